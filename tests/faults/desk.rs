//! A shop on a watched disk, and the one change that these tests repeat.

use crate::disk::Disk;
use chrono::{DateTime, Utc};
use std::path::{Path, PathBuf};
use store::{Act, ShopFile, StoreError, Writer, Written, items::NewItem, shop::NewShop};
use terms::{Decimals, ItemId, ItemKind, LabelPaper, Minor, Sku, SlipPaper, StaffId, Subject, TaxRounding};

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
    drop(ShopFile::create(&path, &act("create"), |writer| insert_shop(writer)).unwrap());
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
        staff_id: StaffId::new(1),
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
        let id = insert_item(writer, &sku)?;
        writer.items().index(id, &sku.to_lowercase())?;
        writer.shop().take_order_number()?;
        writer.tell([Subject::Item(id, sku.clone())], None);
        Ok::<_, StoreError>(format!("{{\"id\":{id}}}"))
    })
}

pub fn is_there(file: &ShopFile, number: usize) -> bool {
    file.read(|reader| reader.items().by_sku(&sku(number)))
        .unwrap()
        .is_some()
}

/// How many changes the file holds. Each leaves one activity; making the shop left one, too.
pub fn changes(file: &ShopFile) -> usize {
    usize::try_from(file.newest_activity().unwrap().get()).unwrap() - 1
}

fn sku(number: usize) -> Sku {
    format!("SKU-{number}").parse().unwrap()
}

fn insert_item(writer: &Writer<'_>, sku: &Sku) -> Result<ItemId, StoreError> {
    writer.items().insert(&NewItem {
        sku,
        name: &"Blue mug ".repeat(20).parse().unwrap(),
        kind: ItemKind::Stocked,
        price_minor: Minor::new(1000),
        tax_code: None,
        weight_g: None,
        bin: None,
        unit: &"pcs".parse().unwrap(),
        unit_decimals: Decimals::new(0),
        note: None,
    })
}

fn insert_shop(writer: &Writer<'_>) -> Result<(), StoreError> {
    writer.shop().insert(&NewShop {
        name: &"Rose & Hill".parse().unwrap(),
        country: &"GB".parse().unwrap(),
        currency: &"GBP".parse().unwrap(),
        prices_include_tax: true,
        tax_rounding: TaxRounding::Line,
        slip_paper: SlipPaper::A4,
        label_paper: LabelPaper::Label100x150,
    })
}
