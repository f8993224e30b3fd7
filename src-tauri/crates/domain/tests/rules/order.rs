use domain::order::{
    DeliveryStatus, LineState, MoneyStatus, delivery_status, effective_line, money_status, refund_due,
    return_value,
};
use proptest::prelude::*;

/// A line of goods: ordered, cancelled, shipped, allocated; the rest waits.
fn goods(ordered: i64, cancelled: i64, shipped: i64, allocated: i64) -> LineState {
    let backordered = ordered - cancelled - shipped - allocated;
    LineState {
        ordered,
        cancelled,
        shipped,
        allocated,
        backordered,
        returned: 0,
        is_service: false,
    }
}

fn service(ordered: i64, cancelled: i64) -> LineState {
    LineState {
        is_service: true,
        ..goods(ordered, cancelled, 0, ordered - cancelled)
    }
}

#[test]
fn each_piece_of_a_line_is_in_exactly_one_state() {
    assert!(goods(5, 1, 2, 1).is_consistent());
    assert!(
        !LineState {
            ordered: 6,
            ..goods(5, 1, 2, 1)
        }
        .is_consistent(),
        "a piece without a state"
    );
    assert!(!goods(5, -1, 2, 1).is_consistent(), "no quantity is below zero");
    assert!(
        LineState {
            returned: 2,
            ..goods(5, 1, 2, 1)
        }
        .is_consistent()
    );
    assert!(
        !LineState {
            returned: 3,
            ..goods(5, 1, 2, 1)
        }
        .is_consistent(),
        "three of two cannot come back"
    );
    assert_eq!((goods(5, 1, 2, 1).kept(), goods(5, 1, 2, 1).open()), (4, 2));
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
        returned: 3,
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
        assert_eq!(money_status(owed, paid, refunded), status, "{case}");
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
fn a_cancelled_line_comes_to_nothing_and_a_shortened_one_to_its_share() {
    assert_eq!(effective_line(1000, 167, &goods(3, 3, 0, 0)), (0, 0));
    assert_eq!(effective_line(1000, 167, &goods(3, 0, 0, 3)), (1000, 167));
    assert_eq!(effective_line(1000, 167, &goods(3, 1, 0, 2)), (667, 111));
    assert_eq!(effective_line(0, 0, &LineState::default()), (0, 0));
}

#[test]
fn a_return_is_worth_what_was_paid_not_the_list_price() {
    assert_eq!(
        return_value(29_000, 0, true, 3, 0, 1),
        9667,
        "300.00 less 10.00 for three"
    );
    assert_eq!(return_value(3750, 625, true, 3, 0, 1), 1250, "the tax is inside");
    assert_eq!(
        return_value(369, 74, false, 3, 0, 3),
        443,
        "the tax comes back with the price"
    );
    let one_by_one: Vec<i64> = (0..3)
        .map(|piece| return_value(1000, 0, true, 3, piece, piece + 1))
        .collect();
    assert_eq!(one_by_one, [333, 334, 333], "3 for 10.00 come back as 10.00");
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
        assert_eq!(refund_due(before, now, total, paid, refunded), due, "{case}");
    }
}

/// Cuts of `ordered` pieces into steps: how many come back each time.
fn steps() -> impl Strategy<Value = Vec<i64>> {
    prop::collection::vec(1..20_i64, 1..8)
}

proptest! {
    #[test]
    fn all_pieces_returned_in_any_steps_give_back_all_that_they_cost(
        total in 0..1_000_000_i64, tax in 0..200_000_i64, inside: bool, steps in steps(),
    ) {
        let ordered: i64 = steps.iter().sum();
        let mut from = 0;
        let mut back = 0;
        for step in steps {
            back += return_value(total, tax, inside, ordered, from, from + step);
            from += step;
        }
        prop_assert_eq!(back, if inside { total } else { total + tax });
    }

    #[test]
    fn refunds_never_pass_what_was_paid_and_settle_a_fully_paid_order(
        total in 1..1_000_000_i64, paid in 0..1_200_000_i64, steps in steps(),
    ) {
        let ordered: i64 = steps.iter().sum();
        let (mut from, mut credited, mut refunded) = (0, 0, 0);
        for step in steps {
            let credit = return_value(total, 0, true, ordered, from, from + step);
            let due = refund_due(credited, credit, total, paid, refunded);
            prop_assert!((0..=credit).contains(&due));
            (from, credited, refunded) = (from + step, credited + credit, refunded + due);
            prop_assert!(refunded <= paid, "refunded <= paid");
        }
        prop_assert_eq!(refunded, paid.min(total), "all came back: what was paid for it goes back");
    }

    #[test]
    fn kept_and_cancelled_shares_of_a_line_add_up(total in 0..1_000_000_i64, ordered in 1..100_i64, cancelled in 0..100_i64) {
        let state = goods(ordered, cancelled.min(ordered), 0, 0);
        let (kept, _) = effective_line(total, 0, &state);
        let gone = return_value(total, 0, true, ordered, state.kept(), ordered);
        prop_assert_eq!(kept + gone, total);
    }
}
