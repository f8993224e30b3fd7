//! The lines of a packing slip, and the table that they stand in.

use crate::engine::block::{Align, Style};
use crate::engine::words::Words;
use crate::parts::sheet::{BODY, LEADING, body};
use crate::parts::table::columns::{Head, Width};
use crate::parts::table::rows::{Cell, Row};

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SlipLine {
    pub sku: String,
    pub name: String,
    /// Formatted, with its unit if it has one.
    pub quantity: String,
    /// Where the item lies in the shop.
    pub bin: Option<String>,
    pub note: Option<String>,
    /// What is picked for it when it is a set.
    pub parts: Vec<SlipPart>,
}

/// What lies in the box for a set, in all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SlipPart {
    pub sku: String,
    pub name: String,
    /// Formatted, with its unit if it has one; for all the sets of the line together.
    pub quantity: String,
    /// Where the part lies in the shop.
    pub bin: Option<String>,
}

/// Codes, bins and quantities get what they need, within reason; the item's name gets the rest.
pub fn heads(words: &Words) -> Vec<Head> {
    let code = Style::new(10.0).code().beside(BODY, LEADING);
    let count = Style::new(12.0).bold().beside(BODY, LEADING);
    let fitted = |least, most| Width::Fitted { least, most };
    let columns = [
        ("sku", code, fitted(48.0, 130.0)),
        ("item", body(), Width::Rest),
        ("bin", code, fitted(30.0, 90.0)),
        ("quantity", count.align(Align::Right), fitted(52.0, 110.0)),
    ];
    let to_head = |(name, style, width)| Head {
        title: words.say(name),
        style,
        width,
        is_optional: name == "bin",
    };
    columns.into_iter().map(to_head).collect()
}

/// A line as a row.
pub fn row(line: &SlipLine) -> Row<'_> {
    Row {
        cells: vec![
            Cell::new(line.sku.as_str()),
            Cell::new(line.name.as_str()).note(line.note.as_deref()),
            Cell::maybe(line.bin.as_deref()),
            Cell::new(line.quantity.as_str()),
        ],
        parts: line.parts.iter().map(part).collect(),
    }
}

/// One part of a set, under it: how many of what, and where it lies.
fn part(part: &SlipPart) -> Vec<Cell<'_>> {
    vec![
        Cell::new(part.sku.as_str()),
        Cell::new(format!("{} × {}", part.quantity, part.name)),
        Cell::maybe(part.bin.as_deref()),
        Cell::default(),
    ]
}
