// Stands in until the program writes the real one from its command table.
export type Matched = "phone" | "name" | "post_code" | "order";

export type FoundKind = "order" | "shipment" | "return" | "customer" | "item";

export type DocumentKind = "packing_slip" | "shipping_label";

export type ItemKind = "stocked" | "service" | "kit";

export type MoveKind = "received" | "shipped" | "returned" | "adjusted" | "moved";

export type Channel = "phone" | "counter" | "email" | "web" | "mail";

export type WhenShort = "refuse" | "backorder";

export type DeliveryStatus = "open" | "part" | "sent" | "delivered" | "cancelled";

export type MoneyStatus = "unpaid" | "part" | "paid" | "overpaid" | "refunded";

export type PaymentMethod = "cash" | "card" | "bank_transfer" | "cheque" | "on_account";

export type OrderFilter = "all" | "open" | "to_pack" | "packed" | "waiting" | "held" | "unpaid";

export type ReturnReason = "damaged" | "faulty" | "wrong_item" | "unwanted" | "late" | "other";

export type Condition = "as_new" | "opened" | "used" | "damaged";

export type Disposition = "restock" | "scrap" | "hold";

export type ReturnStatus = "expected" | "to_inspect" | "to_settle" | "settled";

export type TaxRounding = "line" | "order";

export interface Address {
  name?: string | null;
  organisation?: string | null;
  lines: string[];
  city?: string | null;
  region?: string | null;
  post_code?: string | null;
  country: string;
}

export interface SaveCustomer {
  customer?: number | null;
  revision?: number | null;
  name: string;
  organisation?: string | null;
  phones?: string[] | null;
  email?: string | null;
  addresses?: Address[] | null;
  note?: string | null;
}

export interface FindCustomers {
  text: string;
  limit?: number | null;
}

export interface CustomerHits {
  text: string;
  hits: CustomerHit[];
}

export interface LastOrder {
  number: string;
  placed_on: string;
  delivery_status: DeliveryStatus;
}

export interface CustomerHit {
  id: number;
  name: string;
  organisation?: string | null;
  phone?: string | null;
  city?: string | null;
  post_code?: string | null;
  matched: Matched;
  is_exact: boolean;
  last_order?: LastOrder | null;
  open_balance_minor: number;
}

export interface ShowCustomer {
  customer: number;
}

export interface AddressView {
  address: Address;
  paper_lines: string[];
  warnings: ProblemView[];
}

export interface CustomerView {
  id: number;
  name: string;
  organisation?: string | null;
  phones: string[];
  email?: string | null;
  addresses: Address[];
  address_views: AddressView[];
  note?: string | null;
  revision: number;
  open_balance_minor: number;
  order_count: number;
  orders: OrderRow[];
}

export interface SaveDraft {
  draft?: number | null;
  body: Record<string, unknown>;
  label?: string | null;
}

export interface DraftView {
  draft: number;
  body: Record<string, unknown>;
  label?: string | null;
  started_at: string;
  saved_at: string;
}

export interface DraftSaved {
  draft: number;
}

export type ListDrafts = Record<string, never>;

export interface DraftList {
  drafts: DraftView[];
}

export interface DiscardDraft {
  draft: number;
}

export type Done = Record<string, never>;

export interface FindAnything {
  text: string;
}

export interface FoundRow {
  kind: FoundKind;
  key: string;
  title: string;
  detail?: string | null;
  is_stale: boolean;
  order?: string | null;
}

export interface FoundList {
  text: string;
  hits: FoundRow[];
}

export type ShowToday = Record<string, never>;

export interface TodayView {
  open: number;
  to_pack: number;
  packed: number;
  waiting: number;
  held: number;
  returns: number;
  drafts: number;
  due: number;
  placed_today: number;
  placed_today_minor: number;
}

export type ShowStatus = Record<string, never>;

export interface StatusView {
  shop_file: string;
  proved_at?: string | null;
  findings: Finding[];
  copied_at?: string | null;
}

export interface Finding {
  check: string;
  row: string;
  says: string;
}

export type RunDoctor = Record<string, never>;

export interface DoctorReport {
  is_content: boolean;
  checks: string[];
  findings: Finding[];
}

export interface ChangesSince {
  seq?: number | null;
}

export interface ChangesView {
  seq: number;
  tags: string[];
}

export interface MakeBackup {
  to?: string | null;
}

export interface BackupView {
  path: string;
  sha256: string;
  size_bytes: number;
  made_at: string;
}

export interface ListActivity {
  limit?: number | null;
  before?: number | null;
}

export interface ActivityList {
  activities: ActivityRow[];
  has_more: boolean;
}

export interface MakeDocument {
  kind: DocumentKind;
  shipment: string;
  parcel?: number | null;
  paper?: string | null;
}

export interface DocumentRow {
  document: number;
  kind: DocumentKind;
  file_name: string;
  order: string;
  shipment: string;
  parcel?: number | null;
  paper: string;
  pages: number;
  revision: number;
  is_stale: boolean;
  sha256: string;
  size_bytes: number;
  made_at: string;
  printed: number;
}

export interface SaveDocument {
  document: number;
  to: string;
}

export interface SavedDocument {
  document: number;
  path: string;
  sha256: string;
}

export interface ListDocuments {
  order?: string | null;
  shipment?: string | null;
  limit?: number | null;
}

export interface DocumentList {
  documents: DocumentRow[];
}

export interface PreviewDocument {
  document: number;
  page: number;
  width_px: number;
}

export interface DocumentPage {
  document: number;
  page: number;
  pages: number;
  png_base64: string;
}

export interface NotePrinted {
  document: number;
  printer?: string | null;
}

export interface KitPart {
  sku: string;
  quantity: number;
}

export interface SaveItem {
  sku: string;
  name: string;
  kind: ItemKind;
  price_minor: number;
  tax_code?: string | null;
  barcodes?: string[] | null;
  weight_g?: number | null;
  bin?: string | null;
  unit?: string | null;
  unit_decimals?: number | null;
  parts?: KitPart[] | null;
  note?: string | null;
  revision?: number | null;
}

export interface ShowItem {
  sku?: string | null;
  barcode?: string | null;
}

export interface FindItems {
  text: string;
  limit?: number | null;
  after?: string | null;
}

export interface ItemHits {
  text: string;
  hits: ItemRow[];
  has_more: boolean;
}

export interface ItemRow {
  sku: string;
  name: string;
  kind: ItemKind;
  price_minor: number;
  unit: string;
  unit_decimals: number;
  bin?: string | null;
  on_hand: number;
  available: number;
  backordered: number;
  is_exact: boolean;
}

export interface ItemView {
  id: number;
  sku: string;
  name: string;
  kind: ItemKind;
  price_minor: number;
  tax_code?: string | null;
  barcodes: string[];
  weight_g?: number | null;
  bin?: string | null;
  unit: string;
  unit_decimals: number;
  parts: KitPart[];
  note?: string | null;
  revision: number;
  stock: StockLevel;
}

export interface StockLevel {
  sku: string;
  on_hand: number;
  held: number;
  allocated: number;
  available: number;
  incoming: number;
  backordered: number;
}

export interface ReceiveLine {
  sku?: string | null;
  barcode?: string | null;
  quantity: number;
  unit_cost_minor?: number | null;
}

export interface ReceiveStock {
  lines: ReceiveLine[];
  note?: string | null;
}

export interface AdjustStock {
  sku?: string | null;
  barcode?: string | null;
  quantity?: number | null;
  counted?: number | null;
  reason: string;
}

export interface ShowStock {
  sku?: string | null;
  barcode?: string | null;
}

export interface StockChanged {
  levels: StockLevel[];
  orders_filled: string[];
}

export interface ListMoves {
  sku?: string | null;
  barcode?: string | null;
  limit?: number | null;
  before?: number | null;
}

export interface MoveRow {
  id: number;
  at: string;
  kind: MoveKind;
  quantity: number;
  held: number;
  on_hand_after: number;
  held_after: number;
  unit_cost_minor?: number | null;
  order?: string | null;
  shipment?: string | null;
  return?: string | null;
  note?: string | null;
}

export interface MovesView {
  sku: string;
  on_hand: number;
  held: number;
  moves: MoveRow[];
  has_more: boolean;
}

export interface NewLine {
  sku?: string | null;
  barcode?: string | null;
  quantity: number;
  unit_price_minor?: number | null;
  discount_minor?: number | null;
  note?: string | null;
  when_short?: WhenShort | null;
}

export interface Notes {
  customer?: string | null;
  packing?: string | null;
  internal?: string | null;
  gift?: string | null;
}

export interface PlaceOrder {
  customer?: number | null;
  new_customer?: SaveCustomer | null;
  ship_to?: Address | null;
  lines: NewLine[];
  shipping_minor?: number | null;
  discount_minor?: number | null;
  promised_on?: string | null;
  channel?: Channel | null;
  goes_by?: string | null;
  priority?: number | null;
  notes?: Notes | null;
  is_gift?: boolean | null;
  draft?: number | null;
}

export interface TaxSum {
  name: string;
  rate_ppm: number;
  tax_minor: number;
}

export interface PreviewLine {
  line: number;
  sku: string;
  name: string;
  kind: ItemKind;
  ordered: number;
  allocated: number;
  backordered: number;
  available: number;
  free_after: number;
  unit_price_minor: number;
  unit: string;
  unit_decimals: number;
  total_minor: number;
  tax_minor: number;
}

export interface OrderPreview {
  lines: PreviewLine[];
  subtotal_minor: number;
  shipping_minor: number;
  tax_minor: number;
  taxes: TaxSum[];
  total_minor: number;
  problems: ProblemView[];
  read_back: ReadBack;
}

export interface ReadBack {
  lines: ReadBackLine[];
  recipient?: string | null;
  address: string[];
  post_code?: string | null;
  post_code_spelled?: string | null;
  total_in_words: string;
  promised_spoken?: string | null;
}

export interface ReadBackLine {
  quantity_in_words: string;
  name: string;
  note?: string | null;
  backordered: number;
}

export interface ShowOrder {
  order: string;
}

export interface OrderLineView {
  line: number;
  sku: string;
  name: string;
  kind: ItemKind;
  unit: string;
  unit_decimals: number;
  unit_price_minor: number;
  discount_minor: number;
  ordered: number;
  allocated: number;
  backordered: number;
  packed: number;
  shipped: number;
  cancelled: number;
  returned: number;
  total_minor: number;
  tax_minor: number;
  note?: string | null;
  bin?: string | null;
  weight_g?: number | null;
}

export interface PaymentRow {
  id: number;
  at: string;
  amount_minor: number;
  method: PaymentMethod;
  reference?: string | null;
}

export interface RefundRow {
  id: number;
  at: string;
  amount_minor: number;
  method: PaymentMethod;
  return?: string | null;
}

export interface ActivityRow {
  seq: number;
  at: string;
  staff: string;
  command: string;
  subject: string;
  detail?: Record<string, unknown> | null;
}

export interface OrderView {
  number: string;
  revision: number;
  placed_at: string;
  placed_on: string;
  channel: Channel;
  customer: number;
  customer_name: string;
  customer_phone?: string | null;
  ship_to?: Address | null;
  ship_to_lines: string[];
  goes_by?: string | null;
  promised_on?: string | null;
  priority: number;
  is_gift: boolean;
  notes: Notes;
  on_hold: boolean;
  hold_reason?: string | null;
  cancel_reason?: string | null;
  delivery_status: DeliveryStatus;
  money_status: MoneyStatus;
  lines: OrderLineView[];
  subtotal_minor: number;
  discount_minor: number;
  shipping_minor: number;
  tax_minor: number;
  taxes: TaxSum[];
  total_minor: number;
  paid_minor: number;
  refunded_minor: number;
  credited_minor: number;
  balance_minor: number;
  shipments: ShipmentView[];
  payments: PaymentRow[];
  refunds: RefundRow[];
  returns: ReturnRow[];
  documents: DocumentRow[];
  timeline: ActivityRow[];
}

export interface ListOrders {
  filter?: OrderFilter | null;
  text?: string | null;
  customer?: number | null;
  limit?: number | null;
  before?: string | null;
}

export interface OrderList {
  orders: OrderRow[];
  has_more: boolean;
}

export interface OrderRow {
  number: string;
  placed_on: string;
  channel: Channel;
  customer: number;
  customer_name: string;
  city?: string | null;
  promised_on?: string | null;
  delivery_status: DeliveryStatus;
  money_status: MoneyStatus;
  on_hold: boolean;
  priority: number;
  allocated: number;
  backordered: number;
  to_pack: number;
  total_minor: number;
  balance_minor: number;
}

export interface HoldOrder {
  order: string;
  reason: string;
}

export interface ReleaseOrder {
  order: string;
}

export interface CancelOrder {
  order: string;
  reason: string;
}

export interface TakePayment {
  order: string;
  amount_minor: number;
  method: PaymentMethod;
  reference?: string | null;
}

export interface OpenReturnLine {
  shipment: string;
  parcel: number;
  line: number;
  quantity: number;
  reason: ReturnReason;
  note?: string | null;
}

export interface OpenReturn {
  order: string;
  lines: OpenReturnLine[];
  note?: string | null;
}

export interface ReceiveReturnLine {
  line: number;
  quantity: number;
}

export interface ReceiveReturn {
  return: string;
  lines: ReceiveReturnLine[];
}

export interface InspectReturnLine {
  line: number;
  quantity: number;
  condition: Condition;
  disposition: Disposition;
  note?: string | null;
}

export interface InspectReturn {
  return: string;
  lines: InspectReturnLine[];
}

export interface SettleReturn {
  return: string;
  method: PaymentMethod;
  restocking_fee_minor?: number | null;
}

export interface ShowReturn {
  return: string;
}

export interface ListReturns {
  open_only?: boolean | null;
  limit?: number | null;
  before?: string | null;
}

export interface ReturnList {
  returns: ReturnRow[];
  has_more: boolean;
}

export interface ReturnRow {
  number: string;
  order: string;
  customer_name: string;
  opened_at: string;
  status: ReturnStatus;
  expected: number;
  received: number;
  refund_minor: number;
}

export interface InspectionView {
  quantity: number;
  condition: Condition;
  disposition: Disposition;
  note?: string | null;
}

export interface ReturnLineView {
  line: number;
  order_line: number;
  shipment: string;
  parcel: number;
  sku: string;
  name: string;
  unit_decimals: number;
  reason: ReturnReason;
  note?: string | null;
  expected: number;
  received: number;
  inspected: number;
  settled: number;
  inspections: InspectionView[];
}

export interface ReturnView {
  number: string;
  order: string;
  customer_name: string;
  opened_at: string;
  status: ReturnStatus;
  note?: string | null;
  lines: ReturnLineView[];
  credit_due_minor: number;
  refund_due_minor: number;
  refunded_minor: number;
  refund_minor: number;
}

export interface PackLine {
  line: number;
  quantity: number;
}

export interface PackParcel {
  lines: PackLine[];
  weight_g?: number | null;
}

export interface PackShipment {
  order: string;
  parcels: PackParcel[];
}

export interface HandOver {
  shipment: string;
  carrier?: string | null;
  service?: string | null;
  tracking?: string[] | null;
}

export interface ShowShipment {
  shipment: string;
}

export interface UndoShipment {
  shipment: string;
}

export interface ListShipments {
  waiting_only?: boolean | null;
  limit?: number | null;
}

export interface ShipmentList {
  shipments: ShipmentView[];
  has_more: boolean;
}

export interface ParcelLineView {
  line: number;
  sku: string;
  name: string;
  quantity: number;
  returning: number;
  unit_decimals: number;
}

export interface ParcelView {
  parcel: number;
  weight_g?: number | null;
  tracking?: string | null;
  lines: ParcelLineView[];
}

export interface ShipmentView {
  number: string;
  order: string;
  customer_name: string;
  revision: number;
  packed_at: string;
  handed_over_at?: string | null;
  carrier?: string | null;
  service?: string | null;
  parcels: ParcelView[];
}

export type ShowShop = Record<string, never>;

export interface TaxRate {
  code: string;
  name: string;
  rate_ppm: number;
  from: string;
}

export interface ChangeShop {
  revision?: number | null;
  name?: string | null;
  prices_include_tax?: boolean | null;
  tax_rounding?: TaxRounding | null;
  shipping_tax_code?: string | null | null;
  tax_rates?: TaxRate[] | null;
  address?: Address | null | null;
  phone?: string | null | null;
  email?: string | null | null;
  website?: string | null | null;
  logo_base64?: string | null | null;
  slip_paper?: string | null;
  label_paper?: string | null;
}

export interface ShopView {
  name: string;
  country: string;
  currency: string;
  currency_digits: number;
  prices_include_tax: boolean;
  tax_rounding: TaxRounding;
  shipping_tax_code?: string | null;
  tax_rates: TaxRate[];
  address?: Address | null;
  phone?: string | null;
  email?: string | null;
  website?: string | null;
  has_logo: boolean;
  slip_paper: string;
  label_paper: string;
  revision: number;
  shop_file: string;
}

export interface ProblemView {
  path: string;
  code: string;
  args: Record<string, unknown>;
}

export interface Commands {
  "shop.show": [ShowShop, ShopView];
  "shop.change": [ChangeShop, ShopView];
  "items.save": [SaveItem, ItemView];
  "items.find": [FindItems, ItemHits];
  "items.show": [ShowItem, ItemView];
  "stock.receive": [ReceiveStock, StockChanged];
  "stock.adjust": [AdjustStock, StockChanged];
  "stock.level": [ShowStock, StockLevel];
  "stock.moves": [ListMoves, MovesView];
  "customers.save": [SaveCustomer, CustomerView];
  "customers.find": [FindCustomers, CustomerHits];
  "customers.show": [ShowCustomer, CustomerView];
  "shipments.pack": [PackShipment, ShipmentView];
  "shipments.hand_over": [HandOver, ShipmentView];
  "shipments.show": [ShowShipment, ShipmentView];
  "shipments.undo": [UndoShipment, ShipmentView];
  "shipments.list": [ListShipments, ShipmentList];
  "returns.open": [OpenReturn, ReturnView];
  "returns.receive": [ReceiveReturn, ReturnView];
  "returns.inspect": [InspectReturn, ReturnView];
  "returns.settle": [SettleReturn, ReturnView];
  "returns.show": [ShowReturn, ReturnView];
  "returns.list": [ListReturns, ReturnList];
  "drafts.save": [SaveDraft, DraftSaved];
  "drafts.list": [ListDrafts, DraftList];
  "drafts.discard": [DiscardDraft, Done];
  "orders.preview": [PlaceOrder, OrderPreview];
  "orders.place": [PlaceOrder, OrderView];
  "orders.show": [ShowOrder, OrderView];
  "orders.list": [ListOrders, OrderList];
  "orders.hold": [HoldOrder, OrderView];
  "orders.release": [ReleaseOrder, OrderView];
  "orders.cancel": [CancelOrder, OrderView];
  "payments.take": [TakePayment, OrderView];
  "documents.make": [MakeDocument, DocumentRow];
  "documents.list": [ListDocuments, DocumentList];
  "documents.save": [SaveDocument, SavedDocument];
  "documents.preview": [PreviewDocument, DocumentPage];
  "desk.find": [FindAnything, FoundList];
  "desk.today": [ShowToday, TodayView];
  "desk.status": [ShowStatus, StatusView];
  "desk.doctor": [RunDoctor, DoctorReport];
  "backup.make": [MakeBackup, BackupView];
}
