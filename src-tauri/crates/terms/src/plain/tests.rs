//! What is put into a column comes out of it, and nothing else does.

use std::fmt::Debug;

use super::*;
use crate::{ItemId, Minor, PaymentMethod};

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
