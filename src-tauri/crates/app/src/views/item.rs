//! Items and what is there of them.

use super::action::Action;
use crate::failure::Failure;
use domain::{
    guards::stock::may_count,
    sets::{Free, kits_available, may_be_part},
};
use std::collections::BTreeMap;
use store::{
    Reader,
    items::{Item, ItemWithStock, Part},
};
use terms::{
    Barcode, Decimals, Grams, ItemAction, ItemId, ItemKind, Level, Line, Minor, Note, PerUnit, Quantity,
    Revision, Sku, TaxCode,
};
use terms_derive::wire;

#[wire]
pub struct ItemRow {
    pub sku: Sku,
    pub name: Line,
    pub kind: ItemKind,
    pub price_minor: Minor,
    pub unit: Line<12>,
    pub unit_decimals: Decimals,
    /// What one whole unit is in smallest units.
    pub one_unit: Quantity,
    pub bin: Option<Line<40>>,
    pub on_hand: Quantity,
    pub available: Quantity,
    pub backordered: Quantity,
    /// A set can be made of it.
    pub may_be_part: bool,
    /// The text was this item's whole code or barcode.
    pub is_exact: bool,
}

#[wire]
pub struct ItemView {
    pub id: ItemId,
    pub sku: Sku,
    pub name: Line,
    pub kind: ItemKind,
    pub price_minor: Minor,
    pub tax_code: Option<TaxCode>,
    pub barcodes: Vec<Barcode>,
    pub weight_g: Option<Grams>,
    pub bin: Option<Line<40>>,
    pub unit: Line<12>,
    pub unit_decimals: Decimals,
    /// What one whole unit is in smallest units.
    pub one_unit: Quantity,
    pub parts: Vec<PartView>,
    pub note: Option<Note>,
    pub revision: Revision,
    pub stock: StockLevel,
    /// What can be done with it now, and if not, why not.
    pub actions: Vec<Action<ItemAction>>,
}

/// One part of a set.
#[wire]
pub struct PartView {
    pub sku: Sku,
    pub name: Line,
    pub unit: Line<12>,
    pub unit_decimals: Decimals,
    /// In the part's smallest unit, for one set.
    pub quantity: PerUnit,
    pub bin: Option<Line<40>>,
}

/// What is there, in the item's smallest unit. available = on hand − held − allocated.
#[wire]
pub struct StockLevel {
    pub sku: Sku,
    pub on_hand: Quantity,
    pub held: Quantity,
    pub allocated: Quantity,
    pub available: Quantity,
    pub incoming: Quantity,
    pub backordered: Quantity,
}

/// An item, fully.
pub(crate) fn view(reader: &Reader<'_>, item: Item) -> Result<ItemView, Failure> {
    let parts = reader.items().kit_parts(item.id)?;
    Ok(ItemView {
        stock: level_with(reader, &item, &parts)?,
        barcodes: reader.items().barcodes(item.id)?,
        parts: parts.into_iter().map(part).collect(),
        actions: actions(item.kind),
        kind: item.kind,
        id: item.id,
        sku: item.sku,
        name: item.name,
        price_minor: item.price_minor,
        tax_code: item.tax_code,
        weight_g: item.weight_g,
        bin: item.bin,
        unit: item.unit,
        unit_decimals: item.unit_decimals,
        one_unit: Quantity::one_unit(item.unit_decimals),
        note: item.note,
        revision: item.revision,
    })
}

fn actions(kind: ItemKind) -> Vec<Action<ItemAction>> {
    let may = |action: &ItemAction| match action {
        ItemAction::Receive | ItemAction::Adjust => may_count(kind),
    };
    ItemAction::ALL
        .iter()
        .map(|action| Action::of(*action, may(action)))
        .collect()
}

fn part(part: Part) -> PartView {
    PartView {
        sku: part.sku,
        name: part.name,
        unit: part.unit,
        unit_decimals: part.unit_decimals,
        quantity: part.per_unit,
        bin: part.bin,
    }
}

/// The level of an item; a kit's is what its parts would make, a service has none.
pub(crate) fn level_of(reader: &Reader<'_>, item: &Item) -> Result<StockLevel, Failure> {
    let parts = match item.kind {
        ItemKind::Kit => reader.items().kit_parts(item.id)?,
        ItemKind::Stocked | ItemKind::Service => Vec::new(),
    };
    level_with(reader, item, &parts)
}

/// The levels of many items that are counted, in the order given.
pub(crate) fn levels_of(reader: &Reader<'_>, items: &[Item]) -> Result<Vec<StockLevel>, Failure> {
    let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
    let (levels, waiting) = (reader.stock().levels(&ids)?, reader.stock().backordered_of(&ids)?);
    let level = |item: &Item| {
        let level = levels.get(&item.id).copied().unwrap_or_default();
        let backordered = waiting.get(&item.id).copied().unwrap_or_default();
        stock_level(item, level, level.available(), backordered)
    };
    Ok(items.iter().map(level).collect())
}

fn level_with(reader: &Reader<'_>, item: &Item, parts: &[Part]) -> Result<StockLevel, Failure> {
    let level = reader.stock().level(item.id)?;
    let available = match item.kind {
        ItemKind::Kit => made_of(parts),
        ItemKind::Stocked | ItemKind::Service => level.available(),
    };
    let backordered = reader.stock().backordered(item.id)?;
    Ok(stock_level(item, level, available, backordered))
}

fn stock_level(item: &Item, level: Level, available: Quantity, backordered: Quantity) -> StockLevel {
    StockLevel {
        sku: item.sku.clone(),
        on_hand: level.on_hand,
        held: level.held,
        allocated: level.allocated,
        available,
        // Nothing can be on its way before there are purchase orders.
        incoming: Quantity::ZERO,
        backordered,
    }
}

/// How many whole kits the free parts would make.
fn made_of(parts: &[Part]) -> Quantity {
    let takes: Vec<_> = parts.iter().map(Part::take).collect();
    let free: Free = parts
        .iter()
        .map(|part| (part.item_id, part.level.available()))
        .collect();
    kits_available(&takes, &free)
}

/// Items as a list shows them; `exact` is the one whose whole code was typed.
pub(crate) fn rows(
    reader: &Reader<'_>,
    found: Vec<ItemWithStock>,
    exact: Option<ItemId>,
) -> Result<Vec<ItemRow>, Failure> {
    let ids: Vec<ItemId> = found.iter().map(|hit| hit.item.id).collect();
    let waiting = reader.stock().backordered_of(&ids)?;
    let kits = kits(reader, &found)?;
    Ok(found
        .into_iter()
        .map(|hit| row(hit, exact, &waiting, &kits))
        .collect())
}

/// How many of each kit among the hits could be made.
fn kits(reader: &Reader<'_>, found: &[ItemWithStock]) -> Result<BTreeMap<ItemId, Quantity>, Failure> {
    let kits = found.iter().filter(|hit| hit.item.kind == ItemKind::Kit);
    let kits: Vec<ItemId> = kits.map(|hit| hit.item.id).collect();
    if kits.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut parts: BTreeMap<ItemId, Vec<Part>> = BTreeMap::new();
    for part in reader.items().kit_parts_of(&kits)? {
        parts.entry(part.kit_id).or_default().push(part);
    }
    Ok(parts.iter().map(|(kit, parts)| (*kit, made_of(parts))).collect())
}

fn row(
    hit: ItemWithStock,
    exact: Option<ItemId>,
    waiting: &BTreeMap<ItemId, Quantity>,
    kits: &BTreeMap<ItemId, Quantity>,
) -> ItemRow {
    let (id, item) = (hit.item.id, hit.item);
    ItemRow {
        available: match item.kind {
            ItemKind::Kit => kits.get(&id).copied().unwrap_or_default(),
            ItemKind::Stocked | ItemKind::Service => hit.level.available(),
        },
        on_hand: hit.level.on_hand,
        backordered: waiting.get(&id).copied().unwrap_or_default(),
        may_be_part: may_be_part(item.kind),
        is_exact: exact == Some(id),
        sku: item.sku,
        name: item.name,
        kind: item.kind,
        price_minor: item.price_minor,
        unit: item.unit,
        unit_decimals: item.unit_decimals,
        one_unit: Quantity::one_unit(item.unit_decimals),
        bin: item.bin,
    }
}
