//! Shipments: what leaves together, box by box.

use super::{limits, wire};
use chrono::{DateTime, Utc};

wire! {
    pub struct PackLine {
        /// The line's number in the order.
        #[schemars(range(min = 1, max = 100_000))]
        pub line: i64,
        #[schemars(range(min = 1, max = limits::QUANTITY))]
        pub quantity: i64,
    }

    pub struct PackParcel {
        #[schemars(length(min = 1, max = limits::LINES))]
        pub lines: Vec<PackLine>,
        #[serde(default)]
        #[schemars(range(min = 1, max = 100_000_000))]
        pub weight_g: Option<i64>,
    }

    /// Puts allocated pieces into parcels. No stock moves yet.
    pub struct PackShipment {
        #[schemars(length(max = 40))]
        pub order: String,
        #[schemars(length(min = 1, max = 99))]
        pub parcels: Vec<PackParcel>,
    }

    /// Gives the parcels to the carrier: takes the stock and freezes what is in them.
    pub struct HandOver {
        #[schemars(length(max = 40))]
        pub shipment: String,
        #[serde(default)]
        #[schemars(length(max = limits::SERVICE))]
        pub carrier: Option<String>,
        #[serde(default)]
        #[schemars(length(max = limits::SERVICE))]
        pub service: Option<String>,
        /// A number for each parcel, in their order.
        #[serde(default)]
        #[schemars(length(max = 99), inner(length(max = 60)))]
        pub tracking: Option<Vec<String>>,
    }

    /// One shipment, box by box.
    pub struct ShowShipment {
        #[schemars(length(max = 40))]
        pub shipment: String,
    }

    /// Takes a packed shipment apart again; once handed over it cannot be.
    pub struct UndoShipment {
        #[schemars(length(max = 40))]
        pub shipment: String,
    }

    /// Shipments, the newest first.
    pub struct ListShipments {
        /// Only those packed and not handed over.
        #[serde(default)]
        pub waiting_only: Option<bool>,
        #[serde(default)]
        #[schemars(range(min = 1, max = limits::ROWS))]
        pub limit: Option<i64>,
    }

    pub struct ShipmentList {
        pub shipments: Vec<ShipmentView>,
        pub has_more: bool,
    }

    pub struct ParcelLineView {
        /// The line's number in the order.
        pub line: i64,
        pub sku: String,
        pub name: String,
        pub quantity: i64,
        /// Announced to come back, or back already.
        pub returning: i64,
        pub unit_decimals: u32,
    }

    pub struct ParcelView {
        pub parcel: i64,
        pub weight_g: Option<i64>,
        pub tracking: Option<String>,
        pub lines: Vec<ParcelLineView>,
    }

    pub struct ShipmentView {
        pub number: String,
        pub order: String,
        pub customer_name: String,
        /// The order's revision that was packed.
        pub revision: i64,
        pub packed_at: DateTime<Utc>,
        pub handed_over_at: Option<DateTime<Utc>>,
        pub carrier: Option<String>,
        pub service: Option<String>,
        pub parcels: Vec<ParcelView>,
    }
}
