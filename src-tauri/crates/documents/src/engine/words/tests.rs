//! Weights and dates as a person would say them.

use super::*;

#[test]
fn the_catalogue_has_no_message_that_does_not_parse() {
    assert!(FluentResource::try_new(ENGLISH.to_owned()).is_ok());
}

#[test]
fn weights_are_said_as_a_person_would() {
    let words = Words::english();
    let said = [0, 850, 1_000, 1_240, 12_005].map(|grams| words.weight(terms::Grams::new(grams)));
    assert_eq!(said, ["0 g", "850 g", "1 kg", "1.24 kg", "12.005 kg"]);
}

#[test]
fn dates_are_written_out() {
    let date = NaiveDate::from_ymd_opt(2026, 12, 8).unwrap();
    assert_eq!(Words::english().date(date), "8 December 2026");
}

#[test]
fn every_month_has_a_name_of_its_own() {
    let words = Words::english();
    let months: std::collections::BTreeSet<String> = (1..=12)
        .map(|month| words.date(NaiveDate::from_ymd_opt(2026, month, 1).unwrap()))
        .collect();
    assert_eq!(months.len(), 12);
}
