import type { ItemKind, ItemRow, ItemView, SaveItem, TaxCodeView } from '../../wire';
import { formatRate } from '../../lib/format';
import { minor, quantity, type Minor, type Quantity } from '../../lib/measures';
import { TextRows } from '../../lib/rows.svelte';
import { orNull } from '../../lib/text';

interface PartText {
  key: number;
  sku: string;
  name: string;
  /** Of the part itself: two kilograms of cheese are 2000 of its smallest unit. */
  unit: string;
  unit_decimals: number;
  quantity: Quantity | null;
}

/** An item while it is being typed. */
export class ItemDraft {
  sku = $state('');
  name = $state('');
  kind = $state<ItemKind>('stocked');
  price_minor = $state<Minor | null>(null);
  /** Empty: not taxed. */
  tax_code = $state('');
  readonly barcodes: TextRows;
  weight_g = $state<number | null>(null);
  bin = $state('');
  unit = $state('pc');
  unit_decimals = $state('0');
  parts = $state<PartText[]>([]);
  note = $state('');
  revision = $state<number | null>(null);
  #next = 1;

  constructor(item?: ItemView) {
    this.barcodes = new TextRows(item?.barcodes);
    if (item) this.#take(item);
  }

  #take(item: ItemView): void {
    [this.sku, this.name, this.kind, this.price_minor] = [item.sku, item.name, item.kind, item.price_minor];
    [this.tax_code, this.weight_g, this.bin] = [item.tax_code ?? '', item.weight_g ?? null, item.bin ?? ''];
    [this.unit, this.unit_decimals, this.note] = [item.unit, String(item.unit_decimals), item.note ?? ''];
    this.parts = item.parts.map((part) => ({ ...part, key: this.#next++, quantity: quantity(part.quantity) }));
    this.revision = item.revision;
  }

  addPart({ sku, name, unit, unit_decimals, one_unit }: ItemRow): void {
    this.parts.push({ key: this.#next++, sku, name, unit, unit_decimals, quantity: one_unit });
  }

  /** Every field is named, so that emptying one empties it in the book. Empty barcodes are left out. */
  request(): SaveItem {
    return {
      sku: this.sku.trim(),
      name: this.name.trim(),
      kind: this.kind,
      price_minor: this.price_minor ?? minor(0),
      tax_code: this.tax_code || null,
      barcodes: this.barcodes.written(),
      weight_g: this.weight_g,
      bin: orNull(this.bin),
      unit: orNull(this.unit),
      unit_decimals: Number(this.unit_decimals),
      parts: this.kind === 'kit' ? this.parts.map((part) => ({ sku: part.sku, quantity: part.quantity ?? quantity(0) })) : [],
      note: orNull(this.note),
      revision: this.revision,
    };
  }

  /** Where the request carries this barcode; undefined while the field is empty. */
  barcodePath(key: number): string | undefined {
    const at = this.barcodes.placeOf(key);
    return at === undefined ? undefined : `barcodes[${at}]`;
  }
}

/** The shop's tax codes with the rates of today, for a select; a code may stand for several taxes at once. */
export const taxOptions = (codes: readonly TaxCodeView[]): { value: string; label: string }[] =>
  codes.map(({ code, rates }) => ({
    value: code,
    label: rates.map(({ name, rate_ppm }) => `${name} ${formatRate(rate_ppm)}`).join(' + '),
  }));
