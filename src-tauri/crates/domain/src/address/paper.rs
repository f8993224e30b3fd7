//! An address as lines for paper, in the order of its country.

use super::capitals::capitals;
use super::countries::{Country, country};
use super::field::{Field, text_of};
use terms::{Address, CountryCode};

/// The recipient's lines in the country's order, and the English name of the country in capitals as the
/// last line if it is another than `sender_country`.
///
/// An address in Latin letters takes the Latin order. Fields that the country writes in capitals are
/// upper-cased. What is filled in is always printed, also a city, region or post code for which the
/// country's format has no place (Japan's has none for the city).
#[must_use]
pub fn paper_lines(address: &Address, sender_country: &CountryCode) -> Vec<String> {
    let Some(country) = country(&address.country) else {
        return bare_lines(address);
    };
    let format = with_room_for_all(format_for(address, country), address);
    let value = |field: Field| {
        let text = text_of(address, field);
        if country.capitals.contains(field.letter()) {
            capitals(&text)
        } else {
            text
        }
    };
    let mut lines: Vec<String> = format.split("%n").flat_map(|line| fill(line, value)).collect();
    if *sender_country != country.code {
        let name = if country.destination.is_empty() {
            country.name
        } else {
            country.destination
        };
        lines.push(name.to_uppercase());
    }
    lines
}

/// All that is filled in, for a country that the table does not know.
fn bare_lines(address: &Address) -> Vec<String> {
    let texts = Field::ALL.iter().map(|field| text_of(address, *field));
    let lines = texts.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>());
    lines
        .chain([address.country.to_string()])
        .filter(|line| !line.is_empty())
        .collect()
}

fn format_for(address: &Address, country: &Country) -> &'static str {
    let is_latin = |letter: char| {
        !letter.is_alphabetic() || letter < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&letter)
    };
    let in_latin = Field::ALL
        .iter()
        .all(|field| text_of(address, *field).chars().all(is_latin));
    if in_latin && !country.latin_format.is_empty() {
        country.latin_format
    } else {
        country.format
    }
}

/// The format with places added for what is filled in and has none: the city beside the street, the rest
/// at the outer end of the address.
fn with_room_for_all(format: &str, address: &Address) -> String {
    let mut format = format.to_owned();
    let is_recipient_last = format.find("%N") > format.find("%A");
    let is_missing = |field: Field, format: &str| {
        let text = text_of(address, field);
        !text.is_empty() && !format.contains(field.token()) && !has_as_plain_text(format, &text)
    };
    if is_missing(Field::City, &format) {
        format = format.replace("%A", if is_recipient_last { "%C%n%A" } else { "%A%n%C" });
    }
    for field in [Field::Region, Field::PostCode] {
        if is_missing(field, &format) {
            let token = field.token();
            format = if is_recipient_last {
                format!("{token}%n{format}")
            } else {
                format!("{format}%n{token}")
            };
        }
    }
    format
}

/// Whether the country's format says it already: `SINGAPORE %Z`.
fn has_as_plain_text(format: &str, text: &str) -> bool {
    let plain = format
        .split('%')
        .map(|piece| piece.get(1..).unwrap_or_default().trim());
    plain.into_iter().any(|plain| plain == text.to_uppercase())
}

/// One line of the format, filled in. Plain text stands only beside the field that it introduces or
/// joins, unless it is a word of its own (`GUERNSEY`). Street lines make several lines.
fn fill(line: &str, value: impl Fn(Field) -> String) -> Vec<String> {
    let mut filled = String::new();
    let mut plain = String::new();
    let mut is_first_field = true;
    for (before, field) in pieces(line) {
        plain.push_str(before);
        let Some(field) = field else { continue };
        let text = value(field);
        let text = without_prefix(&text, &plain);
        if !text.is_empty() {
            if is_first_field || !filled.is_empty() {
                filled.push_str(&plain);
            }
            filled.push_str(text);
        } else if is_word(&plain) {
            filled.push_str(plain.trim_end());
        }
        plain.clear();
        is_first_field = false;
    }
    if filled.is_empty() || is_word(&plain) {
        filled.push_str(if is_word(&plain) { &plain } else { "" });
    }
    filled
        .lines()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

/// Plain text and the field behind it, in turn; the last may have no field.
fn pieces(line: &str) -> impl Iterator<Item = (&str, Option<Field>)> {
    let mut rest = Some(line);
    std::iter::from_fn(move || {
        let text = rest.take()?;
        let Some((before, after)) = text.split_once('%') else {
            return Some((text, None));
        };
        let mut letters = after.chars();
        let field = letters.next().and_then(Field::from_letter);
        rest = Some(letters.as_str());
        Some((before, field))
    })
}

fn is_word(plain: &str) -> bool {
    plain.chars().filter(|letter| letter.is_alphabetic()).count() >= 4
}

/// A post code typed as `CH-8001` already bears the prefix that the format puts before it.
pub(super) fn without_prefix<'a>(text: &'a str, plain: &str) -> &'a str {
    let prefix = plain.trim();
    match text.get(..prefix.len()) {
        Some(head) if !prefix.is_empty() && head.eq_ignore_ascii_case(prefix) => {
            text[prefix.len()..].trim_start()
        }
        _ => text,
    }
}

/// The plain text that the country's format puts before the post code.
pub(super) fn post_code_prefix(country: &Country) -> &'static str {
    let line = country
        .format
        .split("%n")
        .find(|line| line.contains("%Z"))
        .unwrap_or_default();
    let before = line.split("%Z").next().unwrap_or_default();
    if before.contains('%') { "" } else { before }
}
