import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { quantity } from '../../lib/measures';
import { answering, Refusal } from '../../testing/answers';
import { id, lineView, orderActions, orderView, shipmentActions, shipmentView } from '../../testing/orders';
import type { DocumentRow, PreviewShipment, ShipmentPreview } from '../../wire';
import HandOverDialog from './HandOverDialog.svelte';
import PackPage from './PackPage.svelte';
import ScanBox from './ScanBox.svelte';
import ShipmentPage from './ShipmentPage.svelte';

const user = userEvent.setup({ delay: null });

const paper = (document: number, more: Partial<DocumentRow> = {}): DocumentRow => ({
  document: id(document), kind: 'packing_slip', file_name: 'slip.pdf', order: '1001', shipment: '1001-1', parcel: null, paper: 'A4', pages: 1,
  revision: 1, is_stale: false, sha256: '', size_bytes: 1, made_at: '2026-11-22T15:00:00Z', printed: 0,
  ...more,
});

/** What the program says of an order of three of everything, 100 g each. */
function said({ parcels }: PreviewShipment): ShipmentPreview {
  const packed = parcels.flatMap(({ lines }) => lines);
  const sum = (lines: typeof packed): number => lines.reduce((all, { quantity: one }) => all + one, 0);
  return {
    parcels: parcels.map(({ lines }) => ({ weight_g: sum(lines) * 100 })),
    lines: packed.map(({ line, quantity: one }) => ({ line, quantity: one, stays: quantity(3 - one), parts: [] })),
    problems: parcels.flatMap(({ lines }, at) =>
      lines.flatMap(({ quantity: one }, within) => (one > 3 ? [{ path: `parcels[${at}].lines[${within}].quantity`, code: 'exceeds' as const, args: { max: 3 } }] : [])),
    ),
  };
}

test('Ctrl+Enter packs all that is there, and its page makes slip and label', async () => {
  const { sent } = answering({
    'orders.show': () => orderView('1001'),
    'shipments.preview': said,
    'shipments.pack': () => shipmentView('1001-1'),
    'shipments.show': () => shipmentView('1001-1'),
    'documents.list': () => ({ documents: [] }),
    'documents.make': ({ kind }) => paper(1, { kind }),
  });
  const packing = render(PackPage, { number: '1001' });
  const first = await screen.findByLabelText('How many of Item 1 in parcel 1');
  await waitFor(() => expect(document.activeElement).toBe(first));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(window.location.hash).toBe('#/packing/1001-1'));
  expect(sent('shipments.pack')).toEqual([{ order: '1001', parcels: [{ lines: [{ line: 1, quantity: 3 }], weight_g: 300 }] }]);
  packing.unmount();
  render(ShipmentPage, { number: '1001-1' });
  await waitFor(() =>
    expect(sent('documents.make')).toEqual([
      { kind: 'packing_slip', shipment: '1001-1' },
      { kind: 'shipping_label', shipment: '1001-1' },
    ]),
  );
});

test('more than there is is never sent', async () => {
  const { sent } = answering({ 'orders.show': () => orderView('1001'), 'shipments.preview': said });
  render(PackPage, { number: '1001' });
  const field = await screen.findByLabelText('How many of Item 1 in parcel 1');
  await user.clear(field);
  await user.type(field, '4');
  expect(await screen.findByText('1 too many')).toBeTruthy();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(sent('shipments.pack')).toEqual([]);
});

test('a refused quantity is said beside the very field', async () => {
  answering({
    'orders.show': () => orderView('1001', { lines: [lineView(1), lineView(2)] }),
    'shipments.preview': said,
    'shipments.pack': () => {
      throw new Refusal('invalid', [{ path: 'parcels[0].lines[1].quantity', code: 'exceeds', args: { max: 2 } }]);
    },
  });
  render(PackPage, { number: '1001' });
  await screen.findByLabelText('How many of Item 1 in parcel 1');
  await user.keyboard('{Control>}{Enter}{/Control}');
  const field = screen.getByLabelText('How many of Item 2 in parcel 1');
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(document.getElementById(field.getAttribute('aria-describedby')!)?.textContent).toContain('2 at most');
});

test('an order on hold says why and is not packed', async () => {
  const { sent } = answering({ 'orders.show': () => orderView('1001', { on_hold: true, hold_reason: 'Which colour?', actions: orderActions('orders.release') }), 'shipments.preview': said });
  render(PackPage, { number: '1001' });
  expect(await screen.findByText(/Which colour\?/)).toBeTruthy();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(sent('shipments.pack')).toEqual([]);
});

test('a shipment whose order is held says why it cannot go', async () => {
  const why_not = [{ path: 'shipment', code: 'not_allowed' as const, args: { on_hold: true } }];
  answering({
    'shipments.show': () => shipmentView('1001-1', { actions: [{ command: 'shipments.hand_over', why_not }, ...shipmentActions('shipments.undo').slice(1)] }),
    'orders.show': () => orderView('1001'),
    'documents.list': () => ({ documents: [] }),
  });
  render(ShipmentPage, { number: '1001-1' });
  const handOver = await screen.findByRole('button', { name: /^Hand over/ });
  expect(handOver.getAttribute('aria-disabled')).toBe('true');
  expect(handOver.title).toContain('on hold');
  await user.click(handOver);
  expect(document.querySelector('dialog[open]')).toBeNull();
});

test('another parcel takes over what the program says stays', async () => {
  answering({ 'orders.show': () => orderView('1001'), 'shipments.preview': said });
  render(PackPage, { number: '1001' });
  const field = await screen.findByLabelText('How many of Item 1 in parcel 1');
  await user.clear(field);
  await user.type(field, '1');
  await user.keyboard('{Alt>}p{/Alt}');
  expect(await screen.findByLabelText('How many of Item 1 in parcel 2')).toHaveProperty('value', '2');
});

test('a scanned slip that is older than its order travels to its shipment, which says so', async () => {
  answering({
    'desk.find': ({ text }) => ({ text, hits: [{ kind: 'shipment', key: '1001-1', title: '1001-1', detail: null, is_stale: true, order: '1001' }] }),
    'shipments.show': () => shipmentView('1001-1'),
    'orders.show': () => orderView('1001'),
    'documents.list': () => ({ documents: [paper(1, { is_stale: true })] }),
  });
  const box = render(ScanBox, { autofocus: true });
  await user.type(screen.getByRole('combobox'), 'CB1001-1.1R1{Enter}');
  await waitFor(() => expect(window.location.hash).toBe('#/packing/1001-1?paper=old'));
  box.unmount();
  render(ShipmentPage, { number: '1001-1' });
  expect(await screen.findByText('This paper is older than the order')).toBeTruthy();
});

test('a scan in the hand-over goes on to the next number and never hands over by itself', async () => {
  localStorage.clear();
  const two = shipmentView('1001-1', { parcels: [1, 2].map((parcel) => ({ parcel, weight_g: null, tracking: null, lines: [] })) });
  const { sent } = answering({
    'shipments.hand_over': ({ tracking }) => {
      if (tracking?.[0] === tracking?.[1]) throw new Refusal('invalid', [{ path: 'tracking[1]', code: 'duplicate' }]);
      return two;
    },
  });
  render(HandOverDialog, { open: true, shipment: two, goesBy: 'Royal Mail Tracked 48', ondone: () => undefined });
  expect(screen.getByLabelText('Service')).toHaveProperty('value', 'Tracked 48');
  await waitFor(() => expect(document.activeElement, 'it starts where the scan belongs').toBe(screen.getByLabelText('Tracking number of parcel 1')));
  await user.keyboard('AB1{Enter}');
  const second = screen.getByLabelText('Tracking number of parcel 2');
  expect(document.activeElement).toBe(second);
  await user.keyboard('AB1{Enter}');
  expect(sent('shipments.hand_over')).toEqual([]);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement, 'back to the number that is wrong').toBe(second));
  await user.clear(second);
  await user.type(second, 'AB2{Enter}{Enter}');
  await waitFor(() =>
    expect(sent('shipments.hand_over').at(-1)).toEqual({ shipment: '1001-1', carrier: 'Royal Mail', service: 'Tracked 48', tracking: ['AB1', 'AB2'] }),
  );
});
