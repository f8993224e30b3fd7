//! Telephone numbers as typed.

use super::*;
use crate::problem::told;

#[test]
fn only_the_impossible_is_refused() {
    assert_eq!(told(PhoneText::parse("  ")), "required");
    assert_eq!(told(PhoneText::parse("12")), "not_allowed min_digits=3");
    assert_eq!(told(PhoneText::parse(&"1".repeat(41))), "too_long max=40");
    assert_eq!(
        told(PhoneText::parse("123\u{0}456")),
        "not_allowed character=\"U+0000\""
    );
    assert_eq!(
        PhoneText::parse(" ring 4711  after six ").expect("kept"),
        "ring 4711 after six"
    );
}

#[test]
fn digits_are_digits_in_any_script() {
    assert_eq!(digits("٠١١٧ ٤٩٦-０１２３ ext ۴"), "011749601234");
    assert_eq!(ascii_digit('x'), None);
}
