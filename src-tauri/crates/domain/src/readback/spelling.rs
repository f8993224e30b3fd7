//! Spelling by the alphabet of the International Civil Aviation Organization, Annex 10, volume II.

use unicode_normalization::UnicodeNormalization;

const LETTERS: [&str; 26] = [
    "Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "India", "Juliett", "Kilo",
    "Lima", "Mike", "November", "Oscar", "Papa", "Quebec", "Romeo", "Sierra", "Tango", "Uniform", "Victor",
    "Whiskey", "X-ray", "Yankee", "Zulu",
];

const DIGITS: [&str; 10] = [
    "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine",
];

/// A code or a name, letter by letter: `BS1 4QT` is "Bravo Sierra One, Four Quebec Tango".
///
/// Accents follow their letter by name; a character without a name is said as it stands.
#[must_use]
pub fn spell(code: &str) -> String {
    let words = code.split_whitespace().map(|word| {
        let letters: Vec<String> = word.nfd().map(spoken).collect();
        letters.join(" ")
    });
    words.collect::<Vec<_>>().join(", ")
}

fn spoken(letter: char) -> String {
    let named = match letter {
        'A'..='Z' | 'a'..='z' => u32::from(letter.to_ascii_uppercase())
            .checked_sub(u32::from('A'))
            .and_then(|index| at(&LETTERS, index)),
        '0'..='9' => letter.to_digit(10).and_then(|digit| at(&DIGITS, digit)),
        _ => sign(letter),
    };
    named.map_or_else(|| letter.to_string(), str::to_owned)
}

fn at(words: &[&'static str], index: u32) -> Option<&'static str> {
    words.get(usize::try_from(index).ok()?).copied()
}

fn sign(letter: char) -> Option<&'static str> {
    Some(match letter {
        '-' | '\u{2010}'..='\u{2015}' => "dash",
        '.' => "dot",
        ',' => "comma",
        '/' => "slash",
        '\\' => "backslash",
        '_' => "underscore",
        '@' => "at",
        '&' => "and",
        '+' => "plus",
        '#' => "hash",
        '*' => "star",
        ':' => "colon",
        '(' => "open bracket",
        ')' => "close bracket",
        '\'' | '\u{2019}' => "apostrophe",
        '"' => "quotation mark",
        'ß' => "sharp S",
        'æ' | 'Æ' => "Alfa Echo joined",
        'œ' | 'Œ' => "Oscar Echo joined",
        'ø' | 'Ø' => "Oscar with stroke",
        'ł' | 'Ł' => "Lima with stroke",
        'đ' | 'Đ' => "Delta with stroke",
        '\u{300}' => "grave",
        '\u{301}' => "acute",
        '\u{302}' => "circumflex",
        '\u{303}' => "tilde",
        '\u{306}' => "breve",
        '\u{307}' => "dot above",
        '\u{308}' => "two dots",
        '\u{30a}' => "ring",
        '\u{30b}' => "double acute",
        '\u{30c}' => "caron",
        '\u{327}' => "cedilla",
        '\u{328}' => "ogonek",
        _ => return None,
    })
}
