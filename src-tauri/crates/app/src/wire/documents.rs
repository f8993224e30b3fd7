//! Paper, kept byte for byte.

use super::{limits, wire, words};
use chrono::{DateTime, Utc};

words! {
    pub enum DocumentKind { PackingSlip = "packing_slip", ShippingLabel = "shipping_label" }
}

wire! {
    /// Makes a document and keeps it; the same paper again is the kept one, byte for byte.
    pub struct MakeDocument {
        pub kind: DocumentKind,
        #[schemars(length(max = 40))]
        pub shipment: String,
        /// One parcel; all of them when not named.
        #[serde(default)]
        #[schemars(range(min = 1, max = 99))]
        pub parcel: Option<i64>,
        /// `A4` or `Letter` for slips, `100x150` or `4x6` for labels; the shop's own when not named.
        #[serde(default)]
        #[schemars(length(max = 20))]
        pub paper: Option<String>,
    }

    pub struct DocumentRow {
        pub document: i64,
        pub kind: DocumentKind,
        pub file_name: String,
        pub order: String,
        pub shipment: String,
        pub parcel: Option<i64>,
        pub paper: String,
        pub pages: i64,
        /// The order's revision that the paper shows.
        pub revision: i64,
        /// The order has changed since: the paper is old.
        pub is_stale: bool,
        pub sha256: String,
        pub size_bytes: i64,
        pub made_at: DateTime<Utc>,
        /// How often it was handed to a printer.
        pub printed: i64,
        /// Letters that no font here has and that stand as boxes on the paper; told when it is made.
        pub missing: Option<String>,
    }

    /// Writes a kept document to a folder or a file.
    pub struct SaveDocument {
        pub document: i64,
        #[schemars(length(min = 1, max = 4096))]
        pub to: String,
    }

    pub struct SavedDocument {
        pub document: i64,
        pub path: String,
        pub sha256: String,
    }

    /// What was printed of an order or a shipment, or lately.
    pub struct ListDocuments {
        #[serde(default)]
        #[schemars(length(max = 40))]
        pub order: Option<String>,
        #[serde(default)]
        #[schemars(length(max = 40))]
        pub shipment: Option<String>,
        #[serde(default)]
        #[schemars(range(min = 1, max = limits::ROWS))]
        pub limit: Option<i64>,
    }

    pub struct DocumentList {
        pub documents: Vec<DocumentRow>,
    }

    /// A picture of one page.
    pub struct PreviewDocument {
        pub document: i64,
        #[schemars(range(min = 1, max = 10_000))]
        pub page: i64,
        #[schemars(range(min = 50, max = 4000))]
        pub width_px: i64,
    }

    pub struct DocumentPage {
        pub document: i64,
        pub page: i64,
        pub pages: i64,
        pub png_base64: String,
    }

    /// Notes that a document went to a printer.
    pub struct NotePrinted {
        pub document: i64,
        #[serde(default)]
        #[schemars(length(max = limits::LINE))]
        pub printer: Option<String>,
    }
}
