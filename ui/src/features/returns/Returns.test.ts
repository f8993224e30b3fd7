import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { registry } from '../../lib/keys.svelte';
import { minor, quantity } from '../../lib/measures';
import { answering, Refusal } from '../../testing/answers';
import { lineView, orderView, shipmentView } from '../../testing/orders';
import type { Action, ReturnAction, ReturnLineView, ReturnView } from '../../wire';
import { claimsOf, pathOf, returnFrom } from './claims.svelte';
import NewReturn from './NewReturn.svelte';
import ReturnPage from './ReturnPage.svelte';

const user = userEvent.setup({ delay: null });

const parcelLine = (line: number, count: number, left: number) => ({
  line, sku: `SKU-${line}`, name: `Item ${line}`, quantity: quantity(count), returning: quantity(0), may_return: quantity(left), unit_decimals: 0,
});
const ORDER = orderView('1001', {
  lines: [lineView(1, { ordered: quantity(9) }), lineView(2)],
  shipments: [
    shipmentView('1001-1', {
      handed_over_at: '2026-11-21T12:00:00Z',
      parcels: [
        { parcel: 1, weight_g: null, tracking: null, lines: [parcelLine(1, 4, 3), parcelLine(2, 2, 0)] },
        { parcel: 2, weight_g: null, tracking: null, lines: [parcelLine(1, 2, 2)] },
      ],
    }),
    shipmentView('1001-2', { parcels: [{ parcel: 1, weight_g: null, tracking: null, lines: [parcelLine(1, 3, 0)] }] }),
  ],
});

test('only what was handed over and is not coming back already can be claimed', () => {
  const claims = claimsOf(ORDER);
  expect(claims.map(({ key, most }) => [key, most])).toEqual([
    ['1001-1.1.1', 3],
    ['1001-1.2.1', 2],
  ]);
  claims[1]!.quantity = quantity(2);
  expect(returnFrom('1001', claims, ' ')).toEqual({
    order: '1001',
    lines: [{ shipment: '1001-1', parcel: 2, line: 1, quantity: 2, reason: 'unwanted', note: null }],
    note: null,
  });
  expect(pathOf(claims, claims[1]!)).toBe('lines[0]');
});

test('a return is announced by keyboard, never for more than is out there', async () => {
  const { sent } = answering({
    'orders.show': () => ORDER,
    'returns.open': () => {
      throw new Refusal('invalid', [{ path: 'lines[0].quantity', code: 'exceeds', args: { max: 1 } }]);
    },
  });
  render(NewReturn, { order: '1001' });
  const [first] = await screen.findAllByLabelText('How many of Item 1 come back');
  await waitFor(() => expect(document.activeElement).toBe(first));
  await user.keyboard('4');
  expect(screen.getByText('Only 3 can come back.')).toBeTruthy();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(sent('returns.open')).toEqual([]);
  await user.clear(first!);
  await user.type(first!, '2{Control>}{Enter}{/Control}');
  await waitFor(() => expect(sent('returns.open')).toHaveLength(1));
  await waitFor(() => expect(first!.getAttribute('aria-invalid'), 'someone was faster: said beside the field').toBe('true'));
});

const line = (more: Partial<ReturnLineView> = {}): ReturnLineView => ({
  line: 1, order_line: 1, shipment: '1001-1', parcel: 1, sku: 'SKU-1', name: 'Item 1', unit_decimals: 0, reason: 'damaged', note: null,
  expected: quantity(3), received: quantity(0), inspected: quantity(0), settled: quantity(0), to_receive: quantity(3),
  to_inspect: quantity(0), usual_condition: 'damaged', inspections: [],
  ...more,
});
/** What can be done with the return: these, and nothing else. */
const can = (...allowed: ReturnAction[]): Action<ReturnAction>[] =>
  (['returns.receive', 'returns.inspect', 'returns.settle'] as const).map((command) => ({
    command,
    why_not: allowed.includes(command) ? [] : [{ path: 'return', code: 'exceeds', args: { max: 0 } }],
  }));
const returned = (more: Partial<ReturnView> = {}): ReturnView => ({
  number: 'R1001-1', order: '1001', customer_name: 'Zoë Brontë', opened_at: '2026-11-22T09:00:00Z', status: 'expected', note: null,
  lines: [line()], credit_due_minor: minor(0), refund_due_minor: minor(0), refunded_minor: minor(0), refund_minor: minor(0),
  received: quantity(0), usual_dispositions: [{ condition: 'damaged', disposition: 'scrap' }, { condition: 'opened', disposition: 'hold' }],
  actions: can('returns.receive'),
  ...more,
});

test('what came is what the person says, not what was expected', async () => {
  const { sent } = answering({ 'returns.show': () => returned(), 'returns.receive': () => returned() });
  render(ReturnPage, { number: 'R1001-1' });
  const field = await screen.findByLabelText('How many of Item 1 came');
  expect(field).toHaveProperty('value', '3');
  await user.clear(field);
  await user.type(field, '2{Enter}');
  await waitFor(() => expect(sent('returns.receive')).toEqual([{ return: 'R1001-1', lines: [{ line: 1, quantity: 2 }] }]));
});

test('what is opened does not go back on sale unless somebody says so', async () => {
  const back = returned({
    status: 'to_inspect',
    received: quantity(2),
    lines: [line({ received: quantity(2), to_receive: quantity(1), to_inspect: quantity(2) })],
    credit_due_minor: minor(2000),
    actions: can('returns.receive', 'returns.inspect', 'returns.settle'),
  });
  const { sent } = answering({ 'returns.show': () => back, 'returns.inspect': () => back });
  render(ReturnPage, { number: 'R1001-1' });
  await user.type(await screen.findByLabelText('State of Item 1'), 'open{Enter}');
  await user.click(screen.getByText('Done looking'));
  await waitFor(() =>
    expect(sent('returns.inspect')).toEqual([
      { return: 'R1001-1', lines: [{ line: 1, quantity: 2, condition: 'opened', disposition: 'hold', note: null }] },
    ]),
  );
  expect(screen.queryByText('Pay back'), 'money waits until it was looked at').toBeNull();
});

test('money goes out only after it was asked for once more', async () => {
  const back = returned({
    status: 'to_settle',
    received: quantity(2),
    lines: [line({ expected: quantity(2), received: quantity(2), inspected: quantity(2), to_receive: quantity(0) })],
    actions: can('returns.settle'),
    credit_due_minor: minor(2000),
    refund_due_minor: minor(1500),
  });
  const { sent } = answering({
    'returns.show': () => back,
    'returns.preview': ({ restocking_fee_minor }) => ({
      fee_minor: restocking_fee_minor ?? minor(0), credit_minor: minor(1800), refund_minor: minor(1300), off_debt_minor: minor(500),
    }),
    'returns.settle': () => ({ ...back, refund_minor: minor(1300) }),
  });
  render(ReturnPage, { number: 'R1001-1' });
  await user.type(await screen.findByLabelText('Restocking fee'), '2.00{Enter}');
  expect(sent('returns.settle')).toEqual([]);
  expect((await screen.findByText(/to Zoë Brontë\. Card\./)).textContent).toContain('£13.00');
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Pay back'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(sent('returns.settle')).toEqual([{ return: 'R1001-1', method: 'card', restocking_fee_minor: 200 }]));
});

test('of a return that came in part, each form keeps its own command', async () => {
  const back = returned({
    status: 'to_inspect',
    received: quantity(1),
    lines: [line({ received: quantity(1), to_receive: quantity(2), to_inspect: quantity(1) })],
    actions: can('returns.receive', 'returns.inspect', 'returns.settle'),
  });
  answering({ 'returns.show': () => back });
  render(ReturnPage, { number: 'R1001-1' });
  await screen.findByText('Done looking');
  expect(screen.getByText('It came')).toBeTruthy();
  const ids = registry.commands.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['return-receive', 'return-inspect']));
  expect(ids.filter((id, at) => ids.indexOf(id) !== at), 'the footer knows its buttons apart by them').toEqual([]);
});
