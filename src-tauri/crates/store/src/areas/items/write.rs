//! Items made and changed.

use super::book::ItemsWriter;
use crate::{
    error::Result,
    row::{cells, named},
    statement::Do,
};
use terms::{Barcode, Decimals, Grams, ItemId, ItemKind, Line, Minor, Note, Sku, Take, TaxCode};

/// An item to keep: a new one, or what a known one is from now on.
#[derive(Debug, Clone)]
pub struct NewItem<'a> {
    pub sku: &'a Sku,
    pub name: &'a Line,
    pub kind: ItemKind,
    pub price_minor: Minor,
    pub tax_code: Option<&'a TaxCode>,
    pub weight_g: Option<Grams>,
    pub bin: Option<&'a Line<40>>,
    pub unit: &'a Line<12>,
    pub unit_decimals: Decimals,
    pub note: Option<&'a Note>,
}

pub(super) static INSERT: Do = Do::hot(
    "INSERT INTO items (sku, name, kind, price_minor, tax_code, weight_g, bin, unit, unit_decimals, note, revision)
     VALUES (:sku, :name, :kind, :price_minor, :tax_code, :weight_g, :bin, :unit, :unit_decimals, :note, 1)",
);
pub(super) static UPDATE: Do = Do::hot(
    "UPDATE items
     SET sku = :sku, name = :name, price_minor = :price_minor, tax_code = :tax_code, weight_g = :weight_g,
         bin = :bin, unit = :unit, unit_decimals = :unit_decimals, note = :note, revision = revision + 1
     WHERE id = :id",
);
pub(super) static DELETE_BARCODES: Do = Do::hot("DELETE FROM item_barcodes WHERE item_id = ?1");
pub(super) static INSERT_BARCODE: Do =
    Do::hot("INSERT INTO item_barcodes (barcode, item_id, position) VALUES (?1, ?2, ?3)");
pub(super) static DELETE_KIT_PARTS: Do = Do::hot("DELETE FROM kit_parts WHERE kit_id = ?1");
pub(super) static INSERT_KIT_PART: Do =
    Do::hot("INSERT INTO kit_parts (kit_id, part_id, quantity) VALUES (?1, ?2, ?3)");
pub(super) static DELETE_WORDS: Do = Do::new("DELETE FROM item_search WHERE rowid = ?1");
pub(super) static INSERT_WORDS: Do = Do::new("INSERT INTO item_search (rowid, words) VALUES (?1, ?2)");

impl ItemsWriter<'_> {
    /// A new item; a stocked one gets its level by a trigger.
    pub fn insert(&self, item: &NewItem<'_>) -> Result<ItemId> {
        let id = INSERT.insert(
            self.connection,
            named! {
                "sku": item.sku,
                "name": item.name,
                "kind": item.kind,
                "price_minor": item.price_minor,
                "tax_code": item.tax_code,
                "weight_g": item.weight_g,
                "bin": item.bin,
                "unit": item.unit,
                "unit_decimals": item.unit_decimals,
                "note": item.note,
            },
        )?;
        Ok(ItemId::new(id))
    }

    /// Writes over everything but the kind, and raises the revision.
    pub fn update(&self, id: ItemId, item: &NewItem<'_>) -> Result<()> {
        UPDATE.run(
            self.connection,
            named! {
                "id": id,
                "sku": item.sku,
                "name": item.name,
                "price_minor": item.price_minor,
                "tax_code": item.tax_code,
                "weight_g": item.weight_g,
                "bin": item.bin,
                "unit": item.unit,
                "unit_decimals": item.unit_decimals,
                "note": item.note,
            },
        )
    }

    /// Replaces the barcodes.
    pub fn replace_barcodes(&self, item: ItemId, barcodes: &[Barcode]) -> Result<()> {
        DELETE_BARCODES.run(self.connection, cells![item])?;
        for (position, barcode) in (0_u32..).zip(barcodes) {
            INSERT_BARCODE.run(self.connection, cells![barcode, item, position])?;
        }
        Ok(())
    }

    /// Replaces the parts of a kit; orders keep what they were sold with.
    pub fn replace_kit_parts(&self, kit: ItemId, parts: &[Take]) -> Result<()> {
        DELETE_KIT_PARTS.run(self.connection, cells![kit])?;
        for part in parts {
            INSERT_KIT_PART.run(self.connection, cells![kit, part.item_id, part.per_unit])?;
        }
        Ok(())
    }

    /// The folded words by which the item is found.
    pub fn index(&self, item: ItemId, folded_words: &str) -> Result<()> {
        DELETE_WORDS.run(self.connection, cells![item])?;
        INSERT_WORDS.run(self.connection, cells![item, folded_words])
    }
}
