import type { OrderLineView, OrderRow, OrderView, ShipmentView } from '../wire/commands.gen';

/** Orders for tests, whole ones, with only what the test is about written out. */
export const lineView = (line: number, more: Partial<OrderLineView> = {}): OrderLineView => ({
  line, sku: `SKU-${line}`, name: `Item ${line}`, kind: 'stocked', unit: 'pc', unit_decimals: 0, unit_price_minor: 1000,
  discount_minor: 0, ordered: 3, allocated: 3, backordered: 0, packed: 0, shipped: 0, cancelled: 0, returned: 0,
  total_minor: 3000, tax_minor: 500, note: null, bin: null, weight_g: 100, parts: [],
  ...more,
});

export const orderRow = (number: string, more: Partial<OrderRow> = {}): OrderRow => ({
  number, placed_on: '2026-11-20', channel: 'phone', customer: 1, customer_name: 'Zoë Brontë', city: 'Bristol', promised_on: null,
  delivery_status: 'open', money_status: 'unpaid', on_hold: false, priority: 0, allocated: 3, backordered: 0, to_pack: 3,
  total_minor: 3000, balance_minor: 3000,
  ...more,
});

export const orderView = (number: string, more: Partial<OrderView> = {}): OrderView => ({
  number, revision: 1, placed_at: '2026-11-20T09:00:00Z', placed_on: '2026-11-20', channel: 'phone', customer: 1,
  customer_name: 'Zoë Brontë', customer_phone: '0117 496 0123', ship_to: null, ship_to_lines: ['24 Harbour Street', 'Bristol'],
  goes_by: null, promised_on: null, priority: 0, is_gift: false, notes: {}, on_hold: false, hold_reason: null, cancel_reason: null,
  delivery_status: 'open', money_status: 'unpaid', lines: [lineView(1)], subtotal_minor: 3000, discount_minor: 0, shipping_minor: 0,
  tax_minor: 500, taxes: [], total_minor: 3000, paid_minor: 0, refunded_minor: 0, credited_minor: 0, balance_minor: 3000,
  shipments: [], payments: [], refunds: [], returns: [], documents: [], timeline: [],
  ...more,
});

export const shipmentView = (number: string, more: Partial<ShipmentView> = {}): ShipmentView => ({
  number, order: number.split('-')[0]!, customer_name: 'Zoë Brontë', revision: 1, packed_at: '2026-11-21T09:00:00Z',
  handed_over_at: null, carrier: null, service: null,
  parcels: [{ parcel: 1, weight_g: null, tracking: null, lines: [{ line: 1, sku: 'SKU-1', name: 'Item 1', quantity: 3, returning: 0, unit_decimals: 0 }] }],
  ...more,
});
