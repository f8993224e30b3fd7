//! Which East Asian face comes first: the same Chinese character is drawn differently in each country.

use crate::engine::fonts::{CHINESE, JAPANESE, KOREAN};

/// The three families in the order in which they are asked.
pub type Order = [&'static str; 3];

pub const CHINESE_FIRST: Order = [CHINESE, JAPANESE, KOREAN];
const JAPANESE_FIRST: Order = [JAPANESE, CHINESE, KOREAN];
const KOREAN_FIRST: Order = [KOREAN, CHINESE, JAPANESE];

/// Looks in the words for signs of Japanese or Korean.
pub fn order<'a>(words: impl IntoIterator<Item = &'a str>) -> Order {
    let mut order = CHINESE_FIRST;
    for c in words.into_iter().flat_map(str::chars) {
        match c {
            '\u{3040}'..='\u{30FF}' | '〒' => return JAPANESE_FIRST,
            '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7A3}' => order = KOREAN_FIRST,
            _ => {}
        }
    }
    order
}
