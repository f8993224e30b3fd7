//! Items and their stock.

use super::{limits, wire, words};
use chrono::{DateTime, Utc};

words! {
    /// `stocked` goods are counted, a `service` never holds an order open, a `kit` is sold as one and
    /// picked as its parts.
    pub enum ItemKind { Stocked = "stocked", Service = "service", Kit = "kit" }

    /// Why a ledger row was written.
    pub enum MoveKind {
        Received = "received",
        Shipped = "shipped",
        Returned = "returned",
        Adjusted = "adjusted",
        Moved = "moved",
    }
}

wire! {
    /// One part of a kit.
    pub struct KitPart {
        #[schemars(length(max = 64))]
        pub sku: String,
        #[schemars(range(min = 1, max = 1_000_000))]
        pub quantity: i64,
    }

    /// Makes an item, or changes it when `revision` names the one the change was made on.
    pub struct SaveItem {
        #[schemars(length(max = 64))]
        pub sku: String,
        #[schemars(length(max = limits::LINE))]
        pub name: String,
        pub kind: ItemKind,
        #[schemars(range(min = 0, max = limits::MONEY))]
        pub price_minor: i64,
        /// A code of the shop's tax rates; `null`: not taxed.
        #[serde(default)]
        #[schemars(length(max = 40))]
        pub tax_code: Option<String>,
        #[serde(default)]
        #[schemars(length(max = 50), inner(length(max = 64)))]
        pub barcodes: Option<Vec<String>>,
        #[serde(default)]
        #[schemars(range(min = 0, max = 100_000_000))]
        pub weight_g: Option<i64>,
        /// Where it lies on the shelf.
        #[serde(default)]
        #[schemars(length(max = 40))]
        pub bin: Option<String>,
        /// The unit the price is for; when not named, the one it has, and `pc` for a new item.
        #[serde(default)]
        #[schemars(length(max = 12))]
        pub unit: Option<String>,
        /// Decimals of a quantity: an item sold by the kilogram to the gram has 3. They stay as they were made.
        #[serde(default)]
        #[schemars(range(min = 0, max = 6))]
        pub unit_decimals: Option<u32>,
        /// The parts of a kit, and of nothing else.
        #[serde(default)]
        #[schemars(length(max = 50))]
        pub parts: Option<Vec<KitPart>>,
        #[serde(default)]
        #[schemars(length(max = limits::NOTE))]
        pub note: Option<String>,
        #[serde(default)]
        pub revision: Option<i64>,
    }

    /// One item by its SKU or a barcode.
    pub struct ShowItem {
        #[serde(default)]
        #[schemars(length(max = 64))]
        pub sku: Option<String>,
        #[serde(default)]
        #[schemars(length(max = 64))]
        pub barcode: Option<String>,
    }

    /// Finds items by code, barcode or words; all of them, by SKU, when `text` is empty.
    pub struct FindItems {
        #[serde(default)]
        #[schemars(length(max = limits::LINE))]
        pub text: String,
        /// Rows at most; 20 when not named.
        #[serde(default)]
        #[schemars(range(min = 1, max = limits::ROWS))]
        pub limit: Option<i64>,
        /// The SKU after which a list in order of SKU goes on.
        #[serde(default)]
        #[schemars(length(max = 64))]
        pub after: Option<String>,
    }

    pub struct ItemHits {
        /// The text that these hits answer.
        pub text: String,
        pub hits: Vec<ItemRow>,
        pub has_more: bool,
    }

    pub struct ItemRow {
        pub sku: String,
        pub name: String,
        pub kind: ItemKind,
        pub price_minor: i64,
        pub unit: String,
        pub unit_decimals: u32,
        pub bin: Option<String>,
        pub on_hand: i64,
        pub available: i64,
        pub backordered: i64,
        /// The text was this item's whole code or barcode.
        pub is_exact: bool,
    }

    pub struct ItemView {
        pub id: i64,
        pub sku: String,
        pub name: String,
        pub kind: ItemKind,
        pub price_minor: i64,
        pub tax_code: Option<String>,
        pub barcodes: Vec<String>,
        pub weight_g: Option<i64>,
        pub bin: Option<String>,
        pub unit: String,
        pub unit_decimals: u32,
        pub parts: Vec<PartView>,
        pub note: Option<String>,
        pub revision: i64,
        pub stock: StockLevel,
    }

    /// One part of a set.
    pub struct PartView {
        pub sku: String,
        pub name: String,
        pub unit: String,
        pub unit_decimals: u32,
        /// In the part's smallest unit, for one set.
        pub quantity: i64,
        pub bin: Option<String>,
    }

    /// What is there, in the item's smallest unit. available = on hand − held − allocated.
    pub struct StockLevel {
        pub sku: String,
        pub on_hand: i64,
        pub held: i64,
        pub allocated: i64,
        pub available: i64,
        pub incoming: i64,
        pub backordered: i64,
    }

    pub struct ReceiveLine {
        #[serde(default)]
        #[schemars(length(max = 64))]
        pub sku: Option<String>,
        #[serde(default)]
        #[schemars(length(max = 64))]
        pub barcode: Option<String>,
        #[schemars(range(min = 1, max = limits::QUANTITY))]
        pub quantity: i64,
        #[serde(default)]
        #[schemars(range(min = 0, max = limits::MONEY))]
        pub unit_cost_minor: Option<i64>,
    }

    /// Takes goods in; waiting orders get theirs first, in their order.
    pub struct ReceiveStock {
        #[schemars(length(min = 1, max = limits::LINES))]
        pub lines: Vec<ReceiveLine>,
        #[serde(default)]
        #[schemars(length(max = limits::NOTE))]
        pub note: Option<String>,
    }

    /// Corrects what is on hand, either by a difference or to a counted figure.
    pub struct AdjustStock {
        #[serde(default)]
        #[schemars(length(max = 64))]
        pub sku: Option<String>,
        #[serde(default)]
        #[schemars(length(max = 64))]
        pub barcode: Option<String>,
        /// The difference, negative when pieces are missing.
        #[serde(default)]
        #[schemars(range(min = -limits::QUANTITY, max = limits::QUANTITY))]
        pub quantity: Option<i64>,
        /// What was counted on the shelf, pieces on hold included.
        #[serde(default)]
        #[schemars(range(min = 0, max = limits::QUANTITY))]
        pub counted: Option<i64>,
        #[schemars(length(max = limits::LINE))]
        pub reason: String,
    }

    /// One item by its SKU or a barcode: what is there, promised and free.
    pub struct ShowStock {
        #[serde(default)]
        #[schemars(length(max = 64))]
        pub sku: Option<String>,
        #[serde(default)]
        #[schemars(length(max = 64))]
        pub barcode: Option<String>,
    }

    /// The levels after a receipt or an adjustment, and the waiting orders that got stock by it.
    pub struct StockChanged {
        pub levels: Vec<StockLevel>,
        pub orders_filled: Vec<String>,
    }

    /// The ledger of one item, newest first.
    pub struct ListMoves {
        #[serde(default)]
        #[schemars(length(max = 64))]
        pub sku: Option<String>,
        #[serde(default)]
        #[schemars(length(max = 64))]
        pub barcode: Option<String>,
        /// Rows at most, the newest first; 100 when not named.
        #[serde(default)]
        #[schemars(range(min = 1, max = limits::ROWS))]
        pub limit: Option<i64>,
        /// Goes on with rows older than this one.
        #[serde(default)]
        pub before: Option<i64>,
    }

    pub struct MoveRow {
        pub id: i64,
        pub at: DateTime<Utc>,
        pub kind: MoveKind,
        /// Change of what is on hand.
        pub quantity: i64,
        /// Change of what is held.
        pub held: i64,
        pub on_hand_after: i64,
        pub held_after: i64,
        pub unit_cost_minor: Option<i64>,
        pub order: Option<String>,
        pub shipment: Option<String>,
        #[serde(rename = "return")]
        pub return_: Option<String>,
        pub note: Option<String>,
    }

    /// The ledger of one item, newest first; the sum of all rows is what is on hand.
    pub struct MovesView {
        pub sku: String,
        pub on_hand: i64,
        pub held: i64,
        pub moves: Vec<MoveRow>,
        pub has_more: bool,
    }
}
