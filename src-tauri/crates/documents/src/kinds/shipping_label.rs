//! The shipping label: who receives, who sends, and the codes that machines read. Black only: a thermal printer has
//! no grey.

use crate::codes::label_codes::{LabelCodes, Place, RULE, Wanted};
use crate::engine::block::{Block, Style};
use crate::engine::clean;
use crate::engine::page::Page;
use crate::engine::size::dots_across;
use crate::engine::words::Words;
use crate::error::DocumentError;
use crate::kinds::kind::Kind;
use crate::parts::fitted_facts::fitted_facts;
use crate::parts::large_address::LargeAddress;
use crate::parts::sender::{Sender, small_sender};
use crate::parts::sheet::Sheet;
use terms::{Grams, PaperSize};

/// What one label says: one parcel, one page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShippingLabel {
    pub sender: Sender,
    pub recipient_name: String,
    /// The rest of the address in the order of its country; the country last, in capitals, when it goes abroad.
    pub recipient_lines: Vec<String>,
    pub recipient_phone: Option<String>,
    pub service: Option<String>,
    pub carrier: Option<String>,
    /// From 1.
    pub parcel: u32,
    pub of: u32,
    pub weight_g: Option<Grams>,
    /// The shop's own barcode, ASCII.
    pub shipment_code: String,
    /// The carrier's number, ASCII.
    pub tracking: Option<String>,
    /// The order's human number.
    pub reference: String,
}

/// Labels, one page each, for a printer of 203 or 300 dots per inch (600 works as well).
///
/// What is refused: [`DocumentError::DoesNotFit`] names the text that is too long even in 8 point;
/// [`DocumentError::CodeTooLong`] and [`DocumentError::CodeNotEncodable`] name the code;
/// [`DocumentError::UnknownResolution`].
#[derive(Debug, Clone, Copy)]
pub struct ShippingLabels<'a> {
    pub labels: &'a [ShippingLabel],
    pub dpi: u32,
}

/// 15 mm, the least height of bars that a hand scanner finds at once, and more where there is room.
const BARS_LEAST: f32 = 43.0;
const BARS_TALL: f32 = 62.0;
/// The most that the sender may take of the label's height.
const SENDER_SHARE: f32 = 0.28;
/// White space around the ruled line below the sender.
const SPACE: f32 = 6.0;

impl Kind for ShippingLabels<'_> {
    const PAPERS: &'static [PaperSize] = &[PaperSize::Label100x150, PaperSize::Label4x6];

    fn title(&self, words: &Words) -> String {
        words.say("shipping-label-title")
    }

    fn lay(&self, sheet: &mut Sheet<'_>) -> Result<Vec<Page>, DocumentError> {
        if self.labels.is_empty() {
            return Err(DocumentError::NothingToPrint);
        }
        if !matches!(self.dpi, 203 | 300 | 600) {
            return Err(DocumentError::UnknownResolution(self.dpi));
        }
        let place = Place {
            dpi: self.dpi,
            across_dots: dots_across(sheet.paper, self.dpi),
            margin: sheet.margins.side,
            width: sheet.width,
        };
        self.labels.iter().map(|label| label.page(sheet, place)).collect()
    }
}

impl ShippingLabel {
    fn page(&self, sheet: &mut Sheet<'_>, place: Place) -> Result<Page, DocumentError> {
        let recipient = std::iter::once(&self.recipient_name).chain(&self.recipient_lines);
        sheet.engine.address(recipient.map(String::as_str));
        let mut page = Page::new(sheet.size);
        let top = self.sender_and_service(sheet, &mut page)?;
        let codes = self.codes(sheet, place)?;
        let recipient_top = top + RULE + SPACE;
        let (recipient, bars) = self.recipient(sheet, |bars| codes.top(&page, bars) - recipient_top)?;
        place.rule(&mut page, top);
        page.put(recipient.marks(), place.margin, recipient_top);
        let codes_top = codes.top(&page, bars);
        codes.put(&mut page, codes_top, bars);
        Ok(page)
    }

    /// The sender small on the left, service and parcel on the right. Returns where the next part may begin.
    fn sender_and_service(&self, sheet: &mut Sheet<'_>, page: &mut Page) -> Result<f32, DocumentError> {
        let (margins, width) = (sheet.margins, sheet.width);
        let most = sheet.size.height * SENDER_SHARE;
        let caption = sheet.words.say("from");
        let sender = small_sender(sheet.engine, &self.sender, &caption, width * 0.52, most)?;
        let right = width * 0.44;
        let facts = self.service_and_parcel(sheet, right, most)?;
        let height = sender.height().max(facts.height());
        page.put(sender.marks(), margins.side, margins.top);
        page.put(facts.marks(), margins.side + width - right, margins.top);
        Ok(margins.top + height + SPACE)
    }

    fn service_and_parcel(
        &self,
        sheet: &mut Sheet<'_>,
        width: f32,
        height: f32,
    ) -> Result<Block, DocumentError> {
        let words = sheet.words;
        let (number, of) = (self.parcel.to_string(), self.of.to_string());
        let parcel = words.fill("label-parcel", &[("number", &number), ("of", &of)]);
        let reference = words.fill(
            "label-reference",
            &[("reference", &clean::one_line(&self.reference))],
        );
        let weight = self.weight_g.map(|weight_g| words.weight(weight_g));
        let facts = [
            ("service", self.service.clone(), Style::new(15.0).bold()),
            ("carrier", self.carrier.clone(), Style::new(11.0)),
            ("parcel", Some(parcel), Style::new(11.0).bold()),
            ("weight", weight, Style::new(11.0)),
            ("reference", Some(reference), Style::new(10.0)),
        ];
        fitted_facts(sheet.engine, facts, width, height)
    }

    fn codes(&self, sheet: &mut Sheet<'_>, place: Place) -> Result<LabelCodes, DocumentError> {
        let caption = sheet.words.say("label-tracking");
        let tracking = self.tracking.as_deref();
        let tracking = tracking.filter(|number| !number.trim().is_empty());
        let carriers = tracking.map(|text| Wanted {
            field: "tracking",
            text,
            caption: Some(&caption),
            is_carriers: true,
        });
        // Our own code is read at our own bench: it need not be as large as the carrier's.
        let own = Wanted {
            field: "shipment_code",
            text: &self.shipment_code,
            caption: None,
            is_carriers: false,
        };
        let wanted: Vec<Wanted<'_>> = carriers.into_iter().chain([own]).collect();
        LabelCodes::new(sheet.engine, place, &wanted)
    }

    /// The recipient in the room that bars of some height leave, and how high the bars are.
    fn recipient(
        &self,
        sheet: &mut Sheet<'_>,
        room: impl Fn(f32) -> f32,
    ) -> Result<(Block, f32), DocumentError> {
        let address = LargeAddress {
            caption: &sheet.words.say("to"),
            name: &self.recipient_name,
            lines: &self.recipient_lines,
            phone: self.recipient_phone.as_ref(),
        };
        let width = sheet.width;
        if let Some(fitted) = address.fit(sheet.engine, width, room(BARS_TALL))
            && fitted.is_comfortable
        {
            return Ok((fitted.block, BARS_TALL));
        }
        // Lower bars make room for the address, which matters more.
        let fitted = address.fit(sheet.engine, width, room(BARS_LEAST));
        let fitted = fitted.ok_or(DocumentError::DoesNotFit {
            field: "recipient_address",
        })?;
        Ok((fitted.block, BARS_LEAST))
    }
}
