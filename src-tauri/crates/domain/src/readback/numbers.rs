//! Whole numbers, ordinals, years and dates in English words.

use chrono::{Datelike, NaiveDate};

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];
const SCALES: [(u64, &str); 6] = [
    (1_000_000_000_000_000_000, "quintillion"),
    (1_000_000_000_000_000, "quadrillion"),
    (1_000_000_000_000, "trillion"),
    (1_000_000_000, "billion"),
    (1_000_000, "million"),
    (1_000, "thousand"),
];
const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A whole value in words, as said in Britain: 1 105 is "one thousand one hundred and five".
#[must_use]
pub fn number_in_words(value: i64) -> String {
    let words = positive(value.unsigned_abs());
    if value < 0 {
        format!("minus {words}")
    } else {
        words
    }
}

fn word(words: &[&'static str], index: u64) -> &'static str {
    usize::try_from(index)
        .ok()
        .and_then(|index| words.get(index))
        .copied()
        .unwrap_or_default()
}

fn positive(value: u64) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut rest = value;
    for (scale, name) in SCALES {
        if rest >= scale {
            words.push(format!("{} {name}", below_thousand(rest / scale)));
            rest %= scale;
        }
    }
    if words.is_empty() {
        return below_thousand(rest);
    }
    match rest {
        0 => {}
        1..100 => words.push(format!("and {}", below_thousand(rest))),
        _ => words.push(below_thousand(rest)),
    }
    words.join(" ")
}

fn below_thousand(value: u64) -> String {
    match value {
        0..20 => word(&ONES, value).to_owned(),
        20..100 if value.is_multiple_of(10) => word(&TENS, value / 10).to_owned(),
        20..100 => format!("{}-{}", word(&TENS, value / 10), word(&ONES, value % 10)),
        _ if value.is_multiple_of(100) => format!("{} hundred", word(&ONES, value / 100)),
        _ => format!(
            "{} hundred and {}",
            word(&ONES, value / 100),
            below_thousand(value % 100)
        ),
    }
}

/// A day as one says it on the telephone: "today", "tomorrow", "Friday the fourth of December"; with the
/// year where it is another than that of `today` and the day is more than half a year away.
#[must_use]
pub fn spoken_date(date: NaiveDate, today: NaiveDate) -> String {
    let days = (date - today).num_days();
    match days {
        0 => return "today".to_owned(),
        1 => return "tomorrow".to_owned(),
        -1 => return "yesterday".to_owned(),
        _ => {}
    }
    let weekday = word(&WEEKDAYS, date.weekday().num_days_from_monday().into());
    let month = word(&MONTHS, date.month0().into());
    let day = format!("{weekday} the {} of {month}", ordinal(date.day().into()));
    if date.year() == today.year() || days.abs() <= 183 {
        day
    } else {
        format!("{day} {}", year(date.year()))
    }
}

/// 1 to 31 as "first" to "thirty-first".
fn ordinal(day: u64) -> String {
    let irregular = match day {
        1 => "first",
        2 => "second",
        3 => "third",
        5 => "fifth",
        8 => "eighth",
        9 => "ninth",
        12 => "twelfth",
        20 => "twentieth",
        30 => "thirtieth",
        _ => "",
    };
    match day {
        _ if !irregular.is_empty() => irregular.to_owned(),
        21.. => format!("{}-{}", word(&TENS, day / 10), ordinal(day % 10)),
        _ => format!("{}th", word(&ONES, day)),
    }
}

/// A year in its halves: 2031 is "twenty thirty-one", 2005 "two thousand and five".
fn year(year: i32) -> String {
    let (century, rest) = (i64::from(year / 100), i64::from(year % 100));
    match (century, rest) {
        (10..=99, 10..=99) => format!("{} {}", number_in_words(century), number_in_words(rest)),
        _ => number_in_words(year.into()),
    }
}

/// Digits one by one: 45 of 2 digits is "four five".
pub(super) fn digit_by_digit(value: i64, digits: u32) -> String {
    let width = usize::try_from(digits).unwrap_or_default();
    let figures = format!("{:0width$}", value.unsigned_abs());
    let words: Vec<&str> = figures
        .chars()
        .filter_map(|figure| figure.to_digit(10))
        .map(|digit| word(&ONES, digit.into()))
        .collect();
    words.join(" ")
}
