//! What an order comes to once something of it is cancelled.

use domain::cancellation::{
    BookedTax, LineMoney, Shipping, SoldLine, Totals, can_be_cancelled, effective_line, revalued, taxes_kept,
};
use domain::order::LineState;
use domain::returns::return_value;
use proptest::prelude::*;
use terms::{Minor, Tax};

use crate::{
    minor,
    order::{goods, service},
    pieces, rate,
    returns::sold,
};

fn line(total: i64, tax: i64, state: LineState) -> SoldLine {
    SoldLine {
        money: LineMoney {
            total_minor: minor(total),
            tax_minor: minor(tax),
        },
        state,
    }
}

/// Total and tax of what is kept.
fn kept_of(total: i64, tax: i64, state: LineState) -> (i64, i64) {
    let kept = effective_line(&line(total, tax, state));
    (kept.total_minor.minor(), kept.tax_minor.minor())
}

#[test]
fn a_cancelled_line_comes_to_nothing_and_a_shortened_one_to_its_share() {
    assert_eq!(kept_of(1000, 167, goods(3, 3, 0, 0)), (0, 0));
    assert_eq!(kept_of(1000, 167, goods(3, 0, 0, 3)), (1000, 167));
    assert_eq!(kept_of(1000, 167, goods(3, 1, 0, 2)), (667, 111));
    assert_eq!(kept_of(0, 0, LineState::default()), (0, 0));
}

fn totals(subtotal: i64, shipping: i64, tax: i64, total: i64) -> Totals {
    Totals {
        subtotal_minor: minor(subtotal),
        shipping_minor: minor(shipping),
        tax_minor: minor(tax),
        total_minor: minor(total),
    }
}

#[test]
fn an_order_comes_to_what_is_kept_and_its_shipping() {
    let shipping = Shipping {
        price_minor: minor(395),
        tax_minor: minor(66),
    };
    let lines = [
        line(3750, 625, goods(3, 2, 1, 0)),
        line(700, 117, goods(1, 1, 0, 0)),
        line(500, 83, service(1, 0)),
    ];
    assert_eq!(revalued(&lines, shipping, true), totals(1750, 395, 357, 2145));
    assert_eq!(
        revalued(&lines, shipping, false),
        totals(1750, 395, 357, 2502),
        "tax outside the prices is added"
    );
    let gone = [line(3750, 625, goods(3, 3, 0, 0)), line(500, 83, service(1, 1))];
    assert_eq!(
        revalued(&gone, shipping, false),
        Totals::default(),
        "nothing is kept, so nothing is sent"
    );
}

#[test]
fn taxes_are_told_for_what_is_kept() {
    let booked = |amount: i64, line: Option<LineState>| {
        let vat = rate("VAT", 200_000);
        BookedTax {
            tax: Tax {
                name: vat.name,
                rate_ppm: vat.rate_ppm,
                tax_minor: minor(amount),
            },
            line,
        }
    };
    let all = || {
        [
            booked(625, Some(goods(3, 2, 1, 0))),
            booked(117, Some(goods(1, 1, 0, 0))),
            booked(66, None),
        ]
    };
    let sum = |taxes: Vec<Tax>| -> Vec<Minor> { taxes.iter().map(|tax| tax.tax_minor).collect() };
    assert_eq!(
        sum(taxes_kept(all(), minor(395))),
        [minor(208 + 66)],
        "one name and rate, one sum"
    );
    assert_eq!(
        sum(taxes_kept(all(), Minor::ZERO)),
        [minor(208)],
        "shipping that is not charged bears none"
    );
}

#[test]
fn what_is_open_is_cancelled_but_not_a_service_that_went_with_goods() {
    let all_open = [goods(3, 0, 0, 3), service(1, 0)];
    assert!(all_open.iter().all(|line| can_be_cancelled(line, &all_open)));
    let sent = [goods(3, 0, 1, 0), service(1, 0)];
    assert!(can_be_cancelled(&sent[0], &sent), "two of three wait");
    assert!(!can_be_cancelled(&sent[1], &sent), "the service was done");
    assert!(!can_be_cancelled(&goods(3, 3, 0, 0), &[]), "cancelled already");
}

proptest! {
    #[test]
    fn kept_and_cancelled_shares_of_a_line_add_up(total in 0..1_000_000_i64, ordered in 1..100_i64, cancelled in 0..100_i64) {
        let state = goods(ordered, cancelled.min(ordered), 0, 0);
        let (kept, _) = kept_of(total, 0, state);
        let gone = return_value(&sold(total, 0, true, ordered), state.kept(), pieces(ordered)).minor();
        prop_assert_eq!(kept + gone, total);
    }
}
