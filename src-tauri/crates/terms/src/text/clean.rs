//! How text is cleaned, and what of it is refused.

use super::unseen;
use crate::{
    card::holds_card_number,
    problem::{Problem, ProblemCode},
};

/// Cleans one line: trimmed, inner white space to single spaces, at most `most` characters. Nothing is left
/// of what was blank or cannot be seen.
///
/// # Errors
/// A problem without a path: `not_allowed` (`character`: its code point) for a control character, a line
/// break inside or a direction override; `too_long` (`max`).
pub fn clean_line(text: &str, most: usize) -> Result<Option<String>, Problem> {
    let words: Vec<&str> = text
        .trim()
        .split(is_space)
        .filter(|word| !word.is_empty())
        .collect();
    checked(words.join(" "), most, |_| false)
}

/// Cleans text of several lines: line breaks stay, tabs become spaces, the ends are trimmed.
///
/// # Errors
/// As [`clean_line`], but for the line breaks.
pub fn clean_note(text: &str, most: usize) -> Result<Option<String>, Problem> {
    let unified = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
        .replace('\t', " ");
    let lines: Vec<&str> = unified.trim().split('\n').map(str::trim_end).collect();
    checked(lines.join("\n"), most, |letter| letter == '\n')
}

/// White space that may stand within a line: everything but line breaks.
fn is_space(letter: char) -> bool {
    letter == '\t' || (letter.is_whitespace() && !letter.is_control() && !is_line_break(letter))
}

fn is_line_break(letter: char) -> bool {
    matches!(letter, '\u{2028}' | '\u{2029}')
}

/// Whether a character cannot be kept: controls, line breaks within a line, overrides of direction.
pub(crate) fn is_refused(letter: char) -> bool {
    letter.is_control()
        || is_line_break(letter)
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
}

pub(crate) fn missing() -> Problem {
    Problem::new("", ProblemCode::Required)
}

pub(crate) fn refused(letter: char) -> Problem {
    Problem::new("", ProblemCode::NotAllowed).with("character", format!("U+{:04X}", u32::from(letter)))
}

pub(crate) fn checked(
    text: String,
    most: usize,
    is_welcome: impl Fn(char) -> bool,
) -> Result<Option<String>, Problem> {
    if let Some(letter) = text
        .chars()
        .find(|letter| is_refused(*letter) && !is_welcome(*letter))
    {
        return Err(refused(letter));
    }
    if text.chars().count() > most {
        return Err(Problem::new("", ProblemCode::TooLong).with("max", most));
    }
    Ok(Some(text).filter(|text| !unseen::is_blank(text)))
}

/// Free text that is there and holds no number of a payment card.
///
/// # Errors
/// A problem without a path: `required`, `card_number`. What was typed is not in it.
pub(crate) fn free(text: Option<String>) -> Result<String, Problem> {
    let text = text.ok_or_else(missing)?;
    if holds_card_number(&text) {
        return Err(Problem::new("", ProblemCode::CardNumber));
    }
    Ok(text)
}
