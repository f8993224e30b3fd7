//! Things sold.

pub(crate) mod find;
pub(crate) mod save;
pub(crate) mod show;

use crate::{
    failure::Failure,
    wire::items::{ItemKind, ItemRow},
};
use domain::problem::{ProblemCode, Problems, join};
use store::{
    Reader,
    items::{Item, ItemWithStock},
};

pub(crate) fn kind(item: &str) -> ItemKind {
    match item {
        "service" => ItemKind::Service,
        "kit" => ItemKind::Kit,
        _ => ItemKind::Stocked,
    }
}

/// The item that a line names by its SKU or a barcode; a problem when it names none, two, or nobody's.
pub(crate) fn named(
    reader: &Reader<'_>,
    path: &str,
    sku: Option<&str>,
    barcode: Option<&str>,
    problems: &mut Problems,
) -> Result<Option<Item>, Failure> {
    let given = |text: Option<&str>| {
        text.map(str::trim)
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    };
    let (field, found) = match (given(sku), given(barcode)) {
        (Some(_), Some(_)) => {
            problems.note(join(path, "barcode"), ProblemCode::NotAllowed);
            return Ok(None);
        }
        (Some(sku), None) => ("sku", reader.item_by_sku(&sku)?),
        (None, Some(barcode)) => ("barcode", reader.item_by_barcode(&barcode)?),
        (None, None) => {
            problems.note(join(path, "sku"), ProblemCode::Required);
            return Ok(None);
        }
    };
    if found.is_none() {
        problems.note(join(path, field), ProblemCode::Unknown);
    }
    Ok(found)
}

/// The one item a command is about.
pub(crate) fn the_one(
    reader: &Reader<'_>,
    sku: Option<&str>,
    barcode: Option<&str>,
) -> Result<Item, Failure> {
    let mut problems = Problems::default();
    let found = named(reader, "", sku, barcode, &mut problems)?;
    match found {
        Some(item) => Ok(item),
        None if problems
            .iter()
            .any(|problem| problem.code == ProblemCode::Unknown) =>
        {
            Err(Failure {
                code: crate::ErrorCode::NotFound,
                problems: problems.into_vec(),
            })
        }
        None => Err(problems.into()),
    }
}

pub(crate) fn row(
    reader: &Reader<'_>,
    found: ItemWithStock,
    is_exact: bool,
    backordered: i64,
) -> Result<ItemRow, Failure> {
    let ItemWithStock {
        item,
        on_hand,
        available,
    } = found;
    let available = match kind(&item.kind) {
        ItemKind::Kit => kits_available(reader, item.id)?,
        _ => available,
    };
    Ok(ItemRow {
        backordered,
        kind: kind(&item.kind),
        sku: item.sku,
        name: item.name,
        price_minor: item.price_minor,
        unit: item.unit,
        unit_decimals: item.unit_decimals,
        bin: item.bin,
        on_hand,
        available,
        is_exact,
    })
}

/// How many whole kits the free parts would make.
pub(crate) fn kits_available(reader: &Reader<'_>, kit_id: i64) -> Result<i64, Failure> {
    let mut least = None;
    for part in reader.kit_parts(kit_id)? {
        let kits = reader.level(part.item_id)?.available() / part.quantity;
        least = Some(least.map_or(kits, |least: i64| least.min(kits)));
    }
    Ok(least.unwrap_or(0))
}
