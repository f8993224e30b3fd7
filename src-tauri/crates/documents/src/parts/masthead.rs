//! The head of a first page: the shop on the left, the document's name and barcode on the right, a ruled line below.

use std::sync::Arc;

use crate::engine::block::Style;
use crate::engine::clean;
use crate::engine::flow::Piece;
use crate::engine::picture::Picture;
use crate::error::DocumentError;
use crate::parts::barcode::barcode;
use crate::parts::column::Column;
use crate::parts::logo;
use crate::parts::sender::Sender;
use crate::parts::sheet::{LEFT_SHARE, RIGHT_SHARE, Sheet};

/// The most that the shop's name and address may take of the first page, in points.
const MOST: f32 = 330.0;

/// What the head says.
pub struct Masthead<'a> {
    pub sender: &'a Sender,
    /// What kind of document this is.
    pub title: &'a str,
    /// The barcode's content, ASCII.
    pub code: Option<&'a str>,
}

/// # Errors
/// Those of the code, and a sender that takes half the page.
pub fn masthead(sheet: &mut Sheet<'_>, head: &Masthead<'_>) -> Result<Piece, DocumentError> {
    let mut column = shop(sheet, head.sender);
    if column.height > MOST {
        return Err(DocumentError::DoesNotFit {
            field: "sender_address",
        });
    }
    let aside = title_and_barcode(sheet, head)?;
    column.aside(aside.marks, sheet.width * (1.0 - RIGHT_SHARE), 0.0);
    column.height = column.height.max(aside.height) + 12.0;
    column.rule(sheet.width, 1.0);
    column.height += 14.0;
    Ok(column.into_piece())
}

fn shop(sheet: &mut Sheet<'_>, sender: &Sender) -> Column {
    let width = sheet.width * LEFT_SHARE;
    let mut column = Column::default();
    let logo: Option<Arc<Picture>> = logo::made_ready(sheet.engine, sender.logo.as_deref());
    let name = if logo.is_some() {
        Style::new(11.0).bold()
    } else {
        Style::new(20.0).bold()
    };
    if let Some(picture) = logo {
        logo::push(&mut column, picture);
    }
    column.push(
        sheet
            .engine
            .block(&clean::one_line(&sender.name), name, Some(width)),
        0.0,
    );
    let contact = [&sender.phone, &sender.email, &sender.website]
        .into_iter()
        .flatten();
    let lines = clean::address(sender.address_lines.iter().chain(contact));
    column.push(sheet.engine.blocks(&lines, Style::new(9.5), width), 2.0);
    column
}

fn title_and_barcode(sheet: &mut Sheet<'_>, head: &Masthead<'_>) -> Result<Piece, DocumentError> {
    let mut column = Column::default();
    let style = Style::new(24.0).bold();
    let width = sheet.width * RIGHT_SHARE;
    column.push(
        sheet
            .engine
            .block(&clean::one_line(head.title), style, Some(width)),
        0.0,
    );
    if let Some(code) = head.code {
        column.append(barcode(sheet, code)?);
    }
    Ok(column.into_piece())
}
