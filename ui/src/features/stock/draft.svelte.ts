import type { ItemKind, ItemView, SaveItem, TaxRate } from '../../wire/commands.gen';
import { formatRate, todayIso } from '../../lib/format';

interface PartText {
  key: number;
  sku: string;
  name: string;
  /** Of the part itself: two kilograms of cheese are 2000 of its smallest unit. */
  unit: string;
  unit_decimals: number;
  quantity: number | null;
}

interface BarcodeText {
  key: number;
  text: string;
}

const orNull = (text: string): string | null => text.trim() || null;

/** An item while it is being typed. */
export class ItemDraft {
  sku = $state('');
  name = $state('');
  kind = $state<string>('stocked');
  price_minor = $state<number | null>(null);
  /** Empty: not taxed. */
  tax_code = $state('');
  barcodes = $state<BarcodeText[]>([]);
  weight_g = $state<number | null>(null);
  bin = $state('');
  unit = $state('pc');
  unit_decimals = $state('0');
  parts = $state<PartText[]>([]);
  note = $state('');
  revision = $state<number | null>(null);
  #next = 1;

  constructor(item?: ItemView) {
    if (item) this.take(item);
    else this.addBarcode();
  }

  take(item: ItemView): void {
    [this.sku, this.name, this.kind, this.price_minor] = [item.sku, item.name, item.kind, item.price_minor];
    [this.tax_code, this.weight_g, this.bin] = [item.tax_code ?? '', item.weight_g ?? null, item.bin ?? ''];
    [this.unit, this.unit_decimals, this.note] = [item.unit, String(item.unit_decimals), item.note ?? ''];
    this.barcodes = item.barcodes.map((text) => ({ key: this.#next++, text }));
    this.parts = item.parts.map((part) => ({ ...part, key: this.#next++ }));
    this.revision = item.revision;
    if (this.barcodes.length === 0) this.addBarcode();
  }

  addBarcode(): void {
    this.barcodes.push({ key: this.#next++, text: '' });
  }

  addPart({ sku, name, unit, unit_decimals }: Pick<ItemView, 'sku' | 'name' | 'unit' | 'unit_decimals'>): void {
    this.parts.push({ key: this.#next++, sku, name, unit, unit_decimals, quantity: 10 ** unit_decimals });
  }

  /** Every field is named, so that emptying one empties it in the book. Empty barcodes are left out. */
  request(): SaveItem {
    return {
      sku: this.sku.trim(),
      name: this.name.trim(),
      kind: this.kind as ItemKind,
      price_minor: this.price_minor ?? 0,
      tax_code: this.tax_code || null,
      barcodes: this.barcodes.map(({ text }) => text.trim()).filter(Boolean),
      weight_g: this.weight_g,
      bin: orNull(this.bin),
      unit: orNull(this.unit),
      unit_decimals: Number(this.unit_decimals),
      parts: this.kind === 'kit' ? this.parts.map(({ sku, quantity }) => ({ sku, quantity: quantity ?? 0 })) : [],
      note: orNull(this.note),
      revision: this.revision,
    };
  }

  /** Where the request carries this barcode; undefined while the field is empty. */
  barcodePath(key: number): string | undefined {
    const at = this.barcodes.filter(({ text }) => text.trim() !== '').findIndex((barcode) => barcode.key === key);
    return at < 0 ? undefined : `barcodes[${at}]`;
  }
}

/** The shop's tax codes with the rates of today, for a select; a code may stand for several taxes at once. */
export function taxOptions(rates: readonly TaxRate[], today = todayIso()): { value: string; label: string }[] {
  const byCode = new Map<string, Map<string, TaxRate>>();
  for (const rate of [...rates].filter(({ from }) => from <= today).sort((a, b) => a.from.localeCompare(b.from))) {
    const named = byCode.get(rate.code) ?? new Map<string, TaxRate>();
    byCode.set(rate.code, named.set(rate.name, rate));
  }
  return [...byCode].map(([value, named]) => ({
    value,
    label: [...named.values()].map(({ name, rate_ppm }) => `${name} ${formatRate(rate_ppm)}`).join(' + '),
  }));
}
