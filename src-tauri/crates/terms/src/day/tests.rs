use super::*;
use crate::problem::told;

#[test]
fn a_day_is_one_that_a_shop_can_mean() {
    for sound in [Day::FIRST, "2031-04-01", "2028-02-29", Day::LAST] {
        let day = Day::parse(sound).expect("a day");
        assert_eq!(day.to_string(), sound);
        assert_eq!(Day::new(day.date()), Some(day));
    }
    for (typed, problem) in [
        ("1899-12-31", "too_small min=\"1900-01-01\""),
        ("0001-01-01", "too_small min=\"1900-01-01\""),
        ("10000-01-01", "wrong_type expected=\"date\""),
        ("+10000-01-01", "wrong_type expected=\"date\""),
        ("-0001-01-01", "wrong_type expected=\"date\""),
        ("+2026-01-01", "wrong_type expected=\"date\""),
        ("2026-1-1", "wrong_type expected=\"date\""),
        ("2026-02-30", "wrong_type expected=\"date\""),
        ("tomorrow", "wrong_type expected=\"date\""),
        ("", "wrong_type expected=\"date\""),
    ] {
        assert_eq!(told(Day::parse(typed)), problem, "{typed}");
        assert!(serde_json::from_value::<Day>(typed.into()).is_err());
    }
}

#[test]
fn an_instant_lies_in_the_same_years() {
    assert_eq!(check_instant("1900-01-01T00:00:00Z"), Ok(()));
    assert_eq!(check_instant("9999-12-31T23:59:59Z"), Ok(()));
    for (typed, problem) in [
        ("1900-01-01T00:00:00+01:00", "too_small min=\"1900-01-01\""),
        ("9999-12-31T23:59:59-01:00", "too_large max=\"9999-12-31\""),
        ("2026-11-25", "wrong_type expected=\"date-time\""),
    ] {
        assert_eq!(told(check_instant(typed)), problem, "{typed}");
    }
}
