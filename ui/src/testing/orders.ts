import { minor, quantity } from '../lib/measures';
import type { Action, OrderAction, OrderLineView, OrderRow, OrderView, ShipmentAction, ShipmentView } from '../wire';

/** An id in a test: of whatever kind is wanted there. */
export const id = <Id extends number>(value: number): Id => value as Id;

const ORDER_ACTIONS = ['orders.hold', 'orders.release', 'orders.cancel', 'shipments.pack', 'payments.take', 'returns.open'] as const satisfies readonly OrderAction[];
const SHIPMENT_ACTIONS = ['shipments.hand_over', 'shipments.undo'] as const satisfies readonly ShipmentAction[];

const only = <C extends string>(all: readonly C[], allowed: readonly C[], path: string): Action<C>[] =>
  all.map((command) => ({ command, why_not: allowed.includes(command) ? [] : [{ path, code: 'not_allowed', args: {} }] }));

/** What can be done with an order: these, and nothing else. */
export const orderActions = (...allowed: OrderAction[]): Action<OrderAction>[] => only(ORDER_ACTIONS, allowed, 'order');
/** What can be done with a shipment: these, and nothing else. */
export const shipmentActions = (...allowed: ShipmentAction[]): Action<ShipmentAction>[] => only(SHIPMENT_ACTIONS, allowed, 'shipment');

/** Orders for tests, whole ones, with only what the test is about written out. */
export const lineView = (line: number, more: Partial<OrderLineView> = {}): OrderLineView => ({
  line, sku: `SKU-${line}`, name: `Item ${line}`, kind: 'stocked', unit: 'pc', unit_decimals: 0, unit_price_minor: minor(1000),
  discount_minor: minor(0), ordered: quantity(3), allocated: quantity(3), backordered: quantity(0), packed: quantity(0), shipped: quantity(0), cancelled: quantity(0), returned: quantity(0),
  promised: quantity(3), to_pack: quantity(3), with_customer: quantity(0),
  total_minor: minor(3000), tax_minor: minor(500), note: null, bin: null, weight_g: 100, parts: [],
  ...more,
});

export const orderRow = (number: string, more: Partial<OrderRow> = {}): OrderRow => ({
  number, placed_on: '2026-11-20', channel: 'phone', customer: id(1), customer_name: 'Zoë Brontë', city: 'Bristol', promised_on: null,
  is_late: false, is_due_today: false, delivery_status: 'open', delivery_word: 'to_pack', money_status: 'unpaid', money_word: 'unpaid', on_hold: false, priority: 0, allocated: quantity(3), backordered: quantity(0), to_pack: quantity(3),
  total_minor: minor(3000), balance_minor: minor(3000),
  ...more,
});

export const orderView = (number: string, more: Partial<OrderView> = {}): OrderView => ({
  number, revision: 1, placed_at: '2026-11-20T09:00:00Z', placed_on: '2026-11-20', channel: 'phone', customer: id(1),
  customer_name: 'Zoë Brontë', customer_phone: '0117 496 0123', ship_to: null, ship_to_lines: ['24 Harbour Street', 'Bristol'],
  goes_by: null, promised_on: null, is_late: false, is_due_today: false, priority: 0, is_gift: false, notes: {}, on_hold: false, hold_reason: null, cancel_reason: null,
  delivery_status: 'open', delivery_word: 'to_pack', money_status: 'unpaid', money_word: 'unpaid', lines: [lineView(1)], subtotal_minor: minor(3000), discount_minor: minor(0), shipping_minor: minor(0),
  tax_minor: minor(500), taxes: [], total_minor: minor(3000), paid_minor: minor(0), refunded_minor: minor(0), credited_minor: minor(0), balance_minor: minor(3000),
  owed_minor: minor(3000), to_pay_back_minor: minor(0), allocated: quantity(3), backordered: quantity(0), to_pack: quantity(3),
  shipments: [], payments: [], refunds: [], returns: [], documents: [], timeline: [],
  actions: orderActions('orders.hold', 'orders.cancel', 'shipments.pack', 'payments.take'),
  ...more,
});

export const shipmentView = (number: string, more: Partial<ShipmentView> = {}): ShipmentView => ({
  number, order: number.split('-')[0]!, customer_name: 'Zoë Brontë', revision: 1, packed_at: '2026-11-21T09:00:00Z',
  handed_over_at: null, carrier: null, service: null,
  parcels: [{ parcel: 1, weight_g: null, tracking: null, lines: [{ line: 1, sku: 'SKU-1', name: 'Item 1', quantity: quantity(3), returning: quantity(0), may_return: quantity(0), unit_decimals: 0 }] }],
  actions: shipmentActions('shipments.hand_over', 'shipments.undo'),
  ...more,
});
