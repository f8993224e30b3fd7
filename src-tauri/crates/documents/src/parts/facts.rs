//! Facts with their captions, one below the other, in the right column of an office sheet.

use crate::engine::block::Style;
use crate::engine::clean;
use crate::engine::flow::Piece;
use crate::error::DocumentError;
use crate::parts::column::Column;
use crate::parts::sheet::{RIGHT_SHARE, Sheet};

/// The most lines that one fact may take, so that all of them fit on a page.
const MOST_LINES: usize = 5;

/// Where the values begin, and how wide a caption is.
const VALUE_X: f32 = 62.0;
const CAPTION_WIDTH: f32 = 58.0;

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Named in the error when the value is too long.
    pub field: &'static str,
    pub caption: String,
    pub value: String,
    /// The one that people look for first; it is set larger.
    pub is_main: bool,
}

/// # Errors
/// [`DocumentError::DoesNotFit`] names a fact of more than five lines.
pub fn facts(sheet: &mut Sheet<'_>, facts: &[Fact]) -> Result<Piece, DocumentError> {
    let mut column = Column::default();
    let width = sheet.width * RIGHT_SHARE - VALUE_X;
    for fact in facts {
        let caption = sheet.engine.block(&fact.caption, style(9.0), Some(CAPTION_WIDTH));
        let set = if fact.is_main {
            style(14.0).bold()
        } else {
            style(11.0)
        };
        let value = sheet
            .engine
            .block(&clean::one_line(&fact.value), set, Some(width));
        if value.lines.len() > MOST_LINES {
            return Err(DocumentError::DoesNotFit { field: fact.field });
        }
        let top = column.height;
        column.aside(caption.marks(), 0.0, top);
        column.push_at(value, VALUE_X, 0.0);
    }
    Ok(column.into_piece())
}

/// Captions and values share their baselines.
fn style(size: f32) -> Style {
    Style::new(size).beside(11.0, 17.0)
}
