import type { OrderLineView, PackShipment, PartView } from '../../wire/commands.gen';

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
  /** Of one whole unit; null when nobody weighed it. */
  weight_g: number | null;
  /** Promised and in no parcel, in the item's smallest unit. */
  left: number;
}

export interface PlannedParcel {
  key: number;
  /** By line number; null while the field is empty. */
  quantities: Record<number, number | null>;
  /** What the scales said; null while the weight of the items stands there. */
  weighed_g: number | null;
}

export const packable = (lines: readonly OrderLineView[]): PackableLine[] =>
  lines
    .filter((line) => line.kind !== 'service' && line.allocated > line.packed)
    .map((line) => ({
      line: line.line,
      sku: line.sku,
      name: line.name,
      note: line.note ?? null,
      bin: line.bin ?? null,
      parts: line.parts,
      unit_decimals: line.unit_decimals,
      weight_g: line.weight_g ?? null,
      left: line.allocated - line.packed,
    }));

/** Which pieces go into which parcel. Everything starts in the first one. */
export class PackPlan {
  readonly lines: readonly PackableLine[];
  parcels: PlannedParcel[];
  #next = 1;

  constructor(lines: readonly PackableLine[]) {
    this.lines = lines;
    this.parcels = $state([this.#parcel((line) => line.left)]);
  }

  #parcel(of: (line: PackableLine) => number): PlannedParcel {
    const quantities = Object.fromEntries(this.lines.map((line) => [line.line, of(line)]));
    return { key: this.#next++, quantities, weighed_g: null };
  }

  /** Takes over whatever is left; an empty parcel when nothing is. */
  addParcel(): void {
    this.parcels.push(this.#parcel((line) => Math.max(0, this.leftOf(line))));
  }

  /** What was in it goes back to the first parcel. */
  removeParcel(at: number): void {
    const [gone] = this.parcels.splice(at, 1);
    const first = this.parcels[0];
    if (!gone || !first) return;
    for (const { line } of this.lines) first.quantities[line] = (first.quantities[line] ?? 0) + (gone.quantities[line] ?? 0);
  }

  /** Below zero when the parcels hold more than there is. */
  leftOf({ line, left }: PackableLine): number {
    return left - this.parcels.reduce((sum, parcel) => sum + (parcel.quantities[line] ?? 0), 0);
  }

  /** What the things in it weigh, without box and filling; null when one of them was never weighed. */
  itemsWeight_g(parcel: PlannedParcel): number | null {
    let sum_g = 0;
    for (const { line, weight_g, unit_decimals } of this.lines) {
      const quantity = parcel.quantities[line] ?? 0;
      if (quantity === 0) continue;
      if (weight_g === null) return null;
      sum_g += Math.ceil((quantity * weight_g) / 10 ** unit_decimals);
    }
    return sum_g > 0 ? sum_g : null;
  }

  weight_g(parcel: PlannedParcel): number | null {
    return parcel.weighed_g ?? this.itemsWeight_g(parcel);
  }

  /** Parcels without anything in them are not sent along, so a field's place can move. */
  request(order: string): PackShipment {
    const parcels = this.parcels.map((parcel) => ({
      lines: this.lines.flatMap(({ line }) => {
        const quantity = parcel.quantities[line] ?? 0;
        return quantity > 0 ? [{ line, quantity }] : [];
      }),
      weight_g: this.weight_g(parcel),
    }));
    return { order, parcels: parcels.filter((parcel) => parcel.lines.length > 0) };
  }

  /** Where the request carries what stands in this field; undefined when it carries nothing of it. */
  pathOf(parcel: PlannedParcel, line?: number): string | undefined {
    const isSent = (some: PlannedParcel): boolean => this.lines.some((each) => (some.quantities[each.line] ?? 0) > 0);
    if (!isSent(parcel)) return undefined;
    const at = this.parcels.filter(isSent).findIndex((other) => other.key === parcel.key);
    if (line === undefined) return `parcels[${at}].weight_g`;
    const sent = this.lines.filter((each) => (parcel.quantities[each.line] ?? 0) > 0);
    const within = sent.findIndex((each) => each.line === line);
    return within < 0 ? undefined : `parcels[${at}].lines[${within}].quantity`;
  }
}
