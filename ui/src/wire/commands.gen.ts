// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript > ui/src/wire/commands.gen.ts` writes it anew.

export type ActivityList = { activities: Array<ActivityRow>, has_more: boolean, };
export type ActivityRow = { seq: number, at: string, staff: string, 
/**
 * The command, such as `orders.place`.
 */
command: string, subject: string, 
/**
 * Figures of what happened, for the sentence.
 */
detail: Record<string, unknown> | null, };
export type Address = { name?: string | null, organisation?: string | null, lines: Array<string>, city?: string | null, region?: string | null, post_code?: string | null, 
/**
 * ISO 3166-1 alpha-2.
 */
country: string, };
export type AddressView = { address: Address, 
/**
 * The address as it is printed, line by line.
 */
paper_lines: Array<string>, 
/**
 * What the country usually asks for and is missing; never stops an order.
 */
warnings: Array<ProblemView>, };
export type AdjustStock = { sku?: string | null, barcode?: string | null, 
/**
 * The difference, negative when pieces are missing.
 */
quantity?: number | null, 
/**
 * What was counted on the shelf, pieces on hold included.
 */
counted?: number | null, reason: string, };
export type BackupView = { path: string, sha256: string, size_bytes: number, made_at: string, };
export type CancelOrder = { order: string, reason: string, };
export type ChangeShop = { 
/**
 * The revision the change was made on; refused when the shop has changed since.
 */
revision?: number | null, name?: string | null, prices_include_tax?: boolean | null, tax_rounding?: TaxRounding | null, shipping_tax_code?: string | null | null, 
/**
 * The whole list; rates of the past stay in it.
 */
tax_rates?: Array<TaxRate> | null, address?: Address | null | null, phone?: string | null | null, email?: string | null | null, website?: string | null | null, 
/**
 * A PNG or JPEG in base64, at most one megabyte; printed on the packing slip.
 */
logo_base64?: string | null | null, 
/**
 * Paper for slips (`A4`, `Letter`) when none is named.
 */
slip_paper?: string | null, 
/**
 * Paper for labels (`100x150`, `4x6`) when none is named.
 */
label_paper?: string | null, };
export type ChangesSince = { seq?: number | null, };
export type ChangesView = { seq: number, tags: Array<string>, };
export type Channel = "phone" | "counter" | "email" | "web" | "mail";
export type Condition = "as_new" | "opened" | "used" | "damaged";
export type CustomerHit = { id: number, name: string, organisation?: string | null, phone?: string | null, city?: string | null, post_code?: string | null, matched: Matched, 
/**
 * The whole number, code or name was typed, not a part of it.
 */
is_exact: boolean, last_order?: LastOrder | null, 
/**
 * What the customer owes over all orders.
 */
open_balance_minor: number, };
export type CustomerHits = { 
/**
 * The text that these hits answer.
 */
text: string, hits: Array<CustomerHit>, };
export type CustomerView = { id: number, name: string, organisation?: string | null, phones: Array<string>, email?: string | null, addresses: Array<Address>, address_views: Array<AddressView>, note?: string | null, revision: number, open_balance_minor: number, order_count: number, 
/**
 * The newest twenty.
 */
orders: Array<OrderRow>, };
export type DeliveryStatus = "open" | "part" | "sent" | "delivered" | "cancelled";
export type DiscardDraft = { draft: number, };
export type Disposition = "restock" | "scrap" | "hold";
export type DoctorReport = { is_content: boolean, checks: Array<string>, findings: Array<Finding>, };
export type DocumentKind = "packing_slip" | "shipping_label";
export type DocumentList = { documents: Array<DocumentRow>, };
export type DocumentPage = { document: number, page: number, pages: number, png_base64: string, };
export type DocumentRow = { document: number, kind: DocumentKind, file_name: string, order: string, shipment: string, parcel?: number | null, paper: string, pages: number, 
/**
 * The order's revision that the paper shows.
 */
revision: number, 
/**
 * The order has changed since: the paper is old.
 */
is_stale: boolean, sha256: string, size_bytes: number, made_at: string, 
/**
 * How often it was handed to a printer.
 */
printed: number, 
/**
 * Letters that no font here has and that stand as boxes on the paper; told when it is made.
 */
missing?: string | null, };
export type Done = Record<symbol, never>;
export type DraftList = { drafts: Array<DraftView>, };
export type DraftSaved = { draft: number, };
export type DraftView = { draft: number, body: Record<string, unknown>, label?: string | null, started_at: string, saved_at: string, };
export type ErrorCode = "invalid" | "not_found" | "conflict" | "unknown_command" | "bad_request" | "not_allowed" | "paper_failed" | "copy_failed" | "storage_full" | "storage_locked" | "storage_read_only" | "storage_damaged" | "storage_newer" | "storage_missing" | "storage_synced" | "not_a_shop" | "file_exists" | "not_saved" | "outcome_unknown" | "internal";
export type FindAnything = { text: string, };
export type FindCustomers = { text: string, 
/**
 * Rows at most; 10 when not named.
 */
limit?: number | null, };
export type FindItems = { text: string, 
/**
 * Rows at most; 20 when not named.
 */
limit?: number | null, 
/**
 * The SKU after which a list in order of SKU goes on.
 */
after?: string | null, };
export type Finding = { 
/**
 * The invariant, such as `stock.ledger_equals_level`.
 */
check: string, 
/**
 * The row, such as `item MUG-BL`.
 */
row: string, says: string, };
export type FoundKind = "order" | "shipment" | "return" | "customer" | "item";
export type FoundList = { text: string, hits: Array<FoundRow>, };
export type FoundRow = { kind: FoundKind, 
/**
 * What opens it: a number, a customer's id, a SKU.
 */
key: string, title: string, detail?: string | null, 
/**
 * A scanned slip of an older revision of its order.
 */
is_stale: boolean, 
/**
 * The order that the hit belongs to.
 */
order?: string | null, };
export type HandOver = { shipment: string, carrier?: string | null, service?: string | null, 
/**
 * A number for each parcel, in their order.
 */
tracking?: Array<string> | null, };
export type HoldOrder = { order: string, reason: string, };
export type InspectReturn = { return: string, lines: Array<InspectReturnLine>, };
export type InspectReturnLine = { line: number, quantity: number, condition: Condition, disposition: Disposition, note?: string | null, };
export type InspectionView = { quantity: number, condition: Condition, disposition: Disposition, note?: string | null, };
export type ItemHits = { 
/**
 * The text that these hits answer.
 */
text: string, hits: Array<ItemRow>, has_more: boolean, };
export type ItemKind = "stocked" | "service" | "kit";
export type ItemRow = { sku: string, name: string, kind: ItemKind, price_minor: number, unit: string, unit_decimals: number, bin?: string | null, on_hand: number, available: number, backordered: number, 
/**
 * The text was this item's whole code or barcode.
 */
is_exact: boolean, };
export type ItemView = { id: number, sku: string, name: string, kind: ItemKind, price_minor: number, tax_code?: string | null, barcodes: Array<string>, weight_g?: number | null, bin?: string | null, unit: string, unit_decimals: number, parts: Array<PartView>, note?: string | null, revision: number, stock: StockLevel, };
export type KitPart = { sku: string, quantity: number, };
export type LastOrder = { number: string, placed_on: string, delivery_status: DeliveryStatus, };
export type ListActivity = { limit?: number | null, before?: number | null, };
export type ListDocuments = { order?: string | null, shipment?: string | null, limit?: number | null, };
export type ListDrafts = Record<symbol, never>;
export type ListMoves = { sku?: string | null, barcode?: string | null, 
/**
 * Rows at most, the newest first; 100 when not named.
 */
limit?: number | null, 
/**
 * Goes on with rows older than this one.
 */
before?: number | null, };
export type ListOrders = { 
/**
 * `all` when not named.
 */
filter?: OrderFilter | null, 
/**
 * Part of the number or of the customer's name.
 */
text?: string | null, 
/**
 * Only this customer's.
 */
customer?: number | null, 
/**
 * Rows at most; 100 when not named.
 */
limit?: number | null, 
/**
 * Goes on with orders before this number.
 */
before?: string | null, };
export type ListReturns = { 
/**
 * Only those that still want something done.
 */
open_only?: boolean | null, limit?: number | null, 
/**
 * Goes on with returns before this one.
 */
before?: string | null, };
export type ListShipments = { 
/**
 * Only those packed and not handed over.
 */
waiting_only?: boolean | null, limit?: number | null, };
export type MakeBackup = { 
/**
 * A folder; the shop's folder of copies when not named.
 */
to?: string | null, };
export type MakeDocument = { kind: DocumentKind, shipment: string, 
/**
 * One parcel; all of them when not named.
 */
parcel?: number | null, 
/**
 * `A4` or `Letter` for slips, `100x150` or `4x6` for labels; the shop's own when not named.
 */
paper?: string | null, };
export type Matched = "phone" | "name" | "post_code" | "order";
export type MoneyStatus = "unpaid" | "part" | "paid" | "overpaid" | "refunded";
export type MoveKind = "received" | "shipped" | "returned" | "adjusted" | "moved";
export type MoveRow = { id: number, at: string, kind: MoveKind, 
/**
 * Change of what is on hand.
 */
quantity: number, 
/**
 * Change of what is held.
 */
held: number, on_hand_after: number, held_after: number, unit_cost_minor?: number | null, order?: string | null, shipment?: string | null, return?: string | null, note?: string | null, };
export type MovesView = { sku: string, on_hand: number, held: number, moves: Array<MoveRow>, has_more: boolean, };
export type NewLine = { sku?: string | null, barcode?: string | null, quantity: number, 
/**
 * The item's price when not named.
 */
unit_price_minor?: number | null, 
/**
 * Off the whole line.
 */
discount_minor?: number | null, note?: string | null, 
/**
 * `refuse` when not named.
 */
when_short?: WhenShort | null, };
export type NotePrinted = { document: number, printer?: string | null, };
export type Notes = { 
/**
 * Printed on the slip for the customer.
 */
customer?: string | null, 
/**
 * Printed for the one who packs.
 */
packing?: string | null, 
/**
 * Never printed.
 */
internal?: string | null, 
/**
 * Words of the giver; printed on the slip of a gift.
 */
gift?: string | null, };
export type OpenReturn = { order: string, lines: Array<OpenReturnLine>, note?: string | null, };
export type OpenReturnLine = { shipment: string, parcel: number, 
/**
 * The line's number in the order.
 */
line: number, quantity: number, reason: ReturnReason, note?: string | null, };
export type OrderFilter = "all" | "open" | "to_pack" | "packed" | "waiting" | "held" | "unpaid";
export type OrderLineView = { line: number, sku: string, name: string, kind: ItemKind, unit: string, unit_decimals: number, unit_price_minor: number, discount_minor: number, ordered: number, allocated: number, backordered: number, 
/**
 * In a parcel that is not handed over; part of `allocated`.
 */
packed: number, shipped: number, cancelled: number, returned: number, 
/**
 * After its discounts, for what is not cancelled, as the shop prices.
 */
total_minor: number, tax_minor: number, note?: string | null, bin?: string | null, 
/**
 * Of one whole unit; for a set, the sum of its parts when it has no weight of its own.
 */
weight_g?: number | null, 
/**
 * What is picked for one set; empty for anything else.
 */
parts: Array<PartView>, };
export type OrderList = { orders: Array<OrderRow>, has_more: boolean, };
export type OrderPreview = { lines: Array<PreviewLine>, subtotal_minor: number, shipping_minor: number, tax_minor: number, taxes: Array<TaxSum>, total_minor: number, 
/**
 * What would stop `orders.place` from taking it as it is.
 */
problems: Array<ProblemView>, 
/**
 * The order in the sequence in which it is spoken to the caller.
 */
read_back: ReadBack, };
export type OrderRow = { number: string, placed_on: string, channel: Channel, customer: number, customer_name: string, city?: string | null, promised_on?: string | null, delivery_status: DeliveryStatus, money_status: MoneyStatus, on_hold: boolean, priority: number, 
/**
 * Pieces of goods not yet sent: how many are allocated, and how many wait for stock. Something
 * measured counts as one.
 */
allocated: number, backordered: number, 
/**
 * Allocated and in no parcel yet.
 */
to_pack: number, total_minor: number, balance_minor: number, };
export type OrderView = { number: string, revision: number, placed_at: string, placed_on: string, channel: Channel, customer: number, customer_name: string, customer_phone?: string | null, ship_to?: Address | null, 
/**
 * The address as it is printed, line by line.
 */
ship_to_lines: Array<string>, goes_by?: string | null, promised_on?: string | null, priority: number, is_gift: boolean, notes: Notes, on_hold: boolean, hold_reason?: string | null, cancel_reason?: string | null, delivery_status: DeliveryStatus, money_status: MoneyStatus, lines: Array<OrderLineView>, subtotal_minor: number, discount_minor: number, shipping_minor: number, tax_minor: number, taxes: Array<TaxSum>, total_minor: number, paid_minor: number, refunded_minor: number, 
/**
 * Value of what came back and was settled.
 */
credited_minor: number, 
/**
 * Still to pay; below zero when the shop owes.
 */
balance_minor: number, shipments: Array<ShipmentView>, payments: Array<PaymentRow>, refunds: Array<RefundRow>, returns: Array<ReturnRow>, documents: Array<DocumentRow>, 
/**
 * Oldest first, the newest hundred.
 */
timeline: Array<ActivityRow>, };
export type PackLine = { 
/**
 * The line's number in the order.
 */
line: number, quantity: number, };
export type PackParcel = { lines: Array<PackLine>, weight_g?: number | null, };
export type PackShipment = { order: string, parcels: Array<PackParcel>, };
export type ParcelLineView = { 
/**
 * The line's number in the order.
 */
line: number, sku: string, name: string, quantity: number, 
/**
 * Announced to come back, or back already.
 */
returning: number, unit_decimals: number, };
export type ParcelView = { parcel: number, weight_g?: number | null, tracking?: string | null, lines: Array<ParcelLineView>, };
export type PartView = { sku: string, name: string, unit: string, unit_decimals: number, 
/**
 * In the part's smallest unit, for one set.
 */
quantity: number, bin?: string | null, };
export type PaymentMethod = "cash" | "card" | "bank_transfer" | "cheque" | "on_account";
export type PaymentRow = { id: number, at: string, amount_minor: number, method: PaymentMethod, reference?: string | null, };
export type PlaceOrder = { 
/**
 * The id of a known customer. Either this or `new_customer`.
 */
customer?: number | null, new_customer?: SaveCustomer | null, 
/**
 * Where it goes; the customer's first address when not named.
 */
ship_to?: Address | null, lines: Array<NewLine>, shipping_minor?: number | null, 
/**
 * Off the whole order, spread over the lines by value.
 */
discount_minor?: number | null, promised_on?: string | null, 
/**
 * `phone` when not named.
 */
channel?: Channel | null, 
/**
 * How it shall go, as told to the caller: `Royal Mail Tracked 48`.
 */
goes_by?: string | null, 
/**
 * 0 is usual; higher goes first.
 */
priority?: number | null, notes?: Notes | null, is_gift?: boolean | null, 
/**
 * The draft that this order was typed in; it is gone once the order stands.
 */
draft?: number | null, };
export type PreviewDocument = { document: number, page: number, width_px: number, };
export type PreviewLine = { line: number, sku: string, name: string, kind: ItemKind, ordered: number, allocated: number, backordered: number, 
/**
 * Free before this order takes anything.
 */
available: number, 
/**
 * Free after this order: never below zero.
 */
free_after: number, unit_price_minor: number, unit: string, unit_decimals: number, total_minor: number, tax_minor: number, };
export type ProblemView = { path: string, code: string, args?: Record<string, unknown>, };
export type ReadBack = { lines: Array<ReadBackLine>, recipient?: string | null, 
/**
 * The address in the order in which it is spoken, without the name.
 */
address: Array<string>, post_code?: string | null, 
/**
 * The post code by the spelling alphabet.
 */
post_code_spelled?: string | null, total_in_words: string, promised_spoken?: string | null, };
export type ReadBackLine = { 
/**
 * `Three`.
 */
quantity_in_words: string, name: string, note?: string | null, 
/**
 * How many of them follow later.
 */
backordered: number, };
export type ReceiveLine = { sku?: string | null, barcode?: string | null, quantity: number, unit_cost_minor?: number | null, };
export type ReceiveReturn = { return: string, lines: Array<ReceiveReturnLine>, };
export type ReceiveReturnLine = { 
/**
 * The line's number in the return.
 */
line: number, quantity: number, };
export type ReceiveStock = { lines: Array<ReceiveLine>, note?: string | null, };
export type RefundRow = { id: number, at: string, amount_minor: number, method: PaymentMethod, return?: string | null, };
export type ReleaseOrder = { order: string, };
export type ReturnLineView = { 
/**
 * The line's number in the return.
 */
line: number, order_line: number, shipment: string, parcel: number, sku: string, name: string, unit_decimals: number, reason: ReturnReason, note?: string | null, expected: number, received: number, inspected: number, settled: number, inspections: Array<InspectionView>, };
export type ReturnList = { returns: Array<ReturnRow>, has_more: boolean, };
export type ReturnReason = "damaged" | "faulty" | "wrong_item" | "unwanted" | "late" | "other";
export type ReturnRow = { number: string, order: string, customer_name: string, opened_at: string, status: ReturnStatus, expected: number, received: number, refund_minor: number, };
export type ReturnStatus = "expected" | "to_inspect" | "to_settle" | "settled";
export type ReturnView = { number: string, order: string, customer_name: string, opened_at: string, status: ReturnStatus, note?: string | null, lines: Array<ReturnLineView>, 
/**
 * What a settlement now would credit for the pieces received.
 */
credit_due_minor: number, 
/**
 * What of it would be paid out: never more than was paid.
 */
refund_due_minor: number, 
/**
 * Paid back so far.
 */
refunded_minor: number, 
/**
 * Paid back by the settlement that this view answers; 0 elsewhere.
 */
refund_minor: number, };
export type RunDoctor = Record<symbol, never>;
export type SaveCustomer = { customer?: number | null, revision?: number | null, name: string, organisation?: string | null, phones?: Array<string> | null, email?: string | null, addresses?: Array<Address> | null, note?: string | null, };
export type SaveDocument = { document: number, to: string, };
export type SaveDraft = { 
/**
 * The draft to write over; a new one when not named.
 */
draft?: number | null, body: Record<string, unknown>, label?: string | null, };
export type SaveItem = { sku: string, name: string, kind: ItemKind, price_minor: number, 
/**
 * A code of the shop's tax rates; `null`: not taxed.
 */
tax_code?: string | null, barcodes?: Array<string> | null, weight_g?: number | null, 
/**
 * Where it lies on the shelf.
 */
bin?: string | null, 
/**
 * The unit the price is for; when not named, the one it has, and `pc` for a new item.
 */
unit?: string | null, 
/**
 * Decimals of a quantity: an item sold by the kilogram to the gram has 3. They stay as they were made.
 */
unit_decimals?: number | null, 
/**
 * The parts of a kit, and of nothing else.
 */
parts?: Array<KitPart> | null, note?: string | null, revision?: number | null, };
export type SavedDocument = { document: number, path: string, sha256: string, };
export type SettleReturn = { return: string, method: PaymentMethod, 
/**
 * Kept by the shop out of the refund.
 */
restocking_fee_minor?: number | null, };
export type ShipmentList = { shipments: Array<ShipmentView>, has_more: boolean, };
export type ShipmentView = { number: string, order: string, customer_name: string, 
/**
 * The order's revision that was packed.
 */
revision: number, packed_at: string, handed_over_at?: string | null, carrier?: string | null, service?: string | null, parcels: Array<ParcelView>, };
export type ShopView = { name: string, country: string, currency: string, 
/**
 * Digits behind the point of the currency: 2 for GBP, 0 for JPY.
 */
currency_digits: number, prices_include_tax: boolean, tax_rounding: TaxRounding, shipping_tax_code?: string | null, tax_rates: Array<TaxRate>, address?: Address | null, phone?: string | null, email?: string | null, website?: string | null, has_logo: boolean, slip_paper: string, label_paper: string, revision: number, 
/**
 * Where the shop file lies.
 */
shop_file: string, };
export type ShowCustomer = { customer: number, };
export type ShowItem = { sku?: string | null, barcode?: string | null, };
export type ShowOrder = { order: string, };
export type ShowReturn = { return: string, };
export type ShowShipment = { shipment: string, };
export type ShowShop = Record<symbol, never>;
export type ShowStatus = Record<symbol, never>;
export type ShowStock = { sku?: string | null, barcode?: string | null, };
export type ShowToday = Record<symbol, never>;
export type StatusView = { shop_file: string, 
/**
 * When the doctor last proved the books, and what it found.
 */
proved_at?: string | null, findings: Array<Finding>, 
/**
 * When the newest copy was made and proved.
 */
copied_at?: string | null, };
export type StockChanged = { levels: Array<StockLevel>, orders_filled: Array<string>, };
export type StockLevel = { sku: string, on_hand: number, held: number, allocated: number, available: number, incoming: number, backordered: number, };
export type TakePayment = { order: string, amount_minor: number, method: PaymentMethod, reference?: string | null, };
export type TaxRate = { code: string, name: string, 
/**
 * Parts per million: 20 % is 200000.
 */
rate_ppm: number, 
/**
 * First day on which the rate holds.
 */
from: string, };
export type TaxRounding = "line" | "order";
export type TaxSum = { name: string, rate_ppm: number, tax_minor: number, };
export type TodayView = { open: number, to_pack: number, packed: number, waiting: number, held: number, returns: number, drafts: number, 
/**
 * Promised for today or earlier and not sent.
 */
due: number, placed_today: number, placed_today_minor: number, };
export type UndoShipment = { shipment: string, };
export type WhenShort = "refuse" | "backorder";

export interface Commands {
  "shop.show": [ShowShop, ShopView]
  "shop.change": [ChangeShop, ShopView]
  "items.save": [SaveItem, ItemView]
  "items.find": [FindItems, ItemHits]
  "items.show": [ShowItem, ItemView]
  "stock.receive": [ReceiveStock, StockChanged]
  "stock.adjust": [AdjustStock, StockChanged]
  "stock.level": [ShowStock, StockLevel]
  "stock.moves": [ListMoves, MovesView]
  "customers.save": [SaveCustomer, CustomerView]
  "customers.find": [FindCustomers, CustomerHits]
  "customers.show": [ShowCustomer, CustomerView]
  "drafts.save": [SaveDraft, DraftSaved]
  "drafts.list": [ListDrafts, DraftList]
  "drafts.discard": [DiscardDraft, Done]
  "orders.preview": [PlaceOrder, OrderPreview]
  "orders.place": [PlaceOrder, OrderView]
  "orders.show": [ShowOrder, OrderView]
  "orders.list": [ListOrders, OrderList]
  "orders.hold": [HoldOrder, OrderView]
  "orders.release": [ReleaseOrder, OrderView]
  "orders.cancel": [CancelOrder, OrderView]
  "shipments.pack": [PackShipment, ShipmentView]
  "shipments.hand_over": [HandOver, ShipmentView]
  "shipments.undo": [UndoShipment, ShipmentView]
  "shipments.show": [ShowShipment, ShipmentView]
  "shipments.list": [ListShipments, ShipmentList]
  "payments.take": [TakePayment, OrderView]
  "returns.open": [OpenReturn, ReturnView]
  "returns.receive": [ReceiveReturn, ReturnView]
  "returns.inspect": [InspectReturn, ReturnView]
  "returns.settle": [SettleReturn, ReturnView]
  "returns.show": [ShowReturn, ReturnView]
  "returns.list": [ListReturns, ReturnList]
  "documents.make": [MakeDocument, DocumentRow]
  "documents.save": [SaveDocument, SavedDocument]
  "documents.list": [ListDocuments, DocumentList]
  "documents.preview": [PreviewDocument, DocumentPage]
  "documents.printed": [NotePrinted, DocumentRow]
  "desk.find": [FindAnything, FoundList]
  "desk.today": [ShowToday, TodayView]
  "desk.status": [ShowStatus, StatusView]
  "changes.since": [ChangesSince, ChangesView]
  "activity.list": [ListActivity, ActivityList]
  "doctor.run": [RunDoctor, DoctorReport]
  "backup.make": [MakeBackup, BackupView]
}

export const changes: ReadonlySet<string> = new Set(["shop.change", "items.save", "stock.receive", "stock.adjust", "customers.save", "drafts.save", "drafts.discard", "orders.place", "orders.hold", "orders.release", "orders.cancel", "shipments.pack", "shipments.hand_over", "shipments.undo", "payments.take", "returns.open", "returns.receive", "returns.inspect", "returns.settle", "documents.make", "documents.printed"])
