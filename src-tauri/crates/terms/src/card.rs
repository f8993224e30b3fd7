//! Numbers of payment cards, found in what people type, so that none is ever kept.
//!
//! A number is one by its issuer's prefix, its length and its check digit (ISO/IEC 7812-1: the first digits name
//! the issuer, the last one proves the others). The prefixes and lengths are those that the schemes publish for
//! merchants: Visa, Mastercard, American Express, Discover and Diners Club, JCB, UnionPay, Maestro and Mir.
//! Lengths that the schemes gave up (Visa of 13 digits, Maestro of 12) would stop barcodes and telephone numbers
//! and no card: they are left out.

use crate::{digit::ascii_digit, text::is_unseen};

/// The most digits of a card.
const MOST: usize = 19;
/// The fewest.
const FEWEST: usize = 14;
/// Digits in which a number of another kind is written too: a parcel's, in fours.
const FOURS: usize = 4;

/// Whether the number of a payment card stands in the text: in any figures, with spaces, dashes or points
/// between them, but never as a part of a longer number.
#[must_use]
pub fn holds_card_number(text: &str) -> bool {
    text.len() >= FEWEST && runs(text).any(|groups| holds_card(&groups))
}

/// The numbers of a text, each as its groups of digits: what separates groups does not end the number.
fn runs(text: &str) -> impl Iterator<Item = Vec<String>> {
    let mut letters = text.chars().filter(|letter| !passes(*letter)).peekable();
    let mut last = '\0';
    std::iter::from_fn(move || {
        letters.peek()?;
        let mut groups: Vec<String> = Vec::new();
        let mut is_apart = true;
        for letter in letters.by_ref() {
            let behind = std::mem::replace(&mut last, letter);
            match (ascii_digit(letter), groups.last_mut()) {
                (Some(digit), Some(group)) if !is_apart => group.push(digit),
                (Some(digit), _) => groups.push(digit.to_string()),
                (None, _) if separates(letter) => {}
                // Nothing but a parcel is numbered so, and with sixteen figures more.
                (None, _) if behind == '1' && letter.eq_ignore_ascii_case(&'z') => {
                    while letters.next_if(|next| ascii_digit(*next).is_some()).is_some() {}
                    break;
                }
                (None, _) => break,
            }
            is_apart = ascii_digit(letter).is_none();
        }
        Some(groups)
    })
}

/// What stands on a digit or between two and is not seen as a sign of its own: it hides no number.
fn passes(letter: char) -> bool {
    is_unseen(letter) || matches!(letter, '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20ff}')
}

/// Spaces, dashes and points of every kind. A line break does: a list of numbers is not one number.
fn separates(letter: char) -> bool {
    match letter {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => false,
        '-'
        | '.'
        | '_'
        | '\u{b7}'
        | '\u{58a}'
        | '\u{5be}'
        | '\u{1806}'
        | '\u{2010}'..='\u{2015}'
        | '\u{2022}'
        | '\u{2027}'
        | '\u{2043}'
        | '\u{2212}'
        | '\u{2e3a}'
        | '\u{2e3b}'
        | '\u{30fb}'
        | '\u{301c}'
        | '\u{fe58}'
        | '\u{fe63}'
        | '\u{ff0d}'
        | '\u{ff0e}'
        | '\u{ff3f}' => true,
        _ => letter.is_whitespace(),
    }
}

/// Whether a card is among the groups: all of them, or some that are grouped as cards are, with an expiry date
/// behind them or a quantity before them.
fn holds_card(groups: &[String]) -> bool {
    let digits: usize = groups.iter().map(String::len).sum();
    let is_typed_freely = groups.iter().all(|group| group.len() <= 12);
    if digits <= MOST && is_typed_freely && is_card(&groups.concat()) {
        return true;
    }
    (0..groups.len()).any(|start| {
        let mut number = String::new();
        (start..groups.len())
            .map_while(|end| {
                number.push_str(&groups[end]);
                (number.len() <= MOST).then(|| stands_alone(groups, start, end, digits) && is_card(&number))
            })
            .any(|found| found)
    })
}

/// Whether the groups from `start` to `end` are grouped as a card is and belong to no longer number that goes on
/// in the same steps.
fn stands_alone(groups: &[String], start: usize, end: usize, digits: usize) -> bool {
    let length = |at: usize| groups.get(at).map_or(0, String::len);
    let step = length(start);
    if start == end || matches!([step, length(start + 1), length(end)], [4, 6, 5 | 4]) && end - start == 2 {
        return true;
    }
    let is_even = step <= 8 && (start..end).all(|at| length(at) == step) && length(end) <= step;
    let before = start.checked_sub(1).map_or(0, length);
    // A year or an order's number may stand before a card, and four figures of its expiry behind it; a parcel's
    // number in fours is longer than both together.
    let is_begun = before != step || step == FOURS && digits <= 20;
    let is_ended = length(end) < step || length(end + 1) != step || step == FOURS;
    is_even && is_begun && is_ended
}

fn is_card(digits: &str) -> bool {
    (FEWEST..=MOST).contains(&digits.len()) && has_issuer(digits) && is_proved(digits)
}

/// The issuer's prefix, with the lengths that go with it. Nineteen digits only where a scheme really gives them
/// out: parcels have as many.
fn has_issuer(digits: &str) -> bool {
    let Some(prefix) = digits.get(..4).and_then(|prefix| prefix.parse::<u16>().ok()) else {
        return false;
    };
    let is_diners = matches!(prefix, 3000..=3059 | 3095 | 3600..=3699 | 3800..=3999);
    let is_maestro = matches!(
        prefix,
        5018 | 5020 | 5038 | 5893 | 6304 | 6759 | 6761..=6763 | 6771
    );
    let is_union_pay = matches!(prefix, 6200..=6299 | 8100..=8171);
    match digits.len() {
        14 => is_diners,
        // American Express.
        15 => matches!(prefix, 3400..=3499 | 3700..=3799),
        16 => {
            is_diners
                || is_maestro
                || is_union_pay
                || matches!(prefix,
                    // Visa; Mastercard; Mir; Discover; JCB.
                    4000..=4999
                    | 2221..=2720 | 5100..=5599
                    | 2200..=2204
                    | 6011 | 6440..=6499 | 6500..=6599
                    | 3528..=3589)
        }
        // Visa gives nineteen digits to some debit cards only.
        19 => is_union_pay || is_maestro || prefix == 4917,
        _ => false,
    }
}

/// The check digit: every second digit from the right counts twice, in one digit, and the sum ends in 0.
fn is_proved(digits: &str) -> bool {
    let figures = digits.chars().rev().filter_map(|digit| digit.to_digit(10));
    let sum: u32 = figures
        .enumerate()
        .map(|(place, figure)| match (place % 2, figure) {
            (0, figure) => figure,
            (_, figure) if figure < 5 => figure * 2,
            (_, figure) => figure * 2 - 9,
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests;
