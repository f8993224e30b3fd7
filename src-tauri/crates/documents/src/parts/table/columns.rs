//! How wide the columns of a table are, and where they stand.

use std::cmp::Reverse;

use crate::engine::block::{Align, Style};
use crate::engine::clean;
use crate::parts::sheet::{BODY, Sheet};
use crate::parts::table::rows::{Row, is_empty, texts};

/// Between two columns, in points.
const GAP: f32 = 12.0;

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Head {
    pub title: String,
    /// How its texts are set, and to which side.
    pub style: Style,
    pub width: Width,
    /// Left out where no row has anything in it; its heading is left out of every table that has nothing in it.
    pub is_optional: bool,
}

/// In points.
#[derive(Debug, Clone, Copy)]
pub enum Width {
    /// As wide as its widest text, within bounds.
    Fitted { least: f32, most: f32 },
    /// What the others leave. One column of a table has it.
    Rest,
}

/// Columns with their places, in points from the left edge of the text. Tables that stand below each other may share
/// them.
pub struct Columns {
    pub columns: Vec<Placed>,
    /// Of them all.
    pub width: f32,
}

/// A column in its place.
pub struct Placed {
    pub head: Head,
    /// Its place among the cells of a row.
    pub cell: usize,
    pub x: f32,
    pub width: f32,
}

impl Columns {
    /// Measured for all the rows that will stand in them.
    pub fn new(sheet: &mut Sheet<'_>, heads: Vec<Head>, rows: &[&[Row<'_>]]) -> Self {
        let mut columns: Vec<Placed> = Vec::with_capacity(heads.len());
        for (cell, head) in heads.into_iter().enumerate() {
            if head.is_optional && rows.iter().all(|rows| is_empty(rows, cell)) {
                continue;
            }
            let width = match head.width {
                Width::Fitted { least, most } => widest(sheet, head.style, texts(rows, cell), least, most),
                Width::Rest => 0.0,
            };
            columns.push(Placed {
                head,
                cell,
                x: 0.0,
                width,
            });
        }
        place(&mut columns, sheet.width);
        Self {
            columns,
            width: sheet.width,
        }
    }
}

/// The column of the rest gets what the others leave. The last one ends with the table.
fn place(columns: &mut [Placed], width: f32) {
    let gaps = columns.len().saturating_sub(1) as f32 * GAP;
    let rest = columns.iter().fold(width, |rest, column| rest - column.width) - gaps;
    // However many columns there are, a letter has room.
    let rest = rest.max(BODY);
    let mut x = 0.0;
    for column in columns.iter_mut() {
        if matches!(column.head.width, Width::Rest) {
            column.width = rest;
        }
        column.x = x;
        x += column.width + GAP;
    }
    if let Some(last) = columns.last_mut() {
        last.x = width - last.width;
    }
}

/// The width of the widest text, within bounds. Only the three with the most characters are measured: codes are
/// set in a face of one width, and another text that is wider after all wraps.
fn widest<'t>(
    sheet: &mut Sheet<'_>,
    style: Style,
    texts: impl Iterator<Item = &'t str>,
    least: f32,
    most: f32,
) -> f32 {
    let style = style.align(Align::Start);
    let mut texts: Vec<String> = texts.map(clean::one_line).collect();
    texts.sort_by_cached_key(|text| Reverse(text.chars().count()));
    texts.dedup();
    let longest = texts.iter().take(3);
    let widths = longest.map(|text| sheet.engine.block(text, style, None).width.ceil() + 1.0);
    widths.fold(least, f32::max).min(most)
}
