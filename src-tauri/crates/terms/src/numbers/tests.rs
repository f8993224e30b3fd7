//! Numbers and codes are read as they are printed, and nothing else is.

use proptest::prelude::*;

use super::*;

fn shipment(order: i64, index: i64) -> ShipmentNumber {
    ShipmentNumber {
        order: OrderNumber(order),
        index: Nth::new(index),
    }
}

fn return_(order: i64, index: i64) -> ReturnNumber {
    ReturnNumber {
        order: OrderNumber(order),
        index: Nth::new(index),
    }
}

#[test]
fn slips_and_labels_say_which_parcel_they_belong_to() {
    let slip = SlipCode {
        shipment: shipment(1001, 1),
        parcel: ParcelNumber::new(1),
        revision: Some(Revision::new(1)),
    };
    let label = SlipCode {
        revision: None,
        ..slip
    };
    assert_eq!(
        (slip.to_string(), label.to_string()),
        ("CB1001-1.1R1".to_owned(), "CB1001-1.1".to_owned())
    );
    for typed in ["CB1001-1.1R1", " cb1001-1.1r1\r\n", "Cb1001-1.1R1"] {
        assert_eq!(SlipCode::parse(typed), Some(slip), "{typed:?}");
    }
    assert_eq!(SlipCode::parse("CB1001-1.1"), Some(label));
}

#[test]
fn numbers_of_orders_shipments_and_returns_are_read_and_written() {
    assert_eq!(OrderNumber::parse(" 1001 "), Some(OrderNumber(1001)));
    assert_eq!(ShipmentNumber::parse("1001-2"), Some(shipment(1001, 2)));
    assert_eq!(ReturnNumber::parse("r1001-1"), Some(return_(1001, 1)));
    assert_eq!(return_(1001, 1).to_string(), "R1001-1");
}

#[test]
fn other_codes_are_not_ours() {
    for code in [
        "",
        "CB",
        "1001-1.1",
        "CB1001.1",
        "CB1001-1",
        "CB1001-1.",
        "CB1001-1.0",
        "CB0-1.1",
        "CB1001-1.1R",
        "CB1001-1.1R0",
        "CB1001-1.1R1R1",
        "CB1001-1-1.1",
        "CB-1001-1.1",
        "CB1001-1.1R99999999999",
        "CB1001-1.+1",
        "CB 1001-1.1",
        "5012345678900",
        "ÇB1-1.1",
    ] {
        assert_eq!(SlipCode::parse(code), None, "{code}");
    }
    for code in [
        "",
        "0",
        "-1",
        "+1",
        "1001-1",
        "1001a",
        "１００１",
        "99999999999999999999",
    ] {
        assert_eq!(OrderNumber::parse(code), None, "{code}");
    }
    for code in ["1001", "1001-", "1001-0", "R1001-1", "1001-1-1"] {
        assert_eq!(ShipmentNumber::parse(code), None, "{code}");
    }
    assert_eq!(ReturnNumber::parse("1001-1"), None);
}

#[test]
fn a_number_is_said_as_text_and_kept_as_a_figure() {
    let order: OrderNumber = serde_json::from_str("\" 1001 \"").expect("a number");
    assert_eq!(serde_json::to_string(&order).expect("JSON"), "\"1001\"");
    assert_eq!(order.put(), Cell::Integer(1001));
    assert_eq!(OrderNumber::take(Cell::Integer(1001)), Ok(order));
    assert!(
        serde_json::from_str::<OrderNumber>("1001").is_err(),
        "a number on paper is text"
    );
    let shipment = serde_json::to_string(&shipment(1001, 2)).expect("JSON");
    assert_eq!(shipment, "\"1001-2\"");
    assert!(serde_json::from_str::<ReturnNumber>("\"1001-1\"").is_err());
}

proptest! {
    #[test]
    fn what_is_printed_is_read_back(order in 1..=i64::MAX, index in 1..=i64::MAX, parcel in 1..=u32::MAX, revision in prop::option::of(1..=u32::MAX)) {
        let shipment = shipment(order, index);
        prop_assert_eq!(ShipmentNumber::parse(&shipment.to_string()), Some(shipment));
        let revision = revision.map(|revision| Revision::new(i64::from(revision)));
        let code = SlipCode { shipment, parcel: ParcelNumber::new(i64::from(parcel)), revision };
        prop_assert_eq!(SlipCode::parse(&code.to_string().to_lowercase()), Some(code));
    }

    #[test]
    fn any_scan_is_read_without_a_crash(text: String) {
        let _ = (SlipCode::parse(&text), ReturnNumber::parse(&text), OrderNumber::parse(&text));
    }
}
