use domain::order::{Account, LineState, Pieces, delivery_status};
use domain::returns::return_value;
use proptest::prelude::*;
use terms::{Decimals, DeliveryStatus, Minor, MoneyStatus};

use crate::{
    minor, pieces,
    returns::{sold, steps},
};

/// A line of goods: ordered, cancelled, shipped, allocated; the rest waits.
pub fn goods(ordered: i64, cancelled: i64, shipped: i64, allocated: i64) -> LineState {
    let backordered = ordered - cancelled - shipped - allocated;
    LineState {
        ordered: pieces(ordered),
        cancelled: pieces(cancelled),
        shipped: pieces(shipped),
        allocated: pieces(allocated),
        backordered: pieces(backordered),
        ..LineState::default()
    }
}

pub fn service(ordered: i64, cancelled: i64) -> LineState {
    LineState {
        is_service: true,
        ..goods(ordered, cancelled, 0, ordered - cancelled)
    }
}

fn account(total: i64, credited: i64, paid: i64, refunded: i64) -> Account {
    Account {
        total_minor: minor(total),
        credited_minor: minor(credited),
        paid_minor: minor(paid),
        refunded_minor: minor(refunded),
    }
}

#[test]
fn each_piece_of_a_line_is_in_exactly_one_state() {
    assert!(goods(5, 1, 2, 1).is_consistent());
    assert!(
        !LineState {
            ordered: pieces(6),
            ..goods(5, 1, 2, 1)
        }
        .is_consistent(),
        "a piece without a state"
    );
    assert!(!goods(5, -1, 2, 1).is_consistent(), "no quantity is below zero");
    assert!(
        LineState {
            returned: pieces(2),
            ..goods(5, 1, 2, 1)
        }
        .is_consistent()
    );
    assert!(
        !LineState {
            returned: pieces(3),
            ..goods(5, 1, 2, 1)
        }
        .is_consistent(),
        "three of two cannot come back"
    );
    let packed = |packed| LineState {
        packed: pieces(packed),
        ..goods(5, 1, 2, 1)
    };
    assert!(
        packed(1).is_consistent() && !packed(2).is_consistent(),
        "a box holds what is allocated"
    );
    assert_eq!(
        (goods(5, 1, 2, 1).kept(), goods(5, 1, 2, 1).open()),
        (pieces(4), pieces(2))
    );
}

#[test]
fn delivery_follows_from_the_goods() {
    use DeliveryStatus::{Cancelled, Delivered, Open, Part, Sent};
    let cases: [(&str, Vec<LineState>, bool, DeliveryStatus); 14] = [
        ("nothing has left", vec![goods(3, 0, 0, 3)], false, Open),
        ("all of it waits", vec![goods(3, 0, 0, 0)], false, Open),
        ("some of a line has left", vec![goods(3, 0, 1, 2)], false, Part),
        (
            "one of two lines has left",
            vec![goods(3, 0, 3, 0), goods(1, 0, 0, 0)],
            false,
            Part,
        ),
        ("part arrived, part is open", vec![goods(3, 0, 1, 2)], true, Part),
        ("the rest is cancelled", vec![goods(3, 2, 1, 0)], false, Sent),
        ("all of it has left", vec![goods(3, 0, 3, 0)], false, Sent),
        ("all of it has arrived", vec![goods(3, 0, 3, 0)], true, Delivered),
        (
            "a service holds no order open",
            vec![goods(3, 0, 3, 0), service(1, 0)],
            false,
            Sent,
        ),
        ("only services", vec![service(1, 0)], false, Delivered),
        ("only services, cancelled", vec![service(1, 1)], false, Cancelled),
        (
            "everything is cancelled",
            vec![goods(3, 3, 0, 0), service(1, 1)],
            true,
            Cancelled,
        ),
        (
            "the goods are cancelled, the service is kept",
            vec![goods(3, 3, 0, 0), service(1, 0)],
            false,
            Delivered,
        ),
        (
            "goods not sent, a service kept",
            vec![goods(3, 0, 0, 3), service(1, 0)],
            true,
            Open,
        ),
    ];
    for (case, lines, arrived, status) in cases {
        assert!(lines.iter().all(LineState::is_consistent), "{case}");
        assert_eq!(delivery_status(&lines, arrived), status, "{case}");
    }
}

#[test]
fn goods_that_come_back_stay_sent() {
    let returned = LineState {
        returned: pieces(3),
        ..goods(3, 0, 3, 0)
    };
    assert_eq!(delivery_status(&[returned], false), DeliveryStatus::Sent);
}

#[test]
fn money_follows_from_payments_and_refunds() {
    use MoneyStatus::{Overpaid, Paid, Part, Refunded, Unpaid};
    let cases = [
        ("nothing paid", 5345, 0, 0, Unpaid),
        ("a deposit", 5345, 1000, 0, Part),
        ("a cent short", 5345, 5344, 0, Part),
        ("to the cent", 5345, 5345, 0, Paid),
        ("a cent too much", 5345, 5346, 0, Overpaid),
        ("part given back for goods that came back", 4095, 5345, 1250, Paid),
        ("all given back", 0, 5345, 5345, Refunded),
        ("all given back, still owed", 5345, 5345, 5345, Refunded),
        ("cancelled and paid", 0, 5345, 0, Overpaid),
        ("free of charge", 0, 0, 0, Paid),
    ];
    for (case, owed, paid, refunded, status) in cases {
        assert_eq!(account(owed, 0, paid, refunded).money_status(), status, "{case}");
    }
}

#[test]
fn statuses_have_the_words_of_the_contract() {
    use DeliveryStatus::{Cancelled, Delivered, Open, Part, Sent};
    assert_eq!(
        [Open, Part, Sent, Delivered, Cancelled].map(DeliveryStatus::as_str),
        ["open", "part", "sent", "delivered", "cancelled"]
    );
    use MoneyStatus as Money;
    let money = [
        Money::Unpaid,
        Money::Part,
        Money::Paid,
        Money::Overpaid,
        Money::Refunded,
    ];
    assert_eq!(
        money.map(MoneyStatus::as_str),
        ["unpaid", "part", "paid", "overpaid", "refunded"]
    );
}

#[test]
fn a_refund_gives_back_only_what_was_paid_beyond_the_debt() {
    let cases = [
        ("paid in full", (0, 1250, 5345, 5345, 0), 1250),
        ("the second return", (1250, 1250, 5345, 5345, 1250), 1250),
        ("unpaid: the debt falls, no money moves", (0, 1250, 5345, 0, 0), 0),
        ("a deposit that the rest still needs", (0, 1250, 5345, 1000, 0), 0),
        ("a deposit of more than the rest", (0, 5000, 5345, 1000, 0), 655),
        ("overpaid: only the credit", (0, 1250, 5345, 6000, 0), 1250),
        ("already given back", (0, 1250, 5345, 5345, 5345), 0),
        (
            "more credited than the order came to: no more than is here",
            (5345, 1000, 5345, 500, 0),
            500,
        ),
        ("nothing credited", (0, 0, 5345, 6000, 0), 0),
    ];
    for (case, (before, now, total, paid, refunded), due) in cases {
        let account = account(total, before, paid, refunded);
        assert_eq!(account.refund_due(minor(now)), minor(due), "{case}");
    }
}

#[test]
fn the_balance_is_what_is_owed_and_not_here() {
    assert_eq!(account(5345, 0, 1000, 0).balance(), minor(4345));
    assert_eq!(
        account(5345, 1250, 5345, 0).balance(),
        minor(-1250),
        "the shop owes"
    );
    assert_eq!(account(5345, 1250, 5345, 1250).balance(), Minor::ZERO);
}

#[test]
fn either_the_customer_owes_or_the_shop_does() {
    let both = |account: Account| [account.to_pay(), account.to_pay_back()];
    assert_eq!(both(account(5345, 0, 1000, 0)), [minor(4345), Minor::ZERO]);
    assert_eq!(both(account(5345, 1250, 5345, 0)), [Minor::ZERO, minor(1250)]);
    assert_eq!(both(account(5345, 0, 5345, 0)), [Minor::ZERO, Minor::ZERO]);
}

#[test]
fn services_are_not_fetched_and_what_is_measured_is_one_thing() {
    let mugs = LineState {
        packed: pieces(1),
        ..goods(5, 0, 0, 3)
    };
    let flour = goods(1_750, 0, 0, 1_000);
    let packed_flour = LineState {
        packed: pieces(1_000),
        ..flour
    };
    let count = |lines: &[(LineState, i64)]| {
        let all = Pieces::of_all(
            lines
                .iter()
                .map(|(state, decimals)| (state, Decimals::new(*decimals))),
        );
        [all.allocated, all.backordered, all.to_pack].map(|pieces| pieces.get())
    };
    assert_eq!(count(&[(mugs, 0), (service(2, 0), 0)]), [3, 2, 2]);
    assert_eq!(count(&[(mugs, 0), (flour, 3)]), [4, 3, 3]);
    assert_eq!(count(&[(packed_flour, 3)]), [1, 1, 0]);
    assert_eq!(count(&[]), [0, 0, 0]);
}

#[test]
fn pieces_of_a_line_are_promised_to_pack_and_with_the_customer() {
    let line = LineState {
        packed: pieces(1),
        returned: pieces(2),
        ..goods(9, 0, 3, 4)
    };
    let counts = |line: LineState| [line.promised(), line.to_pack(), line.with_customer()].map(|n| n.get());
    assert_eq!(counts(line), [3, 3, 1]);
    assert_eq!(counts(service(2, 0)), [2, 0, 0], "a service goes into no box");
}

proptest! {
    #[test]
    fn refunds_never_pass_what_was_paid_and_settle_a_fully_paid_order(
        total in 1..1_000_000_i64, paid in 0..1_200_000_i64, steps in steps(),
    ) {
        let ordered: i64 = steps.iter().sum();
        let (mut from, mut credited, mut refunded) = (0, 0, 0);
        for step in steps {
            let credit = return_value(&sold(total, 0, true, ordered), pieces(from), pieces(from + step)).minor();
            let due = account(total, credited, paid, refunded).refund_due(minor(credit)).minor();
            prop_assert!((0..=credit).contains(&due));
            (from, credited, refunded) = (from + step, credited + credit, refunded + due);
            prop_assert!(refunded <= paid, "refunded <= paid");
        }
        prop_assert_eq!(refunded, paid.min(total), "all came back: what was paid for it goes back");
    }
}
