import { orNull } from '../../lib/text';
import type { OpenReturn, OrderView, ReturnReason } from '../../wire';
import { quantity, type Quantity } from '../../lib/measures';

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
  most: Quantity;
  quantity: Quantity | null;
  reason: ReturnReason;
  note: string;
}

/** As fields that can be typed into. */
export function claimsOf(order: OrderView): Claim[] {
  const claims = $state(claimable(order));
  return claims;
}

function claimable(order: OrderView): Claim[] {
  return order.shipments.flatMap((shipment) =>
    shipment.parcels.flatMap((parcel) =>
      parcel.lines
        .filter((line) => line.may_return > 0)
        .map((line): Claim => ({
          key: `${shipment.number}.${parcel.parcel}.${line.line}`,
          shipment: shipment.number,
          parcel: parcel.parcel,
          line: line.line,
          sku: line.sku,
          name: line.name,
          unit_decimals: line.unit_decimals,
          most: line.may_return,
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
  lines: claims.filter(isChosen).map(({ shipment, parcel, line, quantity: coming, reason, note: why }) => ({
    shipment,
    parcel,
    line,
    quantity: coming ?? quantity(0),
    reason,
    note: orNull(why),
  })),
  note: orNull(note),
});

/** Where the request carries this claim; undefined while nothing of it comes back. */
export function pathOf(claims: readonly Claim[], claim: Claim): string | undefined {
  const at = claims.filter(isChosen).findIndex(({ key }) => key === claim.key);
  return at < 0 ? undefined : `lines[${at}]`;
}
