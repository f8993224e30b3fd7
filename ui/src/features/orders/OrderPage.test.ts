import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { minor, quantity } from '../../lib/measures';
import { answering, Refusal } from '../../testing/answers';
import { lineView, orderActions, orderView } from '../../testing/orders';
import type { OrderView } from '../../wire';
import OrderPage from './OrderPage.svelte';

const user = userEvent.setup({ delay: null });

async function page(order: OrderView, answers: Parameters<typeof answering>[0] = {}) {
  const program = answering({ 'orders.show': () => order, ...answers });
  render(OrderPage, { number: order.number });
  const lines = await screen.findByRole('grid');
  await waitFor(() => expect(document.activeElement, 'the lines have the focus, so that letters are keys').toBe(lines));
  return program;
}

test('M and Enter take what is still to pay', async () => {
  const { sent } = await page(orderView('1001', { owed_minor: minor(6025) }), { 'payments.take': () => orderView('1001') });
  await user.keyboard('m');
  expect(screen.getByLabelText('Amount')).toHaveProperty('value', '60.25');
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(sent('payments.take')).toEqual([{ order: '1001', amount_minor: 6025, method: 'card', reference: null }]),
  );
  await waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull());
});

test('100 typed over 96.70 is 100, and is asked about', async () => {
  const { sent } = await page(orderView('1001', { owed_minor: minor(9670) }), { 'payments.take': () => orderView('1001') });
  await user.keyboard('m');
  const amount = screen.getByLabelText<HTMLInputElement>('Amount');
  await waitFor(() => expect([amount.selectionStart, amount.selectionEnd]).toEqual([0, 5]));
  await user.keyboard('100{Enter}');
  expect(await screen.findByText(/^£100.00 is more than the £96.70 that is due/)).toBeTruthy();
  expect(sent('payments.take')).toEqual([]);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(sent('payments.take')).toMatchObject([{ amount_minor: 10000 }]));
});

test('a refused payment stays open with its problem beside the field', async () => {
  await page(orderView('1001'), {
    'payments.take': () => {
      throw new Refusal('invalid', [{ path: 'amount_minor', code: 'too_large', args: { max: 5000 } }]);
    },
  });
  await user.keyboard('m');
  const amount = screen.getByLabelText('Amount');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(amount.getAttribute('aria-invalid')).toBe('true'));
  const said = document.getElementById(amount.getAttribute('aria-describedby')!.split(' ')[0]!);
  expect(said?.textContent).toContain('£50.00');
  await waitFor(() => expect(document.activeElement).toBe(amount));
});

test('cancelling asks why before anything is sent', async () => {
  const { sent } = await page(orderView('1001'), { 'orders.cancel': () => orderView('1001') });
  await user.keyboard('x{Enter}');
  expect(sent('orders.cancel')).toEqual([]);
  await user.type(screen.getByLabelText('Why?'), 'Found it cheaper{Enter}');
  await waitFor(() => expect(sent('orders.cancel')).toEqual([{ order: '1001', reason: 'Found it cheaper' }]));
});

test('a held order is released by the same key and cannot be packed', async () => {
  const { sent } = await page(orderView('1001', { on_hold: true, hold_reason: 'Address?', actions: orderActions('orders.hold', 'orders.release', 'orders.cancel') }), { 'orders.release': () => orderView('1001') });
  await user.keyboard('p');
  expect(window.location.hash).toBe('');
  await user.keyboard('h');
  await waitFor(() => expect(sent('orders.release')).toEqual([{ order: '1001' }]));
});

test('P packs and R returns, each only when there is something to it', async () => {
  await page(orderView('1001'));
  await user.keyboard('r');
  expect(window.location.hash, 'nothing was handed over yet').toBe('');
  await user.keyboard('p');
  expect(window.location.hash).toBe('#/packing/1001');
});

test('each line says in words where its pieces are', async () => {
  await page(
    orderView('1001', {
      lines: [lineView(1, { ordered: quantity(9), allocated: quantity(4), packed: quantity(1), backordered: quantity(2), shipped: quantity(2), returned: quantity(1), cancelled: quantity(1), promised: quantity(3), with_customer: quantity(1) }), lineView(2, { kind: 'service' })],
    }),
  );
  for (const word of ['2 waiting', '3 promised', '1 packed', '1 sent', '1 back', '1 cancelled']) expect(screen.getByText(word)).toBeTruthy();
  expect(screen.getByText('service, nothing to send')).toBeTruthy();
});

test('what cannot be done says why where it is asked for', async () => {
  await page(orderView('1001', { actions: orderActions('orders.hold') }));
  const cancel = screen.getByRole('button', { name: /^Cancel/ });
  expect(cancel.getAttribute('aria-disabled')).toBe('true');
  expect(cancel.title).toContain('has to be taken apart first');
  await user.keyboard('x');
  expect(document.querySelector('dialog[open]'), 'the reason is told before anything is asked').toBeNull();
});

test('what is offered is what the program would do: a service alone is not packed', async () => {
  await page(orderView('1001', { lines: [lineView(1, { kind: 'service' })], actions: orderActions('payments.take') }));
  expect(screen.queryByRole('button', { name: /^Pack/ })).toBeNull();
  expect(screen.queryByRole('button', { name: /hold/i })).toBeNull();
});
