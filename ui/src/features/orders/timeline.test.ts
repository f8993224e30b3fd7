import { expect, test } from 'vitest';
import { id } from '../../testing/orders';
import type { ActivityRow } from '../../wire';
import { activitySentence } from './timeline';

const row = (command: string, subject: string, detail: ActivityRow['detail'] = null): ActivityRow => ({
  seq: id(1), at: '2026-11-22T15:00:00Z', staff: 'Owner', command, subject, detail,
});

test.each([
  [row('orders.place', 'order 1001', { before: null, after: { total_minor: 8025 } }), 'Order placed'],
  [row('payments.take', 'order 1001', { amount_minor: 2000, method: 'bank_transfer' }), '£20.00 paid (bank transfer)'],
  [row('shipments.pack', 'shipment 1001-1', { shipment: 1, parcels: 1 }), 'Shipment 1001-1 packed'],
  [row('shipments.pack', 'shipment 1001-1', { shipment: 1, parcels: 2 }), 'Shipment 1001-1 packed in 2 parcels'],
  [row('returns.settle', 'return R1001-1', { credit_minor: 1250, refund_minor: 1050 }), 'Return R1001-1 settled, £10.50 paid back'],
  [row('documents.printed', 'document 13', { kind: 'packing_slip', document: 13 }), 'Packing slip printed'],
  [row('orders.hold', 'order 1001'), 'Put on hold'],
])('an activity is a sentence', (activity, sentence) => expect(activitySentence(activity)).toBe(sentence));

test('what a newer program did is still named', () => {
  expect(activitySentence(row('orders.polish', 'order 1001'))).toBe('orders.polish');
});
