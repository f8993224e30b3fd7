//! What comes back and what is credited for it.

use domain::{
    order::Account,
    returns::{
        ReturnState, ReturnedLine, Sold, credits, less_fee, return_value, settled, status, usual_condition,
        usual_disposition,
    },
};
use proptest::prelude::*;
use terms::{Condition, Disposition, OrderLineId, ReturnReason, ReturnStatus};

use crate::{minor, minors, pieces};

pub fn sold(total: i64, tax: i64, prices_include_tax: bool, ordered: i64) -> Sold {
    Sold {
        total_minor: minor(total),
        tax_minor: minor(tax),
        prices_include_tax,
        ordered: pieces(ordered),
    }
}

pub fn state(expected: i64, received: i64, inspected: i64, settled: i64) -> ReturnState {
    ReturnState {
        expected: pieces(expected),
        received: pieces(received),
        inspected: pieces(inspected),
        settled: pieces(settled),
    }
}

fn worth(sold: &Sold, from: i64, to: i64) -> i64 {
    return_value(sold, pieces(from), pieces(to)).minor()
}

#[test]
fn a_return_is_worth_what_was_paid_not_the_list_price() {
    assert_eq!(
        worth(&sold(29_000, 0, true, 3), 0, 1),
        9667,
        "300.00 less 10.00 for three"
    );
    assert_eq!(worth(&sold(3750, 625, true, 3), 0, 1), 1250, "the tax is inside");
    assert_eq!(
        worth(&sold(369, 74, false, 3), 0, 3),
        443,
        "the tax comes back with the price"
    );
    let one_by_one: Vec<i64> = (0..3)
        .map(|piece| worth(&sold(1000, 0, true, 3), piece, piece + 1))
        .collect();
    assert_eq!(one_by_one, [333, 334, 333], "3 for 10.00 come back as 10.00");
}

#[test]
fn a_return_is_at_the_first_question_that_is_open() {
    use ReturnStatus::{Expected, Settled, ToInspect, ToSettle};
    let cases = [
        ("announced", vec![state(2, 0, 0, 0)], Expected),
        ("some of it came", vec![state(2, 1, 0, 0)], ToInspect),
        ("looked at", vec![state(2, 2, 2, 0)], ToSettle),
        (
            "paid back before anybody looked",
            vec![state(2, 2, 1, 2)],
            ToInspect,
        ),
        (
            "settled, and the rest is on its way",
            vec![state(2, 1, 1, 1)],
            Expected,
        ),
        ("all done", vec![state(2, 2, 2, 2)], Settled),
        (
            "one line done, one announced",
            vec![state(1, 1, 1, 1), state(1, 0, 0, 0)],
            Expected,
        ),
        (
            "one to settle, one to look at",
            vec![state(1, 1, 1, 0), state(1, 1, 0, 0)],
            ToInspect,
        ),
    ];
    for (case, lines, expected) in cases {
        assert_eq!(status(&lines), expected, "{case}");
    }
}

#[test]
fn lines_of_one_order_line_are_credited_one_behind_the_other() {
    let line = |order_line: i64, settled_of_line: i64, received: i64, settled: i64| ReturnedLine {
        order_line_id: OrderLineId::new(order_line),
        sold: sold(1000, 0, true, 3),
        settled_of_line: pieces(settled_of_line),
        state: state(received, received, 0, settled),
    };
    let three = [line(1, 0, 1, 0), line(1, 0, 1, 0), line(1, 0, 1, 0)];
    assert_eq!(
        credits(&three),
        minors(&[333, 334, 333]),
        "3 for 10.00 come back as 10.00"
    );
    assert_eq!(
        credits(&[line(1, 1, 1, 0), line(2, 0, 1, 0)]),
        minors(&[334, 333]),
        "an earlier return took the first share; another order line begins anew"
    );
    assert_eq!(credits(&[line(1, 2, 2, 2)]), minors(&[0]), "settled already");
}

#[test]
fn a_fee_comes_off_the_lines_by_value() {
    assert_eq!(less_fee(&minors(&[1000, 500]), minor(150)), minors(&[900, 450]));
    assert_eq!(less_fee(&minors(&[1000, 500]), minor(1500)), minors(&[0, 0]));
    assert_eq!(
        less_fee(&minors(&[1, 1, 1]), minor(2)),
        minors(&[0, 0, 1]),
        "to the cent"
    );
}

/// Cuts of `ordered` pieces into steps: how many come back each time.
pub fn steps() -> impl Strategy<Value = Vec<i64>> {
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
            back += worth(&sold(total, tax, inside, ordered), from, from + step);
            from += step;
        }
        prop_assert_eq!(back, if inside { total } else { total + tax });
    }
}

#[test]
fn settling_lowers_the_debt_before_it_pays_out() {
    let account = |paid| Account {
        total_minor: minor(3000),
        credited_minor: minor(0),
        paid_minor: minor(paid),
        refunded_minor: minor(0),
    };
    let figures = |paid, fee| {
        let done = settled(&minors(&[1000, 500]), minor(fee), &account(paid));
        [done.credit_minor, done.refund_minor, done.off_debt_minor].map(|amount| amount.minor())
    };
    assert_eq!(figures(3000, 0), [1500, 1500, 0], "all was paid");
    assert_eq!(figures(3000, 200), [1300, 1300, 0], "the fee stays with the shop");
    assert_eq!(
        figures(2000, 200),
        [1300, 300, 1000],
        "1700 are kept, 2000 were paid"
    );
    assert_eq!(figures(0, 0), [1500, 0, 1500], "nothing was paid");
}

#[test]
fn what_was_said_to_be_broken_goes_on_sale_by_nobody() {
    let goes = |reason| usual_disposition(usual_condition(reason));
    assert_eq!(goes(ReturnReason::Unwanted), Disposition::Restock);
    for broken in [ReturnReason::Damaged, ReturnReason::Faulty] {
        assert_eq!(goes(broken), Disposition::Scrap);
    }
    for used in [Condition::Opened, Condition::Used] {
        assert_eq!(usual_disposition(used), Disposition::Hold);
    }
}
