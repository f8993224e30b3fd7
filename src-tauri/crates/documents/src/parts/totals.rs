//! Sums below a table: captions and amounts, in the right column, the last of all set off by a ruled line.

use crate::engine::block::{Align, Style};
use crate::engine::clean;
use crate::engine::flow::Piece;
use crate::engine::page::Mark;
use crate::parts::column::Column;
use crate::parts::sheet::{RIGHT_SHARE, RULE, Sheet, body};

/// The share of the column that a caption has.
const CAPTION_SHARE: f32 = 0.55;

/// One sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    pub caption: String,
    /// Formatted, with its currency if it has to be said.
    pub amount: String,
    /// What all the others come to: ruled off and set bold.
    pub is_grand: bool,
}

/// A piece for each, so that sums may be broken between two pages.
pub fn totals(sheet: &mut Sheet<'_>, totals: &[Total]) -> Vec<Piece> {
    totals.iter().map(|total| one(sheet, total)).collect()
}

fn one(sheet: &mut Sheet<'_>, total: &Total) -> Piece {
    let width = sheet.width * RIGHT_SHARE;
    let left = sheet.width - width;
    let style: Style = if total.is_grand { body().bold() } else { body() };
    let caption_width = width * CAPTION_SHARE;
    let caption = sheet
        .engine
        .block(&clean::one_line(&total.caption), style, Some(caption_width));
    let amount = sheet.engine.block(
        &clean::one_line(&total.amount),
        style.align(Align::Right),
        Some(width - caption_width),
    );
    let mut column = Column::default();
    if total.is_grand {
        column.height += 3.0;
        column.rule(width, RULE);
    }
    column.height += 3.0;
    let (top, caption_height) = (column.height, caption.height());
    column.aside(caption.marks(), 0.0, top);
    column.push_at(amount, caption_width, 0.0);
    column.height = column.height.max(top + caption_height);
    let moved = |mark: Mark| mark.moved(left, 0.0);
    Piece {
        height: column.height,
        marks: column.marks.into_iter().map(moved).collect(),
    }
}
