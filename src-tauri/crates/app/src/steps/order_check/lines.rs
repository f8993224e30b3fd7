//! The lines of an order beside their items: what each takes off the shelf.

use super::request::NewLine;
use crate::{failure::Failure, steps::named};
use domain::{allocation::Demand, sets::most_units};
use store::{
    Reader,
    items::{Item, Part},
};
use terms::{
    ItemKind, LineNumber, Minor, Note, PerUnit, Problem, ProblemCode, Problems, Quantity, Take, WhenShort,
};

/// A line whose item is known.
pub(crate) struct KnownLine<'g> {
    /// Where it stood in the request.
    pub index: usize,
    pub item: Item,
    pub takes: Vec<Take>,
    pub quantity: Quantity,
    pub unit_price_minor: Minor,
    pub discount_minor: Minor,
    pub note: Option<&'g Note>,
    pub when_short: WhenShort,
}

impl KnownLine<'_> {
    /// Its number in the request, from 1.
    pub(crate) fn number(&self) -> LineNumber {
        LineNumber::new(i64::try_from(self.index).unwrap_or(i64::MAX - 1) + 1)
    }
}

pub(super) fn known<'g>(
    reader: &Reader<'_>,
    given: &'g [NewLine],
    problems: &mut Problems,
) -> Result<Vec<KnownLine<'g>>, Failure> {
    let mut lines = Vec::with_capacity(given.len());
    for (index, line) in given.iter().enumerate() {
        let path = format!("lines[{index}]");
        let named = named::item(reader, &path, line.sku.as_ref(), line.barcode.as_ref(), problems)?;
        let Some(item) = named else { continue };
        lines.push(KnownLine {
            index,
            takes: takes(reader, &item)?,
            quantity: line.quantity.get(),
            unit_price_minor: line
                .unit_price_minor
                .map_or(item.price_minor, |price| price.get()),
            discount_minor: line.discount_minor.map(|amount| amount.get()).unwrap_or_default(),
            note: line.note.as_ref(),
            when_short: line.when_short.unwrap_or_default(),
            item,
        });
    }
    Ok(lines)
}

/// What a unit of an item takes from the shelf: itself, its parts, or nothing.
fn takes(reader: &Reader<'_>, item: &Item) -> Result<Vec<Take>, Failure> {
    Ok(match item.kind {
        ItemKind::Stocked => vec![Take {
            item_id: item.id,
            per_unit: PerUnit::ONE,
        }],
        ItemKind::Kit => reader
            .items()
            .kit_parts(item.id)?
            .iter()
            .map(Part::take)
            .collect(),
        ItemKind::Service => Vec::new(),
    })
}

/// A set of very many parts, ordered very often, would be more pieces than all lines together can count.
pub(super) fn countable(lines: &[KnownLine<'_>], problems: &mut Problems) {
    for line in lines {
        let most = most_units(&line.takes);
        if line.quantity > most {
            let path = format!("lines[{}].quantity", line.index);
            problems.add(Problem::new(path, ProblemCode::TooLarge).with("max", most));
        }
    }
}

pub(super) fn demands(lines: &[KnownLine<'_>]) -> Vec<Demand> {
    let demand = |line: &KnownLine<'_>| Demand {
        takes: line.takes.clone(),
        quantity: line.quantity,
        when_short: line.when_short,
    };
    lines.iter().map(demand).collect()
}
