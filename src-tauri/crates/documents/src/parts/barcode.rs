//! The barcode of an office sheet: the symbol alone in its white field, the code below it to be read out.

use crate::codes::bars::{Pitch, QUIET_MODULES, Symbol};
use crate::engine::block::{Align, Style};
use crate::engine::clean;
use crate::engine::flow::Piece;
use crate::error::DocumentError;
use crate::parts::column::Column;
use crate::parts::sheet::{RIGHT_SHARE, Sheet};

/// Office printers have 600 dpi and its parts.
const OFFICE_DPI: u32 = 300;
/// A third of a millimetre a module, or a quarter where a long code needs it.
const OFFICE_DOTS: [u32; 2] = [4, 3];

const BAR_HEIGHT: f32 = 43.0;
const SPACE_ABOVE: f32 = 10.0;

/// In the right column of the sheet.
///
/// # Errors
/// [`DocumentError::CodeNotEncodable`] and [`DocumentError::CodeTooLong`], of the field `code`.
pub fn barcode(sheet: &mut Sheet<'_>, code: &str) -> Result<Piece, DocumentError> {
    let code = clean::one_line(code);
    let symbol = Symbol::new("code", &code)?;
    let width = sheet.width * RIGHT_SHARE;
    let left = sheet.width + sheet.margins.side - width;
    let at = |dots_per_module| Pitch {
        dpi: OFFICE_DPI,
        dots_per_module,
    };
    // The white field may begin left of the column: the space between the columns is white as well.
    let fits = |dots: &u32| symbol.full_width(at(*dots)) <= width + 20.0;
    let dots = OFFICE_DOTS
        .into_iter()
        .find(fits)
        .ok_or(DocumentError::CodeTooLong { field: "code" })?;
    let pitch = at(dots);
    // The bars are measured from the edge of the paper, where the dot grid begins, then moved back into the column.
    let bars = symbol
        .bars(pitch, left, SPACE_ABOVE, BAR_HEIGHT)
        .moved(-left, 0.0);
    let bars_width = symbol.full_width(pitch) - 2.0 * QUIET_MODULES as f32 * pitch.module();
    let style = Style::new(11.0).code().bold().align(Align::Centre);
    let text = sheet.engine.block(&code, style, Some(bars_width.max(60.0)));
    let mut column = Column {
        height: SPACE_ABOVE + BAR_HEIGHT,
        marks: vec![bars],
    };
    column.push(text, 3.0);
    Ok(column.into_piece())
}
