//! Symbols read back from their bars, by the table alone.

use super::*;
use proptest::prelude::*;

/// Reads module widths back, by the table alone.
fn decode(widths: &[u8]) -> Option<String> {
    let (body, stop) = widths.split_at(widths.len().checked_sub(7)?);
    let ascii = |part: &[u8]| part.iter().map(|width| width + b'0').collect::<Vec<u8>>();
    let value = |part: &[u8]| {
        WIDTHS
            .iter()
            .position(|pattern| *pattern == ascii(part).as_slice())
    };
    if value(stop)? != 106 || body.len() % 6 != 0 {
        return None;
    }
    let values: Vec<usize> = body.chunks(6).map(value).collect::<Option<_>>()?;
    let (check, values) = values.split_last()?;
    let sum: usize = values
        .iter()
        .enumerate()
        .map(|(at, value)| value * at.max(1))
        .sum();
    (sum % 103 == *check).then(|| read(values))?
}

fn read(values: &[usize]) -> Option<String> {
    let mut set = match values.first()? {
        103 => 'A',
        104 => 'B',
        105 => 'C',
        _ => return None,
    };
    let mut text = String::new();
    for &value in &values[1..] {
        match (set, value) {
            ('C', 0..=99) => text.push_str(&format!("{value:02}")),
            ('A' | 'B', 99) => set = 'C',
            ('A' | 'C', 100) => set = 'B',
            ('B' | 'C', 101) => set = 'A',
            ('A', 64..=95) => text.push(char::from(u8::try_from(value - 64).ok()?)),
            ('A' | 'B', 0..=95) => text.push(char::from(u8::try_from(value + 32).ok()?)),
            _ => return None,
        }
    }
    Some(text)
}

#[test]
fn a_known_symbol_has_its_published_characters() {
    // Start B, P J J 1 2 3 C, check 55, stop: the worked example that every description of the check uses.
    assert_eq!(
        symbol_characters(b"PJJ123C"),
        [104, 48, 42, 42, 17, 18, 19, 35, 55, 106]
    );
}

#[test]
fn digits_go_in_pairs() {
    assert_eq!(symbol_characters(b"1234")[..3], [105, 12, 34]);
    assert_eq!(symbol_characters(b"AB123456")[..7], [104, 33, 34, 99, 12, 34, 56]);
}

#[test]
fn two_digits_among_letters_do_not_pay_for_a_change() {
    assert!(!symbol_characters(b"AB12CD").contains(&99));
}

#[test]
fn a_symbol_is_eleven_modules_a_character_and_two_more_for_the_stop() {
    let modules: u32 = widths("CB1001-1.1R1")
        .unwrap()
        .iter()
        .map(|width| u32::from(*width))
        .sum();
    assert_eq!(modules % 11, 2);
}

#[test]
fn nothing_and_what_is_not_ascii_have_no_symbol() {
    assert_eq!(widths(""), None);
    assert_eq!(widths("Ä1"), None);
}

proptest! {
    #[test]
    fn every_ascii_text_reads_back_from_its_bars(text in "[\\x00-\\x7f]{1,60}") {
        prop_assert_eq!(decode(&widths(&text).unwrap()), Some(text));
    }

    #[test]
    fn every_tracking_number_reads_back_from_its_bars(text in "[A-Z]{0,4}[0-9]{1,34}[A-Z]{0,2}") {
        prop_assert_eq!(decode(&widths(&text).unwrap()), Some(text));
    }

    #[test]
    fn a_run_of_digits_is_never_longer_than_half_its_length_and_four(text in "[0-9]{2,40}") {
        prop_assert!(symbol_characters(text.as_bytes()).len() <= text.len() / 2 + 4 + text.len() % 2);
    }
}
