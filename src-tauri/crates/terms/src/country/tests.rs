//! Countries and their codes.

use super::*;
use crate::problem::told;

#[test]
fn every_code_is_there_once_in_order() {
    let codes: Vec<&str> = CountryCode::all().collect();
    assert_eq!(codes.len(), 252);
    assert!(codes.is_sorted_by(|one, next| one < next));
    assert!(
        codes
            .iter()
            .all(|code| code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase()))
    );
}

#[test]
fn a_code_is_read_in_any_case() {
    assert_eq!(CountryCode::parse(" gb ").expect("a country"), "GB");
    assert_eq!(told(CountryCode::parse("")), "required");
    assert_eq!(told(CountryCode::parse("XX")), "unknown");
    assert_eq!(told(CountryCode::parse("GBR")), "unknown");
}
