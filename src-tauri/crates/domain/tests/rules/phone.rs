use domain::phone::{read, search_digits};
use proptest::prelude::*;
use terms::{Phone, PhoneText, Problem};

fn parsed(text: &str, country: &str) -> Result<Phone, Problem> {
    PhoneText::parse(text).map(|text| read(text, &crate::kept(country)))
}

fn searched(text: &str, country: &str) -> Option<String> {
    search_digits(text, &crate::kept(country))
}

fn kept(text: &str, country: &str) -> (Option<String>, String) {
    let phone = parsed(text, country).expect("kept");
    (phone.e164, phone.digits)
}

#[test]
fn a_number_is_understood_by_the_plan_of_its_country() {
    let cases = [
        ("+44 117 496 0123", "GB", Some("+441174960123"), "1174960123"),
        ("0117 4960123", "GB", Some("+441174960123"), "1174960123"),
        ("0044 (0)117 496-0123", "GB", Some("+441174960123"), "1174960123"),
        ("+1 650-253-0000", "GB", Some("+16502530000"), "6502530000"),
        ("(650) 253-0000", "US", Some("+16502530000"), "6502530000"),
        ("030 901820", "DE", Some("+4930901820"), "30901820"),
        ("02 6982", "XX", None, "026982"),
        ("+39 06 6982", "GB", Some("+39066982"), "066982"),
        ("0039 06 6982", "GB", Some("+39066982"), "066982"),
        ("+44 (0)117 496 0123", "US", Some("+441174960123"), "1174960123"),
        ("011 44 117 496 0123", "US", Some("+441174960123"), "1174960123"),
        ("06 6982 1234", "IT", Some("+390669821234"), "0669821234"),
        ("8 (495) 123-45-67", "RU", Some("+74951234567"), "4951234567"),
        ("٠١١٧ ٤٩٦ ٠١٢٣", "GB", Some("+441174960123"), "1174960123"),
    ];
    for (typed, country, e164, digits) in cases {
        assert_eq!(
            kept(typed, country),
            (e164.map(str::to_owned), digits.to_owned()),
            "{typed}"
        );
    }
}

#[test]
fn a_number_that_no_plan_knows_is_kept_all_the_same() {
    for (typed, country, digits) in [
        ("123", "GB", "123"),
        ("ring 4711 after six", "GB", "4711"),
        ("0000 000 000", "GB", ""),
        ("99999999999999999999", "GB", "99999999999999999999"),
    ] {
        let (e164, found) = kept(typed, country);
        assert_eq!(e164, None, "{typed}");
        assert!(digits.is_empty() || found == digits, "{typed}: {found}");
        assert!(found.len() >= 3, "{typed}: {found}");
    }
}

#[test]
fn a_caller_is_found_however_her_number_is_typed() {
    let (_, stored) = kept("+44 117 496 0123", "GB");
    for typed in [
        "0117 4960123",
        "+44 117 496 0123",
        "(0117) 496-0123",
        "0117/496.0123",
        "00441174960123",
        "4960123",
        "60123",
        "0123",
        "117 496 0123",
        "01174960123 ",
        "44 117 496 0123",
        "+44 (0)117 496 0123",
    ] {
        let digits = searched(typed, "GB").expect("a number");
        assert!(
            stored.ends_with(&digits),
            "{typed} looks for {digits} in {stored}"
        );
    }
}

#[test]
fn short_digits_are_searched_as_they_are() {
    assert_eq!(
        searched("0123", "GB").as_deref(),
        Some("0123"),
        "the end of a number, not a 0 and 123"
    );
    assert_eq!(searched("60123", "GB").as_deref(), Some("60123"));
}

#[test]
fn words_and_two_digits_are_no_number() {
    for typed in ["Zoë 123", "12", "", "MUG-500", "BS1 4QT"] {
        assert_eq!(searched(typed, "GB"), None, "{typed}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_crash(text in "[0-9+()xX;=a-z ./#-]{0,45}|\\PC{0,45}", country in "[A-Z]{2}") {
        if let Ok(phone) = parsed(&text, &country) {
            prop_assert_eq!(PhoneText::parse(&text), Ok(phone.text), "kept as it was typed, whatever a plan says");
            prop_assert!(phone.digits.bytes().all(|digit| digit.is_ascii_digit()));
        }
        let _ = searched(&text, &country);
    }

    #[test]
    fn a_kept_number_is_found_again_by_what_was_typed(text in "[+]?[0-9][0-9 ()/-]{3,20}", country in "GB|DE|US|IT|FR|JP|BR") {
        if let Ok(phone) = parsed(&text, &country) {
            prop_assert_eq!(searched(&text, &country), Some(phone.digits));
        }
    }
}
