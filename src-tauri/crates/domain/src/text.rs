//! What people type: cleaned for keeping, folded for searching.
//!
//! Kept text stays as it was typed but for white space; what cannot be printed or turns other text around
//! is refused, never silently dropped.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

use crate::problem::{Problem, ProblemCode, Problems};

/// Most characters of a SKU or a barcode.
pub const CODE_MAX_CHARS: usize = 64;

/// Folds text for searching: compatibility forms taken apart, accents off, lower case, letters such as
/// ß and ø spelled out, punctuation to spaces, single spaces.
///
/// Folding folded text changes nothing. Vowel signs that are letters in their script (Hindi, Thai) stay.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfkd().flat_map(char::to_lowercase).nfkd() {
        match spelled_out(letter) {
            Some(letters) => folded.push_str(letters),
            None if canonical_combining_class(letter) != 0 || is_invisible(letter) => {}
            None if letter.is_alphanumeric() || is_combining_mark(letter) => folded.push(letter),
            None if folded.ends_with(' ') => {}
            None => folded.push(' '),
        }
    }
    folded.trim().to_owned()
}

/// Letters that no decomposition takes apart, as people type them on a keyboard without them.
fn spelled_out(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' => "n",
        'ı' => "i",
        'ĸ' => "k",
        'ς' => "σ",
        _ => return None,
    })
}

/// Characters without width: joiners, direction marks, soft hyphen, byte order mark.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Cleans one line of text: trimmed, inner white space to single spaces, at most `max_chars` characters.
///
/// # Errors
/// A problem without a path: `not_allowed` (`character`: its code point) for a control character, a line
/// break inside or a direction override; `too_long` (`max`).
pub fn clean_line(text: &str, max_chars: usize) -> Result<Option<String>, Problem> {
    let words: Vec<&str> = text
        .trim()
        .split(is_blank)
        .filter(|word| !word.is_empty())
        .collect();
    checked(words.join(" "), max_chars, |_| false)
}

/// Cleans text of several lines: line breaks stay, tabs become spaces, the ends are trimmed.
///
/// # Errors
/// As [`clean_line`], but for the line breaks.
pub fn clean_note(text: &str, max_chars: usize) -> Result<Option<String>, Problem> {
    let unified = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
        .replace('\t', " ");
    let lines: Vec<&str> = unified.trim().split('\n').map(str::trim_end).collect();
    checked(lines.join("\n"), max_chars, |letter| letter == '\n')
}

/// White space that may stand within a line: everything but line breaks.
fn is_blank(letter: char) -> bool {
    letter == '\t' || (letter.is_whitespace() && !letter.is_control() && !is_line_break(letter))
}

fn is_line_break(letter: char) -> bool {
    matches!(letter, '\u{2028}' | '\u{2029}')
}

fn is_refused(letter: char) -> bool {
    letter.is_control()
        || is_line_break(letter)
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
}

fn checked(
    text: String,
    max_chars: usize,
    is_welcome: impl Fn(char) -> bool,
) -> Result<Option<String>, Problem> {
    if let Some(refused) = text
        .chars()
        .find(|letter| is_refused(*letter) && !is_welcome(*letter))
    {
        let character = format!("U+{:04X}", u32::from(refused));
        return Err(Problem::new("", ProblemCode::NotAllowed).with("character", character));
    }
    if text.chars().count() > max_chars {
        return Err(Problem::new("", ProblemCode::TooLong).with("max", max_chars));
    }
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// Notes a problem under `path`, or hands out the text.
fn told(path: &str, cleaned: Result<Option<String>, Problem>, problems: &mut Problems) -> Option<String> {
    cleaned.unwrap_or_else(|mut problem| {
        path.clone_into(&mut problem.path);
        problems.add(problem);
        None
    })
}

/// One line of text, cleaned by [`clean_line`]. Empty text is `None` and no problem.
pub fn line(path: &str, text: &str, max_chars: usize, problems: &mut Problems) -> Option<String> {
    told(path, clean_line(text, max_chars), problems)
}

/// As [`line()`], but empty text is `required`.
pub fn required_line(path: &str, text: &str, max_chars: usize, problems: &mut Problems) -> Option<String> {
    required(path, clean_line(text, max_chars), problems)
}

/// Text of several lines, cleaned by [`clean_note`]. Empty text is `None` and no problem.
pub fn note(path: &str, text: &str, max_chars: usize, problems: &mut Problems) -> Option<String> {
    told(path, clean_note(text, max_chars), problems)
}

/// As [`note`], but empty text is `required`.
pub fn required_note(path: &str, text: &str, max_chars: usize, problems: &mut Problems) -> Option<String> {
    required(path, clean_note(text, max_chars), problems)
}

fn required(path: &str, cleaned: Result<Option<String>, Problem>, problems: &mut Problems) -> Option<String> {
    if cleaned == Ok(None) {
        problems.note(path, ProblemCode::Required);
    }
    told(path, cleaned, problems)
}

/// A SKU: 1 to 64 printable characters, trimmed; spaces inside stay as they are, other white space is refused.
pub fn sku(path: &str, text: &str, problems: &mut Problems) -> Option<String> {
    let is_printable = |letter: char| !is_refused(letter) && (letter == ' ' || !letter.is_whitespace());
    code(path, text, is_printable, problems)
}

/// A barcode: 1 to 64 printable ASCII characters, trimmed.
pub fn barcode(path: &str, text: &str, problems: &mut Problems) -> Option<String> {
    code(
        path,
        text,
        |letter| letter == ' ' || letter.is_ascii_graphic(),
        problems,
    )
}

fn code(
    path: &str,
    text: &str,
    is_printable: impl Fn(char) -> bool,
    problems: &mut Problems,
) -> Option<String> {
    let text = text.trim().to_owned();
    let cleaned = match text.chars().find(|letter| !is_printable(*letter)) {
        Some(refused) => Err(Problem::new("", ProblemCode::NotAllowed)
            .with("character", format!("U+{:04X}", u32::from(refused)))),
        None => checked(text, CODE_MAX_CHARS, |_| false),
    };
    required(path, cleaned, problems)
}
