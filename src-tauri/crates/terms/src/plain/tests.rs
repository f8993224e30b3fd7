//! What is put into a column comes out of it, and nothing else does.

use std::fmt::Debug;

use super::*;
use crate::{Decimals, ItemId, LineNumber, Minor, PaymentMethod, PerUnit, Ppm, Priority, Quantity};

fn comes_back<T: Plain + PartialEq + Debug>(value: &T) {
    assert_eq!(T::take(value.put()).as_ref(), Ok(value));
}

#[test]
fn what_is_put_comes_back() {
    comes_back(&ItemId::new(7));
    comes_back(&Minor::new(-5));
    comes_back(&PaymentMethod::OnAccount);
    comes_back(&Some(PaymentMethod::Cash));
    comes_back(&None::<Minor>);
    comes_back(&true);
    comes_back(&false);
    comes_back(&"text".to_owned());
    comes_back(&vec![0_u8, 255]);
    let day: NaiveDate = "2026-11-25".parse().expect("a day");
    comes_back(&day);
    let instant = DateTime::parse_from_rfc3339("2026-11-25T13:00:00.125Z").expect("an instant");
    comes_back(&instant.with_timezone(&Utc));
}

#[test]
fn an_instant_is_kept_in_utc_to_the_millisecond_so_that_text_sorts_as_time() {
    let instant = DateTime::parse_from_rfc3339("2026-11-25T14:00:00+01:00").expect("an instant");
    let instant = instant.with_timezone(&Utc);
    assert_eq!(instant.put(), Cell::word("2026-11-25T13:00:00.000Z"));
}

#[test]
fn a_column_that_holds_something_else_is_an_error_and_never_a_default() {
    assert_eq!(
        PaymentMethod::take(Cell::word("seashells")),
        Err(Unreadable("PaymentMethod"))
    );
    assert_eq!(
        PaymentMethod::take(Cell::Nothing),
        Err(Unreadable("PaymentMethod"))
    );
    assert_eq!(bool::take(Cell::Integer(2)), Err(Unreadable("yes or no")));
    assert_eq!(u32::take(Cell::Integer(-1)), Err(Unreadable("a count")));
    assert_eq!(
        NaiveDate::take(Cell::word("2026-02-30")),
        Err(Unreadable("a day"))
    );
    assert_eq!(Minor::take(Cell::Nothing), Err(Unreadable("Minor")));
}

#[test]
fn a_figure_that_nobody_may_say_is_not_read_either() {
    fn taken<T: Plain>(value: i64) -> bool {
        T::take(Cell::Integer(value)).is_ok()
    }
    assert!(taken::<LineNumber>(1) && !taken::<LineNumber>(0) && !taken::<LineNumber>(100_001));
    assert!(taken::<Priority>(-9) && !taken::<Priority>(-10) && !taken::<Priority>(10));
    assert!(taken::<Decimals>(6) && !taken::<Decimals>(7));
    assert!(taken::<PerUnit>(1) && !taken::<PerUnit>(0));
    assert!(taken::<Ppm>(10_000_000) && !taken::<Ppm>(10_000_001));
    assert!(
        taken::<Minor>(-3_000_000_000_000) && taken::<Quantity>(2_000_000_000),
        "sums are larger than what is added up"
    );
    assert!(!taken::<Minor>(1 << 61) && !taken::<Quantity>(1 << 61));
}

#[test]
fn a_day_that_no_shop_can_mean_is_not_read() {
    for text in ["1899-12-31", "+12026-11-25", "0026-11-25"] {
        assert_eq!(
            NaiveDate::take(Cell::word(text)),
            Err(Unreadable("a day")),
            "{text}"
        );
        let instant = format!("{text}T13:00:00.000Z");
        let read = <DateTime<Utc>>::take(Cell::word(&instant));
        assert_eq!(read, Err(Unreadable("an instant")), "{text}");
    }
}
