//! The read-back card in English: codes spelled, numbers, money and dates in words, to be spoken to a caller.

mod money_words;
mod numbers;
mod sentences;
mod spelling;

pub use money_words::money_in_words;
pub use numbers::{number_in_words, spoken_date};
pub use sentences::{quantity_in_words, told_backordered, told_of_address};
pub use spelling::spell;

/// With a capital at the start.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
