//! What stands where on a shipping label: whole layouts as text, and what must hold of every one.
#![allow(clippy::unwrap_used, reason = "test code")]

mod marks;
mod samples;

use documents::engine::page::{Mark, Page};
use documents::{
    DocumentError, Engine, Fonts, PaperSize, ShippingLabel, ShippingLabels, Words, pages, shipping_label,
};
use expect_test::expect_file;
use marks::{assert_inside, runs};

/// For a printer of 203 dots to the inch.
fn of(labels: &[ShippingLabel]) -> ShippingLabels<'_> {
    ShippingLabels { labels, dpi: 203 }
}

fn label_page(label: ShippingLabel, paper: PaperSize) -> Result<Page, DocumentError> {
    let mut engine = Engine::new(Fonts::embedded());
    let mut pages = pages(&mut engine, &Words::english(), &of(&[label]), paper)?;
    Ok(pages.remove(0))
}

#[test]
fn a_shipping_label_is_laid_out_like_this() {
    let text = label_page(samples::label(), PaperSize::Label4x6)
        .unwrap()
        .to_string();
    expect_file!["layouts/shipping_label_4x6.txt"].assert_eq(&text);
}

#[test]
fn a_label_with_a_long_address_abroad_is_laid_out_like_this() {
    let text = label_page(samples::label_abroad(), PaperSize::Label100x150)
        .unwrap()
        .to_string();
    expect_file!["layouts/shipping_label_abroad_100x150.txt"].assert_eq(&text);
}

#[test]
fn a_japanese_label_in_the_same_batch_does_not_change_a_chinese_one() {
    let mut engine = Engine::new(Fonts::embedded());
    let mut last = |labels: &[ShippingLabel]| {
        let pages = pages(&mut engine, &Words::english(), &of(labels), PaperSize::Label4x6);
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
    let page = label_page(samples::label(), PaperSize::Label100x150).unwrap();
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
fn nothing_on_a_label_is_smaller_than_eight_point_or_outside_it() {
    for paper in [PaperSize::Label4x6, PaperSize::Label100x150] {
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

fn check_label(label: ShippingLabel, paper: PaperSize) {
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
        label_page(label, PaperSize::Label100x150).unwrap_err()
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
        label_page(label, PaperSize::Label4x6).unwrap_err()
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
    let error = label_page(label, PaperSize::Label4x6).unwrap_err();
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
        let page = label_page(label, PaperSize::Label4x6).unwrap();
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
        shipping_label(&mut engine, &words, labels, PaperSize::Label4x6, dpi).unwrap_err()
    };
    assert_eq!(make(&[], 203), DocumentError::NothingToPrint);
    assert_eq!(make(&[samples::label()], 0), DocumentError::UnknownResolution(0));
}

#[test]
fn empty_lines_of_an_address_leave_no_gap() {
    let mut label = samples::label();
    label.recipient_lines.insert(1, String::new());
    let page = |label| label_page(label, PaperSize::Label4x6).unwrap().to_string();
    assert_eq!(page(label), page(samples::label()));
}
