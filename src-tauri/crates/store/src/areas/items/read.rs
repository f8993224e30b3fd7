//! Items as they stand.

use super::book::Items;
use crate::{
    areas::page::ids,
    error::Result,
    row::cells,
    statement::{Ask, Select},
};
use terms::{
    Barcode, Decimals, Grams, ItemId, ItemKind, Level, Line, Minor, Note, PerUnit, Revision, Sku, Take,
    TaxCode,
};
use terms_derive::row;

/// A thing sold.
#[row(from = "items i")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: ItemId,
    pub sku: Sku,
    pub name: Line,
    pub kind: ItemKind,
    pub price_minor: Minor,
    pub tax_code: Option<TaxCode>,
    pub weight_g: Option<Grams>,
    pub bin: Option<Line<40>>,
    pub unit: Line<12>,
    pub unit_decimals: Decimals,
    pub note: Option<Note>,
    pub revision: Revision,
}

/// One part of a kit, and what is there of it.
#[row(
    from = "kit_parts p JOIN items i ON i.id = p.part_id LEFT JOIN stock_levels v ON v.item_id = p.part_id"
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub kit_id: ItemId,
    #[column("p.part_id")]
    pub item_id: ItemId,
    #[column("i.sku")]
    pub sku: Sku,
    #[column("i.name")]
    pub name: Line,
    #[column("i.unit")]
    pub unit: Line<12>,
    #[column("i.unit_decimals")]
    pub unit_decimals: Decimals,
    #[column("i.bin")]
    pub bin: Option<Line<40>>,
    /// In the part's smallest unit, for one kit.
    #[column("p.quantity")]
    pub per_unit: PerUnit,
    #[nested]
    pub level: Level,
}

impl Part {
    /// What one kit takes of it.
    #[must_use]
    pub fn take(&self) -> Take {
        Take {
            item_id: self.item_id,
            per_unit: self.per_unit,
        }
    }
}

pub(super) static BY_SKU: Select<Item> = Select::hot("WHERE i.sku = ?1");
pub(super) static BY_BARCODE: Select<Item> =
    Select::hot("WHERE i.id = (SELECT b.item_id FROM item_barcodes b WHERE b.barcode = ?1)");
pub(super) static BY_ID: Select<Item> = Select::hot("WHERE i.id = ?1");
pub(super) static IDS: Ask<ItemId> = Ask::new("SELECT id FROM items ORDER BY id");
pub(super) static BARCODES: Ask<Barcode> =
    Ask::hot("SELECT barcode FROM item_barcodes WHERE item_id = ?1 ORDER BY position");
pub(super) static KIT_PARTS: Select<Part> =
    Select::hot("WHERE p.kit_id IN (SELECT value FROM json_each(?1)) ORDER BY p.kit_id, i.sku");

impl Items<'_> {
    /// The item with this SKU, in any case.
    pub fn by_sku(&self, sku: &Sku) -> Result<Option<Item>> {
        BY_SKU.one(self.connection, cells![sku])
    }

    /// The item with this barcode.
    pub fn by_barcode(&self, barcode: &Barcode) -> Result<Option<Item>> {
        BY_BARCODE.one(self.connection, cells![barcode])
    }

    /// The item with this id; a missing row is an error.
    pub fn by_id(&self, item: ItemId) -> Result<Item> {
        BY_ID.the(self.connection, cells![item])
    }

    /// Every item.
    pub fn ids(&self) -> Result<Vec<ItemId>> {
        IDS.all(self.connection, ())
    }

    /// Its barcodes, in their order.
    pub fn barcodes(&self, item: ItemId) -> Result<Vec<Barcode>> {
        BARCODES.all(self.connection, cells![item])
    }

    /// The parts of a kit, by SKU; empty for everything else.
    pub fn kit_parts(&self, kit: ItemId) -> Result<Vec<Part>> {
        self.kit_parts_of(&[kit])
    }

    /// The parts of many kits at once, kit by kit.
    pub fn kit_parts_of(&self, kits: &[ItemId]) -> Result<Vec<Part>> {
        KIT_PARTS.all(self.connection, cells![ids(kits)])
    }
}
