//! The head and the foot of a packing slip: who sends, who receives, which order, and the barcode.

use crate::bars::{Pitch, QUIET_MODULES, Symbol};
use crate::block::{Align, Block, Style};
use crate::flow::Piece;
use crate::logo::Picture;
use crate::packing_slip::{Desk, MARGINS, RULE, SlipParcel, to_pieces};
use crate::page::{Mark, Page, Rect};
use crate::{DocumentError, clean};

/// The largest place for a logo, in points.
const LOGO_WIDTH: f32 = 150.0;
const LOGO_HEIGHT: f32 = 54.0;

/// The share of the width that the sender and the recipient have; the facts and the barcode stand beside them.
const LEFT_SHARE: f32 = 0.56;
const RIGHT_SHARE: f32 = 0.40;

/// Slips come from office printers: 600 dpi and its parts.
const SLIP_DPI: u32 = 300;
/// A third of a millimetre a module, or a quarter where a long code needs it.
const SLIP_DOTS: [u32; 2] = [4, 3];
/// The most that the shop's name and address may take of the first page, in points.
const MASTHEAD_MOST: f32 = 330.0;
/// The most lines that one fact may take, so that all of them fit on a page.
const FACT_LINES: usize = 5;

const BAR_HEIGHT: f32 = 43.0;

/// The shop on the left, the words "Packing slip" and the barcode on the right, a ruled line below.
///
/// # Errors
/// Those of the parcel's code, and a sender that takes half the page.
pub(crate) fn masthead(
    desk: &mut Desk<'_>,
    parcel: &SlipParcel,
    logo: Option<&Picture>,
) -> Result<Piece, DocumentError> {
    let mut column = sender(desk, logo);
    if column.height > MASTHEAD_MOST {
        return Err(DocumentError::DoesNotFit {
            field: "sender_address",
        });
    }
    let aside = title_and_barcode(desk, parcel)?;
    column.aside(aside.marks, desk.width * (1.0 - RIGHT_SHARE), 0.0);
    column.height = column.height.max(aside.height) + 12.0;
    column.rule(desk.width, 1.0);
    column.height += 14.0;
    Ok(column.into_piece())
}

fn sender(desk: &mut Desk<'_>, logo: Option<&Picture>) -> Column {
    let width = desk.width * LEFT_SHARE;
    let mut column = Column::default();
    if let Some(picture) = logo {
        column.logo(picture);
    }
    let sender = &desk.slip.sender;
    let name = if logo.is_some() {
        Style::new(11.0).bold()
    } else {
        Style::new(20.0).bold()
    };
    column.push(
        desk.engine
            .block(&clean::one_line(&sender.name), name, Some(width)),
        0.0,
    );
    let contact = [&sender.phone, &sender.email, &sender.website]
        .into_iter()
        .flatten();
    let lines = clean::address(sender.address_lines.iter().chain(contact));
    column.push(desk.engine.blocks(&lines, Style::new(9.5), width), 2.0);
    column
}

fn title_and_barcode(desk: &mut Desk<'_>, parcel: &SlipParcel) -> Result<Piece, DocumentError> {
    let mut column = Column::default();
    let title = desk.words.say("packing-slip");
    column.push(
        desk.engine
            .block(&title, Style::new(24.0).bold(), Some(desk.width * RIGHT_SHARE)),
        0.0,
    );
    column.append(barcode(desk, parcel)?);
    Ok(column.into_piece())
}

/// Two columns: the recipient, large; and beside it the facts.
///
/// # Errors
/// A fact longer than three lines.
pub(crate) fn recipient_and_facts(
    desk: &mut Desk<'_>,
    parcel: &SlipParcel,
) -> Result<Vec<Piece>, DocumentError> {
    let mut pieces = recipient(desk);
    let aside = facts(desk, parcel)?;
    let height: f32 = pieces.iter().map(|piece| piece.height).sum();
    if let Some(first) = pieces.first_mut() {
        let x = desk.width * (1.0 - RIGHT_SHARE);
        let facts = aside.marks.into_iter().map(|mark| mark.moved(x, 0.0));
        // First in the file, so that a screen reader and a copy keep the address in one piece.
        first.marks.splice(0..0, facts);
    }
    pieces.push(Piece::space((aside.height - height).max(0.0) + 18.0));
    Ok(pieces)
}

/// The named person in 20 point, the address in 15: both can be read at arm's length.
fn recipient(desk: &mut Desk<'_>) -> Vec<Piece> {
    let width = desk.width * LEFT_SHARE;
    let caption = desk.words.say("deliver-to");
    let mut pieces = to_pieces(desk.engine.block(&caption, Style::new(9.0), Some(width)));
    // Letters of some scripts rise high above the line.
    pieces.push(Piece::space(2.0));
    let lines = clean::address(&desk.slip.recipient_lines);
    let Some((name, rest)) = lines.split_first() else {
        return pieces;
    };
    let mut block = desk.engine.block(name, Style::new(20.0).bold(), Some(width));
    if block.lines.len() > 2 {
        block = desk.engine.block(name, Style::new(15.0).bold(), Some(width));
    }
    pieces.extend(to_pieces(desk.engine.blocks_after(
        block,
        rest,
        Style::new(15.0),
        width,
    )));
    pieces
}

fn facts(desk: &mut Desk<'_>, parcel: &SlipParcel) -> Result<Piece, DocumentError> {
    let mut column = Column::default();
    let width = desk.width * RIGHT_SHARE - 62.0;
    for (name, value) in fact_list(desk, parcel) {
        let label = desk
            .engine
            .block(&desk.words.say(name), fact_style(9.0), Some(58.0));
        let style = if name == "order" {
            fact_style(14.0).bold()
        } else {
            fact_style(11.0)
        };
        let value = desk.engine.block(&value, style, Some(width));
        if value.lines.len() > FACT_LINES {
            return Err(DocumentError::DoesNotFit { field: name });
        }
        let top = column.height;
        column.aside(label.marks(), 0.0, top);
        column.push_at(value, 62.0, 0.0);
    }
    Ok(column.into_piece())
}

/// Captions and values share their baselines.
fn fact_style(size: f32) -> Style {
    Style::new(size).beside(11.0, 17.0)
}

fn fact_list(desk: &Desk<'_>, parcel: &SlipParcel) -> Vec<(&'static str, String)> {
    let (slip, words) = (desk.slip, desk.words);
    let count = words.fill(
        "count-of",
        &[
            ("number", &parcel.number.to_string()),
            ("of", &parcel.of.to_string()),
        ],
    );
    let mut facts = vec![
        ("order", clean::one_line(&slip.order)),
        ("ordered-on", words.date(slip.ordered_on)),
        ("packed-on", words.date(slip.packed_on)),
        ("shipment", clean::one_line(&slip.shipment)),
    ];
    if slip.revision > 1 {
        facts.push(("revision", slip.revision.to_string()));
    }
    if let Some(service) = &slip.service {
        facts.push(("service", clean::one_line(service)));
    }
    facts.push(("parcel", count));
    if let Some(weight_g) = parcel.weight_g {
        facts.push(("weight", words.weight(weight_g)));
    }
    facts
}

/// The symbol alone in its white field, the code below it to be read out.
fn barcode(desk: &mut Desk<'_>, parcel: &SlipParcel) -> Result<Piece, DocumentError> {
    let code = clean::one_line(&parcel.code);
    let symbol = Symbol::new("code", &code)?;
    let width = desk.width * RIGHT_SHARE;
    let left = desk.width + MARGINS.side - width;
    let at = |dots_per_module| Pitch {
        dpi: SLIP_DPI,
        dots_per_module,
    };
    // The white field may begin left of the column: the space between the columns is white as well.
    let fits = |dots: &u32| symbol.full_width(at(*dots)) <= width + 20.0;
    let dots = SLIP_DOTS
        .into_iter()
        .find(fits)
        .ok_or(DocumentError::CodeTooLong { field: "code" })?;
    let pitch = at(dots);
    // The bars are measured from the edge of the paper, where the dot grid begins, then moved back into the column.
    let bars = symbol.bars(pitch, left, 10.0, BAR_HEIGHT).moved(-left, 0.0);
    let bars_width = symbol.full_width(pitch) - 2.0 * QUIET_MODULES as f32 * pitch.module();
    let text_style = Style::new(11.0).code().bold().align(Align::Centre);
    let text = desk.engine.block(&code, text_style, Some(bars_width.max(60.0)));
    let mut column = Column {
        height: 10.0 + BAR_HEIGHT,
        marks: vec![bars],
    };
    column.push(text, 3.0);
    Ok(column.into_piece())
}

/// The head of every further page.
pub(crate) fn next_page_head(desk: &mut Desk<'_>, parcel: &SlipParcel) -> Piece {
    let (number, of) = (parcel.number.to_string(), parcel.of.to_string());
    let blanks = [
        ("order", desk.slip.order.as_str()),
        ("number", &number),
        ("of", &of),
    ];
    let text = clean::one_line(&desk.words.fill("packing-slip-continued", &blanks));
    let name = clean::one_line(&desk.slip.sender.name);
    let half = desk.width * 0.48;
    let right = desk
        .engine
        .block(&text, Style::new(9.5).align(Align::Right), Some(half));
    let mut column = Column::default();
    let height = right.height();
    column.aside(right.marks(), desk.width - half, 0.0);
    column.push(desk.engine.block(&name, Style::new(9.5).bold(), Some(half)), 0.0);
    column.height = column.height.max(height) + 6.0;
    column.rule(desk.width, 1.0);
    column.height += 12.0;
    column.into_piece()
}

/// A ruled line, the order and the page's number at the foot of each page. Pages are counted for each parcel,
/// because each parcel's slip lies in a box of its own.
pub(crate) fn feet(desk: &mut Desk<'_>, parcel: &SlipParcel, pages: &mut [Page]) {
    let count = pages.len().to_string();
    for (index, page) in pages.iter_mut().enumerate() {
        let y = page.size.height - MARGINS.bottom + 18.0;
        page.rule(MARGINS.side, y, desk.width, RULE);
        let number = (index + 1).to_string();
        let page_of = desk
            .words
            .fill("page-of", &[("page", &number), ("pages", &count)]);
        let style = Style::new(9.0);
        let right = desk
            .engine
            .block(&page_of, style.align(Align::Right), Some(desk.width * 0.3));
        page.put(right.marks(), MARGINS.side + desk.width * 0.7, y + 5.0);
        let left = desk
            .engine
            .block(&foot(desk, parcel), style, Some(desk.width * 0.68));
        page.put(left.marks(), MARGINS.side, y + 5.0);
    }
}

fn foot(desk: &Desk<'_>, parcel: &SlipParcel) -> String {
    let (number, of) = (parcel.number.to_string(), parcel.of.to_string());
    let blanks = [
        ("order", desk.slip.order.as_str()),
        ("shipment", desk.slip.shipment.as_str()),
        ("number", &number),
        ("of", &of),
    ];
    clean::one_line(&desk.words.fill("foot", &blanks))
}

/// A piece under construction, filled from top to bottom.
#[derive(Default)]
struct Column {
    height: f32,
    marks: Vec<Mark>,
}

impl Column {
    fn push(&mut self, block: Block, space_above: f32) {
        self.push_at(block, 0.0, space_above);
    }

    fn push_at(&mut self, block: Block, x: f32, space_above: f32) {
        let top = self.height + space_above;
        self.height = top + block.height();
        self.aside(block.marks(), x, top);
    }

    /// Marks that take no height.
    fn aside(&mut self, marks: Vec<Mark>, x: f32, y: f32) {
        self.marks.extend(marks.into_iter().map(|mark| mark.moved(x, y)));
    }

    fn append(&mut self, piece: Piece) {
        let top = self.height;
        self.height += piece.height;
        self.aside(piece.marks, 0.0, top);
    }

    fn rule(&mut self, width: f32, thickness: f32) {
        self.marks.push(Mark::Rule(Rect {
            x: 0.0,
            y: self.height,
            width,
            height: thickness,
        }));
        self.height += thickness;
    }

    fn logo(&mut self, picture: &Picture) {
        let (width, height) = (picture.width as f32, picture.height as f32);
        // 300 pixels to the inch at the least size; never larger than its place.
        let scale = (LOGO_WIDTH / width).min(LOGO_HEIGHT / height);
        let rect = Rect {
            x: 0.0,
            y: self.height,
            width: width * scale,
            height: height * scale,
        };
        self.marks.push(Mark::Logo(rect));
        self.height += rect.height + 8.0;
    }

    fn into_piece(self) -> Piece {
        Piece {
            height: self.height,
            marks: self.marks,
        }
    }
}
