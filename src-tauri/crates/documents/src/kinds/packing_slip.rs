//! The packing slip: what is in the box, what is still to come, and a barcode that says which order this is.

mod lines;

use chrono::NaiveDate;

pub use lines::{SlipLine, SlipPart};
use lines::{heads, row};

use crate::engine::block::Style;
use crate::engine::clean;
use crate::engine::flow::{Flow, Piece};
use crate::engine::page::Page;
use crate::engine::words::Words;
use crate::error::DocumentError;
use crate::kinds::kind::Kind;
use crate::parts::column::beside;
use crate::parts::facts::{Fact, facts};
use crate::parts::foot::feet;
use crate::parts::masthead::{Masthead, masthead};
use crate::parts::note::note;
use crate::parts::recipient::recipient;
use crate::parts::running_head::running_head;
use crate::parts::sender::Sender;
use crate::parts::sheet::{RIGHT_SHARE, Sheet, body};
use crate::parts::table::columns::Columns;
use crate::parts::table::rows::Row;
use crate::parts::table::table;
use terms::{Grams, PaperSize, ParcelNumber, Revision};

/// What the slips of one shipment say. It carries no prices, so that it can lie in a gift.
///
/// Recipients, lines and notes of any length go on to further pages. What is refused:
/// [`DocumentError::NothingToPrint`] without a parcel; [`DocumentError::CodeNotEncodable`] and
/// [`DocumentError::CodeTooLong`] for a parcel's code; [`DocumentError::DoesNotFit`] for a sender or a single fact
/// that would push everything else off the page.
#[derive(Debug, Clone, PartialEq)]
pub struct PackingSlip {
    pub sender: Sender,
    /// The order's human number.
    pub order: String,
    /// The revision of the order that this slip shows.
    pub revision: Revision,
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
    pub number: ParcelNumber,
    pub of: u32,
    pub weight_g: Option<Grams>,
    /// The barcode's content, ASCII: order, shipment and revision, such as `CB1001-1.1R1`.
    pub code: String,
    pub lines: Vec<SlipLine>,
}

impl Kind for PackingSlip {
    const PAPERS: &'static [PaperSize] = &[PaperSize::A4, PaperSize::Letter];

    fn title(&self, words: &Words) -> String {
        let blanks = [
            ("order", self.order.as_str()),
            ("shipment", self.shipment.as_str()),
        ];
        clean::one_line(&words.fill("packing-slip-title", &blanks))
    }

    fn lay(&self, sheet: &mut Sheet<'_>) -> Result<Vec<Page>, DocumentError> {
        if self.parcels.is_empty() {
            return Err(DocumentError::NothingToPrint);
        }
        sheet
            .engine
            .address(self.recipient_lines.iter().map(String::as_str));
        let mut pages = Vec::new();
        for (index, parcel) in self.parcels.iter().enumerate() {
            pages.append(&mut self.parcel(sheet, parcel, index == 0)?);
        }
        Ok(pages)
    }
}

impl PackingSlip {
    /// Pages are counted for each parcel, because each parcel's slip lies in a box of its own.
    fn parcel(
        &self,
        sheet: &mut Sheet<'_>,
        parcel: &SlipParcel,
        is_first: bool,
    ) -> Result<Vec<Page>, DocumentError> {
        let continued = self.say_of(sheet.words, "packing-slip-continued", parcel);
        let next_head = running_head(sheet, &self.sender.name, &continued);
        let mut flow = sheet.flow(next_head);
        self.head(sheet, &mut flow, parcel)?;
        self.gift(sheet, &mut flow, is_first);
        self.tables(sheet, &mut flow, parcel);
        // The recipient of a gift is not the one who wrote the note.
        let written = if self.is_gift {
            "customer-note-gift"
        } else {
            "customer-note"
        };
        for (title, text) in [
            (written, &self.customer_note),
            ("packing-note", &self.packing_note),
        ] {
            let title = sheet.words.say(title);
            note(sheet, &mut flow, &title, text.as_deref());
        }
        let mut pages = flow.finish();
        let text = self.say_of(sheet.words, "foot", parcel);
        feet(sheet, &text, &mut pages);
        Ok(pages)
    }

    fn head(&self, sheet: &mut Sheet<'_>, flow: &mut Flow, parcel: &SlipParcel) -> Result<(), DocumentError> {
        let words = sheet.words;
        let head = Masthead {
            sender: &self.sender,
            title: &words.say("packing-slip"),
            code: Some(&parcel.code),
        };
        flow.group(vec![masthead(sheet, &head)?], None);
        let address = recipient(sheet, &words.say("deliver-to"), &self.recipient_lines);
        let aside = facts(sheet, &self.facts(words, parcel))?;
        let x = sheet.width * (1.0 - RIGHT_SHARE);
        flow.group(beside(address, aside, x, 18.0), None);
        Ok(())
    }

    fn facts(&self, words: &Words, parcel: &SlipParcel) -> Vec<Fact> {
        let facts = [
            ("order", Some(self.order.clone())),
            ("ordered-on", Some(words.date(self.ordered_on))),
            ("packed-on", Some(words.date(self.packed_on))),
            ("shipment", Some(self.shipment.clone())),
            (
                "revision",
                (self.revision > Revision::FIRST).then(|| self.revision.to_string()),
            ),
            ("service", self.service.clone()),
            ("parcel", Some(self.say_of(words, "count-of", parcel))),
            ("weight", parcel.weight_g.map(|weight_g| words.weight(weight_g))),
        ];
        let said = facts.into_iter().filter_map(|(field, value)| {
            Some(Fact {
                field,
                caption: words.say(field),
                value: value?,
                is_main: field == "order",
            })
        });
        said.collect()
    }

    fn gift(&self, sheet: &mut Sheet<'_>, flow: &mut Flow, is_first: bool) {
        let note = self.gift_note.as_deref();
        let note = note.filter(|note| !note.trim().is_empty());
        if !self.is_gift && note.is_none() {
            return;
        }
        flow.space(6.0);
        let title = sheet.words.say("a-gift-for-you");
        let mut pieces = sheet.paragraph(&title, Style::new(16.0).bold());
        if let Some(note) = note.filter(|_| is_first) {
            pieces.extend(sheet.lines(note, Style::new(13.0)));
        }
        flow.group(pieces, None);
        flow.space(18.0);
    }

    /// What is in this box, and below it what is still to come, in the same columns.
    fn tables(&self, sheet: &mut Sheet<'_>, flow: &mut Flow, parcel: &SlipParcel) {
        let words = sheet.words;
        let here: Vec<Row<'_>> = parcel.lines.iter().map(row).collect();
        let to_come: Vec<Row<'_>> = self.to_come.iter().map(row).collect();
        let columns = Columns::new(sheet, heads(words), &[&here, &to_come]);
        let large = Style::new(14.0).bold();
        let title = sheet.paragraph(&words.say("in-this-box"), large);
        if here.is_empty() {
            flow.group(title, None);
            let nothing = sheet.paragraph(&words.say("nothing-in-this-box"), body());
            flow.group(nothing, None);
        } else {
            table(sheet, flow, title, &here, &columns);
        }
        if !to_come.is_empty() {
            flow.space(22.0);
            let mut title = sheet.paragraph(&words.say("still-to-come"), large);
            title.extend(sheet.paragraph(&words.say("still-to-come-why"), Style::new(10.0)));
            title.push(Piece::space(4.0));
            table(sheet, flow, title, &to_come, &columns);
        }
    }

    /// A message about one parcel of the shipment.
    fn say_of(&self, words: &Words, message: &str, parcel: &SlipParcel) -> String {
        let (number, of) = (parcel.number.to_string(), parcel.of.to_string());
        let blanks = [
            ("order", self.order.as_str()),
            ("shipment", self.shipment.as_str()),
            ("number", &number),
            ("of", &of),
        ];
        words.fill(message, &blanks)
    }
}
