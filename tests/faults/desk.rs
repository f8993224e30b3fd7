//! A shop on a watched disk, and the one change that these tests repeat.

use crate::disk::Disk;
use chrono::{DateTime, Utc};
use std::path::{Path, PathBuf};
use store::{Act, ShopFile, StoreError, Written, items::Item, shop::Shop};

pub struct Desk {
    pub disk: &'static Disk,
    pub path: PathBuf,
    /// A second file, where the disk after a cut is laid out.
    pub after: PathBuf,
    _folder: tempfile::TempDir,
}

/// A closed shop with nothing in it, on a disk of this name.
pub fn desk(name: &str) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    drop(ShopFile::create(&path, &act("create"), |writer| writer.insert_shop(&shop())).unwrap());
    Desk {
        disk: Disk::register(name),
        path,
        after: folder.path().join("after.counterbook"),
        _folder: folder,
    }
}

impl Desk {
    pub fn open(&self, path: &Path) -> ShopFile {
        ShopFile::open_on(path, Some(self.disk.name())).unwrap()
    }

    /// Opens the file that a cut left; nothing of the one before may be beside it.
    pub fn open_after(&self) -> ShopFile {
        let _ = std::fs::remove_file(self.after.with_extension("counterbook-shm"));
        self.open(&self.after)
    }
}

fn at() -> DateTime<Utc> {
    "2026-10-03T09:15:00Z".parse().unwrap()
}

fn act(request_id: &str) -> Act<'_> {
    Act {
        command: "items.save",
        staff_id: 1,
        at: at(),
        request_id,
        keeps_answer: true,
        payload_sha256: [0; 32],
        text: "{}",
        salt: [3; 16],
    }
}

/// The n-th change: an item with its words, an order number taken; several tables and both kinds of index.
pub fn change(file: &ShopFile, number: usize) -> Result<Written, StoreError> {
    let sku = sku(number);
    file.write(&act(&format!("request-{number}")), |writer| {
        let id = writer.insert_item(&item(&sku))?;
        writer.index_item(id, &sku.to_lowercase())?;
        writer.take_order_number()?;
        writer.note(format!("item {sku}"), None, None);
        Ok::<_, StoreError>(id.to_string())
    })
}

pub fn is_there(file: &ShopFile, number: usize) -> bool {
    file.read(|reader| reader.item_by_sku(&sku(number)))
        .unwrap()
        .is_some()
}

/// How many changes the file holds. Each leaves one activity; making the shop left one, too.
pub fn changes(file: &ShopFile) -> usize {
    usize::try_from(file.newest_activity().unwrap()).unwrap() - 1
}

fn sku(number: usize) -> String {
    format!("SKU-{number}")
}

fn item(sku: &str) -> Item {
    Item {
        id: 0,
        sku: sku.to_owned(),
        name: "Blue mug ".repeat(20),
        kind: "stocked".to_owned(),
        price_minor: 1000,
        tax_code: None,
        weight_g: None,
        bin: None,
        unit: "pcs".to_owned(),
        unit_decimals: 0,
        note: None,
        revision: 1,
    }
}

fn shop() -> Shop {
    Shop {
        name: "Rose & Hill".to_owned(),
        country: "GB".to_owned(),
        currency: "GBP".to_owned(),
        prices_include_tax: true,
        tax_rounding: "line".to_owned(),
        shipping_tax_code: None,
        address_id: None,
        phone: None,
        email: None,
        website: None,
        has_logo: false,
        slip_paper: "A4".to_owned(),
        label_paper: "100x150".to_owned(),
        revision: 1,
    }
}
