import { expect, test } from 'vitest';
import { quantity } from '../../lib/measures';
import { lineView, orderRow, shipmentView } from '../../testing/orders';
import type { ShipmentPreview } from '../../wire';
import { proposeCarrier } from './carrier';
import { packable, PackPlan } from './plan.svelte';
import { workList } from './work';

const plan = (): PackPlan =>
  new PackPlan(packable([lineView(1), lineView(2, { kind: 'service', to_pack: quantity(0) }), lineView(3, { to_pack: quantity(2) }), lineView(4, { to_pack: quantity(0) })]));

/** What the program says stays of each line. */
const stays = (...lines: [line: number, stays: number][]): Pick<ShipmentPreview, 'lines'> => ({
  lines: lines.map(([line, left]) => ({ line, quantity: quantity(0), stays: quantity(left), parts: [] })),
});
const weighing = (...weights: (number | null)[]): Pick<ShipmentPreview, 'parcels'> => ({ parcels: weights.map((weight_g) => ({ weight_g })) });

test('what is promised and in no parcel yet goes into the first one', () => {
  expect(plan().request('1001', weighing(500))).toEqual({
    order: '1001',
    parcels: [{ lines: [{ line: 1, quantity: 3 }, { line: 3, quantity: 2 }], weight_g: 500 }],
  });
});

test('another parcel takes over what is left, and gives it back when it goes', () => {
  const packing = plan();
  packing.parcels[0]!.quantities[1] = quantity(1);
  packing.addParcel(stays([1, 2], [3, 0]));
  expect(packing.planned('1001').parcels.map((parcel) => parcel.lines)).toEqual([
    [{ line: 1, quantity: 1 }, { line: 3, quantity: 2 }],
    [{ line: 1, quantity: 2 }],
  ]);
  packing.removeParcel(1);
  expect(packing.parcels[0]!.quantities).toEqual({ 1: 3, 3: 2 });
});

test('a problem finds its field although empty parcels and lines are not sent', () => {
  const packing = plan();
  packing.addParcel(stays([1, 0], [3, -1]));
  const [empty, full] = packing.parcels as [typeof packing.parcels[number], typeof packing.parcels[number]];
  empty.quantities = { 1: quantity(0), 3: null };
  full.quantities = { 1: quantity(0), 3: quantity(2) };
  expect(packing.pathOf(full, 3)).toBe('parcels[0].lines[0].quantity');
  expect(packing.pathOf(full)).toBe('parcels[0].weight_g');
  expect(packing.pathOf(empty, 1)).toBeUndefined();
});

test('the weight is what the program says of the items until the scales have spoken', () => {
  const packing = plan();
  const [parcel] = packing.parcels;
  expect(packing.weight_g(parcel!, undefined), 'nothing is said yet').toBeNull();
  expect(packing.weight_g(parcel!, weighing(2760))).toBe(2760);
  expect(packing.weight_g(parcel!, weighing(null)), 'one of them was never weighed').toBeNull();
  parcel!.weighed_g = 3000;
  expect(packing.weight_g(parcel!, weighing(2760))).toBe(3000);
});

test('a parcel has its own weight although empty ones before it are not sent', () => {
  const packing = plan();
  packing.addParcel(stays([1, 0], [3, 0]));
  const [empty, full] = packing.parcels as [typeof packing.parcels[number], typeof packing.parcels[number]];
  [empty.quantities, full.quantities] = [full.quantities, empty.quantities];
  expect(packing.weight_g(full, weighing(500))).toBe(500);
  expect(packing.weight_g(empty, weighing(500))).toBeNull();
  expect(packing.request('1001', weighing(500)).parcels.map(({ weight_g }) => weight_g)).toEqual([500]);
});

test('orders stand as the program has put them, and hand-overs stand last', () => {
  const orders = ['1002', '1003', '1001', '1004'].map((number) => orderRow(number));
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
