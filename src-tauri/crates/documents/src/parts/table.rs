//! A table: columns as wide as they need, a heading that every page repeats, a ruled line below every row.

pub mod columns;
pub mod rows;
pub mod set_row;

use crate::engine::block::{Block, Style};
use crate::engine::clean;
use crate::engine::flow::{Flow, Piece, height};
use crate::parts::sheet::{RULE, Sheet};
use crate::parts::table::columns::{Columns, Placed};
use crate::parts::table::rows::{Cell, Row, is_empty};
use crate::parts::table::set_row::SetRow;

/// The heading stays with the first row, and the title with both.
pub fn table(sheet: &mut Sheet<'_>, flow: &mut Flow, title: Vec<Piece>, rows: &[Row<'_>], columns: &Columns) {
    let heading = heading(sheet, rows, columns);
    let rows: Vec<Vec<Piece>> = rows.iter().map(|one| row(sheet, columns, one)).collect();
    let first = rows.first().map_or(&[][..], |row| &row[..row.len().min(3)]);
    flow.need(height(&title) + heading.height + height(first));
    flow.group(title, None);
    flow.group(vec![heading.clone()], None);
    for row in rows {
        flow.group(row, Some(&heading));
    }
}

fn heading(sheet: &mut Sheet<'_>, rows: &[Row<'_>], columns: &Columns) -> Piece {
    let said = columns
        .columns
        .iter()
        .filter(|column| !column.head.is_optional || !is_empty(rows, column.cell));
    let cells = said.map(|column| {
        let style = Style::new(9.0).align(column.head.style.align);
        let block = sheet.engine.block(&column.head.title, style, Some(column.width));
        (column.x, block)
    });
    let row = SetRow {
        cells: cells.collect(),
        above: 2.0,
        below: 3.0,
        width: columns.width,
        rule: 1.0,
    };
    row.pieces().pop().unwrap_or_default()
}

fn row(sheet: &mut Sheet<'_>, columns: &Columns, row: &Row<'_>) -> Vec<Piece> {
    let last = row.parts.len();
    let mut pieces = Vec::new();
    for (number, cells) in std::iter::once(&row.cells).chain(&row.parts).enumerate() {
        let (is_part, is_last) = (number > 0, number == last);
        let set = SetRow {
            cells: set(sheet, columns, cells, is_part),
            above: if is_part { 0.0 } else { 4.0 },
            below: if is_last { 4.0 } else { 1.0 },
            width: columns.width,
            // A row and its parts are one: nothing is ruled between them.
            rule: if is_last { RULE } else { 0.0 },
        };
        pieces.extend(set.pieces());
    }
    pieces
}

fn set(sheet: &mut Sheet<'_>, columns: &Columns, cells: &[Cell<'_>], is_part: bool) -> Vec<(f32, Block)> {
    let known = columns
        .columns
        .iter()
        .filter_map(|column| Some((column, cells.get(column.cell)?)));
    known
        .map(|(column, cell)| (column.x, set_cell(sheet, column, cell, is_part)))
        .collect()
}

fn set_cell(sheet: &mut Sheet<'_>, column: &Placed, cell: &Cell<'_>, is_part: bool) -> Block {
    let style = column.head.style;
    let style = if is_part { small(style) } else { style };
    let mut block = cell.text.as_deref().map_or_else(Block::default, |text| {
        sheet
            .engine
            .block(&clean::one_line(text), style, Some(column.width))
    });
    if let Some(note) = cell.note {
        let note = sheet
            .engine
            .blocks(&clean::lines(note), Style::new(9.5), column.width);
        block.lines.extend(note.lines);
    }
    block
}

/// The style of a part: smaller and not bold.
fn small(style: Style) -> Style {
    let small = Style::new(9.5).align(style.align);
    if style.code { small.code() } else { small }
}
