//! Shipments: packed, handed over, taken apart.

use domain::guards::shipments::{
    Boxed, PackFacts, ShipmentFacts, boxes_fit, may_hand_over, may_pack, may_undo, tracking_fits,
};
use domain::order::LineState;
use proptest::prelude::*;
use terms::{LineNumber, Tracking};

use super::{NOTHING, lines, packed};
use crate::{
    against,
    order::{goods, service},
    pieces,
};

#[test]
fn goods_that_are_promised_are_packed_unless_a_hold_stops_them() {
    let pack = |is_held, states: &[LineState]| {
        against(may_pack(&PackFacts {
            is_held,
            lines: &lines(states),
        }))
    };
    assert_eq!(pack(false, &[goods(3, 0, 0, 1)]), NOTHING);
    assert_eq!(
        pack(true, &[goods(3, 0, 0, 1)]),
        ["order not_allowed on_hold=true"]
    );
    assert_eq!(
        pack(false, &[goods(3, 0, 0, 0), service(1, 0)]),
        ["order exceeds max=0"],
        "the mug waits, and nobody packs an engraving"
    );
    assert_eq!(
        pack(false, &[packed(3, goods(3, 0, 0, 3))]),
        ["order exceeds max=0"]
    );
}

#[test]
fn boxes_hold_each_line_once_and_no_more_than_is_promised() {
    let states = [packed(1, goods(5, 0, 0, 4)), service(1, 0)];
    let numbered = lines(&states);
    let boxed = |line, quantity| Boxed {
        line: LineNumber::new(line),
        quantity: pieces(quantity),
    };
    let fit = |is_held, boxes: &[Vec<Boxed>]| {
        let facts = PackFacts {
            is_held,
            lines: &numbered,
        };
        against(boxes_fit(&facts, boxes))
    };
    assert_eq!(fit(false, &[vec![boxed(1, 2)], vec![boxed(1, 1)]]), NOTHING);
    assert_eq!(
        fit(false, &[vec![boxed(1, 2)], vec![boxed(1, 2)]]),
        [
            "parcels[0].lines[0].quantity exceeds max=3",
            "parcels[1].lines[0].quantity exceeds max=3"
        ],
        "all boxes together"
    );
    assert_eq!(
        fit(
            true,
            &[vec![], vec![boxed(9, 1), boxed(2, 1), boxed(1, 1), boxed(1, 1)]]
        ),
        [
            "order not_allowed on_hold=true",
            "parcels[0].lines required",
            "parcels[1].lines[0].line unknown",
            "parcels[1].lines[1].line not_allowed",
            "parcels[1].lines[3].line duplicate",
        ]
    );
}

fn shipment(is_handed_over: bool, is_undone: bool, is_held: bool) -> ShipmentFacts {
    ShipmentFacts {
        is_handed_over,
        is_undone,
        is_held,
    }
}

#[test]
fn a_shipment_leaves_once() {
    assert_eq!(against(may_hand_over(&shipment(false, false, false))), NOTHING);
    assert_eq!(
        against(may_hand_over(&shipment(true, true, true))),
        [
            "shipment not_allowed handed_over=true",
            "shipment not_allowed undone=true",
            "shipment not_allowed on_hold=true"
        ]
    );
}

#[test]
fn a_shipment_is_taken_apart_while_it_is_here() {
    assert_eq!(
        against(may_undo(&shipment(false, false, true))),
        NOTHING,
        "a hold stops no undoing"
    );
    assert_eq!(
        against(may_undo(&shipment(true, false, false))),
        ["shipment not_allowed handed_over=true undone=false"]
    );
    assert_eq!(
        against(may_undo(&shipment(false, true, false))),
        ["shipment not_allowed handed_over=false undone=true"]
    );
}

#[test]
fn each_parcel_has_its_own_tracking_number() {
    let number = |text: &str| Some(Tracking::parse(text).expect("a number"));
    assert_eq!(
        against(tracking_fits(&[number("A1"), None, number("A2")], 3)),
        NOTHING
    );
    assert_eq!(
        against(tracking_fits(&[None, None], 2)),
        NOTHING,
        "empty places are no twins"
    );
    assert_eq!(
        against(tracking_fits(&[number("A1"), number("A1")], 1)),
        ["tracking[1] duplicate", "tracking too_long max=1"]
    );
}

/// Lines of which some are promised and some of that is packed.
fn states() -> impl Strategy<Value = Vec<LineState>> {
    let state = (0..3_i64, 0..3_i64, any::<bool>()).prop_map(|(allocated, in_box, is_service)| LineState {
        is_service,
        ..packed(in_box.min(allocated), goods(3, 0, 0, allocated))
    });
    prop::collection::vec(state, 0..4)
}

proptest! {
    #[test]
    fn what_may_not_be_packed_cannot_be_and_what_may_can(states in states(), is_held: bool, line in 1..5_i64, quantity in 1..4_i64) {
        let facts = PackFacts { is_held, lines: &lines(&states) };
        let one = |line, quantity| boxes_fit(&facts, &[vec![Boxed { line, quantity }]]);
        if may_pack(&facts).is_err() {
            prop_assert!(one(LineNumber::new(line), pieces(quantity)).is_err());
        } else {
            let is_some_packed = facts.lines.iter().any(|line| one(line.line, pieces(1)).is_ok());
            prop_assert!(is_some_packed, "the page offers what can be done");
        }
    }
}
