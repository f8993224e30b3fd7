//! The door asks a term by the name of its format.

use super::*;
use crate::problem::told;

#[test]
fn each_format_is_asked_of_its_term() {
    for (format, sound) in [
        ("line", "Zoë"),
        ("note", "two\nlines"),
        ("sku", "MUG-BL"),
        ("barcode", "5012345678900"),
        ("tracking", "JD0002"),
        ("phone", "0117 496 0123"),
        ("country", "gb"),
        ("currency", "gbp"),
        ("order-number", "1001"),
        ("shipment-number", "1001-1"),
        ("return-number", "r1001-1"),
        ("typed", "\0"),
        ("date", "2026-11-25"),
        ("date-time", "2026-11-25T13:00:00Z"),
        ("uuid", "not looked at here"),
    ] {
        assert_eq!(check(format, sound, 40), Ok(()), "{format}");
    }
    for (format, bad, problem) in [
        ("line", "two\nlines", "not_allowed character=\"U+000A\""),
        ("line", " ", "required"),
        ("note", " ", "required"),
        ("sku", "A\t1", "not_allowed character=\"U+0009\""),
        ("barcode", "é", "not_allowed character=\"U+00E9\""),
        ("tracking", "é", "not_allowed character=\"U+00E9\""),
        ("phone", "12", "not_allowed min_digits=3"),
        ("country", "XX", "unknown"),
        ("currency", "XXX", "unknown"),
        ("order-number", "R1", "unknown"),
        ("shipment-number", "1001", "unknown"),
        ("return-number", "1001-1", "unknown"),
        ("date", "1026-11-25", "too_small min=\"1900-01-01\""),
        ("date-time", "2026-11-25", "wrong_type expected=\"date-time\""),
        ("line", "4111 1111 1111 1111", "card_number"),
        ("note", "card:\n4111-1111-1111-1111", "card_number"),
    ] {
        assert_eq!(told(check(format, bad, 40)), problem, "{format}");
    }
}

#[test]
fn no_format_takes_more_than_its_field() {
    for format in ["line", "note", "typed", "date"] {
        assert_eq!(told(check(format, "12345", 4)), "too_long max=4", "{format}");
    }
}

#[test]
fn blank_text_says_nothing_but_where_anything_may_be_typed() {
    assert!(
        ["line", "note", "sku", "phone"]
            .into_iter()
            .all(is_nothing_when_blank)
    );
    assert!(
        !["typed", "date", "date-time"]
            .into_iter()
            .any(is_nothing_when_blank)
    );
}
