//! Orders: what was asked for, promised, sent and paid.

use super::{limits, wire, words};
use crate::wire::customers::{Address, SaveCustomer};
use crate::wire::documents::DocumentRow;
use crate::wire::items::PartView;
use crate::wire::returns::ReturnRow;
use crate::wire::shipments::ShipmentView;
use chrono::{DateTime, NaiveDate, Utc};

words! {
    /// How the order came in.
    pub enum Channel { Phone = "phone", Counter = "counter", Email = "email", Web = "web", Mail = "mail" }

    /// What happens to a line when there is not enough.
    pub enum WhenShort { Refuse = "refuse", Backorder = "backorder" }

    /// Derived from the lines, never set.
    pub enum DeliveryStatus {
        Open = "open",
        Part = "part",
        Sent = "sent",
        Delivered = "delivered",
        Cancelled = "cancelled",
    }

    /// Derived from what is owed, paid and refunded, never set.
    pub enum MoneyStatus {
        Unpaid = "unpaid",
        Part = "part",
        Paid = "paid",
        Overpaid = "overpaid",
        Refunded = "refunded",
    }

    /// How money comes and goes. `on_account` is an agreement to pay later: it is recorded, not received.
    pub enum PaymentMethod {
        Cash = "cash",
        Card = "card",
        BankTransfer = "bank_transfer",
        Cheque = "cheque",
        OnAccount = "on_account",
    }

    /// Which orders a list shows.
    pub enum OrderFilter {
        All = "all",
        /// Something is still to be sent.
        Open = "open",
        /// Something is allocated and in no parcel yet, and no hold stops it.
        ToPack = "to_pack",
        /// Packed and not handed over.
        Packed = "packed",
        /// Something waits for stock.
        Waiting = "waiting",
        Held = "held",
        Unpaid = "unpaid",
    }
}

wire! {
    pub struct NewLine {
        #[serde(default)]
        #[schemars(length(max = 64))]
        pub sku: Option<String>,
        #[serde(default)]
        #[schemars(length(max = 64))]
        pub barcode: Option<String>,
        #[schemars(range(min = 1, max = limits::QUANTITY))]
        pub quantity: i64,
        /// The item's price when not named.
        #[serde(default)]
        #[schemars(range(min = 0, max = limits::MONEY))]
        pub unit_price_minor: Option<i64>,
        /// Off the whole line.
        #[serde(default)]
        #[schemars(range(min = 0, max = limits::MONEY))]
        pub discount_minor: Option<i64>,
        #[serde(default)]
        #[schemars(length(max = limits::NOTE))]
        pub note: Option<String>,
        /// `refuse` when not named.
        #[serde(default)]
        pub when_short: Option<WhenShort>,
    }

    pub struct Notes {
        /// Printed on the slip for the customer.
        #[serde(default)]
        #[schemars(length(max = limits::NOTE))]
        pub customer: Option<String>,
        /// Printed for the one who packs.
        #[serde(default)]
        #[schemars(length(max = limits::NOTE))]
        pub packing: Option<String>,
        /// Never printed.
        #[serde(default)]
        #[schemars(length(max = limits::NOTE))]
        pub internal: Option<String>,
        /// Words of the giver; printed on the slip of a gift.
        #[serde(default)]
        #[schemars(length(max = limits::NOTE))]
        pub gift: Option<String>,
    }

    /// Places an order, or previews it: the same request does both.
    pub struct PlaceOrder {
        /// The id of a known customer. Either this or `new_customer`.
        #[serde(default)]
        pub customer: Option<i64>,
        #[serde(default)]
        pub new_customer: Option<SaveCustomer>,
        /// Where it goes; the customer's first address when not named.
        #[serde(default)]
        pub ship_to: Option<Address>,
        #[schemars(length(min = 1, max = limits::LINES))]
        pub lines: Vec<NewLine>,
        #[serde(default)]
        #[schemars(range(min = 0, max = limits::MONEY))]
        pub shipping_minor: Option<i64>,
        /// Off the whole order, spread over the lines by value.
        #[serde(default)]
        #[schemars(range(min = 0, max = limits::MONEY))]
        pub discount_minor: Option<i64>,
        #[serde(default)]
        pub promised_on: Option<NaiveDate>,
        /// `phone` when not named.
        #[serde(default)]
        pub channel: Option<Channel>,
        /// How it shall go, as told to the caller: `Royal Mail Tracked 48`.
        #[serde(default)]
        #[schemars(length(max = limits::SERVICE))]
        pub goes_by: Option<String>,
        /// 0 is usual; higher goes first.
        #[serde(default)]
        #[schemars(range(min = -9, max = 9))]
        pub priority: Option<i64>,
        #[serde(default)]
        pub notes: Option<Notes>,
        #[serde(default)]
        pub is_gift: Option<bool>,
        /// The draft that this order was typed in; it is gone once the order stands.
        #[serde(default)]
        pub draft: Option<i64>,
    }

    pub struct TaxSum {
        pub name: String,
        pub rate_ppm: i64,
        pub tax_minor: i64,
    }

    /// One line of a preview: what it would cost and what stock it would get.
    pub struct PreviewLine {
        pub line: i64,
        pub sku: String,
        pub name: String,
        pub kind: crate::wire::items::ItemKind,
        pub ordered: i64,
        pub allocated: i64,
        pub backordered: i64,
        /// Free before this order takes anything.
        pub available: i64,
        /// Free after this order: never below zero.
        pub free_after: i64,
        pub unit_price_minor: i64,
        pub unit: String,
        pub unit_decimals: u32,
        pub total_minor: i64,
        pub tax_minor: i64,
    }

    /// What would happen, with nothing written. Shortages and a missing customer stand in `problems`.
    pub struct OrderPreview {
        pub lines: Vec<PreviewLine>,
        pub subtotal_minor: i64,
        pub shipping_minor: i64,
        pub tax_minor: i64,
        pub taxes: Vec<TaxSum>,
        pub total_minor: i64,
        /// What would stop `orders.place` from taking it as it is.
        pub problems: Vec<crate::failure::ProblemView>,
        /// The order in the sequence in which it is spoken to the caller.
        pub read_back: ReadBack,
    }

    /// What to say before the order is placed.
    pub struct ReadBack {
        pub lines: Vec<ReadBackLine>,
        pub recipient: Option<String>,
        /// The address in the order in which it is spoken, without the name.
        pub address: Vec<String>,
        pub post_code: Option<String>,
        /// The post code by the spelling alphabet.
        pub post_code_spelled: Option<String>,
        pub total_in_words: String,
        pub promised_spoken: Option<String>,
    }

    pub struct ReadBackLine {
        /// `Three`.
        pub quantity_in_words: String,
        pub name: String,
        pub note: Option<String>,
        /// How many of them follow later.
        pub backordered: i64,
    }

    /// One order by its number, fully.
    pub struct ShowOrder {
        #[schemars(length(max = 40))]
        pub order: String,
    }

    pub struct OrderLineView {
        pub line: i64,
        pub sku: String,
        pub name: String,
        pub kind: crate::wire::items::ItemKind,
        pub unit: String,
        pub unit_decimals: u32,
        pub unit_price_minor: i64,
        pub discount_minor: i64,
        pub ordered: i64,
        pub allocated: i64,
        pub backordered: i64,
        /// In a parcel that is not handed over; part of `allocated`.
        pub packed: i64,
        pub shipped: i64,
        pub cancelled: i64,
        pub returned: i64,
        /// After its discounts, for what is not cancelled, as the shop prices.
        pub total_minor: i64,
        pub tax_minor: i64,
        pub note: Option<String>,
        pub bin: Option<String>,
        /// Of one whole unit; for a set, the sum of its parts when it has no weight of its own.
        pub weight_g: Option<i64>,
        /// What is picked for one set; empty for anything else.
        pub parts: Vec<PartView>,
    }

    pub struct PaymentRow {
        pub id: i64,
        pub at: DateTime<Utc>,
        pub amount_minor: i64,
        pub method: PaymentMethod,
        pub reference: Option<String>,
    }

    pub struct RefundRow {
        pub id: i64,
        pub at: DateTime<Utc>,
        pub amount_minor: i64,
        pub method: PaymentMethod,
        #[serde(rename = "return")]
        pub return_: Option<String>,
    }

    /// One thing that happened to the order.
    pub struct ActivityRow {
        pub seq: i64,
        pub at: DateTime<Utc>,
        pub staff: String,
        /// The command, such as `orders.place`.
        pub command: String,
        pub subject: String,
        /// Figures of what happened, for the sentence.
        #[ts(type = "Record<string, unknown> | null")]
        pub detail: Option<serde_json::Value>,
    }

    /// An order, fully.
    pub struct OrderView {
        pub number: String,
        pub revision: i64,
        pub placed_at: DateTime<Utc>,
        pub placed_on: NaiveDate,
        pub channel: Channel,
        pub customer: i64,
        pub customer_name: String,
        pub customer_phone: Option<String>,
        pub ship_to: Option<Address>,
        /// The address as it is printed, line by line.
        pub ship_to_lines: Vec<String>,
        pub goes_by: Option<String>,
        pub promised_on: Option<NaiveDate>,
        pub priority: i64,
        pub is_gift: bool,
        pub notes: Notes,
        pub on_hold: bool,
        pub hold_reason: Option<String>,
        pub cancel_reason: Option<String>,
        pub delivery_status: DeliveryStatus,
        pub money_status: MoneyStatus,
        pub lines: Vec<OrderLineView>,
        pub subtotal_minor: i64,
        pub discount_minor: i64,
        pub shipping_minor: i64,
        pub tax_minor: i64,
        pub taxes: Vec<TaxSum>,
        pub total_minor: i64,
        pub paid_minor: i64,
        pub refunded_minor: i64,
        /// Value of what came back and was settled.
        pub credited_minor: i64,
        /// Still to pay; below zero when the shop owes.
        pub balance_minor: i64,
        pub shipments: Vec<ShipmentView>,
        pub payments: Vec<PaymentRow>,
        pub refunds: Vec<RefundRow>,
        pub returns: Vec<ReturnRow>,
        pub documents: Vec<DocumentRow>,
        /// Oldest first, the newest hundred.
        pub timeline: Vec<ActivityRow>,
    }

    /// Orders by filter, number, name or customer, the newest first.
    pub struct ListOrders {
        /// `all` when not named.
        #[serde(default)]
        pub filter: Option<OrderFilter>,
        /// Part of the number or of the customer's name.
        #[serde(default)]
        #[schemars(length(max = limits::LINE))]
        pub text: Option<String>,
        /// Only this customer's.
        #[serde(default)]
        pub customer: Option<i64>,
        /// Rows at most; 100 when not named.
        #[serde(default)]
        #[schemars(range(min = 1, max = limits::ROWS))]
        pub limit: Option<i64>,
        /// Goes on with orders before this number.
        #[serde(default)]
        #[schemars(length(max = 40))]
        pub before: Option<String>,
    }

    pub struct OrderList {
        pub orders: Vec<OrderRow>,
        pub has_more: bool,
    }

    pub struct OrderRow {
        pub number: String,
        pub placed_on: NaiveDate,
        pub channel: Channel,
        pub customer: i64,
        pub customer_name: String,
        pub city: Option<String>,
        pub promised_on: Option<NaiveDate>,
        pub delivery_status: DeliveryStatus,
        pub money_status: MoneyStatus,
        pub on_hold: bool,
        pub priority: i64,
        /// Pieces of goods not yet sent: how many are allocated, and how many wait for stock. Something
        /// measured counts as one.
        pub allocated: i64,
        pub backordered: i64,
        /// Allocated and in no parcel yet.
        pub to_pack: i64,
        pub total_minor: i64,
        pub balance_minor: i64,
    }

    /// Stops an order: nothing of it is packed or handed over. Its stock stays promised.
    pub struct HoldOrder {
        #[schemars(length(max = 40))]
        pub order: String,
        #[schemars(length(max = limits::LINE))]
        pub reason: String,
    }

    /// Lets a held order go on.
    pub struct ReleaseOrder {
        #[schemars(length(max = 40))]
        pub order: String,
    }

    /// Cancels what is not sent; the stock goes to whoever waits for it.
    pub struct CancelOrder {
        #[schemars(length(max = 40))]
        pub order: String,
        #[schemars(length(max = limits::LINE))]
        pub reason: String,
    }

    /// Records money that came in, or an agreement to pay later.
    pub struct TakePayment {
        #[schemars(length(max = 40))]
        pub order: String,
        #[schemars(range(min = 1, max = limits::MONEY))]
        pub amount_minor: i64,
        pub method: PaymentMethod,
        #[serde(default)]
        #[schemars(length(max = limits::LINE))]
        pub reference: Option<String>,
    }
}
