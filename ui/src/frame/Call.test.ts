import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import Frame from './Frame.svelte';
import { useHost } from '../host';
import { listenForKeys } from '../lib/keys.svelte';
import { go, route } from '../lib/route.svelte';
import { session } from '../lib/session.svelte';
import { FakeShop } from '../testing/fakeShop';
import type { HostStatus } from '../wire';
import { calls } from '../features/call/calls.svelte';

const user = userEvent.setup({ delay: null });
let shop: FakeShop;
let run = 0;

beforeEach(() => {
  shop = new FakeShop();
  useHost(shop);
  // Another shop is another book: no call of the test before is still there.
  session.status = { ...(shop.status as HostStatus), shop_file: `run ${(run += 1)}` };
  go('today');
  onTestFinished(listenForKeys());
  render(Frame);
});

const box = (name: string): HTMLInputElement => screen.getByRole('combobox', { name });
const field = (name: string): HTMLInputElement => screen.getByLabelText(name, { selector: 'input' });
const at = (find: () => HTMLElement) => waitFor(() => expect(document.activeElement).toBe(find()));
const readBack = () => within(screen.getByRole('complementary', { name: 'Read back' }));

async function answer(): Promise<void> {
  await user.keyboard('{F2}');
  await at(() => box('Who is calling?'));
  await user.keyboard('0117 496 0123{Enter}');
  await at(() => box('Next item'));
}

async function add(text: string, lines: number): Promise<void> {
  await user.keyboard(`${text}{Enter}`);
  await waitFor(() => expect(document.querySelectorAll('[data-line]')).toHaveLength(lines));
  await readBack().findByText(/Sixty-two pounds/);
}

const place = () => user.keyboard('{Control>}{Enter}{/Control}');

test('Ctrl+Enter with a word in the item box places nothing, and says so beside it', async () => {
  await answer();
  await add('mug-bl', 1);
  await user.keyboard('beesw');
  expect(readBack().getByText(/Sixty-two pounds/), 'what stands on the order is still said').toBeTruthy();
  await place();
  expect(await screen.findByText('“beesw” is typed here and not taken yet. Take it or clear it.')).toBeTruthy();
  expect(shop.calls('orders.place')).toEqual([]);
  await at(() => box('Next item'));
  await user.clear(box('Next item'));
  await place();
  expect(await screen.findByRole('heading', { name: /Order 1040 is placed/ })).toBeTruthy();
});

test.each(['0', '', 'two'])('with a quantity of “%s” no total of an older state is shown or read out', async (typed) => {
  await answer();
  await add('3 mug-bl', 1);
  await user.keyboard('{ArrowUp}');
  await at(() => field('Quantity of line 1'));
  await user.keyboard(`{Backspace}${typed}`);
  await waitFor(() => expect(readBack().queryByText(/Sixty-two pounds/)).toBeNull());
  expect(readBack().queryByText('£37.50')).toBeNull();
  expect(readBack().getByText(/A line has no quantity yet/)).toBeTruthy();
  await place();
  expect(shop.calls('orders.place').length, 'a line of nothing is refused by the program; an empty one is not sent').toBe(typed === '0' ? 1 : 0);
});

test('what is refused has no total', async () => {
  await answer();
  await add('3 mug-bl', 1);
  shop.failNext['orders.preview'] = { code: 'invalid', problems: [{ path: 'lines[0].unit_price_minor', code: 'too_large', args: {} }] };
  await user.keyboard('{ArrowUp}4');
  await waitFor(() => expect(readBack().queryByText(/Sixty-two pounds/)).toBeNull());
  expect(readBack().queryByText('£50.00')).toBeNull();
});

test('the arrow keys go from row to row and change no quantity', async () => {
  await answer();
  await add('3 mug-bl', 1);
  await add('2 candle-20', 2);
  for (const key of ['{ArrowUp}', '{ArrowUp}', '{ArrowUp}', '{ArrowDown}', '{ArrowDown}']) await user.keyboard(key);
  await at(() => box('Next item'));
  expect([1, 2].map((line) => field(`Quantity of line ${line}`).value)).toEqual(['3', '2']);
});

test('Escape in a cell leaves the cell, and parks the call only from where the next item is typed', async () => {
  await answer();
  await add('mug-bl', 1);
  await user.keyboard('{Alt>}d{/Alt}');
  await at(() => field('Discount of line 1'));
  await user.keyboard('1{Escape}');
  await at(() => box('Next item'));
  expect(field('Discount of line 1').value, 'what was typed stays').toBe('1.00');
  await user.keyboard('{Alt>}g{/Alt}{Escape}');
  await at(() => box('Next item'));
  await user.keyboard('{Escape}');
  await at(() => box('Who is calling?'));
});

test('Ctrl+Delete removes the line in hand, and in the item box it is a key of the text', async () => {
  await answer();
  await add('mug-bl', 1);
  await add('candle-20', 2);
  await user.keyboard('{Control>}{Delete}{/Control}');
  expect(document.querySelectorAll('[data-line]')).toHaveLength(2);
  await user.keyboard('{ArrowUp}{ArrowUp}{Control>}{Delete}{/Control}');
  await waitFor(() => expect(document.querySelectorAll('[data-line]')).toHaveLength(1));
  expect(document.querySelector('[data-line]')!.textContent).toContain('CANDLE-20');
  await at(() => box('Next item'));
});

test('F2 goes to who is calling, back to a call that waits, and Shift+F2 to another one', async () => {
  await user.keyboard('{F2}');
  await at(() => box('Who is calling?'));
  (document.activeElement as HTMLElement).blur();
  await user.keyboard('{F2}');
  await at(() => box('Who is calling?'));
  await user.keyboard('0117 496 0123{Enter}');
  await at(() => box('Next item'));
  go('today');
  await waitFor(() => expect(route.feature).toBe('today'));
  await user.keyboard('{F2}');
  await at(() => box('Next item'));
  expect(calls.inTabs).toHaveLength(1);
  go('today');
  await user.keyboard('{Shift>}{F2}{/Shift}');
  await at(() => box('Who is calling?'));
  expect(calls.inTabs).toHaveLength(2);
});

test('a day in the past and a quantity far beyond the shelf are asked about once', async () => {
  await answer();
  await add('900 mug-bl', 1);
  await user.keyboard('{Alt>}b{/Alt}{Alt>}g{/Alt}{Tab}4 dec 2019');
  await place();
  expect(await screen.findByText(/900 is far more than the 10 here/)).toBeTruthy();
  expect(screen.getByText(/2019 is over/)).toBeTruthy();
  expect(shop.calls('orders.place')).toEqual([]);
  await place();
  expect(await screen.findByRole('heading', { name: /Order 1040 is placed/ })).toBeTruthy();
});

test('words said of what was reckoned before the last key do not stand on the placed order', async () => {
  await answer();
  await add('3 mug-bl', 1);
  const preview = vi.spyOn(shop, 'call').mockImplementation(async function (this: FakeShop, name, payload, id) {
    if (name === 'orders.preview') return new Promise(() => undefined);
    return FakeShop.prototype.call.call(shop, name, payload, id);
  });
  await user.keyboard('{ArrowUp}4');
  await place();
  expect(await screen.findByRole('heading', { name: /Order 1040 is placed/ })).toBeTruthy();
  expect(screen.queryByText(/Sixty-two pounds/)).toBeNull();
  preview.mockRestore();
});
