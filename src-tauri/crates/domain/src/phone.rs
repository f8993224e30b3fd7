//! Telephone numbers: kept as typed, understood where a numbering plan allows, found by their last digits.
//!
//! A number that no plan knows is kept all the same: the caller on the line knows better.

use phonenumber::country::{self, Source};
use phonenumber::{Mode, PhoneNumber};

use crate::problem::{Problem, ProblemCode, Problems};
use crate::text::clean_line;

/// Most characters of a number as typed.
pub const PHONE_MAX_CHARS: usize = 40;
/// Fewest digits of a number.
pub const PHONE_MIN_DIGITS: usize = 3;
/// Below this, digits typed into a search are the end of a number rather than a whole one.
const WHOLE_NUMBER_MIN_DIGITS: usize = 7;

/// A telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// As typed, white space cleaned.
    pub text: String,
    /// `+441174960123`, if the number is a valid one of its country. `None` deserves a warning, no more.
    pub e164: Option<String>,
    /// For searching: the national number without its leading 0, or all the digits if no plan fits.
    pub digits: String,
}

/// Reads a number as typed in a shop in `country` (ISO 3166-1 alpha-2).
///
/// Problems at `path`: `required` if empty, `not_allowed` (`min_digits`) with fewer than 3 digits,
/// `too_long` past 40 characters, `not_allowed` for characters that cannot be printed.
pub fn parse_phone(path: &str, text: &str, country: &str, problems: &mut Problems) -> Option<Phone> {
    let text = match clean_line(text, PHONE_MAX_CHARS) {
        Ok(Some(text)) => text,
        Ok(None) => {
            problems.note(path, ProblemCode::Required);
            return None;
        }
        Err(mut problem) => {
            path.clone_into(&mut problem.path);
            problems.add(problem);
            return None;
        }
    };
    let raw = digits(&text);
    if raw.len() < PHONE_MIN_DIGITS {
        let few = Problem::new(path, ProblemCode::NotAllowed).with("min_digits", PHONE_MIN_DIGITS);
        problems.add(few);
        return None;
    }
    let number = whole_number(&text, &raw, country);
    let e164 = number
        .as_ref()
        .filter(|number| number.is_valid())
        .map(|number| number.format().mode(Mode::E164).to_string());
    let digits = number.map_or(raw, |number| number.national().to_string());
    Some(Phone { text, e164, digits })
}

/// The digits that an owner means who types `text` into a search: compare them with the end of
/// [`Phone::digits`].
///
/// A whole number loses its country code and its leading 0; a short one is taken as it is.
/// `None` if the text holds letters or fewer than three digits: then it is no telephone number.
#[must_use]
pub fn search_digits(text: &str, country: &str) -> Option<String> {
    let raw = digits(text);
    if raw.len() < PHONE_MIN_DIGITS
        || text.chars().count() > PHONE_MAX_CHARS
        || text.chars().any(char::is_alphabetic)
    {
        return None;
    }
    let number = whole_number(text, &raw, country);
    Some(number.map_or(raw, |number| number.national().to_string()))
}

/// The number that a numbering plan reads, if the text is long enough to be a whole one.
fn whole_number(text: &str, raw: &str, country: &str) -> Option<PhoneNumber> {
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

fn digits(text: &str) -> String {
    text.chars().filter_map(ascii_digit).collect()
}

/// The digit as 0 to 9, whether typed in Latin, Arabic, Persian, Indian or full-width figures.
fn ascii_digit(letter: char) -> Option<char> {
    const ZEROS: [u32; 5] = [0x30, 0x660, 0x6f0, 0x966, 0xff10];
    let code = u32::from(letter);
    ZEROS
        .iter()
        .find_map(|zero| char::from_digit(code.checked_sub(*zero).filter(|digit| *digit < 10)?, 10))
}
