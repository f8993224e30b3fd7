//! `items.save`: makes an item, or changes the revision that was looked at.

use crate::{
    context::Context,
    failure::{ErrorCode, Failure},
    items::{kind, show},
    wire::{
        items::{ItemKind, ItemView, KitPart, SaveItem},
        limits,
    },
};
use domain::{
    problem::{Problem, ProblemCode, Problems},
    text,
};
use serde_json::json;
use store::{Reader, Writer, items::Item};

/// An item ready to be written.
struct Parsed {
    item: Item,
    barcodes: Option<Vec<String>>,
    parts: Option<Vec<(i64, i64)>>,
}

pub(crate) fn save(writer: &mut Writer<'_>, _: &Context, request: SaveItem) -> Result<ItemView, Failure> {
    let old = writer.item_by_sku(request.sku.trim())?;
    let parsed = parse(writer, &request, old.as_ref())?;
    let id = match &old {
        None => writer.insert_item(&parsed.item)?,
        Some(old) => {
            writer.update_item(&parsed.item)?;
            old.id
        }
    };
    if let Some(barcodes) = &parsed.barcodes {
        writer.replace_barcodes(id, barcodes)?;
    }
    if let Some(parts) = &parsed.parts {
        writer.replace_kit_parts(id, parts)?;
    }
    let item = writer.item(id)?;
    let barcodes = writer.barcodes(id)?;
    writer.index_item(
        id,
        &text::fold(&format!("{} {} {}", item.sku, item.name, barcodes.join(" "))),
    )?;
    writer.note(
        format!("item {}", item.sku),
        None,
        Some(json!({
            "before": old.map(|old| json!({ "price_minor": old.price_minor, "tax_code": old.tax_code })),
            "after": { "price_minor": item.price_minor, "tax_code": item.tax_code },
        })),
    );
    writer.touch("items");
    writer.touch(format!("item:{}", item.sku));
    show::view(writer, item)
}

fn parse(reader: &Reader<'_>, request: &SaveItem, old: Option<&Item>) -> Result<Parsed, Failure> {
    let mut problems = Problems::default();
    check_revision(request, old, &mut problems)?;
    let sku = text::sku("sku", &request.sku, &mut problems).unwrap_or_default();
    let name = text::required_line("name", &request.name, limits::LINE, &mut problems).unwrap_or_default();
    let mut line = |path: &str, value: &Option<String>, max| {
        value
            .as_deref()
            .and_then(|value| text::line(path, value, max, &mut problems))
    };
    let (bin, unit) = (line("bin", &request.bin, 40), line("unit", &request.unit, 12));
    let note = request
        .note
        .as_deref()
        .and_then(|note| text::note("note", note, limits::NOTE, &mut problems));
    if let Some(code) = &request.tax_code
        && !reader.tax_rates()?.iter().any(|rate| rate.code == *code)
    {
        problems.note("tax_code", ProblemCode::Unknown);
    }
    let barcodes = parse_barcodes(reader, request.barcodes.as_deref(), old, &mut problems)?;
    let parts = parse_parts(reader, request, &sku, old, &mut problems)?;
    let item = Item {
        id: old.map_or(0, |old| old.id),
        sku,
        name,
        kind: request.kind.as_str().to_owned(),
        price_minor: request.price_minor,
        tax_code: request.tax_code.clone(),
        weight_g: request.weight_g,
        bin,
        unit: unit
            .or_else(|| old.map(|old| old.unit.clone()))
            .unwrap_or_else(|| "pc".to_owned()),
        // What is counted in grams stays so: another figure would make every quantity another one.
        unit_decimals: request
            .unit_decimals
            .or(old.map(|old| old.unit_decimals))
            .unwrap_or(0),
        note,
        revision: 1,
    };
    Ok(problems.or_value(Parsed {
        item,
        barcodes,
        parts,
    })?)
}

fn check_revision(request: &SaveItem, old: Option<&Item>, problems: &mut Problems) -> Result<(), Failure> {
    match (old, request.revision) {
        (None, Some(_)) => problems.note("sku", ProblemCode::Unknown),
        (Some(old), None) => {
            problems.add(Problem::new("sku", ProblemCode::Duplicate).with("revision", old.revision));
        }
        (Some(old), Some(revision)) if revision != old.revision => {
            return Err(Failure {
                code: ErrorCode::Conflict,
                problems: differences(request, old),
            });
        }
        (Some(old), Some(_)) => {
            if kind(&old.kind) != request.kind {
                problems.note("kind", ProblemCode::NotAllowed);
            }
            if request
                .unit_decimals
                .is_some_and(|decimals| decimals != old.unit_decimals)
            {
                problems.note("unit_decimals", ProblemCode::NotAllowed);
            }
        }
        (None, None) => {}
    }
    Ok(())
}

/// What stands now where the caller saw something else.
fn differences(request: &SaveItem, now: &Item) -> Vec<Problem> {
    let changed = |path: &str, yours: serde_json::Value, now: serde_json::Value| {
        (yours != now).then(|| {
            Problem::new(path, ProblemCode::Changed)
                .with("yours", yours)
                .with("now", now)
        })
    };
    let fields = [
        changed("revision", json!(request.revision), json!(now.revision)),
        changed("name", json!(request.name), json!(now.name)),
        changed("price_minor", json!(request.price_minor), json!(now.price_minor)),
        changed("tax_code", json!(request.tax_code), json!(now.tax_code)),
        changed("bin", json!(request.bin), json!(now.bin)),
    ];
    fields.into_iter().flatten().collect()
}

fn parse_barcodes(
    reader: &Reader<'_>,
    given: Option<&[String]>,
    old: Option<&Item>,
    problems: &mut Problems,
) -> Result<Option<Vec<String>>, Failure> {
    let Some(given) = given else { return Ok(None) };
    let mut barcodes: Vec<String> = Vec::with_capacity(given.len());
    for (index, barcode) in given.iter().enumerate() {
        let path = format!("barcodes[{index}]");
        let Some(barcode) = text::barcode(&path, barcode, problems) else {
            continue;
        };
        let owner = reader.item_by_barcode(&barcode)?;
        if barcodes.contains(&barcode)
            || owner
                .as_ref()
                .is_some_and(|owner| Some(owner.id) != old.map(|old| old.id))
        {
            let owner = owner.map(|owner| owner.sku);
            problems.add(Problem::new(path, ProblemCode::Duplicate).with("sku", json!(owner)));
        }
        barcodes.push(barcode);
    }
    Ok(Some(barcodes))
}

fn parse_parts(
    reader: &Reader<'_>,
    request: &SaveItem,
    own_sku: &str,
    old: Option<&Item>,
    problems: &mut Problems,
) -> Result<Option<Vec<(i64, i64)>>, Failure> {
    let is_kit = request.kind == ItemKind::Kit;
    match (&request.parts, is_kit) {
        (Some(parts), false) if !parts.is_empty() => problems.note("parts", ProblemCode::NotAllowed),
        (None, true) if old.is_none() => problems.note("parts", ProblemCode::Required),
        (Some(parts), true) if parts.is_empty() => problems.note("parts", ProblemCode::Required),
        (Some(parts), true) => return Ok(Some(known_parts(reader, parts, own_sku, problems)?)),
        _ => {}
    }
    Ok(None)
}

fn known_parts(
    reader: &Reader<'_>,
    parts: &[KitPart],
    own_sku: &str,
    problems: &mut Problems,
) -> Result<Vec<(i64, i64)>, Failure> {
    let mut known: Vec<(i64, i64)> = Vec::with_capacity(parts.len());
    for (index, part) in parts.iter().enumerate() {
        let path = format!("parts[{index}].sku");
        match reader.item_by_sku(part.sku.trim())? {
            None => problems.note(path, ProblemCode::Unknown),
            // A kit is picked as its parts: each must be a thing on a shelf.
            Some(item) if kind(&item.kind) != ItemKind::Stocked || item.sku.eq_ignore_ascii_case(own_sku) => {
                problems.note(path, ProblemCode::NotAllowed);
            }
            Some(item) if known.iter().any(|(id, _)| *id == item.id) => {
                problems.note(path, ProblemCode::Duplicate)
            }
            Some(item) => known.push((item.id, part.quantity)),
        }
    }
    Ok(known)
}
