//! Currencies and their codes.

use super::*;
use crate::problem::told;

#[test]
fn currencies_agree_with_a_second_source_on_codes_and_decimals() {
    // Sierra Leone dropped three zeros in 2022; the other source still lists some codes without theirs.
    for currency in CURRENCIES.iter() {
        let Some(other) = iso_currency::Currency::from_code(currency.code) else {
            assert!(
                ["SLE", "XCG", "ZWG"].contains(&currency.code),
                "{} is no currency",
                currency.code
            );
            continue;
        };
        assert_eq!(
            other.exponent().map(u32::from),
            Some(currency.digits),
            "{}",
            currency.code
        );
    }
    assert!(
        CURRENCIES.is_sorted_by_key(|currency| currency.code),
        "the table is searched by code"
    );
}

#[test]
fn a_currency_is_found_by_its_code() {
    let pound = Currency::from_code("GBP").expect("the pound");
    assert_eq!(
        (pound.digits, pound.symbol, pound.minor_per_major()),
        (2, "£", 100)
    );
    assert_eq!(Currency::from_code("JPY").map(Currency::minor_per_major), Some(1));
    assert_eq!(
        Currency::from_code("KWD").map(|currency| (currency.digits, currency.symbol)),
        Some((3, "KWD"))
    );
    assert_eq!(Currency::from_code("gbp"), None);
    assert_eq!(Currency::from_code("XXX"), None);
}

#[test]
fn a_code_is_read_in_any_case_and_only_if_people_pay_with_it() {
    let code = CurrencyCode::parse(" gbp ").expect("the pound");
    assert_eq!((code.as_str(), code.digits()), ("GBP", 2));
    assert_eq!(told(CurrencyCode::parse("")), "required");
    assert_eq!(told(CurrencyCode::parse("XXX")), "unknown");
    let strange = CurrencyCode::kept("XXX".to_owned());
    assert_eq!(
        (strange.currency(), strange.digits()),
        (None, 2),
        "a file may hold a stranger"
    );
}
