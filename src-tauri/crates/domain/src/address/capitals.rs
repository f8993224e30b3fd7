//! Capitals as languages write them.

use unicode_normalization::UnicodeNormalization;

/// `text` in capitals by Unicode, but without accents on Greek vowels (the diaeresis stays).
///
/// The dotted İ of Turkish needs no rule: neither Turkey nor Azerbaijan writes addresses in capitals.
pub(super) fn capitals(text: &str) -> String {
    if text.chars().any(is_greek) {
        greek(text)
    } else {
        text.to_uppercase()
    }
}

fn is_greek(letter: char) -> bool {
    matches!(letter, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}')
}

/// Greek capitals bear no tonos or breathing; Latin letters in between keep their accents.
fn greek(text: &str) -> String {
    let mut follows_greek = false;
    let bare = text.nfd().filter(|letter| {
        let is_accent = matches!(letter, '\u{300}' | '\u{301}' | '\u{313}' | '\u{314}' | '\u{342}');
        if !is_accent && *letter != '\u{308}' {
            follows_greek = is_greek(*letter);
        }
        !(is_accent && follows_greek)
    });
    bare.collect::<String>().to_uppercase().nfc().collect()
}
