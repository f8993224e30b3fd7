//! A document that the product does not have, made of the public parts alone: what it takes to add one is a file
//! that says what it carries and where that stands.
#![allow(clippy::unwrap_used, reason = "test code")]

mod marks;
mod programs;
mod samples;

use documents::engine::block::{Align, Style};
use documents::engine::page::Page;
use documents::parts::column::beside;
use documents::parts::facts::{Fact, facts};
use documents::parts::foot::feet;
use documents::parts::masthead::{Masthead, masthead};
use documents::parts::note::note;
use documents::parts::recipient::recipient;
use documents::parts::running_head::running_head;
use documents::parts::sheet::{RIGHT_SHARE, Sheet, body};
use documents::parts::table::columns::{Columns, Head, Width};
use documents::parts::table::rows::{Cell, Row};
use documents::parts::table::table;
use documents::parts::totals::{Total, totals};
use documents::{DocumentError, Engine, Fonts, Kind, PaperSize, Sender, Words, document, pages};
use expect_test::expect_file;
use marks::{as_text, assert_inside, runs};
use programs::{folder, play, run, with_programs};

fn main() {
    play(with_programs![
        an_invoice_is_laid_out_from_the_public_parts:;
        a_long_invoice_repeats_its_head_on_every_page_and_says_its_sums_once:;
        an_invoice_becomes_a_file_by_the_same_way_as_all_paper:;
        every_fact_of_an_invoice_reads_back: "pdftotext";
        a_document_is_refused_on_paper_that_it_is_not_meant_for:;
    ]);
}

struct Invoice {
    sender: Sender,
    number: String,
    recipient_lines: Vec<String>,
    lines: Vec<InvoiceLine>,
    totals: Vec<Total>,
    terms: String,
}

struct InvoiceLine {
    name: String,
    note: Option<String>,
    quantity: String,
    price: String,
    amount: String,
}

impl Kind for Invoice {
    const PAPERS: &'static [PaperSize] = &[PaperSize::A4, PaperSize::Letter];

    fn title(&self, _: &Words) -> String {
        format!("Invoice {}", self.number)
    }

    fn lay(&self, sheet: &mut Sheet<'_>) -> Result<Vec<Page>, DocumentError> {
        sheet
            .engine
            .address(self.recipient_lines.iter().map(String::as_str));
        let title = format!("Invoice {}", self.number);
        let next_head = running_head(sheet, &self.sender.name, &title);
        let mut flow = sheet.flow(next_head);
        let head = Masthead {
            sender: &self.sender,
            title: "Invoice",
            code: None,
        };
        flow.group(vec![masthead(sheet, &head)?], None);
        let address = recipient(sheet, "Bill to", &self.recipient_lines);
        let aside = facts(sheet, &[self.number()])?;
        let x = sheet.width * (1.0 - RIGHT_SHARE);
        flow.group(beside(address, aside, x, 18.0), None);
        let rows: Vec<Row<'_>> = self.lines.iter().map(InvoiceLine::row).collect();
        let columns = Columns::new(sheet, heads(), &[&rows]);
        table(sheet, &mut flow, Vec::new(), &rows, &columns);
        flow.space(8.0);
        flow.group(totals(sheet, &self.totals), None);
        note(sheet, &mut flow, "Payment", Some(&self.terms));
        let mut pages = flow.finish();
        feet(sheet, &title, &mut pages);
        Ok(pages)
    }
}

impl Invoice {
    fn number(&self) -> Fact {
        Fact {
            field: "number",
            caption: "Number".into(),
            value: self.number.clone(),
            is_main: true,
        }
    }
}

impl InvoiceLine {
    fn row(&self) -> Row<'_> {
        Row {
            cells: vec![
                Cell::new(self.quantity.as_str()),
                Cell::new(self.name.as_str()).note(self.note.as_deref()),
                Cell::new(self.price.as_str()),
                Cell::new(self.amount.as_str()),
            ],
            parts: Vec::new(),
        }
    }
}

fn heads() -> Vec<Head> {
    let fitted = |least, most| Width::Fitted { least, most };
    [
        ("Quantity", Align::Start, fitted(48.0, 110.0)),
        ("Item", Align::Start, Width::Rest),
        ("Price", Align::Right, fitted(48.0, 110.0)),
        ("Amount", Align::Right, fitted(52.0, 110.0)),
    ]
    .map(|(title, align, width)| Head {
        title: title.into(),
        style: Style { align, ..body() },
        width,
        is_optional: false,
    })
    .into()
}

fn invoice(lines: usize) -> Invoice {
    let line = |n: usize| InvoiceLine {
        name: format!("Stoneware mug, glaze {n}"),
        note: (n == 1).then(|| "Initials J.O. in gold on the rim".into()),
        quantity: "2".into(),
        price: "14.50".into(),
        amount: "29.00".into(),
    };
    let total = |caption: &str, amount: &str, is_grand| Total {
        caption: caption.into(),
        amount: amount.into(),
        is_grand,
    };
    Invoice {
        sender: samples::sender(),
        number: "INV-2026-0042".into(),
        recipient_lines: ["Zoë Brontë-Müller", "118 Harbour Street", "Bristol", "BS1 4QT"]
            .map(String::from)
            .to_vec(),
        lines: (0..lines).map(line).collect(),
        totals: vec![
            total("Goods", "87.00", false),
            total("Shipping", "4.95", false),
            total("of which tax at 20 %", "15.33", false),
            total("To pay", "GBP 91.95", true),
        ],
        terms: "Within 14 days, please.".into(),
    }
}

fn laid(invoice: &Invoice, paper: PaperSize) -> Vec<Page> {
    pages(
        &mut Engine::new(Fonts::embedded()),
        &Words::english(),
        invoice,
        paper,
    )
    .unwrap()
}

fn an_invoice_is_laid_out_from_the_public_parts() {
    let text = as_text(&laid(&invoice(3), PaperSize::A4));
    expect_file!["layouts/invoice_a4.txt"].assert_eq(&text);
}

fn a_long_invoice_repeats_its_head_on_every_page_and_says_its_sums_once() {
    let pages = laid(&invoice(120), PaperSize::Letter);
    assert!(pages.len() > 3, "120 lines on {} pages", pages.len());
    let count = |text: &str| pages.iter().flat_map(runs).filter(|run| run.text == text).count();
    assert_eq!(count("Amount"), pages.len(), "the table's head is on every page");
    assert_eq!(count("To pay"), 1, "a sum that is said twice would be paid twice");
    pages.iter().for_each(|page| assert_inside(page, 48.0));
}

fn an_invoice_becomes_a_file_by_the_same_way_as_all_paper() {
    let (mut engine, words) = (Engine::new(Fonts::embedded()), Words::english());
    let made = document(&mut engine, &words, &invoice(3), PaperSize::A4).unwrap();
    assert_eq!((made.pages, made.missing.len()), (1, 0));
}

fn every_fact_of_an_invoice_reads_back() {
    let (mut engine, words) = (Engine::new(Fonts::embedded()), Words::english());
    let made = document(&mut engine, &words, &invoice(3), PaperSize::A4).unwrap();
    let file = folder("invoice").join("invoice.pdf");
    std::fs::write(&file, &made.bytes).unwrap();
    let text = run("pdftotext", &[file.to_str().unwrap(), "-"]);
    for fact in ["INV-2026-0042", "Bill to", "Zoë Brontë-Müller", "GBP 91.95"] {
        assert!(text.contains(fact), "{fact} is not on the invoice:\n{text}");
    }
}

fn a_document_is_refused_on_paper_that_it_is_not_meant_for() {
    let (mut engine, words) = (Engine::new(Fonts::embedded()), Words::english());
    let refused = document(&mut engine, &words, &invoice(3), PaperSize::Label4x6);
    assert_eq!(refused, Err(DocumentError::UnknownPaper("4x6".into())));
}
