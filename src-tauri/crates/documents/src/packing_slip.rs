//! The packing slip: what is in the box, what is still to come, and a barcode that says which order this is.

use chrono::NaiveDate;

use crate::block::{Block, Style};
use crate::flow::{Flow, Margins, Piece};
use crate::logo::{self, Picture};
use crate::page::Page;
use crate::pdf::About;
use crate::shape::Engine;
use crate::slip_table::Columns;
use crate::{DocumentError, Rendered, Sender, SlipPaper, Words, clean, render, slip_head};

/// What the slips of one shipment say. It carries no prices, so that it can lie in a gift.
#[derive(Debug, Clone, PartialEq)]
pub struct PackingSlip {
    pub sender: Sender,
    /// The order's human number.
    pub order: String,
    /// The revision of the order that this slip shows.
    pub revision: u32,
    /// The shipment's human number.
    pub shipment: String,
    pub ordered_on: NaiveDate,
    pub packed_on: NaiveDate,
    /// In the order of the recipient's country, the named person first.
    pub recipient_lines: Vec<String>,
    pub service: Option<String>,
    /// One slip for each, beginning on a new page.
    pub parcels: Vec<SlipParcel>,
    /// Said in every parcel, so that nobody misses what was never in it.
    pub to_come: Vec<SlipLine>,
    pub customer_note: Option<String>,
    pub packing_note: Option<String>,
    /// Printed in the first parcel only; it makes the order a gift.
    pub gift_note: Option<String>,
    pub is_gift: bool,
}

/// One box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlipParcel {
    /// From 1.
    pub number: u32,
    pub of: u32,
    pub weight_g: Option<i64>,
    /// The barcode's content, ASCII: order, shipment and revision, such as `CB1001-1.1R1`.
    pub code: String,
    pub lines: Vec<SlipLine>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SlipLine {
    pub sku: String,
    pub name: String,
    /// Formatted, with its unit if it has one.
    pub quantity: String,
    /// Where the item lies in the shop.
    pub bin: Option<String>,
    pub note: Option<String>,
    /// What is picked for it when it is a set.
    pub parts: Vec<SlipPart>,
}

/// What lies in the box for a set, in all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SlipPart {
    pub sku: String,
    pub name: String,
    /// Formatted, with its unit if it has one; for all the sets of the line together.
    pub quantity: String,
    /// Where the part lies in the shop.
    pub bin: Option<String>,
}

pub(crate) const MARGINS: Margins = Margins {
    side: 48.0,
    top: 44.0,
    bottom: 62.0,
};

/// Ruled lines, in points: thinner ones break up on paper.
pub(crate) const RULE: f32 = 0.6;

pub(crate) const BODY: f32 = 11.0;
pub(crate) const LEADING: f32 = 14.5;

/// Makes the packing slips of one shipment, one document, each parcel from a new page.
///
/// # Errors
/// [`DocumentError::NothingToPrint`] without a parcel; [`DocumentError::CodeNotEncodable`] and
/// [`DocumentError::CodeTooLong`] for a parcel's code; [`DocumentError::DoesNotFit`] for a sender or a single fact
/// that would push everything else off the page. Recipients, lines and notes of any length go on to further pages.
pub fn packing_slip(
    engine: &mut Engine,
    words: &Words,
    slip: &PackingSlip,
    paper: SlipPaper,
) -> Result<Rendered, DocumentError> {
    let logo = engine.logo(slip.sender.logo.as_deref());
    let pages = pages(engine, words, slip, paper, logo.as_deref())?;
    let title = words.fill(
        "packing-slip-title",
        &[("order", &slip.order), ("shipment", &slip.shipment)],
    );
    let about = About {
        title: &clean::one_line(&title),
        language: words.language(),
    };
    render(engine, &pages, logo.as_deref(), &about)
}

pub(crate) fn pages(
    engine: &mut Engine,
    words: &Words,
    slip: &PackingSlip,
    paper: SlipPaper,
    logo: Option<&Picture>,
) -> Result<Vec<Page>, DocumentError> {
    if slip.parcels.is_empty() {
        return Err(DocumentError::NothingToPrint);
    }
    engine.begin();
    engine.address(slip.recipient_lines.iter().map(String::as_str));
    let width = paper.size().width - 2.0 * MARGINS.side;
    let mut desk = Desk {
        engine,
        words,
        slip,
        width,
    };
    let mut pages = Vec::new();
    for (index, parcel) in slip.parcels.iter().enumerate() {
        pages.append(&mut desk.parcel(parcel, index == 0, paper, logo)?);
    }
    Ok(pages)
}

/// What is at hand while one slip is laid out.
pub(crate) struct Desk<'a> {
    pub engine: &'a mut Engine,
    pub words: &'a Words,
    pub slip: &'a PackingSlip,
    /// Of the column of text, in points.
    pub width: f32,
}

impl Desk<'_> {
    fn parcel(
        &mut self,
        parcel: &SlipParcel,
        is_first: bool,
        paper: SlipPaper,
        logo: Option<&Picture>,
    ) -> Result<Vec<Page>, DocumentError> {
        let mut flow = Flow::new(paper.size(), MARGINS, slip_head::next_page_head(self, parcel));
        flow.group(vec![slip_head::masthead(self, parcel, logo)?], None);
        flow.group(slip_head::recipient_and_facts(self, parcel)?, None);
        self.gift(&mut flow, is_first);
        let lines: Vec<&SlipLine> = parcel.lines.iter().chain(&self.slip.to_come).collect();
        let columns = self.columns(&lines);
        self.contents(&mut flow, parcel, columns);
        self.still_to_come(&mut flow, columns);
        // The recipient of a gift is not the one who wrote the note.
        let title = if self.slip.is_gift {
            "customer-note-gift"
        } else {
            "customer-note"
        };
        self.note(&mut flow, title, self.slip.customer_note.as_deref());
        self.note(&mut flow, "packing-note", self.slip.packing_note.as_deref());
        let mut pages = flow.finish();
        slip_head::feet(self, parcel, &mut pages);
        Ok(pages)
    }

    fn gift(&mut self, flow: &mut Flow, is_first: bool) {
        let note = self
            .slip
            .gift_note
            .as_deref()
            .filter(|note| !note.trim().is_empty());
        if !self.slip.is_gift && note.is_none() {
            return;
        }
        flow.space(6.0);
        let mut pieces = self.paragraph(&self.words.say("a-gift-for-you"), Style::new(16.0).bold());
        if let Some(note) = note.filter(|_| is_first) {
            pieces.extend(self.lines(note, Style::new(13.0)));
        }
        flow.group(pieces, None);
        flow.space(18.0);
    }

    fn contents(&mut self, flow: &mut Flow, parcel: &SlipParcel, columns: Columns) {
        let title = self.paragraph(&self.words.say("in-this-box"), Style::new(14.0).bold());
        if parcel.lines.is_empty() {
            flow.group(title, None);
            let nothing = self.paragraph(&self.words.say("nothing-in-this-box"), body());
            flow.group(nothing, None);
        } else {
            self.table(flow, title, &parcel.lines, columns);
        }
    }

    fn still_to_come(&mut self, flow: &mut Flow, columns: Columns) {
        if self.slip.to_come.is_empty() {
            return;
        }
        flow.space(22.0);
        let mut title = self.paragraph(&self.words.say("still-to-come"), Style::new(14.0).bold());
        title.extend(self.paragraph(&self.words.say("still-to-come-why"), Style::new(10.0)));
        title.push(Piece::space(4.0));
        let slip = self.slip;
        self.table(flow, title, &slip.to_come, columns);
    }

    fn note(&mut self, flow: &mut Flow, title: &str, note: Option<&str>) {
        let Some(note) = note.filter(|note| !note.trim().is_empty()) else {
            return;
        };
        flow.space(16.0);
        let mut pieces = self.paragraph(&self.words.say(title), body().bold());
        pieces.extend(self.lines(note, body()));
        flow.group(pieces, None);
    }

    /// Each line of a text of one line as a piece.
    pub fn paragraph(&mut self, text: &str, style: Style) -> Vec<Piece> {
        to_pieces(self.engine.block(text, style, Some(self.width)))
    }

    fn lines(&mut self, text: &str, style: Style) -> Vec<Piece> {
        to_pieces(self.engine.blocks(&clean::lines(text), style, self.width))
    }
}

pub(crate) fn to_pieces(block: Block) -> Vec<Piece> {
    block
        .lines
        .into_iter()
        .map(|line| Piece {
            height: line.height,
            marks: line.marks,
        })
        .collect()
}

pub(crate) fn body() -> Style {
    Style::new(BODY).beside(BODY, LEADING)
}

impl Engine {
    /// The logo made ready, remembered from the last document; `None` if there is none or it cannot be read.
    fn logo(&mut self, bytes: Option<&[u8]>) -> Option<std::sync::Arc<Picture>> {
        self.remember_logo(bytes?, |bytes| logo::read(bytes).ok())
    }
}
