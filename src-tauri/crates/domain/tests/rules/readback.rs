use chrono::NaiveDate;
use domain::readback::{
    money_in_words, number_in_words, quantity_in_words, spell, spoken_date, told_backordered, told_of_address,
};
use proptest::prelude::*;
use terms::{Decimals, Quantity, WhenShort};

use crate::{address::address, kept, minor, pieces};

#[test]
fn codes_and_names_are_spelled() {
    let cases = [
        ("BS1 4QT", "Bravo Sierra One, Four Quebec Tango"),
        ("1001-1", "One Zero Zero One dash One"),
        (
            "zoe@x.example",
            "Zulu Oscar Echo at X-ray dot Echo X-ray Alfa Mike Papa Lima Echo",
        ),
        ("Zoë", "Zulu Oscar Echo two dots"),
        (
            "Šťastný",
            "Sierra caron Tango caron Alfa Sierra Tango November Yankee acute",
        ),
        ("Größe", "Golf Romeo Oscar two dots sharp S Echo"),
        ("東京", "東 京"),
        ("", ""),
    ];
    for (code, spoken) in cases {
        assert_eq!(spell(code), spoken, "{code}");
    }
}

#[test]
fn numbers_are_said_as_in_britain() {
    let cases = [
        (0, "zero"),
        (7, "seven"),
        (13, "thirteen"),
        (20, "twenty"),
        (62, "sixty-two"),
        (100, "one hundred"),
        (105, "one hundred and five"),
        (342, "three hundred and forty-two"),
        (1000, "one thousand"),
        (1001, "one thousand and one"),
        (1105, "one thousand one hundred and five"),
        (20_050, "twenty thousand and fifty"),
        (1_000_000, "one million"),
        (2_300_004, "two million three hundred thousand and four"),
        (-5, "minus five"),
        (
            i64::MIN,
            "minus nine quintillion two hundred and twenty-three quadrillion three hundred and seventy-two trillion thirty-six billion eight hundred and fifty-four million seven hundred and seventy-five thousand eight hundred and eight",
        ),
    ];
    for (number, words) in cases {
        assert_eq!(number_in_words(number), words);
    }
}

#[test]
fn money_is_said_in_its_own_names() {
    let cases = [
        (6245, "GBP", "Sixty-two pounds and forty-five pence"),
        (101, "GBP", "One pound and one penny"),
        (45, "GBP", "Forty-five pence"),
        (0, "GBP", "Zero pounds"),
        (5300, "EUR", "Fifty-three euros"),
        (-250, "USD", "Minus two dollars and fifty cents"),
        (1980, "JPY", "One thousand nine hundred and eighty yen"),
        (
            12_345,
            "CHF",
            "One hundred and twenty-three Swiss francs and forty-five rappen",
        ),
        (10_001, "SEK", "One hundred Swedish kronor and one öre"),
        (12_045, "KWD", "Twelve point zero four five KWD"),
        (1200, "THB", "Twelve THB"),
        (1205, "???", "Twelve point zero five ???"),
    ];
    for (amount, currency, words) in cases {
        assert_eq!(money_in_words(minor(amount), &kept(currency)), words);
    }
}

#[test]
fn dates_are_said_as_on_the_telephone() {
    let day = |text: &str| -> NaiveDate { text.parse().expect("a date") };
    let cases = [
        ("2026-12-04", "2026-11-20", "Friday the fourth of December"),
        ("2026-11-20", "2026-11-20", "today"),
        ("2026-11-21", "2026-11-20", "tomorrow"),
        ("2026-11-19", "2026-11-20", "yesterday"),
        ("2027-01-31", "2026-11-20", "Sunday the thirty-first of January"),
        (
            "2030-12-06",
            "2026-11-20",
            "Friday the sixth of December twenty thirty",
        ),
        (
            "2005-03-12",
            "2026-11-20",
            "Saturday the twelfth of March two thousand and five",
        ),
        ("2026-06-20", "2026-11-20", "Saturday the twentieth of June"),
        ("2026-06-22", "2026-11-20", "Monday the twenty-second of June"),
    ];
    for (date, today, spoken) in cases {
        assert_eq!(spoken_date(day(date), day(today)), spoken, "{date}");
    }
}

#[test]
fn every_day_of_a_month_has_its_ordinal() {
    let today: NaiveDate = "2026-06-15".parse().expect("a date");
    let said: Vec<String> = (1..=31)
        .map(|day| spoken_date(NaiveDate::from_ymd_opt(2026, 8, day).expect("a day"), today))
        .map(|said| {
            said.split_once(" the ")
                .expect("a day")
                .1
                .replace(" of August", "")
        })
        .collect();
    let expected = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth \
        sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth \
        twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first";
    assert_eq!(said.join(" "), expected);
}

#[test]
fn pieces_are_said_in_words_and_a_measure_as_a_figure() {
    let said = |quantity, decimals| quantity_in_words(pieces(quantity), Decimals::new(decimals), "kg");
    assert_eq!(said(3, 0), "Three");
    assert_eq!(said(1_250, 3), "1.25 kg");
}

#[test]
fn nobody_is_told_of_a_later_parcel_that_will_not_be_sent() {
    assert_eq!(told_backordered(pieces(2), WhenShort::Backorder), pieces(2));
    assert_eq!(told_backordered(pieces(2), WhenShort::Refuse), Quantity::ZERO);
}

#[test]
fn an_address_is_said_without_what_is_said_apart() {
    let to = address("Zoë Brontë | | 24 Harbour Street; Flat 25 | Bristol | | BS1 4QT | GB");
    let said = |recipient| told_of_address(&to, &kept("GB"), recipient).join(" / ");
    assert_eq!(said(Some("Zoë Brontë")), "24 Harbour Street / Flat 25 / BRISTOL");
    assert_eq!(
        said(Some("Somebody else")),
        "Zoë Brontë / 24 Harbour Street / Flat 25 / BRISTOL",
        "the name on the parcel is said where another one answers"
    );
}

proptest! {
    #[test]
    fn any_figure_is_said_without_a_crash(amount: i64, code: String, currency in "[A-Z]{3}", days in -200_000..200_000_i64) {
        let today: NaiveDate = "2026-11-20".parse().expect("a date");
        prop_assert!(!number_in_words(amount).contains("  "));
        prop_assert!(!money_in_words(minor(amount), &kept(&currency)).is_empty());
        prop_assert!(!spoken_date(today + chrono::Duration::days(days), today).is_empty());
        let _ = spell(&code);
    }

    #[test]
    fn different_numbers_sound_different(one: i64, other: i64) {
        prop_assert_eq!(number_in_words(one) == number_in_words(other), one == other);
    }
}
