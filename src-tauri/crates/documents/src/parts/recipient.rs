//! Who receives, on an office sheet.

use crate::engine::block::Style;
use crate::engine::clean;
use crate::engine::flow::Piece;
use crate::parts::sheet::{LEFT_SHARE, Sheet};

/// The named person in 20 point, the address in 15: both can be read at arm's length. The name is the first line.
pub fn recipient(sheet: &mut Sheet<'_>, caption: &str, lines: &[String]) -> Vec<Piece> {
    let width = sheet.width * LEFT_SHARE;
    let mut pieces = Piece::lines(sheet.engine.block(caption, Style::new(9.0), Some(width)));
    // Letters of some scripts rise high above the line.
    pieces.push(Piece::space(2.0));
    let lines = clean::address(lines);
    let Some((name, rest)) = lines.split_first() else {
        return pieces;
    };
    let mut block = sheet.engine.block(name, Style::new(20.0).bold(), Some(width));
    if block.lines.len() > 2 {
        block = sheet.engine.block(name, Style::new(15.0).bold(), Some(width));
    }
    let whole = sheet.engine.blocks_after(block, rest, Style::new(15.0), width);
    pieces.extend(Piece::lines(whole));
    pieces
}
