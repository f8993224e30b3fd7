//! `items.save`: makes an item, or changes the revision that was looked at.

use crate::{
    context::Context,
    door::tell,
    failure::Failure,
    steps::{differences::Differences, found_by},
    views::item::{self, ItemView},
};
use domain::sets::may_be_part;
use store::{
    Reader, Writer,
    items::{Item, NewItem},
};
use terms::{
    Barcode, Decimals, Grams, ItemKind, Line, Minor, NotNegative, Note, PerUnit, Problem, ProblemCode,
    Problems, Revision, Sku, Subject, Tag, Take, TaxCode, text::Text as _,
};
use terms_derive::{request, wire};

/// What an item is counted in when nobody says otherwise.
const PIECE: &str = "pc";

/// One part of a kit.
#[wire]
pub struct KitPart {
    pub sku: Sku,
    pub quantity: PerUnit,
}

/// Makes an item, or changes it when `revision` names the one the change was made on.
#[request(
    example = r#"{ "sku": "JUG-GR", "name": "Jug, green glaze", "kind": "stocked", "price_minor": 2400 }"#
)]
pub struct SaveItem {
    pub sku: Sku,
    pub name: Line,
    pub kind: ItemKind,
    pub price_minor: NotNegative<Minor>,
    /// A code of the shop's tax rates; `null`: not taxed.
    pub tax_code: Option<TaxCode>,
    #[schemars(length(max = 50))]
    pub barcodes: Option<Vec<Barcode>>,
    pub weight_g: Option<NotNegative<Grams>>,
    /// Where it lies on the shelf.
    pub bin: Option<Line<40>>,
    /// The unit the price is for; when not named, the one it has, and `pc` for a new item.
    pub unit: Option<Line<12>>,
    /// Decimals of a quantity: an item sold by the kilogram to the gram has 3. They stay as they were made.
    pub unit_decimals: Option<Decimals>,
    /// The parts of a kit, and of nothing else.
    #[schemars(length(max = 50))]
    pub parts: Option<Vec<KitPart>>,
    pub note: Option<Note>,
    pub revision: Option<Revision>,
}

/// What it cost before, and costs now.
#[wire]
#[ts(rename = "ItemSaved")]
pub struct Saved {
    pub before: Option<Priced>,
    pub after: Priced,
}

#[wire]
pub struct Priced {
    pub price_minor: Minor,
    pub tax_code: Option<TaxCode>,
}

pub(crate) fn save(writer: &mut Writer<'_>, _: &Context, request: SaveItem) -> Result<ItemView, Failure> {
    let old = writer.items().by_sku(&request.sku)?;
    let parts = check(writer, &request, old.as_ref())?;
    let item = write(writer, &request, old.as_ref(), parts.as_deref())?;
    let told = Saved {
        before: old.as_ref().map(priced),
        after: priced(&item),
    };
    tell::<SaveItem>(writer, [Subject::Item(item.id, item.sku.clone())], &told);
    writer.touch(Tag::Items);
    writer.touch(Tag::Item(item.sku.clone()));
    item::view(writer, item)
}

fn priced(item: &Item) -> Priced {
    Priced {
        price_minor: item.price_minor,
        tax_code: item.tax_code.clone(),
    }
}

/// Every problem with the request; the parts of a kit where some were given.
fn check(reader: &Reader<'_>, request: &SaveItem, old: Option<&Item>) -> Result<Option<Vec<Take>>, Failure> {
    let mut problems = Problems::default();
    let changed = check_revision(request, old, &mut problems);
    if let Some(code) = &request.tax_code
        && !reader.shop().tax_rates()?.iter().any(|rate| rate.code == *code)
    {
        problems.note("tax_code", ProblemCode::Unknown);
    }
    check_barcodes(
        reader,
        request.barcodes.as_deref().unwrap_or_default(),
        old,
        &mut problems,
    )?;
    let parts = parts(reader, request, old, &mut problems)?;
    if !changed.is_empty() {
        return Err(changed.conflict(problems));
    }
    Ok(problems.or_value(parts)?)
}

/// Notes what does not fit the item that is there; what was changed in between comes back.
fn check_revision(request: &SaveItem, old: Option<&Item>, problems: &mut Problems) -> Differences {
    match (old, request.revision) {
        (None, Some(_)) => problems.note("sku", ProblemCode::Unknown),
        (Some(old), None) => {
            problems.add(Problem::new("sku", ProblemCode::Duplicate).with("revision", old.revision));
        }
        (Some(old), Some(revision)) if revision != old.revision => return differences(request, old),
        (Some(old), Some(_)) => {
            if old.kind != request.kind {
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
    Differences::default()
}

fn differences(request: &SaveItem, now: &Item) -> Differences {
    Differences::default()
        .field("revision", &request.revision, &now.revision)
        .field("name", &request.name, &now.name)
        .field("price_minor", &request.price_minor, &now.price_minor)
        .field("tax_code", &request.tax_code, &now.tax_code)
        .field("bin", &request.bin, &now.bin)
}

fn check_barcodes(
    reader: &Reader<'_>,
    barcodes: &[Barcode],
    old: Option<&Item>,
    problems: &mut Problems,
) -> Result<(), Failure> {
    for (index, barcode) in barcodes.iter().enumerate() {
        let owner = reader.items().by_barcode(barcode)?;
        let is_anothers = owner
            .as_ref()
            .is_some_and(|owner| Some(owner.id) != old.map(|old| old.id));
        if barcodes[..index].contains(barcode) || is_anothers {
            let sku = owner.map(|owner| String::from(owner.sku));
            let problem = Problem::new(format!("barcodes[{index}]"), ProblemCode::Duplicate);
            problems.add(problem.with("sku", sku));
        }
    }
    Ok(())
}

fn parts(
    reader: &Reader<'_>,
    request: &SaveItem,
    old: Option<&Item>,
    problems: &mut Problems,
) -> Result<Option<Vec<Take>>, Failure> {
    let is_kit = request.kind == ItemKind::Kit;
    match (&request.parts, is_kit) {
        (Some(parts), false) if !parts.is_empty() => problems.note("parts", ProblemCode::NotAllowed),
        (None, true) if old.is_none() => problems.note("parts", ProblemCode::Required),
        (Some(parts), true) if parts.is_empty() => problems.note("parts", ProblemCode::Required),
        (Some(parts), true) => return Ok(Some(known_parts(reader, parts, &request.sku, problems)?)),
        (Some(_), false) | (None, _) => {}
    }
    Ok(None)
}

fn known_parts(
    reader: &Reader<'_>,
    parts: &[KitPart],
    own: &Sku,
    problems: &mut Problems,
) -> Result<Vec<Take>, Failure> {
    let mut known: Vec<Take> = Vec::with_capacity(parts.len());
    for (index, part) in parts.iter().enumerate() {
        let path = format!("parts[{index}].sku");
        match reader.items().by_sku(&part.sku)? {
            None => problems.note(path, ProblemCode::Unknown),
            // A kit is picked as its parts: each must be a thing on a shelf.
            Some(item) if !may_be_part(item.kind) || item.sku.is_same(own) => {
                problems.note(path, ProblemCode::NotAllowed);
            }
            Some(item) if known.iter().any(|take| take.item_id == item.id) => {
                problems.note(path, ProblemCode::Duplicate);
            }
            Some(item) => known.push(Take {
                item_id: item.id,
                per_unit: part.quantity,
            }),
        }
    }
    Ok(known)
}

fn write(
    writer: &Writer<'_>,
    request: &SaveItem,
    old: Option<&Item>,
    parts: Option<&[Take]>,
) -> Result<Item, Failure> {
    let book = writer.items();
    let unit = request.unit.clone().or_else(|| old.map(|old| old.unit.clone()));
    let new = NewItem {
        sku: &request.sku,
        name: &request.name,
        kind: request.kind,
        price_minor: request.price_minor.get(),
        tax_code: request.tax_code.as_ref(),
        weight_g: request.weight_g.map(NotNegative::get),
        bin: request.bin.as_ref(),
        unit: &unit.unwrap_or_else(|| Line::kept(PIECE.to_owned())),
        // What is counted in grams stays so: another figure would make every quantity another one.
        unit_decimals: request
            .unit_decimals
            .or(old.map(|old| old.unit_decimals))
            .unwrap_or_default(),
        note: request.note.as_ref(),
    };
    let id = match old {
        None => book.insert(&new)?,
        Some(old) => {
            book.update(old.id, &new)?;
            old.id
        }
    };
    if let Some(barcodes) = &request.barcodes {
        book.replace_barcodes(id, barcodes)?;
    }
    if let Some(parts) = parts {
        book.replace_kit_parts(id, parts)?;
    }
    let item = book.by_id(id)?;
    found_by::item(writer, &item)?;
    Ok(item)
}
