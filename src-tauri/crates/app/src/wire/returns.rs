//! Returns: four separate questions about what comes back.

use super::{limits, wire, words};
use crate::wire::orders::PaymentMethod;
use chrono::{DateTime, Utc};

words! {
    /// Why the customer sends it back.
    pub enum ReturnReason {
        Damaged = "damaged",
        Faulty = "faulty",
        WrongItem = "wrong_item",
        Unwanted = "unwanted",
        Late = "late",
        Other = "other",
    }

    /// In what state it came.
    pub enum Condition { AsNew = "as_new", Opened = "opened", Used = "used", Damaged = "damaged" }

    /// Where it goes: on the shelf, away for good, or it stays on hold (for repair, for the supplier).
    pub enum Disposition { Restock = "restock", Scrap = "scrap", Hold = "hold" }

    /// How far a return is.
    pub enum ReturnStatus {
        /// Announced, not here.
        Expected = "expected",
        /// Some or all of it waits for inspection.
        ToInspect = "to_inspect",
        /// Inspected; money is not settled.
        ToSettle = "to_settle",
        Settled = "settled",
    }
}

wire! {
    pub struct OpenReturnLine {
        #[schemars(length(max = 40))]
        pub shipment: String,
        #[schemars(range(min = 1, max = 99))]
        pub parcel: i64,
        /// The line's number in the order.
        #[schemars(range(min = 1, max = 100_000))]
        pub line: i64,
        #[schemars(range(min = 1, max = limits::QUANTITY))]
        pub quantity: i64,
        pub reason: ReturnReason,
        #[serde(default)]
        #[schemars(length(max = limits::NOTE))]
        pub note: Option<String>,
    }

    /// Announces what comes back of parcels that were handed over.
    pub struct OpenReturn {
        #[schemars(length(max = 40))]
        pub order: String,
        #[schemars(length(min = 1, max = limits::LINES))]
        pub lines: Vec<OpenReturnLine>,
        #[serde(default)]
        #[schemars(length(max = limits::NOTE))]
        pub note: Option<String>,
    }

    pub struct ReceiveReturnLine {
        /// The line's number in the return.
        #[schemars(range(min = 1, max = 100_000))]
        pub line: i64,
        #[schemars(range(min = 1, max = limits::QUANTITY))]
        pub quantity: i64,
    }

    /// It came: on hand again, held for inspection.
    pub struct ReceiveReturn {
        #[serde(rename = "return")]
        #[schemars(length(max = 40))]
        pub return_: String,
        #[schemars(length(min = 1, max = limits::LINES))]
        pub lines: Vec<ReceiveReturnLine>,
    }

    pub struct InspectReturnLine {
        #[schemars(range(min = 1, max = 100_000))]
        pub line: i64,
        #[schemars(range(min = 1, max = limits::QUANTITY))]
        pub quantity: i64,
        pub condition: Condition,
        pub disposition: Disposition,
        #[serde(default)]
        #[schemars(length(max = limits::NOTE))]
        pub note: Option<String>,
    }

    /// Says in what state it is and where it goes.
    pub struct InspectReturn {
        #[serde(rename = "return")]
        #[schemars(length(max = 40))]
        pub return_: String,
        #[schemars(length(min = 1, max = limits::LINES))]
        pub lines: Vec<InspectReturnLine>,
    }

    /// Pays back what was paid for the pieces that came and are not settled yet.
    pub struct SettleReturn {
        #[serde(rename = "return")]
        #[schemars(length(max = 40))]
        pub return_: String,
        pub method: PaymentMethod,
        /// Kept by the shop out of the refund.
        #[serde(default)]
        #[schemars(range(min = 0, max = limits::MONEY))]
        pub restocking_fee_minor: Option<i64>,
    }

    /// One return with its four questions, line by line.
    pub struct ShowReturn {
        #[serde(rename = "return")]
        #[schemars(length(max = 40))]
        pub return_: String,
    }

    /// Returns, the newest first.
    pub struct ListReturns {
        /// Only those that still want something done.
        #[serde(default)]
        pub open_only: Option<bool>,
        #[serde(default)]
        #[schemars(range(min = 1, max = limits::ROWS))]
        pub limit: Option<i64>,
        /// Goes on with returns before this one.
        #[serde(default)]
        #[schemars(length(max = 40))]
        pub before: Option<String>,
    }

    pub struct ReturnList {
        pub returns: Vec<ReturnRow>,
        pub has_more: bool,
    }

    pub struct ReturnRow {
        pub number: String,
        pub order: String,
        pub customer_name: String,
        pub opened_at: DateTime<Utc>,
        pub status: ReturnStatus,
        pub expected: i64,
        pub received: i64,
        pub refund_minor: i64,
    }

    pub struct InspectionView {
        pub quantity: i64,
        pub condition: Condition,
        pub disposition: Disposition,
        pub note: Option<String>,
    }

    pub struct ReturnLineView {
        /// The line's number in the return.
        pub line: i64,
        pub order_line: i64,
        pub shipment: String,
        pub parcel: i64,
        pub sku: String,
        pub name: String,
        pub unit_decimals: u32,
        pub reason: ReturnReason,
        pub note: Option<String>,
        pub expected: i64,
        pub received: i64,
        pub inspected: i64,
        pub settled: i64,
        pub inspections: Vec<InspectionView>,
    }

    pub struct ReturnView {
        pub number: String,
        pub order: String,
        pub customer_name: String,
        pub opened_at: DateTime<Utc>,
        pub status: ReturnStatus,
        pub note: Option<String>,
        pub lines: Vec<ReturnLineView>,
        /// What a settlement now would credit for the pieces received.
        pub credit_due_minor: i64,
        /// What of it would be paid out: never more than was paid.
        pub refund_due_minor: i64,
        /// Paid back so far.
        pub refunded_minor: i64,
        /// Paid back by the settlement that this view answers; 0 elsewhere.
        pub refund_minor: i64,
    }
}
