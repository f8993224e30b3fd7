// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { ActivitySeq, Channel, CustomerId, Decimals, DeliveryStatus, DeliveryWord, DocumentId, DocumentKind, EntryId, ErrorCode, Grams, ItemKind, LineNumber, Minor, MoneyStatus, OrderAction, OrderNumber, PaperSize, ParcelNumber, PaymentMethod, PerUnit, Ppm, Priority, ProblemCode, Quantity, ReturnNumber, ReturnStatus, Revision, ShipmentAction, ShipmentNumber } from './terms.gen';

export type Action<C> = {
  /**
   * The command that does it.
   */
  command: C;
  /**
   * Why it cannot be done now; empty when it can.
   */
  why_not: Array<Problem>;
};

export type ActivityRow = {
  seq: ActivitySeq;
  at: string;
  staff: string;
  /**
   * The command, such as `orders.place`.
   */
  command: string;
  subject: string;
  /**
   * Figures of what happened, for the sentence: of the type that `Told` names for the command.
   */
  detail: Record<string, unknown> | null;
};

export type Address = {
  /**
   * The person.
   */
  name?: string | null;
  organisation?: string | null;
  lines: Array<string>;
  city?: string | null;
  /**
   * State, county, province, prefecture.
   */
  region?: string | null;
  post_code?: string | null;
  /**
   * ISO 3166-1 alpha-2.
   */
  country: string;
};

export type DamageView = {
  /**
   * The pages are broken: nothing at all is written.
   */
  is_everywhere: boolean;
  /**
   * The tables that hold rows which are not as they were written, as a person calls them.
   */
  tables: Array<string>;
};

export type DocumentRow = {
  document: DocumentId;
  kind: DocumentKind;
  /**
   * What it is called when it is saved; worked out from the rest, never kept.
   */
  file_name: string;
  order: OrderNumber;
  /**
   * The shipment that it is about; none where it is about something else of the order.
   */
  shipment?: ShipmentNumber | null;
  parcel?: ParcelNumber | null;
  paper: PaperSize;
  pages: number;
  /**
   * The order's revision that the paper shows.
   */
  revision: Revision;
  /**
   * The order has changed since: the paper is old.
   */
  is_stale: boolean;
  sha256: string;
  size_bytes: number;
  made_at: string;
  /**
   * How often it was handed to a printer.
   */
  printed: number;
  /**
   * Letters that no font here has and that stand as boxes on the paper; told when it is made.
   */
  missing?: string | null;
};

export type Failure = {
  code: ErrorCode;
  problems: Array<Problem>;
};

export type Finding = {
  /**
   * The invariant, such as `stock.ledger_equals_level`.
   */
  check: string;
  /**
   * The row, such as `item MUG-BL`.
   */
  row: string;
  says: string;
};

export type Notes = {
  /**
   * Printed on the slip for the customer.
   */
  customer?: string | null;
  /**
   * Printed for the one who packs.
   */
  packing?: string | null;
  /**
   * Never printed.
   */
  internal?: string | null;
  /**
   * Words of the giver; printed on the slip of a gift.
   */
  gift?: string | null;
};

export type Nothing = Record<symbol, never>;

export type OrderLineView = {
  line: LineNumber;
  sku: string;
  name: string;
  kind: ItemKind;
  unit: string;
  unit_decimals: Decimals;
  unit_price_minor: Minor;
  discount_minor: Minor;
  ordered: Quantity;
  allocated: Quantity;
  backordered: Quantity;
  /**
   * In a parcel that is not handed over; part of `allocated`.
   */
  packed: Quantity;
  shipped: Quantity;
  cancelled: Quantity;
  returned: Quantity;
  /**
   * Allocated and in no parcel.
   */
  promised: Quantity;
  /**
   * What of it can go into a parcel now; nothing of a service.
   */
  to_pack: Quantity;
  /**
   * Shipped and not come back.
   */
  with_customer: Quantity;
  /**
   * After its discounts, for what is not cancelled, as the shop prices.
   */
  total_minor: Minor;
  tax_minor: Minor;
  note?: string | null;
  bin?: string | null;
  /**
   * Of one whole unit; for a set, the sum of its parts when it has no weight of its own.
   */
  weight_g?: Grams | null;
  /**
   * What is picked for one set; empty for anything else.
   */
  parts: Array<PartView>;
};

export type OrderRow = {
  number: OrderNumber;
  placed_on: string;
  channel: Channel;
  customer: CustomerId;
  customer_name: string;
  city?: string | null;
  promised_on?: string | null;
  /**
   * What was promised is past, and something has still to go.
   */
  is_late: boolean;
  is_due_today: boolean;
  delivery_status: DeliveryStatus;
  /**
   * Where the goods are, at a glance.
   */
  delivery_word: DeliveryWord;
  money_status: MoneyStatus;
  /**
   * How far it is paid, at a glance; none for a cancelled order that nobody paid.
   */
  money_word?: MoneyStatus | null;
  on_hold: boolean;
  priority: Priority;
  /**
   * Pieces of goods not yet sent: how many are allocated, and how many wait for stock. Something
   * measured counts as one.
   */
  allocated: Quantity;
  backordered: Quantity;
  /**
   * Allocated and in no parcel yet.
   */
  to_pack: Quantity;
  total_minor: Minor;
  balance_minor: Minor;
};

export type OrderView = {
  number: OrderNumber;
  revision: Revision;
  placed_at: string;
  placed_on: string;
  channel: Channel;
  customer: CustomerId;
  customer_name: string;
  customer_phone?: string | null;
  ship_to?: Address | null;
  /**
   * The address as it is printed, line by line.
   */
  ship_to_lines: Array<string>;
  goes_by?: string | null;
  promised_on?: string | null;
  /**
   * What was promised is past, and something has still to go.
   */
  is_late: boolean;
  is_due_today: boolean;
  priority: Priority;
  is_gift: boolean;
  notes: Notes;
  on_hold: boolean;
  hold_reason?: string | null;
  cancel_reason?: string | null;
  delivery_status: DeliveryStatus;
  /**
   * Where the goods are, at a glance.
   */
  delivery_word: DeliveryWord;
  money_status: MoneyStatus;
  /**
   * How far it is paid, at a glance; none for a cancelled order that nobody paid.
   */
  money_word?: MoneyStatus | null;
  lines: Array<OrderLineView>;
  subtotal_minor: Minor;
  discount_minor: Minor;
  shipping_minor: Minor;
  tax_minor: Minor;
  taxes: Array<TaxSum>;
  total_minor: Minor;
  paid_minor: Minor;
  refunded_minor: Minor;
  /**
   * Value of what came back and was settled.
   */
  credited_minor: Minor;
  /**
   * Still to pay; below zero when the shop owes.
   */
  balance_minor: Minor;
  /**
   * Still to pay; never below zero.
   */
  owed_minor: Minor;
  /**
   * What the shop owes; never below zero.
   */
  to_pay_back_minor: Minor;
  shipments: Array<ShipmentView>;
  payments: Array<PaymentRow>;
  refunds: Array<RefundRow>;
  returns: Array<ReturnRow>;
  documents: Array<DocumentRow>;
  /**
   * Oldest first, the newest hundred.
   */
  timeline: Array<ActivityRow>;
  /**
   * Pieces of goods not yet sent: how many are allocated, and how many wait for stock. Something
   * measured counts as one.
   */
  allocated: Quantity;
  backordered: Quantity;
  /**
   * Allocated and in no parcel yet.
   */
  to_pack: Quantity;
  actions: Array<Action<OrderAction>>;
};

export type ParcelLineView = {
  /**
   * The line's number in the order.
   */
  line: LineNumber;
  sku: string;
  name: string;
  quantity: Quantity;
  /**
   * Announced to come back, or back already.
   */
  returning: Quantity;
  /**
   * What of it may still be announced to come back; nothing before it is handed over.
   */
  may_return: Quantity;
  unit_decimals: Decimals;
};

export type ParcelView = {
  parcel: ParcelNumber;
  weight_g?: Grams | null;
  tracking?: string | null;
  lines: Array<ParcelLineView>;
};

export type PartView = {
  sku: string;
  name: string;
  unit: string;
  unit_decimals: Decimals;
  /**
   * In the part's smallest unit, for one set.
   */
  quantity: PerUnit;
  bin?: string | null;
};

export type PaymentRow = {
  id: EntryId;
  at: string;
  amount_minor: Minor;
  method: PaymentMethod;
  reference?: string | null;
};

export type Problem = {
  path: string;
  code: ProblemCode;
  args?: Record<string, unknown>;
};

export type RefundRow = {
  id: EntryId;
  at: string;
  amount_minor: Minor;
  method: PaymentMethod;
  return?: ReturnNumber | null;
};

export type ReturnRow = {
  number: ReturnNumber;
  order: OrderNumber;
  customer_name: string;
  opened_at: string;
  status: ReturnStatus;
  expected: Quantity;
  received: Quantity;
  refund_minor: Minor;
};

export type SaveCustomer = {
  customer?: CustomerId | null;
  revision?: Revision | null;
  name: string;
  organisation?: string | null;
  phones?: Array<string> | null;
  email?: string | null;
  addresses?: Array<Address> | null;
  note?: string | null;
};

export type ShipmentView = {
  number: ShipmentNumber;
  order: OrderNumber;
  customer_name: string;
  /**
   * The order's revision that was packed.
   */
  revision: Revision;
  packed_at: string;
  handed_over_at?: string | null;
  carrier?: string | null;
  service?: string | null;
  parcels: Array<ParcelView>;
  /**
   * What can be done with it now, and if not, why not.
   */
  actions: Array<Action<ShipmentAction>>;
};

export type StockLevel = {
  sku: string;
  on_hand: Quantity;
  held: Quantity;
  allocated: Quantity;
  available: Quantity;
  incoming: Quantity;
  backordered: Quantity;
};

export type TaxSum = {
  name: string;
  rate_ppm: Ppm;
  tax_minor: Minor;
};
