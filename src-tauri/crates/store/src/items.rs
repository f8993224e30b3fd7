//! Items, their barcodes and parts, and finding them.

use crate::{
    error::Result,
    shop_file::{Reader, Writer},
};
use rusqlite::{OptionalExtension, Row};

/// A thing sold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: i64,
    pub sku: String,
    pub name: String,
    pub kind: String,
    pub price_minor: i64,
    pub tax_code: Option<String>,
    pub weight_g: Option<i64>,
    pub bin: Option<String>,
    pub unit: String,
    pub unit_decimals: u32,
    pub note: Option<String>,
    pub revision: i64,
}

/// An item with its stock, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemWithStock {
    pub item: Item,
    pub on_hand: i64,
    pub available: i64,
}

/// One part of a kit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub item_id: i64,
    pub sku: String,
    pub name: String,
    pub unit: String,
    pub unit_decimals: u32,
    pub bin: Option<String>,
    /// In the part's smallest unit, for one kit.
    pub quantity: i64,
}

const COLUMNS: &str = "i.id, i.sku, i.name, i.kind, i.price_minor, i.tax_code, i.weight_g, i.bin, i.unit, \
                       i.unit_decimals, i.note, i.revision";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Item> {
    Ok(Item {
        id: row.get(0)?,
        sku: row.get(1)?,
        name: row.get(2)?,
        kind: row.get(3)?,
        price_minor: row.get(4)?,
        tax_code: row.get(5)?,
        weight_g: row.get(6)?,
        bin: row.get(7)?,
        unit: row.get(8)?,
        unit_decimals: row.get(9)?,
        note: row.get(10)?,
        revision: row.get(11)?,
    })
}

fn with_stock(row: &Row<'_>) -> rusqlite::Result<ItemWithStock> {
    Ok(ItemWithStock {
        item: from_row(row)?,
        on_hand: row.get(12)?,
        available: row.get(13)?,
    })
}

const WITH_STOCK: &str = "FROM items i LEFT JOIN stock_levels s ON s.item_id = i.id";
const STOCK_COLUMNS: &str = "coalesce(s.on_hand, 0), coalesce(s.on_hand - s.held - s.allocated, 0)";

impl Reader<'_> {
    /// The item with this SKU, in any case.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn item_by_sku(&self, sku: &str) -> Result<Option<Item>> {
        let sql = format!("SELECT {COLUMNS} FROM items i WHERE i.sku = ?1");
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([sku], from_row)
            .optional()?)
    }

    /// The item with this barcode.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn item_by_barcode(&self, barcode: &str) -> Result<Option<Item>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM item_barcodes b JOIN items i ON i.id = b.item_id WHERE b.barcode = ?1"
        );
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([barcode], from_row)
            .optional()?)
    }

    /// The item with this id.
    ///
    /// # Errors
    /// As SQLite reports them; a missing row is one.
    pub fn item(&self, id: i64) -> Result<Item> {
        let sql = format!("SELECT {COLUMNS} FROM items i WHERE i.id = ?1");
        Ok(self.connection.prepare_cached(&sql)?.query_row([id], from_row)?)
    }

    /// Its barcodes, in their order.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn barcodes(&self, item_id: i64) -> Result<Vec<String>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT barcode FROM item_barcodes WHERE item_id = ?1 ORDER BY position")?;
        Ok(statement
            .query_map([item_id], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The parts of a kit, by SKU; empty for everything else.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn kit_parts(&self, kit_id: i64) -> Result<Vec<Part>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT p.part_id, i.sku, i.name, i.unit, i.unit_decimals, i.bin, p.quantity
             FROM kit_parts p JOIN items i ON i.id = p.part_id
             WHERE p.kit_id = ?1 ORDER BY i.sku",
        )?;
        let rows = statement.query_map([kit_id], |row| {
            Ok(Part {
                item_id: row.get(0)?,
                sku: row.get(1)?,
                name: row.get(2)?,
                unit: row.get(3)?,
                unit_decimals: row.get(4)?,
                bin: row.get(5)?,
                quantity: row.get(6)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Items whose folded words begin with every word of `folded`; the newest first.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn items_by_words(&self, folded: &str, limit: i64) -> Result<Vec<ItemWithStock>> {
        let Some(query) = crate::search::prefixes("words", folded) else {
            return Ok(Vec::new());
        };
        let sql = format!(
            "SELECT {COLUMNS}, {STOCK_COLUMNS}
             FROM (SELECT rowid FROM item_search WHERE item_search MATCH ?1 ORDER BY rowid DESC LIMIT ?2) f
             JOIN items i ON i.id = f.rowid LEFT JOIN stock_levels s ON s.item_id = i.id"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement
            .query_map((query, limit), with_stock)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Items whose SKU begins with `start`, in order of SKU.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn items_by_sku_start(&self, start: &str, limit: i64) -> Result<Vec<ItemWithStock>> {
        let sql = format!(
            "SELECT {COLUMNS}, {STOCK_COLUMNS} {WITH_STOCK}
             WHERE i.sku >= ?1 AND i.sku < ?1 || char(1114111) ORDER BY i.sku LIMIT ?2"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement
            .query_map((start, limit), with_stock)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Items whose SKU comes after `sku`, in order of SKU; all of them after the empty one.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn items_after(&self, sku: &str, limit: i64) -> Result<Vec<ItemWithStock>> {
        let sql = format!(
            "SELECT {COLUMNS}, {STOCK_COLUMNS} {WITH_STOCK} WHERE i.sku > ?1 ORDER BY i.sku LIMIT ?2"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement
            .query_map((sku, limit), with_stock)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// One item with its stock.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn item_with_stock(&self, id: i64) -> Result<ItemWithStock> {
        let sql = format!("SELECT {COLUMNS}, {STOCK_COLUMNS} {WITH_STOCK} WHERE i.id = ?1");
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([id], with_stock)?)
    }
}

impl Writer<'_> {
    /// A new item; a stocked one gets its level by a trigger.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_item(&self, item: &Item) -> Result<i64> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO items (sku, name, kind, price_minor, tax_code, weight_g, bin, unit, unit_decimals, note, revision)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1)",
        )?;
        Ok(statement.insert((
            &item.sku,
            &item.name,
            &item.kind,
            item.price_minor,
            &item.tax_code,
            item.weight_g,
            &item.bin,
            &item.unit,
            item.unit_decimals,
            &item.note,
        ))?)
    }

    /// Writes over everything but the kind, and counts the revision up.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn update_item(&self, item: &Item) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "UPDATE items SET sku = ?2, name = ?3, price_minor = ?4, tax_code = ?5, weight_g = ?6, bin = ?7,
                    unit = ?8, unit_decimals = ?9, note = ?10, revision = revision + 1 WHERE id = ?1",
        )?;
        statement.execute((
            item.id,
            &item.sku,
            &item.name,
            item.price_minor,
            &item.tax_code,
            item.weight_g,
            &item.bin,
            &item.unit,
            item.unit_decimals,
            &item.note,
        ))?;
        Ok(())
    }

    /// Puts the barcodes in the place of the old ones.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn replace_barcodes(&self, item_id: i64, barcodes: &[String]) -> Result<()> {
        self.connection
            .prepare_cached("DELETE FROM item_barcodes WHERE item_id = ?1")?
            .execute([item_id])?;
        let mut statement = self
            .connection
            .prepare_cached("INSERT INTO item_barcodes (barcode, item_id, position) VALUES (?1, ?2, ?3)")?;
        for (position, barcode) in (0_i64..).zip(barcodes) {
            statement.execute((barcode, item_id, position))?;
        }
        Ok(())
    }

    /// Puts the parts of a kit in the place of the old ones; orders keep what they were sold with.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn replace_kit_parts(&self, kit_id: i64, parts: &[(i64, i64)]) -> Result<()> {
        self.connection
            .prepare_cached("DELETE FROM kit_parts WHERE kit_id = ?1")?
            .execute([kit_id])?;
        let mut statement = self
            .connection
            .prepare_cached("INSERT INTO kit_parts (kit_id, part_id, quantity) VALUES (?1, ?2, ?3)")?;
        for (part_id, quantity) in parts {
            statement.execute((kit_id, part_id, quantity))?;
        }
        Ok(())
    }

    /// The folded words by which the item is found.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn index_item(&self, item_id: i64, folded_words: &str) -> Result<()> {
        self.connection
            .prepare_cached("DELETE FROM item_search WHERE rowid = ?1")?
            .execute([item_id])?;
        self.connection
            .prepare_cached("INSERT INTO item_search (rowid, words) VALUES (?1, ?2)")?
            .execute((item_id, folded_words))?;
        Ok(())
    }
}
