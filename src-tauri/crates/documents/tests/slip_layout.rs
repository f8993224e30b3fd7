//! What stands where on a packing slip: whole layouts as text, and what must hold of every one.
#![allow(clippy::unwrap_used, reason = "test code")]

mod marks;
mod samples;

use documents::engine::page::Page;
use documents::{
    DocumentError, Engine, Fonts, PackingSlip, PaperSize, SlipLine, SlipPart, Words, packing_slip, pages,
};
use expect_test::expect_file;
use marks::{as_text, assert_inside, run_width, runs};
use proptest::prelude::*;

fn slip_pages(slip: &PackingSlip, paper: PaperSize) -> Vec<Page> {
    let mut engine = Engine::new(Fonts::embedded());
    pages(&mut engine, &Words::english(), slip, paper).unwrap()
}

#[test]
fn a_packing_slip_is_laid_out_like_this() {
    let text = as_text(&slip_pages(&samples::slip(), PaperSize::A4));
    expect_file!["layouts/packing_slip_a4.txt"].assert_eq(&text);
}

#[test]
fn a_gift_in_two_parcels_is_laid_out_like_this() {
    let text = as_text(&slip_pages(&samples::two_parcels(), PaperSize::Letter));
    expect_file!["layouts/gift_in_two_parcels_letter.txt"].assert_eq(&text);
}

fn bare_slip(lines: Vec<SlipLine>) -> PackingSlip {
    let mut slip = samples::slip();
    slip.parcels[0].lines = lines;
    slip.to_come.clear();
    slip.customer_note = None;
    slip.packing_note = None;
    slip
}

/// The codes of the lines, in the order of the pages, top to bottom.
fn codes_on(pages: &[Page]) -> Vec<String> {
    let texts = pages.iter().flat_map(runs).map(|run| run.text.trim().to_owned());
    texts
        .filter(|text| text.len() == 5 && text.starts_with('S') && text[1..].parse::<u32>().is_ok())
        .collect()
}

fn any_line() -> impl Strategy<Value = (String, Option<String>, Option<String>)> {
    let words = prop_oneof![4 => "[a-z ]{1,40}", 2 => "[A-Za-zäöüß -]{40,160}", 1 => "[a-z]{400,500}"];
    (
        words,
        proptest::option::of("[A-Z]-[0-9]{2}"),
        proptest::option::of("[a-z ]{1,300}"),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_line_stands_on_the_pages_once_and_in_order(rows in proptest::collection::vec(any_line(), 0..90)) {
        let lines: Vec<SlipLine> = rows.into_iter().enumerate().map(|(n, (name, bin, note))| SlipLine {
            sku: format!("S{n:04}"), name, quantity: "1".into(), bin, note, parts: Vec::new(),
        }).collect();
        let expected: Vec<String> = lines.iter().map(|line| line.sku.clone()).collect();
        let count = lines.len();
        let pages = slip_pages(&bare_slip(lines), PaperSize::Letter);
        prop_assert_eq!(codes_on(&pages), expected);
        // A row is at least 22 points high and a page has 720 at most.
        prop_assert!(pages.len() * 720 >= count * 22);
        for page in &pages {
            assert_inside(page, 48.0);
        }
    }
}

#[test]
fn rows_never_reach_into_the_foot_and_every_page_repeats_the_table_head() {
    let pages = slip_pages(&bare_slip(samples::many_lines(200)), PaperSize::A4);
    assert!(pages.len() >= 7, "200 lines on {} pages", pages.len());
    for (index, page) in pages.iter().enumerate() {
        let count = runs(page).filter(|run| run.text == "Quantity").count();
        assert_eq!(count, 1, "the head of the table on page {}", index + 1);
        let foot = page.size.height - 62.0;
        let lowest = runs(page)
            .filter(|run| run.text.starts_with("SKU-"))
            .map(|run| run.baseline);
        assert!(
            lowest.fold(0.0, f32::max) < foot,
            "a row of page {} is in the foot",
            index + 1
        );
        let numbered = format!("Page {} of {}", index + 1, pages.len());
        assert!(
            runs(page).any(|run| run.text == numbered),
            "{numbered} is missing"
        );
    }
}

#[test]
fn a_line_longer_than_a_page_goes_on_and_loses_nothing() {
    let name: String = (0..3_000).map(|n| format!("word{n} ")).collect();
    let line = SlipLine {
        sku: "S0000".into(),
        name,
        quantity: "1".into(),
        ..SlipLine::default()
    };
    let pages = slip_pages(&bare_slip(vec![line]), PaperSize::A4);
    let text: String = pages
        .iter()
        .flat_map(runs)
        .map(|run| run.text.clone() + " ")
        .collect();
    assert!(pages.len() > 2);
    for n in [0, 1_000, 1_500, 2_999] {
        assert_eq!(text.matches(&format!("word{n} ")).count(), 1, "word {n}");
    }
}

#[test]
fn a_set_says_what_lies_in_the_box_for_it_and_where_it_is_found() {
    let part = SlipPart {
        sku: "MUG".into(),
        name: "Mug, blue".into(),
        quantity: "4".into(),
        bin: Some("A-04".into()),
    };
    let set = SlipLine {
        parts: vec![
            part.clone(),
            SlipPart {
                sku: "TEA".into(),
                quantity: "0.5 kg".into(),
                ..part
            },
        ],
        ..samples::line("SET", "Tea for two", "2", "")
    };
    let pages = slip_pages(&bare_slip(vec![set]), PaperSize::A4);
    let texts: Vec<&str> = pages.iter().flat_map(runs).map(|run| run.text.as_str()).collect();
    for text in [
        "SET",
        "Tea for two",
        "MUG",
        "4 × Mug, blue",
        "TEA",
        "0.5 kg × Mug, blue",
    ] {
        assert_eq!(
            texts.iter().filter(|said| **said == text).count(),
            1,
            "{text} in {texts:?}"
        );
    }
    assert_eq!(texts.iter().filter(|said| **said == "A-04").count(), 2);
}

#[test]
fn a_slip_with_nothing_but_a_parcel_can_be_printed() {
    let mut slip = bare_slip(vec![]);
    slip.recipient_lines.clear();
    slip.sender = documents::Sender::default();
    slip.service = None;
    slip.parcels[0].weight_g = None;
    let pages = slip_pages(&slip, PaperSize::A4);
    assert_eq!(pages.len(), 1);
    assert!(as_text(&pages).contains("Nothing is listed for this box."));
}

#[test]
fn a_head_too_long_for_a_slip_is_refused_by_name() {
    let mut engine = Engine::new(Fonts::embedded());
    let mut refused = |change: fn(&mut PackingSlip)| {
        let mut slip = samples::slip();
        change(&mut slip);
        packing_slip(&mut engine, &Words::english(), &slip, PaperSize::A4).unwrap_err()
    };
    let does_not_fit = |field| DocumentError::DoesNotFit { field };
    assert_eq!(
        refused(|slip| slip.sender.name = "Kiln ".repeat(300)),
        does_not_fit("sender_address")
    );
    assert_eq!(
        refused(|slip| slip.service = Some("Express ".repeat(40))),
        does_not_fit("service")
    );
    assert_eq!(
        refused(|slip| slip.order = "1".repeat(200)),
        does_not_fit("order")
    );
    let too_long = DocumentError::CodeTooLong { field: "code" };
    assert_eq!(refused(|slip| slip.parcels[0].code = "CB".repeat(20)), too_long);
    assert_eq!(
        refused(|slip| slip.parcels.clear()),
        DocumentError::NothingToPrint
    );
}

#[test]
fn empty_lines_of_an_address_leave_no_gap() {
    let mut gaps = samples::slip();
    gaps.recipient_lines.insert(2, " \t".into());
    gaps.sender.address_lines.insert(1, String::new());
    let pages = |slip| as_text(&slip_pages(slip, PaperSize::A4));
    assert_eq!(pages(&gaps), pages(&samples::slip()));
}

#[test]
fn the_recipient_is_never_smaller_than_fourteen_point() {
    let mut slip = samples::slip();
    slip.recipient_lines = vec![
        "M".repeat(500),
        "n".repeat(500),
        "Strasse ".repeat(60),
        "X1".into(),
    ];
    let pages = slip_pages(&slip, PaperSize::A4);
    let address = pages
        .iter()
        .flat_map(runs)
        .filter(|run| run.text.starts_with("MMM") || run.text.starts_with("nnn"));
    let sizes: Vec<f32> = address.map(|run| run.size).collect();
    assert!(sizes.len() > 10 && sizes.iter().all(|size| *size >= 14.0));
    pages.iter().for_each(|page| assert_inside(page, 48.0));
}

#[test]
fn a_postcode_in_an_arabic_address_stands_on_the_side_of_the_address() {
    let mut slip = samples::slip_in(samples::SCRIPTS[4].1);
    slip.recipient_lines.push("11511".into());
    let pages = slip_pages(&slip, PaperSize::A4);
    let postcode = runs(&pages[0]).find(|run| run.text == "11511").unwrap();
    let right_edge = 48.0 + (pages[0].size.width - 96.0) * 0.56;
    assert!(
        (postcode.x + run_width(postcode) - right_edge).abs() < 1.0,
        "the postcode begins at {}",
        postcode.x
    );
}

#[test]
fn no_word_is_set_in_two_faces() {
    let pages = slip_pages(&samples::slip_in(samples::SCRIPTS[1].1), PaperSize::A4);
    let name = runs(&pages[0]).find(|run| run.text.starts_with("Nguy")).unwrap();
    assert_eq!(name.text, "Nguyễn Thị Ánh Tuyết");
}
