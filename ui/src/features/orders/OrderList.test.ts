import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { minor } from '../../lib/measures';
import { answering } from '../../testing/answers';
import { orderRow } from '../../testing/orders';
import type { OrderRow, TodayView } from '../../wire';
import { listed } from './listed.svelte';
import OrderList from './OrderList.svelte';

const TODAY: TodayView = {
  open: 2, to_pack: 1, packed: 0, waiting: 1, held: 0, returns: 0, drafts: 0, due: 0, placed_today: 0, placed_today_minor: minor(0),
};
const ROWS = [orderRow('1042'), orderRow('1041', { promised_on: '2020-01-02', is_late: true, customer_name: 'عبد الرحمن' })];

beforeEach(() => Object.assign(listed, { filter: 'open', text: '', selected: null }));

const desk = (find: (text: string | null | undefined) => OrderRow[] | Promise<OrderRow[]> = () => ROWS) =>
  answering({
    'desk.today': () => TODAY,
    'orders.list': async ({ text }) => ({ orders: await find(text), has_more: false }),
  });

const user = userEvent.setup({ delay: null });

test('a number typed and entered at once opens that order, never the row of an older text', async () => {
  let answer: (rows: OrderRow[]) => void = () => undefined;
  desk((text) => (text ? new Promise((done) => (answer = done)) : ROWS));
  render(OrderList);
  const field = screen.getByRole('combobox');
  await waitFor(() => expect(field.getAttribute('aria-activedescendant')).toBeTruthy());
  await user.type(field, '1041{Enter}');
  expect(window.location.hash, '1042 was in hand, and answers nothing that was asked').toBe('');
  await new Promise((done) => setTimeout(done, 100));
  answer([orderRow('11041'), ROWS[1]!]);
  await waitFor(() => expect(window.location.hash).toBe('#/orders/1041'));
});

test('the arrows move the list from the field, and Enter opens', async () => {
  desk();
  render(OrderList);
  const field = screen.getByRole('combobox');
  await waitFor(() => expect(field.getAttribute('aria-activedescendant')).toBeTruthy());
  await user.type(field, '{ArrowDown}{Enter}');
  expect(window.location.hash).toBe('#/orders/1041');
});

test('digits choose what is shown while the list has the focus, and are text in the field', async () => {
  const { sent } = desk();
  render(OrderList);
  await user.type(screen.getByRole('combobox'), '3');
  expect(listed.filter, 'a digit in the field is part of a number').toBe('open');
  screen.getByRole('grid').focus();
  await user.keyboard('5');
  await waitFor(() => expect(sent('orders.list').at(-1)).toMatchObject({ filter: 'waiting', text: '3' }));
  await user.keyboard('/');
  expect(document.activeElement).toBe(screen.getByRole('combobox'));
});

test('what was promised and is past says so in a word', async () => {
  desk();
  render(OrderList);
  expect((await screen.findByText(/^Late: /)).textContent).toContain('2020');
});

test('an empty list teaches what would stand in it', async () => {
  desk(() => []);
  render(OrderList);
  expect(await screen.findByText('Nothing is open')).toBeTruthy();
});
