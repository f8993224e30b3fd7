import type { OrderLineView, PackShipment, PartView, PreviewShipment, ShipmentPreview } from '../../wire';
import { quantity, type Quantity } from '../../lib/measures';

/** A line of the order that can go into a parcel now. */
export interface PackableLine {
  line: number;
  sku: string;
  name: string;
  note: string | null;
  bin: string | null;
  /** What is picked for one of it, when it is a set. */
  parts: readonly PartView[];
  unit_decimals: number;
  /** What can be packed now, in the item's smallest unit. */
  left: Quantity;
}

export interface PlannedParcel {
  key: number;
  /** By line number; null while the field is empty. */
  quantities: Record<number, Quantity | null>;
  /** What the scales said; null while the weight of the items stands there. */
  weighed_g: number | null;
}

const packableLine = (line: OrderLineView): PackableLine => ({
  line: line.line,
  sku: line.sku,
  name: line.name,
  note: line.note ?? null,
  bin: line.bin ?? null,
  parts: line.parts,
  unit_decimals: line.unit_decimals,
  left: line.to_pack,
});

export const packable = (lines: readonly OrderLineView[]): PackableLine[] => lines.filter((line) => line.to_pack > 0).map(packableLine);

/**
 * Which pieces go into which parcel, as they are typed. Everything starts in the first one. What the parcels
 * weigh and what stays, the program says (`shipments.preview`).
 */
export class PackPlan {
  readonly lines: readonly PackableLine[];
  parcels: PlannedParcel[];
  #next = 1;

  constructor(lines: readonly PackableLine[]) {
    this.lines = lines;
    this.parcels = $state([this.#parcel((line) => line.left)]);
  }

  #parcel(of: (line: PackableLine) => Quantity): PlannedParcel {
    const quantities = Object.fromEntries(this.lines.map((line) => [line.line, of(line)]));
    return { key: this.#next++, quantities, weighed_g: null };
  }

  /** Takes over whatever stays; an empty parcel when nothing does. */
  addParcel({ lines }: Pick<ShipmentPreview, 'lines'>): void {
    const stays = new Map(lines.map((line) => [line.line, line.stays]));
    this.parcels.push(
      this.#parcel(({ line }) => {
        const rest = stays.get(line) ?? quantity(0);
        return rest > 0 ? rest : quantity(0);
      }),
    );
  }

  /** What was typed for it goes back to the first parcel. */
  removeParcel(at: number): void {
    const [gone] = this.parcels.splice(at, 1);
    const first = this.parcels[0];
    if (!gone || !first) return;
    for (const { line } of this.lines) first.quantities[line] = quantity((first.quantities[line] ?? 0) + (gone.quantities[line] ?? 0));
  }

  #isIn(parcel: PlannedParcel, { line }: PackableLine): boolean {
    return (parcel.quantities[line] ?? 0) > 0;
  }

  /** Parcels without anything in them are not sent along, so a field's place can move. */
  get sent(): PlannedParcel[] {
    return this.parcels.filter((parcel) => this.lines.some((line) => this.#isIn(parcel, line)));
  }

  /** The parcels as they are planned, without their weights. */
  planned(order: string): PreviewShipment {
    const lines = (parcel: PlannedParcel): PreviewShipment['parcels'][number]['lines'] =>
      this.lines
        .filter((line) => this.#isIn(parcel, line))
        .map(({ line }) => ({ line, quantity: parcel.quantities[line] ?? quantity(0) }));
    return { order, parcels: this.sent.map((parcel) => ({ lines: lines(parcel) })) };
  }

  /** What the scales said of it, else what the program says of the things in it. */
  weight_g(parcel: PlannedParcel, preview: Pick<ShipmentPreview, 'parcels'> | undefined): number | null {
    const at = this.sent.findIndex((other) => other.key === parcel.key);
    return parcel.weighed_g ?? preview?.parcels[at]?.weight_g ?? null;
  }

  request(order: string, preview: Pick<ShipmentPreview, 'parcels'>): PackShipment {
    const weights = this.sent.map((parcel) => this.weight_g(parcel, preview));
    const { parcels } = this.planned(order);
    return { order, parcels: parcels.map((parcel, at) => ({ ...parcel, weight_g: weights[at] ?? null })) };
  }

  /** Where the request carries what stands in this field; undefined when it carries nothing of it. */
  pathOf(parcel: PlannedParcel, line?: number): string | undefined {
    const at = this.sent.findIndex((other) => other.key === parcel.key);
    if (at < 0) return undefined;
    if (line === undefined) return `parcels[${at}].weight_g`;
    const within = this.lines.filter((each) => this.#isIn(parcel, each)).findIndex((each) => each.line === line);
    return within < 0 ? undefined : `parcels[${at}].lines[${within}].quantity`;
  }
}
