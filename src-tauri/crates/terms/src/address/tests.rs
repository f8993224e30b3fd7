//! An address is read line by line, and blank lines are none.

use super::*;
use crate::problem::told;

fn read(json: serde_json::Value) -> Result<Address, serde_json::Error> {
    serde_json::from_value(json)
}

#[test]
fn an_address_is_cleaned_field_by_field() {
    let address = read(serde_json::json!({
        "name": " Zoë ", "organisation": null, "lines": ["24 Harbour Street", "", " Flat  25 "], "country": "gb",
    }));
    let expected = Address {
        name: Some(AddressLine::parse("Zoë").expect("a name")),
        organisation: None,
        lines: StreetLines::parse(&["24 Harbour Street", "Flat 25"]).expect("two lines"),
        city: None,
        region: None,
        post_code: None,
        country: CountryCode::parse("GB").expect("a country"),
    };
    assert_eq!(address.expect("sound"), expected);
    let nowhere = read(serde_json::json!({ "lines": [] }));
    assert!(nowhere.is_err(), "only the country is certain");
}

#[test]
fn each_field_refuses_what_a_label_cannot_bear() {
    assert_eq!(
        told(AddressLine::parse("a\0")),
        "not_allowed character=\"U+0000\""
    );
    assert_eq!(told(AddressLine::parse(&"x".repeat(101))), "too_long max=100");
    assert_eq!(told(PostCode::parse("123456789012345678901")), "too_long max=20");
    let with = |field: &str, value: serde_json::Value| {
        let mut address = serde_json::json!({ "country": "GB" });
        address[field] = value;
        read(address)
    };
    assert!(with("name", "Zoë".into()).is_ok());
    assert!(with("name", "a\0".into()).is_err());
    assert!(with("country", "XX".into()).is_err());
    assert!(with("post_code", "123456789012345678901".into()).is_err());
    assert!(with("town", "Bristol".into()).is_err(), "no such field");
}

#[test]
fn a_street_has_up_to_four_lines_and_none_is_blank() {
    let lines = StreetLines::parse(&["a", " ", "b", "", "c", "d"]).expect("four");
    assert_eq!((lines.len(), lines.in_one().as_str()), (4, "a\nb\nc\nd"));
    assert_eq!(
        told(StreetLines::parse(&["a", "b", "c", "d", "e"])),
        "too_long max=4"
    );
    assert_eq!(
        told(StreetLines::parse(&["a", &"x".repeat(101)])),
        "too_long max=100"
    );
    assert_eq!(StreetLines::parse::<&str>(&[]), Ok(StreetLines::default()));
    let again: StreetLines =
        serde_json::from_str(&serde_json::to_string(&lines).expect("JSON")).expect("lines");
    assert_eq!(again, lines);
}
