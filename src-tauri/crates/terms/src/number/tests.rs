//! Limits are part of the type.

use super::*;
use crate::{Difference, Minor, Priority, Quantity};

#[test]
fn a_figure_is_read_within_the_limits_of_its_kind() {
    let priority = serde_json::from_str::<Priority>;
    assert_eq!(priority("9").expect("the highest"), Priority::new(9));
    assert!(priority("10").is_err() && priority("-10").is_err());
    let difference = serde_json::from_str::<Difference>;
    assert_eq!(difference("-3").expect("pieces are missing"), Difference::new(-3));
    assert!(serde_json::from_str::<Quantity>("1000000001").is_err());
    assert!(
        serde_json::from_str::<Quantity>("1.5").is_err()
            && serde_json::from_str::<Quantity>("\"1\"").is_err()
    );
}

#[test]
fn one_or_more_is_not_nothing() {
    assert_eq!(Positive::new(Quantity::ZERO), None);
    assert_eq!(
        Positive::new(Quantity::new(1)).map(Positive::get),
        Some(Quantity::new(1))
    );
    assert_eq!(
        Positive::new(Quantity::MOST).map(Positive::get),
        Some(Quantity::MOST)
    );
    assert_eq!(
        Positive::new(Quantity::MOST + Quantity::new(1)),
        None,
        "more than its kind allows"
    );
    assert!(serde_json::from_str::<Positive<Quantity>>("0").is_err());
}

#[test]
fn nothing_is_not_less_than_nothing() {
    assert_eq!(
        NotNegative::new(Minor::ZERO).map(NotNegative::get),
        Some(Minor::ZERO)
    );
    assert_eq!(NotNegative::new(Minor::new(-1)), None);
    assert_eq!(NotNegative::new(Minor::MOST + Minor::new(1)), None);
    let read: NotNegative<Minor> = serde_json::from_str("5345").expect("an amount");
    assert_eq!(serde_json::to_string(&read).expect("JSON"), "5345");
    assert!(serde_json::from_str::<NotNegative<Minor>>("-1").is_err());
}

#[test]
fn limits_stand_in_the_schema() {
    let schema = |schema: Schema| serde_json::to_value(schema).expect("JSON");
    let generator = &mut SchemaGenerator::default();
    assert_eq!(
        schema(<Positive<Quantity>>::json_schema(generator)),
        serde_json::json!({ "type": "integer", "format": "int64", "minimum": 1, "maximum": 1_000_000_000 })
    );
    assert_eq!(
        schema(Priority::json_schema(generator)),
        serde_json::json!({ "type": "integer", "format": "int64", "minimum": -9, "maximum": 9 })
    );
}

#[test]
fn a_limit_holds_in_a_column_too() {
    assert_eq!(
        <Positive<Quantity>>::take(Cell::Integer(0)),
        Err(Unreadable("Quantity"))
    );
    let kept = <Positive<Quantity>>::take(Cell::Integer(7)).expect("seven");
    assert_eq!(kept.put(), Cell::Integer(7));
    assert_eq!(Quantity::take(Cell::word("7")), Err(Unreadable("Quantity")));
}
