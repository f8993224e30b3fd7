//! What concerns the whole desk: drafts, the find box, today's figures, changes, the doctor, copies.

use super::{limits, wire, words};
use chrono::{DateTime, Utc};

words! {
    pub enum FoundKind {
        Order = "order",
        Shipment = "shipment",
        Return = "return",
        Customer = "customer",
        Item = "item",
    }
}

wire! {
    /// Keeps what is being typed. Not an order yet: nothing is checked but its size.
    pub struct SaveDraft {
        /// The draft to write over; a new one when not named.
        #[serde(default)]
        pub draft: Option<i64>,
        #[ts(type = "Record<string, unknown>")]
        #[schemars(with = "std::collections::BTreeMap<String, serde_json::Value>")]
        pub body: serde_json::Map<String, serde_json::Value>,
        #[serde(default)]
        #[schemars(length(max = limits::LINE))]
        pub label: Option<String>,
    }

    pub struct DraftView {
        pub draft: i64,
        #[ts(type = "Record<string, unknown>")]
        #[schemars(with = "std::collections::BTreeMap<String, serde_json::Value>")]
        pub body: serde_json::Map<String, serde_json::Value>,
        pub label: Option<String>,
        pub started_at: DateTime<Utc>,
        pub saved_at: DateTime<Utc>,
    }

    pub struct DraftSaved {
        pub draft: i64,
    }

    /// Every call that is open or parked, the oldest first.
    pub struct ListDrafts {}

    pub struct DraftList {
        pub drafts: Vec<DraftView>,
    }

    /// Throws away what was typed.
    pub struct DiscardDraft {
        pub draft: i64,
    }

    pub struct Done {}

    /// Finds anything by scanning or typing: slip code, order, shipment, return, tracking number,
    /// phone, name, item.
    pub struct FindAnything {
        #[schemars(length(max = limits::LINE))]
        pub text: String,
    }

    pub struct FoundRow {
        pub kind: FoundKind,
        /// What opens it: a number, a customer's id, a SKU.
        pub key: String,
        pub title: String,
        pub detail: Option<String>,
        /// A scanned slip of an older revision of its order.
        pub is_stale: bool,
        /// The order that the hit belongs to.
        pub order: Option<String>,
    }

    pub struct FoundList {
        pub text: String,
        pub hits: Vec<FoundRow>,
    }

    /// The figures beside the rooms of the desk.
    pub struct ShowToday {}

    pub struct TodayView {
        pub open: i64,
        pub to_pack: i64,
        pub packed: i64,
        pub waiting: i64,
        pub held: i64,
        pub returns: i64,
        pub drafts: i64,
        /// Promised for today or earlier and not sent.
        pub due: i64,
        pub placed_today: i64,
        pub placed_today_minor: i64,
    }

    /// When the books were last proved and the newest copy made.
    pub struct ShowStatus {}

    pub struct StatusView {
        pub shop_file: String,
        /// When the doctor last proved the books, and what it found.
        pub proved_at: Option<DateTime<Utc>>,
        pub findings: Vec<Finding>,
        /// When the newest copy was made and proved.
        pub copied_at: Option<DateTime<Utc>>,
    }

    /// One row that breaks what must always hold.
    pub struct Finding {
        /// The invariant, such as `stock.ledger_equals_level`.
        pub check: String,
        /// The row, such as `item MUG-BL`.
        pub row: String,
        pub says: String,
    }

    /// Proves what must always hold, on this shop file, now.
    pub struct RunDoctor {}

    pub struct DoctorReport {
        pub is_content: bool,
        pub checks: Vec<String>,
        pub findings: Vec<Finding>,
    }

    /// What any process has touched since a point in the activity chain.
    pub struct ChangesSince {
        #[serde(default)]
        pub seq: Option<i64>,
    }

    pub struct ChangesView {
        pub seq: i64,
        pub tags: Vec<String>,
    }

    /// Makes a copy that is opened, checked and proved before it counts.
    pub struct MakeBackup {
        /// A folder; the shop's folder of copies when not named.
        #[serde(default)]
        #[schemars(length(max = 4096))]
        pub to: Option<String>,
    }

    pub struct BackupView {
        pub path: String,
        pub sha256: String,
        pub size_bytes: i64,
        pub made_at: DateTime<Utc>,
    }

    /// Who did what, the newest first.
    pub struct ListActivity {
        #[serde(default)]
        #[schemars(range(min = 1, max = limits::ROWS))]
        pub limit: Option<i64>,
        #[serde(default)]
        pub before: Option<i64>,
    }

    pub struct ActivityList {
        pub activities: Vec<crate::wire::orders::ActivityRow>,
        pub has_more: bool,
    }
}
