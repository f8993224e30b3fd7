// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { Decimals, Grams, ItemAction, ItemId, ItemKind, Minor, PerUnit, Quantity, Revision, RowLimit } from './terms.gen';
import type { Action, PartView, StockLevel } from './views.gen';

export type FindItems = {
  text: string;
  /**
   * Rows at most; 20 when not named.
   */
  limit?: RowLimit | null;
  /**
   * The SKU after which a list in order of SKU goes on.
   */
  after?: string | null;
};

export type ItemHits = {
  /**
   * The text that these hits answer.
   */
  text: string;
  hits: Array<ItemRow>;
  has_more: boolean;
};

export type ItemRow = {
  sku: string;
  name: string;
  kind: ItemKind;
  price_minor: Minor;
  unit: string;
  unit_decimals: Decimals;
  /**
   * What one whole unit is in smallest units.
   */
  one_unit: Quantity;
  bin?: string | null;
  on_hand: Quantity;
  available: Quantity;
  backordered: Quantity;
  /**
   * A set can be made of it.
   */
  may_be_part: boolean;
  /**
   * The text was this item's whole code or barcode.
   */
  is_exact: boolean;
};

export type ItemSaved = {
  before?: Priced | null;
  after: Priced;
};

export type ItemView = {
  id: ItemId;
  sku: string;
  name: string;
  kind: ItemKind;
  price_minor: Minor;
  tax_code?: string | null;
  barcodes: Array<string>;
  weight_g?: Grams | null;
  bin?: string | null;
  unit: string;
  unit_decimals: Decimals;
  /**
   * What one whole unit is in smallest units.
   */
  one_unit: Quantity;
  parts: Array<PartView>;
  note?: string | null;
  revision: Revision;
  stock: StockLevel;
  /**
   * What can be done with it now, and if not, why not.
   */
  actions: Array<Action<ItemAction>>;
};

export type KitPart = {
  sku: string;
  quantity: PerUnit;
};

export type Priced = {
  price_minor: Minor;
  tax_code?: string | null;
};

export type SaveItem = {
  sku: string;
  name: string;
  kind: ItemKind;
  price_minor: Minor;
  /**
   * A code of the shop's tax rates; `null`: not taxed.
   */
  tax_code?: string | null;
  barcodes?: Array<string> | null;
  weight_g?: Grams | null;
  /**
   * Where it lies on the shelf.
   */
  bin?: string | null;
  /**
   * The unit the price is for; when not named, the one it has, and `pc` for a new item.
   */
  unit?: string | null;
  /**
   * Decimals of a quantity: an item sold by the kilogram to the gram has 3. They stay as they were made.
   */
  unit_decimals?: Decimals | null;
  /**
   * The parts of a kit, and of nothing else.
   */
  parts?: Array<KitPart> | null;
  note?: string | null;
  revision?: Revision | null;
};

export type ShowItem = {
  sku?: string | null;
  barcode?: string | null;
};
