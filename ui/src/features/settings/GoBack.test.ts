import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { useHost } from '../../host';
import { FakeShop } from '../../testing/fakeShop';
import Copies from './Copies.svelte';

const user = userEvent.setup();
let shop: FakeShop;

beforeEach(() => {
  shop = new FakeShop();
  useHost(shop);
  shop.kept.copies = [{ path: 'good', made_at: '2020-11-24T09:02:00Z', size_bytes: 27_000_000, state: 'proved', activity: null, lacks: { activities: 18, orders: ['1005'] } }];
  shop.kept.offered = 'good';
});

test('going back asks before it acts, and says what is lost', async () => {
  render(Copies);
  await user.click(screen.getByRole('button', { name: 'Go back to a copy…' }));
  await user.click(await screen.findByRole('radio', { hidden: true }));
  await user.click(screen.getByRole('button', { name: /^Go on/, hidden: true }));
  expect(shop.calls('backup.restore'), 'a question first').toEqual([]);
  expect(screen.getByText('18 changes are not in it, with order 1005.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Go back to 24 Nov 2020/, hidden: true }));
  expect(shop.calls('backup.restore')[0]?.payload).toEqual({ copy: 'good' });
});

test('a copy with findings is not told as a good one', async () => {
  shop.safety = { ...shop.safety, copies: 'doubtful', copied_at: '2020-11-24T09:02:00Z' };
  render(Copies);
  expect(await screen.findByText(/made while the books did not add up/)).toBeTruthy();
});

test('a second place that is away says since when, and can be given up', async () => {
  shop.safety = {
    ...shop.safety,
    second_place: { folder: '/media/stick', is_there: false, copied_at: '2020-11-24T09:02:00Z', is_caught_up: false, trouble: null },
  };
  render(Copies);
  expect(await screen.findByText(/not there now.*24 Nov 2020/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Give it up' }));
  expect(shop.calls('host.second_place')[0]?.payload).toEqual({ folder: null });
});
