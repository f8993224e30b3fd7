//! Returns: announced, received, inspected, settled.

use domain::guards::returns::{
    Announced, Named, NumberedReturnLine, SentLine, Settlement, announced_fits, inspected_fits, may_inspect,
    may_receive, may_return, may_settle, received_fits, settlement_fits,
};
use proptest::prelude::*;
use terms::{LineNumber, ParcelLineId};

use super::NOTHING;
use crate::{against, minor, pieces, returns::state};

#[test]
fn what_was_sent_comes_back_once() {
    let sent = |id, quantity, returning| SentLine {
        parcel_line_id: ParcelLineId::new(id),
        quantity: pieces(quantity),
        returning: pieces(returning),
    };
    assert_eq!(against(may_return(&[sent(1, 2, 2), sent(2, 1, 0)])), NOTHING);
    assert_eq!(against(may_return(&[sent(1, 2, 2)])), ["order exceeds max=0"]);
    assert_eq!(
        against(may_return(&[])),
        ["order exceeds max=0"],
        "nothing was sent"
    );
    let announced = |of, quantity| Announced {
        of,
        quantity: pieces(quantity),
    };
    let line = Some(sent(1, 3, 1));
    assert_eq!(
        against(announced_fits(&[announced(line, 1), announced(line, 1)])),
        NOTHING
    );
    assert_eq!(
        against(announced_fits(&[
            announced(None, 9),
            announced(line, 1),
            announced(line, 2)
        ])),
        [
            "lines[1].quantity exceeds max=2",
            "lines[2].quantity exceeds max=2"
        ],
        "added up; a line that points at nothing is told elsewhere"
    );
}

fn return_lines(states: &[(i64, i64, i64, i64)]) -> Vec<NumberedReturnLine> {
    let numbered = (1..).map(LineNumber::new).zip(states);
    let numbered = numbered.map(
        |(line, (expected, received, inspected, settled))| NumberedReturnLine {
            line,
            state: state(*expected, *received, *inspected, *settled),
        },
    );
    numbered.collect()
}

fn named(line: i64, quantity: i64) -> Named {
    Named {
        line: LineNumber::new(line),
        quantity: pieces(quantity),
    }
}

#[test]
fn no_more_comes_than_was_announced() {
    let lines = return_lines(&[(3, 1, 0, 0), (1, 1, 1, 1)]);
    assert_eq!(against(may_receive(&lines)), NOTHING);
    assert_eq!(
        against(may_receive(&return_lines(&[(3, 3, 0, 0)]))),
        ["return exceeds max=0"]
    );
    assert_eq!(against(received_fits(&[named(1, 2)], &lines)), NOTHING);
    assert_eq!(
        against(received_fits(&[named(1, 1), named(9, 1), named(1, 2)], &lines)),
        [
            "lines[0].quantity exceeds max=2",
            "lines[1].line unknown",
            "lines[2].quantity exceeds max=2"
        ]
    );
}

#[test]
fn no_more_is_looked_at_than_came() {
    let lines = return_lines(&[(3, 2, 1, 0)]);
    assert_eq!(against(may_inspect(&lines)), NOTHING);
    assert_eq!(
        against(may_inspect(&return_lines(&[(3, 1, 1, 0)]))),
        ["return exceeds max=0"]
    );
    assert_eq!(against(inspected_fits(&[named(1, 1)], &lines)), NOTHING);
    assert_eq!(
        against(inspected_fits(&[named(1, 2)], &lines)),
        ["lines[0].quantity exceeds max=1"]
    );
}

#[test]
fn what_came_is_settled_with_a_fee_that_it_can_bear() {
    let lines = return_lines(&[(2, 1, 0, 0), (1, 1, 1, 1)]);
    let done = return_lines(&[(2, 1, 1, 1)]);
    assert_eq!(
        against(may_settle(&lines)),
        NOTHING,
        "whether anybody looked at it or not"
    );
    assert_eq!(against(may_settle(&done)), ["return not_allowed received=0"]);
    let with = |fee| Settlement {
        goods_minor: minor(1000),
        fee_minor: minor(fee),
    };
    assert_eq!(against(settlement_fits(&with(1000), &lines)), NOTHING);
    assert_eq!(
        against(settlement_fits(&with(1001), &lines)),
        ["restocking_fee_minor too_large max=1000"]
    );
    assert_eq!(
        against(settlement_fits(&with(1001), &done)),
        ["return not_allowed received=0"]
    );
}

proptest! {
    #[test]
    fn what_may_not_go_on_cannot(expected in 1..4_i64, received in 0..4_i64, inspected in 0..4_i64, line in 1..3_i64, quantity in 1..4_i64) {
        let received = received.min(expected);
        let lines = return_lines(&[(expected, received, inspected.min(received), 0)]);
        let one = [named(line, quantity)];
        prop_assert!(may_receive(&lines).is_ok() || received_fits(&one, &lines).is_err());
        prop_assert!(may_inspect(&lines).is_ok() || inspected_fits(&one, &lines).is_err());
        let first = [named(1, 1)];
        prop_assert_eq!(may_receive(&lines).is_ok(), received_fits(&first, &lines).is_ok());
        prop_assert_eq!(may_inspect(&lines).is_ok(), inspected_fits(&first, &lines).is_ok());
    }
}
