import type { OpenReturn, OrderView, ReturnReason } from '../../wire/commands.gen';

/** What may come back: a line of a parcel that was handed over, never a line of the order. */
export interface Claim {
  key: string;
  shipment: string;
  parcel: number;
  line: number;
  sku: string;
  name: string;
  unit_decimals: number;
  /** In the parcel and not announced to come back yet. */
  most: number;
  quantity: number | null;
  reason: ReturnReason;
  note: string;
}

export function claimsOf(order: OrderView): Claim[] {
  return order.shipments
    .filter((shipment) => shipment.handed_over_at)
    .flatMap((shipment) =>
      shipment.parcels.flatMap((parcel) =>
        parcel.lines
          .filter((line) => line.quantity > line.returning)
          .map((line): Claim => ({
            key: `${shipment.number}.${parcel.parcel}.${line.line}`,
            shipment: shipment.number,
            parcel: parcel.parcel,
            line: line.line,
            sku: line.sku,
            name: line.name,
            unit_decimals: line.unit_decimals,
            most: line.quantity - line.returning,
            quantity: null,
            reason: 'unwanted',
            note: '',
          })),
      ),
    );
}

const isChosen = (claim: Claim): boolean => (claim.quantity ?? 0) > 0;

export const returnFrom = (order: string, claims: readonly Claim[], note: string): OpenReturn => ({
  order,
  lines: claims.filter(isChosen).map(({ shipment, parcel, line, quantity, reason, note: why }) => ({
    shipment,
    parcel,
    line,
    quantity: quantity ?? 0,
    reason,
    note: why.trim() || null,
  })),
  note: note.trim() || null,
});

/** Where the request carries this claim; undefined while nothing of it comes back. */
export function pathOf(claims: readonly Claim[], claim: Claim): string | undefined {
  const at = claims.filter(isChosen).findIndex(({ key }) => key === claim.key);
  return at < 0 ? undefined : `lines[${at}]`;
}
