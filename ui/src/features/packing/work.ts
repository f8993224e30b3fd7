import type { OrderRow, ShipmentView } from '../../wire/commands.gen';

/** One thing to do at the bench: an order to pack, or a shipment to hand over. */
export type Work =
  | { kind: 'pack'; key: string; order: OrderRow }
  | { kind: 'hand-over'; key: string; shipment: ShipmentView };

const LAST = '9999-12-31';

/** What was promised first is packed first; what is packed already waits at the end. */
export function workList(orders: readonly OrderRow[], shipments: readonly ShipmentView[]): Work[] {
  const toPack = [...orders].sort(
    (a, b) =>
      (a.promised_on ?? LAST).localeCompare(b.promised_on ?? LAST) ||
      b.priority - a.priority ||
      Number(a.number) - Number(b.number),
  );
  return [
    ...toPack.map((order): Work => ({ kind: 'pack', key: order.number, order })),
    ...shipments.map((shipment): Work => ({ kind: 'hand-over', key: shipment.number, shipment })),
  ];
}

/** Tags that make the bench's screens old. */
export const BENCH_TAGS = ['order*', 'shipment*', 'stock*', 'document*', 'item:*'] as const;
