//! Text folded for searching; how text is cleaned for keeping is `terms::text`.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

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
