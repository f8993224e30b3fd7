// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { ChangedField, Channel, CustomerId, Decimals, DraftId, ItemKind, LineNumber, Minor, OrderFilter, OrderNumber, OrderSort, Priority, Quantity, Revision, RowLimit, WhenShort } from './terms.gen';
import type { Address, Notes, OrderRow, Problem, SaveCustomer, TaxSum } from './views.gen';

export type CancelOrder = {
  order: OrderNumber;
  reason: string;
};

export type Cancelled = {
  before: ComesTo;
  after: ComesTo;
};

export type ChangeRow = {
  /**
   * The revision that the change led to.
   */
  revision: Revision;
  /**
   * The line's number in the order; of the order as a whole where there is none.
   */
  line?: LineNumber | null;
  field: ChangedField;
  pieces?: PiecesChanged | null;
  money?: MoneyChanged | null;
};

export type ComesTo = {
  total_minor: Minor;
};

export type Held = {
  before: boolean;
  after: boolean;
};

export type HoldOrder = {
  order: OrderNumber;
  reason: string;
};

export type ListChanges = {
  order: OrderNumber;
};

export type ListOrders = {
  /**
   * `all` when not named.
   */
  filter?: OrderFilter | null;
  /**
   * Part of the number or of the customer's name.
   */
  text?: string | null;
  /**
   * Only this customer's.
   */
  customer?: CustomerId | null;
  /**
   * Rows at most; 100 when not named.
   */
  limit?: RowLimit | null;
  /**
   * Goes on with orders before this number.
   */
  before?: OrderNumber | null;
  /**
   * In which order these rows stand; `newest` when not named.
   */
  sort?: OrderSort | null;
};

export type MoneyChanged = {
  before: Minor;
  after: Minor;
};

export type NewLine = {
  sku?: string | null;
  barcode?: string | null;
  quantity: Quantity;
  /**
   * The item's price when not named.
   */
  unit_price_minor?: Minor | null;
  /**
   * Off the whole line.
   */
  discount_minor?: Minor | null;
  note?: string | null;
  /**
   * `refuse` when not named.
   */
  when_short?: WhenShort | null;
};

export type OrderChanges = {
  /**
   * The one that stands now.
   */
  revision: Revision;
  changes: Array<ChangeRow>;
};

export type OrderList = {
  orders: Array<OrderRow>;
  has_more: boolean;
};

export type OrderPreview = {
  lines: Array<PreviewLine>;
  subtotal_minor: Minor;
  shipping_minor: Minor;
  tax_minor: Minor;
  taxes: Array<TaxSum>;
  total_minor: Minor;
  /**
   * What would stop `orders.place` from taking it as it is.
   */
  problems: Array<Problem>;
  /**
   * The order in the sequence in which it is spoken to the caller.
   */
  read_back: ReadBack;
};

export type PiecesChanged = {
  before: Quantity;
  after: Quantity;
};

export type PlaceOrder = {
  /**
   * The id of a known customer. Either this or `new_customer`.
   */
  customer?: CustomerId | null;
  new_customer?: SaveCustomer | null;
  /**
   * Where it goes; the customer's first address when not named.
   */
  ship_to?: Address | null;
  lines: Array<NewLine>;
  shipping_minor?: Minor | null;
  /**
   * Off the whole order, spread over the lines by value.
   */
  discount_minor?: Minor | null;
  promised_on?: string | null;
  /**
   * `phone` when not named.
   */
  channel?: Channel | null;
  /**
   * How it shall go, as told to the caller: `Royal Mail Tracked 48`.
   */
  goes_by?: string | null;
  /**
   * 0 is usual; higher goes first.
   */
  priority?: Priority | null;
  notes?: Notes | null;
  is_gift?: boolean | null;
  /**
   * The draft that this order was typed in; it is gone once the order stands.
   */
  draft?: DraftId | null;
};

export type Placed = {
  before?: PlacedOrder | null;
  after: PlacedOrder;
};

export type PlacedOrder = {
  total_minor: Minor;
  promised_on?: string | null;
};

export type PreviewLine = {
  line: LineNumber;
  sku: string;
  name: string;
  kind: ItemKind;
  ordered: Quantity;
  allocated: Quantity;
  backordered: Quantity;
  /**
   * Ordered and not to be had now.
   */
  short: Quantity;
  is_short: boolean;
  /**
   * Free before this order takes anything.
   */
  available: Quantity;
  /**
   * Free after this order: never below zero.
   */
  free_after: Quantity;
  unit_price_minor: Minor;
  unit: string;
  unit_decimals: Decimals;
  total_minor: Minor;
  tax_minor: Minor;
};

export type ReadBack = {
  lines: Array<ReadBackLine>;
  recipient?: string | null;
  /**
   * The address in the order in which it is spoken, without the name.
   */
  address: Array<string>;
  post_code?: string | null;
  /**
   * The post code by the spelling alphabet.
   */
  post_code_spelled?: string | null;
  total_in_words: string;
  promised_spoken?: string | null;
};

export type ReadBackLine = {
  /**
   * `Three`.
   */
  quantity_in_words: string;
  name: string;
  note?: string | null;
  /**
   * How many of them follow later.
   */
  backordered: Quantity;
};

export type ReleaseOrder = {
  order: OrderNumber;
};

export type Released = {
  before: boolean;
  after: boolean;
};

export type ShowOrder = {
  order: OrderNumber;
};
