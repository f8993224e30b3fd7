import { expect, test } from 'vitest';
import { lineView, orderRow, shipmentView } from '../../testing/orders';
import { proposeCarrier } from './carrier';
import { packable, PackPlan } from './plan.svelte';
import { workList } from './work';

const plan = (): PackPlan =>
  new PackPlan(packable([lineView(1, { allocated: 5, packed: 2 }), lineView(2, { kind: 'service' }), lineView(3, { allocated: 2 }), lineView(4, { allocated: 1, packed: 1 })]));

test('what is promised and in no parcel yet goes into the first one', () => {
  expect(plan().request('1001')).toEqual({
    order: '1001',
    parcels: [{ lines: [{ line: 1, quantity: 3 }, { line: 3, quantity: 2 }], weight_g: 500 }],
  });
});

test('another parcel takes over what is left, and gives it back when it goes', () => {
  const packing = plan();
  packing.parcels[0]!.quantities[1] = 1;
  packing.addParcel();
  expect(packing.request('1001').parcels.map((parcel) => parcel.lines)).toEqual([
    [{ line: 1, quantity: 1 }, { line: 3, quantity: 2 }],
    [{ line: 1, quantity: 2 }],
  ]);
  packing.removeParcel(1);
  expect(packing.parcels[0]!.quantities).toEqual({ 1: 3, 3: 2 });
});

test('a problem finds its field although empty parcels and lines are not sent', () => {
  const packing = plan();
  packing.addParcel();
  const [empty, full] = packing.parcels as [typeof packing.parcels[number], typeof packing.parcels[number]];
  empty.quantities = { 1: 0, 3: null };
  full.quantities = { 1: 0, 3: 2 };
  expect(packing.pathOf(full, 3)).toBe('parcels[0].lines[0].quantity');
  expect(packing.pathOf(full)).toBe('parcels[0].weight_g');
  expect(packing.pathOf(empty, 1)).toBeUndefined();
});

test('the weight is what the items weigh until the scales have spoken', () => {
  const packing = new PackPlan(packable([lineView(1, { weight_g: 420 }), lineView(2, { allocated: 1500, unit_decimals: 3, weight_g: 1000 })]));
  const [parcel] = packing.parcels;
  expect(packing.weight_g(parcel!)).toBe(3 * 420 + 1500);
  parcel!.weighed_g = 3000;
  expect(packing.weight_g(parcel!)).toBe(3000);
  const unknown = new PackPlan(packable([lineView(1), lineView(2, { weight_g: null })]));
  expect(unknown.weight_g(unknown.parcels[0]!), 'a sum with a gap in it would be wrong').toBeNull();
});

test('what was promised first is packed first, and hand-overs stand last', () => {
  const orders = [orderRow('1004'), orderRow('1003', { promised_on: '2026-12-04' }), orderRow('1002', { promised_on: '2026-11-20' }), orderRow('1001', { priority: 2 })];
  const keys = workList(orders, [shipmentView('1000-1')]).map(({ key }) => key);
  expect(keys).toEqual(['1002', '1003', '1001', '1004', '1000-1']);
});

test.each([
  ['Royal Mail Tracked 48', { carrier: 'Royal Mail', service: 'Tracked 48' }],
  ['dhl Paket', { carrier: 'dhl', service: 'Paket' }],
  ['Bike courier', { carrier: 'Bike courier', service: '' }],
  ['Nordpost Express', { carrier: 'Nordpost', service: 'Express' }],
  [null, { carrier: 'Nordpost', service: 'Standard' }],
])('the carrier told as %j', (told, choice) => {
  expect(proposeCarrier(told, { carrier: 'Nordpost', service: 'Standard' })).toEqual(choice);
});
