import type { Watch } from '../../lib/changes';
import type { OrderRow, ShipmentView } from '../../wire';

/** One thing to do at the bench: an order to pack, or a shipment to hand over. */
export type Work =
  | { kind: 'pack'; key: string; order: OrderRow }
  | { kind: 'hand-over'; key: string; shipment: ShipmentView };

/** What is packed first stands first, as the program has put it; what is packed already waits at the end. */
export function workList(toPack: readonly OrderRow[], shipments: readonly ShipmentView[]): Work[] {
  return [
    ...toPack.map((order): Work => ({ kind: 'pack', key: order.number, order })),
    ...shipments.map((shipment): Work => ({ kind: 'hand-over', key: shipment.number, shipment })),
  ];
}

/** Tags that make the bench's screens old. */
export const BENCH_TAGS: readonly Watch[] = ['orders', 'order:*', 'shipments', 'stock', 'item:*'];
