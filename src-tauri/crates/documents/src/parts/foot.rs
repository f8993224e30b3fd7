//! The foot of every page: a ruled line, what this is, and the page's number.

use crate::engine::block::{Align, Style};
use crate::engine::clean;
use crate::engine::page::Page;
use crate::parts::sheet::{RULE, Sheet};

/// Pages are counted among those given.
pub fn feet(sheet: &mut Sheet<'_>, text: &str, pages: &mut [Page]) {
    let (side, text) = (sheet.margins.side, clean::one_line(text));
    let count = pages.len().to_string();
    let style = Style::new(9.0);
    for (index, page) in pages.iter_mut().enumerate() {
        let y = page.size.height - sheet.margins.bottom + 18.0;
        page.rule(side, y, sheet.width, RULE);
        let number = (index + 1).to_string();
        let page_of = sheet
            .words
            .fill("page-of", &[("page", &number), ("pages", &count)]);
        let right = sheet
            .engine
            .block(&page_of, style.align(Align::Right), Some(sheet.width * 0.3));
        page.put(right.marks(), side + sheet.width * 0.7, y + 5.0);
        let left = sheet.engine.block(&text, style, Some(sheet.width * 0.68));
        page.put(left.marks(), side, y + 5.0);
    }
}
