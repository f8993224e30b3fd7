//! Codes are short and printable.

use super::*;
use crate::problem::told;

#[test]
fn codes_are_short_and_printable() {
    type Parse = fn(&str) -> Result<String, Problem>;
    let sku: Parse = |text| Sku::parse(text).map(String::from);
    let barcode: Parse = |text| Barcode::parse(text).map(String::from);
    let tracking: Parse = |text| Tracking::parse(text).map(String::from);
    for (parse, typed, kept) in [
        (sku, " MUG-BL ", "MUG-BL"),
        (sku, "A  1", "A  1"),
        (sku, "Größe/42", "Größe/42"),
        (barcode, "5012345678900", "5012345678900"),
        (barcode, "(01)0501 X", "(01)0501 X"),
        (tracking, " JD 0002 ", "JD 0002"),
    ] {
        assert_eq!(parse(typed), Ok(kept.to_owned()), "{typed:?}");
    }
    for (parse, typed, problem) in [
        (sku, "", "required"),
        (sku, "A\t1", "not_allowed character=\"U+0009\""),
        (sku, "A\u{a0}1", "not_allowed character=\"U+00A0\""),
        (barcode, " ", "required"),
        (barcode, "é", "not_allowed character=\"U+00E9\""),
        (barcode, "1\u{1d}2", "not_allowed character=\"U+001D\""),
        (tracking, "é", "not_allowed character=\"U+00E9\""),
    ] {
        assert_eq!(told(parse(typed)), problem, "{typed:?}");
    }
    for (parse, most) in [(sku, 64), (barcode, 64), (tracking, 60)] {
        assert!(parse(&"9".repeat(most)).is_ok());
        assert_eq!(told(parse(&"9".repeat(most + 1))), format!("too_long max={most}"));
    }
}

#[test]
fn a_sku_is_one_whatever_its_case() {
    let sku = |text| Sku::parse(text).expect("a SKU");
    assert!(sku("mug").is_same(&sku("MUG")));
    assert!(!sku("mug").is_same(&sku("mugs")));
}

#[test]
fn a_code_may_have_the_figures_of_a_card_and_is_seen() {
    let card = "4111111111111111";
    assert!(Sku::parse(card).is_ok() && Barcode::parse(card).is_ok() && Tracking::parse(card).is_ok());
    for text in ["\u{200b}", "\u{2800}", "\u{3164}", "\u{ad}\u{e0041}"] {
        assert_eq!(told(Sku::parse(text)), "required", "{text:?}");
    }
}
