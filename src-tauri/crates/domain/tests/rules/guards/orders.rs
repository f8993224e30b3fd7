//! Orders: held, released, cancelled, paid.

use domain::guards::orders::{
    CancelFacts, HoldFacts, PaymentFacts, ReleaseFacts, may_cancel, may_hold, may_release, may_take_payment,
    payment_fits,
};
use domain::order::LineState;
use terms::{DeliveryStatus, Minor, OrderNumber};

use super::{NOTHING, lines, packed};
use crate::{
    against, minor,
    order::{goods, service},
};

#[test]
fn an_order_is_held_while_something_is_to_be_sent() {
    let held = |delivery_status| against(may_hold(&HoldFacts { delivery_status }));
    assert_eq!(held(DeliveryStatus::Open), NOTHING);
    assert_eq!(held(DeliveryStatus::Part), NOTHING);
    assert_eq!(held(DeliveryStatus::Sent), ["order not_allowed status=\"sent\""]);
    assert_eq!(
        held(DeliveryStatus::Delivered),
        ["order not_allowed status=\"delivered\""]
    );
    assert_eq!(
        held(DeliveryStatus::Cancelled),
        ["order not_allowed status=\"cancelled\""]
    );
}

#[test]
fn only_what_is_held_is_released() {
    assert_eq!(against(may_release(&ReleaseFacts { is_held: true })), NOTHING);
    assert_eq!(
        against(may_release(&ReleaseFacts { is_held: false })),
        ["order not_allowed"]
    );
}

#[test]
fn an_order_is_cancelled_while_something_is_open_and_no_box_is_packed() {
    let cancel = |states: &[LineState]| {
        against(may_cancel(&CancelFacts {
            number: OrderNumber::new(1001),
            lines: &lines(states),
        }))
    };
    assert_eq!(cancel(&[goods(3, 0, 0, 3)]), NOTHING);
    assert_eq!(cancel(&[goods(3, 0, 1, 0), service(1, 0)]), NOTHING, "two wait");
    assert_eq!(
        cancel(&[goods(3, 0, 3, 0), service(1, 0)]),
        ["order not_allowed number=\"1001\""],
        "all has left, and the service with it"
    );
    assert_eq!(
        cancel(&[
            goods(1, 0, 0, 1),
            packed(2, goods(3, 0, 0, 3)),
            packed(1, goods(1, 0, 0, 1))
        ]),
        ["order not_allowed packed_line=2"],
        "the first that is packed is named"
    );
}

#[test]
fn money_is_taken_until_the_largest_amount() {
    let facts = |paid| PaymentFacts { paid_minor: paid };
    assert_eq!(against(may_take_payment(&facts(minor(5345)))), NOTHING);
    assert_eq!(
        against(payment_fits(&facts(minor(5)), Minor::MOST - minor(5))),
        NOTHING
    );
    assert_eq!(
        against(payment_fits(&facts(minor(5)), Minor::MOST - minor(4))),
        ["amount_minor too_large max=999999999995"]
    );
    assert_eq!(
        against(may_take_payment(&facts(Minor::MOST))),
        ["amount_minor too_large max=0"]
    );
}
