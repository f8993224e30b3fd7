//! The head of every page but the first: who sends, and what this goes on with.

use crate::engine::block::{Align, Style};
use crate::engine::clean;
use crate::engine::flow::Piece;
use crate::parts::column::Column;
use crate::parts::sheet::Sheet;

/// The shop's name on the left, what is continued on the right, a ruled line below.
pub fn running_head(sheet: &mut Sheet<'_>, name: &str, continued: &str) -> Piece {
    let half = sheet.width * 0.48;
    let style = Style::new(9.5);
    let right = sheet
        .engine
        .block(&clean::one_line(continued), style.align(Align::Right), Some(half));
    let left = sheet
        .engine
        .block(&clean::one_line(name), style.bold(), Some(half));
    let mut column = Column::default();
    let height = right.height();
    column.aside(right.marks(), sheet.width - half, 0.0);
    column.push(left, 0.0);
    column.height = column.height.max(height) + 6.0;
    column.rule(sheet.width, 1.0);
    column.height += 12.0;
    column.into_piece()
}
