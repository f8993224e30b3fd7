//! What stands where: whole layouts as text, and what must hold of every layout.

use expect_test::expect_file;
use proptest::prelude::*;

use crate::page::{Mark, Page, Run};
use crate::{
    DocumentError, Engine, Fonts, LabelPaper, PackingSlip, ShippingLabel, SlipLine, SlipPaper, SlipPart,
    Words, samples,
};

fn slip_pages(slip: &PackingSlip, paper: SlipPaper) -> Vec<Page> {
    let mut engine = Engine::new(Fonts::embedded());
    crate::packing_slip::pages(&mut engine, &Words::english(), slip, paper, None).unwrap()
}

fn label_page(label: ShippingLabel, paper: LabelPaper) -> Result<Page, DocumentError> {
    let mut engine = Engine::new(Fonts::embedded());
    let mut pages = crate::shipping_label::pages(&mut engine, &Words::english(), &[label], paper, 203)?;
    Ok(pages.remove(0))
}

fn as_text(pages: &[Page]) -> String {
    pages.iter().map(Page::to_string).collect()
}

fn runs(page: &Page) -> impl Iterator<Item = &Run> {
    page.marks.iter().filter_map(|mark| {
        if let Mark::Text(run) = mark {
            Some(run)
        } else {
            None
        }
    })
}

fn run_width(run: &Run) -> f32 {
    run.glyphs.iter().map(|glyph| glyph.advance * run.size).sum()
}

/// Everything on the page is inside its margins, and what is ruled can be seen.
fn assert_inside(page: &Page, side: f32) {
    let right = page.size.width - side + 0.5;
    for run in runs(page) {
        let trailing_space = if run.text.ends_with(' ') { run.size } else { 0.0 };
        assert!(run.x >= side - 0.5, "{:?} begins at {}", run.text, run.x);
        assert!(
            run.x + run_width(run) <= right + trailing_space,
            "{:?} runs over the edge",
            run.text
        );
        assert!(
            run.baseline > 0.0 && run.baseline < page.size.height - 8.0,
            "{:?} is off the page",
            run.text
        );
    }
    for mark in &page.marks {
        if let Mark::Rule(rule) = mark {
            assert!(rule.height >= 0.3, "a ruled line of {} points", rule.height);
            assert!(rule.x >= side - 0.5 && rule.x + rule.width <= right);
        }
    }
}

#[test]
fn a_packing_slip_is_laid_out_like_this() {
    let text = as_text(&slip_pages(&samples::slip(), SlipPaper::A4));
    expect_file!["../tests/layouts/packing_slip_a4.txt"].assert_eq(&text);
}

#[test]
fn a_gift_in_two_parcels_is_laid_out_like_this() {
    let text = as_text(&slip_pages(&samples::two_parcels(), SlipPaper::Letter));
    expect_file!["../tests/layouts/gift_in_two_parcels_letter.txt"].assert_eq(&text);
}

#[test]
fn a_shipping_label_is_laid_out_like_this() {
    let text = label_page(samples::label(), LabelPaper::In4x6)
        .unwrap()
        .to_string();
    expect_file!["../tests/layouts/shipping_label_4x6.txt"].assert_eq(&text);
}

#[test]
fn a_label_with_a_long_address_abroad_is_laid_out_like_this() {
    let text = label_page(samples::label_abroad(), LabelPaper::Mm100x150)
        .unwrap()
        .to_string();
    expect_file!["../tests/layouts/shipping_label_abroad_100x150.txt"].assert_eq(&text);
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
        let pages = slip_pages(&bare_slip(lines), SlipPaper::Letter);
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
    let pages = slip_pages(&bare_slip(samples::many_lines(200)), SlipPaper::A4);
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
    let pages = slip_pages(&bare_slip(vec![line]), SlipPaper::A4);
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
    let pages = slip_pages(&bare_slip(vec![set]), SlipPaper::A4);
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
    slip.sender = crate::Sender::default();
    slip.service = None;
    slip.parcels[0].weight_g = None;
    let pages = slip_pages(&slip, SlipPaper::A4);
    assert_eq!(pages.len(), 1);
    assert!(as_text(&pages).contains("Nothing is listed for this box."));
}

#[test]
fn a_head_too_long_for_a_slip_is_refused_by_name() {
    let mut engine = Engine::new(Fonts::embedded());
    let mut refused = |change: fn(&mut PackingSlip)| {
        let mut slip = samples::slip();
        change(&mut slip);
        crate::packing_slip(&mut engine, &Words::english(), &slip, SlipPaper::A4).unwrap_err()
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
    let pages = |slip| as_text(&slip_pages(slip, SlipPaper::A4));
    assert_eq!(pages(&gaps), pages(&samples::slip()));
    let mut label = samples::label();
    label.recipient_lines.insert(1, String::new());
    let page = |label| label_page(label, LabelPaper::In4x6).unwrap().to_string();
    assert_eq!(page(label), page(samples::label()));
}

#[test]
fn a_japanese_label_in_the_same_batch_does_not_change_a_chinese_one() {
    let mut engine = Engine::new(Fonts::embedded());
    let mut last = |labels: &[ShippingLabel]| {
        let pages =
            crate::shipping_label::pages(&mut engine, &Words::english(), labels, LabelPaper::In4x6, 203);
        pages.unwrap().pop().unwrap().to_string()
    };
    let (chinese, japanese) = (
        samples::label_in(samples::SCRIPTS[8].1),
        samples::label_in(samples::SCRIPTS[9].1),
    );
    assert_eq!(
        last(&[japanese.clone(), chinese.clone()]),
        last(std::slice::from_ref(&chinese))
    );
    assert_ne!(last(&[japanese]), last(&[chinese]), "each has a face of its own");
}

#[test]
fn ruled_lines_of_a_label_are_all_as_thick_as_each_other_in_dots() {
    let page = label_page(samples::label(), LabelPaper::Mm100x150).unwrap();
    let rules = page.marks.iter().filter_map(|mark| {
        if let Mark::Rule(rule) = mark {
            Some(rule)
        } else {
            None
        }
    });
    for rule in rules {
        let dots = |length: f32| length * 203.0 / 72.0;
        assert!(
            (dots(rule.y - 0.02) - dots(rule.y - 0.02).round()).abs() < 0.01,
            "begins between two dots"
        );
        assert!(
            (dots(rule.height + 0.04) - 3.0).abs() < 0.01,
            "{} dots thick",
            dots(rule.height + 0.04)
        );
    }
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
    let pages = slip_pages(&slip, SlipPaper::A4);
    let address = pages
        .iter()
        .flat_map(runs)
        .filter(|run| run.text.starts_with("MMM") || run.text.starts_with("nnn"));
    let sizes: Vec<f32> = address.map(|run| run.size).collect();
    assert!(sizes.len() > 10 && sizes.iter().all(|size| *size >= 14.0));
    pages.iter().for_each(|page| assert_inside(page, 48.0));
}

#[test]
fn nothing_on_a_label_is_smaller_than_eight_point_or_outside_it() {
    for paper in [LabelPaper::In4x6, LabelPaper::Mm100x150] {
        for (_, lines, _) in samples::SCRIPTS {
            check_label(samples::label_in(lines), paper);
        }
        check_label(samples::label_abroad(), paper);
        let crowded = ShippingLabel {
            recipient_name: "Annegret ".repeat(40),
            recipient_lines: vec!["Hinterhaus links ".repeat(8); 4],
            ..samples::label()
        };
        check_label(crowded, paper);
    }
}

fn check_label(label: ShippingLabel, paper: LabelPaper) {
    let page = label_page(label, paper).unwrap();
    assert_inside(&page, 12.0);
    assert!(runs(&page).all(|run| run.size >= 8.0));
    let lowest = |mark: &Mark| {
        if let Mark::Bars(bars) = mark {
            bars[0].y + bars[0].height
        } else {
            0.0
        }
    };
    assert!(
        page.marks
            .iter()
            .all(|mark| lowest(mark) < page.size.height - 12.0)
    );
    let heights = page.marks.iter().filter_map(|mark| {
        if let Mark::Bars(bars) = mark {
            Some(bars[0].height)
        } else {
            None
        }
    });
    assert!(heights.fold(f32::MAX, f32::min) >= 42.5, "bars lower than 15 mm");
}

#[test]
fn a_text_too_long_for_a_label_is_refused_by_name_and_never_cut() {
    let refused = |change: fn(&mut ShippingLabel)| {
        let mut label = samples::label();
        change(&mut label);
        label_page(label, LabelPaper::Mm100x150).unwrap_err()
    };
    let does_not_fit = |field| DocumentError::DoesNotFit { field };
    assert_eq!(
        refused(|label| label.recipient_name = "Long name ".repeat(400)),
        does_not_fit("recipient_address")
    );
    assert_eq!(
        refused(|label| label.recipient_lines = vec!["x".into(); 90]),
        does_not_fit("recipient_address")
    );
    assert_eq!(
        refused(|label| label.sender.address_lines = vec!["x".into(); 40]),
        does_not_fit("sender_address")
    );
    assert_eq!(
        refused(|label| label.service = Some("Express ".repeat(200))),
        does_not_fit("service")
    );
    assert_eq!(
        refused(|label| label.reference = "9".repeat(900)),
        does_not_fit("reference")
    );
}

#[test]
fn a_code_that_no_printer_can_print_is_refused_by_name() {
    let refused = |tracking: &str| {
        let label = ShippingLabel {
            tracking: Some(tracking.into()),
            ..samples::label()
        };
        label_page(label, LabelPaper::In4x6).unwrap_err()
    };
    assert_eq!(
        refused(&"AB".repeat(30)),
        DocumentError::CodeTooLong { field: "tracking" }
    );
    assert_eq!(
        refused("Größe"),
        DocumentError::CodeNotEncodable { field: "tracking" }
    );
    let label = ShippingLabel {
        shipment_code: String::new(),
        ..samples::label()
    };
    let error = label_page(label, LabelPaper::In4x6).unwrap_err();
    assert_eq!(
        error,
        DocumentError::CodeNotEncodable {
            field: "shipment_code"
        }
    );
}

/// The width of the narrowest bar, in dots of a 203 dpi printer.
fn dots_per_module(page: &Page, symbol: usize) -> f32 {
    let mut symbols = page.marks.iter().filter_map(|mark| {
        if let Mark::Bars(bars) = mark {
            Some(bars)
        } else {
            None
        }
    });
    let bars = symbols.nth(symbol).unwrap();
    let narrowest = bars.iter().map(|bar| bar.width).fold(f32::MAX, f32::min);
    ((narrowest + 0.04) * 203.0 / 72.0).round()
}

#[test]
fn a_module_is_as_many_dots_as_fit_and_two_only_when_three_do_not() {
    let dots = |tracking: &str| {
        let label = ShippingLabel {
            tracking: Some(tracking.into()),
            ..samples::label()
        };
        let page = label_page(label, LabelPaper::In4x6).unwrap();
        (dots_per_module(&page, 0), dots_per_module(&page, 1))
    };
    assert_eq!(
        dots("00340123451234567894"),
        (4.0, 3.0),
        "twenty digits have room for four dots"
    );
    assert_eq!(dots("JD0146000042917305AB"), (3.0, 3.0));
    assert_eq!(dots("QX7K2M9PLR4T8WZ3NB6VD1C5"), (2.0, 3.0));
}

#[test]
fn a_label_for_nobody_and_a_printer_of_no_resolution_are_refused() {
    let mut engine = Engine::new(Fonts::embedded());
    let words = Words::english();
    let mut make = |labels: &[ShippingLabel], dpi| {
        crate::shipping_label(&mut engine, &words, labels, LabelPaper::In4x6, dpi).unwrap_err()
    };
    assert_eq!(make(&[], 203), DocumentError::NothingToPrint);
    assert_eq!(make(&[samples::label()], 0), DocumentError::UnknownResolution(0));
}

#[test]
fn a_postcode_in_an_arabic_address_stands_on_the_side_of_the_address() {
    let mut slip = samples::slip_in(samples::SCRIPTS[4].1);
    slip.recipient_lines.push("11511".into());
    let pages = slip_pages(&slip, SlipPaper::A4);
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
    let pages = slip_pages(&samples::slip_in(samples::SCRIPTS[1].1), SlipPaper::A4);
    let name = runs(&pages[0]).find(|run| run.text.starts_with("Nguy")).unwrap();
    assert_eq!(name.text, "Nguyễn Thị Ánh Tuyết");
}
