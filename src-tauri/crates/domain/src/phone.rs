//! Telephone numbers: kept as typed, understood where a numbering plan allows, found by their last digits.
//!
//! A number that no plan knows is kept all the same: the caller on the line knows better.

use phonenumber::country::{self, Source};
use phonenumber::{Mode, PhoneNumber};

use terms::{
    CountryCode, Phone, PhoneText,
    digit::ascii_digit,
    phone::{FEWEST_DIGITS, digits},
    text::Text as _,
};

/// Below this, digits typed into a search are the end of a number rather than a whole one.
const WHOLE_NUMBER_MIN_DIGITS: usize = 7;

/// Understands a number as typed in a shop in `country`, as far as a numbering plan allows.
#[must_use]
pub fn read(text: PhoneText, country: &CountryCode) -> Phone {
    let raw = digits(&text);
    let number = whole_number(&text, &raw, country);
    let e164 = number
        .as_ref()
        .filter(|number| number.is_valid())
        .map(|number| number.format().mode(Mode::E164).to_string());
    let digits = number.map_or(raw, |number| number.national().to_string());
    Phone { text, e164, digits }
}

/// The digits that an owner means who types `text` into a search: compare them with the end of
/// [`Phone::digits`].
///
/// A whole number loses its country code and its leading 0; a short one is taken as it is.
/// `None` if the text holds letters or fewer than three digits: then it is no telephone number.
#[must_use]
pub fn search_digits(text: &str, country: &CountryCode) -> Option<String> {
    let raw = digits(text);
    if raw.len() < FEWEST_DIGITS
        || text.chars().count() > PhoneText::MOST
        || text.chars().any(char::is_alphabetic)
    {
        return None;
    }
    let number = whole_number(text, &raw, country);
    Some(number.map_or(raw, |number| number.national().to_string()))
}

/// The number that a numbering plan reads, if the text is long enough to be a whole one.
fn whole_number(text: &str, raw: &str, country: &CountryCode) -> Option<PhoneNumber> {
    if raw.len() < WHOLE_NUMBER_MIN_DIGITS {
        return None;
    }
    let plain: String = text
        .trim()
        .chars()
        .map(|letter| ascii_digit(letter).unwrap_or(letter))
        .collect();
    if plain.starts_with('+') {
        return understood(None, &plain);
    }
    let number = understood(country.parse().ok(), &plain)?;
    match number.code().source() {
        // Typed with the prefix for calls abroad (00, 011): read it again by the plan of its own country,
        // or the first country's leading 0 would be taken off a number of another.
        Source::Idd => {
            let (_, national) = raw.split_once(&number.code().value().to_string())?;
            understood(None, &format!("+{}{national}", number.code().value()))
        }
        _ => Some(number),
    }
}

fn understood(country: Option<country::Id>, text: &str) -> Option<PhoneNumber> {
    phonenumber::parse(country, text)
        .ok()
        .filter(|number| number.code().value() > 0)
}
