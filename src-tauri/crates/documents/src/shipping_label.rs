//! The shipping label: who receives, who sends, and the codes that machines read. Black only: a thermal printer has
//! no grey.

use crate::block::{Align, Block, Style};
use crate::fit::{Lines, fit_lines};
use crate::page::Page;
use crate::pdf::About;
use crate::shape::Engine;
use crate::{DocumentError, LabelPaper, Rendered, Sender, Words, bars, clean, render};

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
    pub weight_g: Option<i64>,
    /// The shop's own barcode, ASCII.
    pub shipment_code: String,
    /// The carrier's number, ASCII.
    pub tracking: Option<String>,
    /// The order's human number.
    pub reference: String,
}

/// The border that printers may leave blank, in points: a little over 4 mm.
pub(crate) const MARGIN: f32 = 12.0;
pub(crate) const RULE: f32 = 1.0;
/// 15 mm, the least height of bars that a hand scanner finds at once, and more where there is room.
const BARS_LEAST: f32 = 43.0;
const BARS_TALL: f32 = 62.0;
/// The smallest type on a label, in points.
pub(crate) const SMALLEST: f32 = 8.0;
/// The most that the sender may take of the label's height.
const SENDER_SHARE: f32 = 0.28;

/// Makes labels, one page each, for a printer of 203 or 300 dots per inch (600 works as well).
///
/// # Errors
/// [`DocumentError::DoesNotFit`] names the text that is too long even in 8 point; [`DocumentError::CodeTooLong`] and
/// [`DocumentError::CodeNotEncodable`] name the code; [`DocumentError::UnknownResolution`].
pub fn shipping_label(
    engine: &mut Engine,
    words: &Words,
    labels: &[ShippingLabel],
    paper: LabelPaper,
    dpi: u32,
) -> Result<Rendered, DocumentError> {
    let pages = pages(engine, words, labels, paper, dpi)?;
    let about = About {
        title: &words.say("shipping-label-title"),
        language: words.language(),
    };
    render(engine, &pages, None, &about)
}

pub(crate) fn pages(
    engine: &mut Engine,
    words: &Words,
    labels: &[ShippingLabel],
    paper: LabelPaper,
    dpi: u32,
) -> Result<Vec<Page>, DocumentError> {
    if labels.is_empty() {
        return Err(DocumentError::NothingToPrint);
    }
    if !matches!(dpi, 203 | 300 | 600) {
        return Err(DocumentError::UnknownResolution(dpi));
    }
    engine.begin();
    let mut pages = Vec::with_capacity(labels.len());
    for label in labels {
        engine.address(recipient_words(label));
        let page = Page::new(paper.size());
        pages.push(
            Sheet {
                engine,
                words,
                label,
                paper,
                dpi,
                page,
            }
            .page()?,
        );
    }
    Ok(pages)
}

/// One fact beside the sender: its field, its text and how it is set.
type Fact = (&'static str, String, Style);

fn recipient_words(label: &ShippingLabel) -> impl Iterator<Item = &str> {
    std::iter::once(&label.recipient_name)
        .chain(&label.recipient_lines)
        .map(String::as_str)
}

/// One label while it is laid out.
pub(crate) struct Sheet<'a> {
    pub engine: &'a mut Engine,
    pub words: &'a Words,
    pub label: &'a ShippingLabel,
    pub paper: LabelPaper,
    pub dpi: u32,
    pub page: Page,
}

impl Sheet<'_> {
    fn page(mut self) -> Result<Page, DocumentError> {
        let top = self.sender_and_service()?;
        let codes = self.codes()?;
        let recipient_top = top + RULE + 6.0;
        let mut bars = BARS_TALL;
        let mut codes_top = self.codes_top(&codes, bars);
        let recipient = match self.recipient(codes_top - recipient_top) {
            Some((true, block)) => block,
            // Lower bars make room for the address, which matters more.
            _ => {
                bars = BARS_LEAST;
                codes_top = self.codes_top(&codes, bars);
                let roomier = self.recipient(codes_top - recipient_top);
                roomier
                    .ok_or(DocumentError::DoesNotFit {
                        field: "recipient_address",
                    })?
                    .1
            }
        };
        self.rule(top);
        self.page.put(recipient.marks(), MARGIN, recipient_top);
        self.place_codes(codes, codes_top, bars);
        Ok(self.page)
    }

    pub fn width(&self) -> f32 {
        self.paper.size().width - 2.0 * MARGIN
    }

    pub fn rule(&mut self, y: f32) {
        let width = self.width();
        let (y, thickness) = bars::rule_on_grid(self.dpi, y, RULE);
        self.page.rule(MARGIN, y, width, thickness);
    }

    /// The sender small on the left, service and parcel on the right. Returns where the next part may begin.
    fn sender_and_service(&mut self) -> Result<f32, DocumentError> {
        let most = self.paper.size().height * SENDER_SHARE;
        let sender = self.sender(self.width() * 0.52, most)?;
        let sender_height = sender.height();
        self.page.put(sender.marks(), MARGIN, MARGIN);
        let right = self.width() * 0.44;
        let facts = self.service_and_parcel(right, most)?;
        let facts_height = facts.height();
        self.page
            .put(facts.marks(), MARGIN + self.width() - right, MARGIN);
        Ok(MARGIN + sender_height.max(facts_height) + 6.0)
    }

    fn sender(&mut self, width: f32, height: f32) -> Result<Block, DocumentError> {
        let sender = &self.label.sender;
        let caption = self.words.say("from");
        let name = [clean::one_line(&sender.name)];
        let lines = clean::address(sender.address_lines.iter().chain(&sender.phone));
        for size in [9.0, 8.5, SMALLEST] {
            let caption = self.engine.block(&caption, Style::new(SMALLEST), Some(width));
            let named = self
                .engine
                .blocks_after(caption, &name, Style::new(size).bold(), width);
            let block = self.engine.blocks_after(named, &lines, Style::new(size), width);
            if block.height() <= height {
                return Ok(block);
            }
        }
        Err(DocumentError::DoesNotFit {
            field: "sender_address",
        })
    }

    fn service_and_parcel(&mut self, width: f32, height: f32) -> Result<Block, DocumentError> {
        let label = self.label;
        let (number, of) = (label.parcel.to_string(), label.of.to_string());
        let parcel = self
            .words
            .fill("label-parcel", &[("number", &number), ("of", &of)]);
        let reference = self.words.fill(
            "label-reference",
            &[("reference", &clean::one_line(&label.reference))],
        );
        let texts = [
            ("service", label.service.clone(), Style::new(15.0).bold()),
            ("carrier", label.carrier.clone(), Style::new(11.0)),
            ("parcel", Some(parcel), Style::new(11.0).bold()),
            (
                "weight",
                label.weight_g.map(|weight_g| self.words.weight(weight_g)),
                Style::new(11.0),
            ),
            ("reference", Some(reference), Style::new(10.0)),
        ];
        let texts: Vec<Fact> = texts
            .into_iter()
            .filter_map(|(field, text, style)| Some((field, clean::one_line(&text?), style)))
            .filter(|(_, text, _)| !text.is_empty())
            .collect();
        let mut fitted = self.facts_within(&texts, 1.0, width, height);
        // A long service must not push the rest off the label: then all of it is set smaller.
        for scale in [0.8, 0.65, 0.5] {
            fitted = fitted.or_else(|_| self.facts_within(&texts, scale, width, height));
        }
        fitted
    }

    fn facts_within(
        &mut self,
        texts: &[Fact],
        scale: f32,
        width: f32,
        height: f32,
    ) -> Result<Block, DocumentError> {
        let mut whole = Block::default();
        for (field, text, style) in texts {
            let size = (style.size * scale).max(SMALLEST);
            let lines = Lines {
                lines: std::slice::from_ref(text),
                style: style.resized(size).align(Align::Right),
                smallest: SMALLEST,
            };
            let room = height - whole.height();
            let fitted =
                fit_lines(self.engine, &lines, width, room).ok_or(DocumentError::DoesNotFit { field })?;
            whole.lines.extend(fitted.lines);
        }
        Ok(whole)
    }

    /// The recipient in the largest type that fits, and whether it is a comfortable size; `None` if nothing fits.
    ///
    /// First no line may wrap, down to a size that is still read at arm's length; then lines wrap, because an
    /// address of two lines in large type is read better than one of a single line in small type.
    fn recipient(&mut self, height: f32) -> Option<(bool, Block)> {
        const SIZES: [(f32, f32); 8] = [
            (22.0, 16.0),
            (20.0, 15.0),
            (18.0, 14.0),
            (16.0, 13.0),
            (14.0, 12.0),
            (13.0, 11.0),
            (11.0, 10.0),
            (9.0, 9.0),
        ];
        let smallest = (SMALLEST, SMALLEST);
        for sizes in &SIZES[..5] {
            let block = self.recipient_at(*sizes);
            if block.height() <= height && block.lines.len() == self.recipient_line_count() {
                return Some((true, block));
            }
        }
        for sizes in SIZES.iter().chain([&smallest]) {
            let block = self.recipient_at(*sizes);
            if block.height() <= height {
                return Some((sizes.1 >= 12.0, block));
            }
        }
        None
    }

    fn recipient_at(&mut self, (name_size, line_size): (f32, f32)) -> Block {
        let width = self.width();
        let caption = self.words.say("to");
        let name = [clean::one_line(&self.label.recipient_name)];
        let mut block = self.engine.block(&caption, Style::new(SMALLEST), Some(width));
        block = self
            .engine
            .blocks_after(block, &name, tight(name_size).bold(), width);
        for line in clean::address(&self.label.recipient_lines) {
            let plain = tight(line_size);
            let style = if is_capitals(&line) { plain.bold() } else { plain };
            block = self.engine.blocks_after(block, &[line], style, width);
        }
        let phone = clean::address(&self.label.recipient_phone);
        self.engine
            .blocks_after(block, &phone, tight(line_size.min(12.0)), width)
    }

    /// The lines of the recipient when none of them wraps: the caption, the name, the address, the telephone.
    fn recipient_line_count(&self) -> usize {
        let lines = self
            .label
            .recipient_lines
            .iter()
            .chain(&self.label.recipient_phone);
        2 + clean::address(lines).len()
    }
}

fn tight(size: f32) -> Style {
    Style {
        leading: size * 1.2,
        ..Style::new(size)
    }
}

fn is_capitals(line: &str) -> bool {
    line.chars().any(char::is_uppercase) && !line.chars().any(|c| c.is_lowercase() || c.is_numeric())
}
