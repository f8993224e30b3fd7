//! What somebody wrote, under a title that says who.

use crate::engine::flow::Flow;
use crate::parts::sheet::{Sheet, body};

/// A note that says nothing is left out, with its title.
pub fn note(sheet: &mut Sheet<'_>, flow: &mut Flow, title: &str, note: Option<&str>) {
    let Some(note) = note.filter(|note| !note.trim().is_empty()) else {
        return;
    };
    flow.space(16.0);
    let mut pieces = sheet.paragraph(title, body().bold());
    pieces.extend(sheet.lines(note, body()));
    flow.group(pieces, None);
}
