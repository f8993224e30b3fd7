use std::collections::BTreeMap;

use domain::allocation::{Component, Demand, Granted, Rank, Shortage, Waiting, WhenShort, allocate, fill};
use proptest::prelude::*;

const MUG: i64 = 1;
const BOX: i64 = 2;

fn of(item: i64, per_unit: i64) -> Component {
    Component { item, per_unit }
}

fn demand(components: &[Component], quantity: i64, when_short: WhenShort) -> Demand {
    Demand {
        components: components.to_vec(),
        quantity,
        when_short,
    }
}

fn refuse(item: i64, quantity: i64) -> Demand {
    demand(&[of(item, 1)], quantity, WhenShort::Refuse)
}

fn may_wait(item: i64, quantity: i64) -> Demand {
    demand(&[of(item, 1)], quantity, WhenShort::Backorder)
}

fn granted(allocated: i64, backordered: i64) -> Granted {
    Granted {
        allocated,
        backordered,
    }
}

fn stock(levels: &[(i64, i64)]) -> BTreeMap<i64, i64> {
    levels.iter().copied().collect()
}

#[test]
fn two_lines_of_one_item_are_added_up_before_they_are_checked() {
    let both = [refuse(MUG, 3), refuse(MUG, 3)];
    let short = |line| Shortage { line, available: 5 };
    assert_eq!(
        allocate(&both, &stock(&[(MUG, 5)])),
        Err(vec![short(0), short(1)])
    );
    assert_eq!(
        allocate(&both, &stock(&[(MUG, 6)])),
        Ok(vec![granted(3, 0), granted(3, 0)])
    );
}

#[test]
fn demand_equal_to_stock_is_not_short() {
    assert_eq!(
        allocate(&[refuse(MUG, 7)], &stock(&[(MUG, 7)])),
        Ok(vec![granted(7, 0)])
    );
}

#[test]
fn only_the_lines_that_touch_the_scarce_item_are_named() {
    let lines = [refuse(BOX, 1), refuse(MUG, 2), may_wait(MUG, 9)];
    let shortages = vec![Shortage {
        line: 1,
        available: 1,
    }];
    assert_eq!(allocate(&lines, &stock(&[(MUG, 1), (BOX, 4)])), Err(shortages));
}

#[test]
fn refusing_lines_are_served_before_waiting_ones_whatever_their_order() {
    let lines = [may_wait(MUG, 4), refuse(MUG, 3), may_wait(MUG, 2)];
    let expected = vec![granted(2, 2), granted(3, 0), granted(0, 2)];
    assert_eq!(allocate(&lines, &stock(&[(MUG, 5)])), Ok(expected));
}

#[test]
fn a_kit_takes_its_parts_in_whole_units() {
    let set = [of(MUG, 4), of(BOX, 1)];
    let shelf = stock(&[(MUG, 11), (BOX, 9)]);
    let waits = allocate(&[demand(&set, 3, WhenShort::Backorder), may_wait(MUG, 5)], &shelf);
    assert_eq!(
        waits,
        Ok(vec![granted(2, 1), granted(3, 2)]),
        "two sets leave three mugs"
    );
    let refuses = allocate(&[demand(&set, 3, WhenShort::Refuse)], &shelf);
    assert_eq!(
        refuses,
        Err(vec![Shortage {
            line: 0,
            available: 2
        }]),
        "counted in sets"
    );
}

#[test]
fn a_kit_and_its_part_on_two_lines_are_added_up() {
    let lines = [demand(&[of(MUG, 2)], 2, WhenShort::Refuse), refuse(MUG, 2)];
    let shortages = vec![
        Shortage {
            line: 0,
            available: 2,
        },
        Shortage {
            line: 1,
            available: 5,
        },
    ];
    assert_eq!(allocate(&lines, &stock(&[(MUG, 5)])), Err(shortages));
}

#[test]
fn a_part_listed_twice_counts_twice() {
    let twice = [of(MUG, 1), of(MUG, 1)];
    assert_eq!(
        allocate(&[demand(&twice, 3, WhenShort::Backorder)], &stock(&[(MUG, 5)])),
        Ok(vec![granted(2, 1)])
    );
}

#[test]
fn a_service_needs_no_stock() {
    assert_eq!(
        allocate(&[demand(&[], 3, WhenShort::Refuse)], &stock(&[])),
        Ok(vec![granted(3, 0)])
    );
}

#[test]
fn stock_below_zero_or_unknown_counts_as_none() {
    for shelf in [stock(&[]), stock(&[(MUG, -4)])] {
        assert_eq!(allocate(&[may_wait(MUG, 2)], &shelf), Ok(vec![granted(0, 2)]));
        assert_eq!(
            allocate(&[refuse(MUG, 1)], &shelf),
            Err(vec![Shortage {
                line: 0,
                available: 0
            }])
        );
    }
}

#[test]
fn huge_demand_does_not_overflow() {
    let huge = demand(&[of(MUG, i64::MAX)], i64::MAX, WhenShort::Refuse);
    assert_eq!(
        allocate(&[huge.clone(), huge], &stock(&[(MUG, 5)])).map_err(|short| short.len()),
        Err(2)
    );
}

#[test]
fn waiting_lines_are_filled_in_order_and_a_kit_that_lacks_a_part_lets_others_pass() {
    let waiting = |components: &[Component], backordered| Waiting {
        components: components.to_vec(),
        backordered,
    };
    let queue = [
        waiting(&[of(MUG, 2), of(BOX, 1)], 1),
        waiting(&[of(MUG, 1)], 3),
        waiting(&[of(MUG, 1)], 3),
        waiting(&[], 2),
    ];
    assert_eq!(fill(&queue, &stock(&[(MUG, 5)])), [0, 3, 2, 2]);
    assert_eq!(fill(&queue, &stock(&[(MUG, 5), (BOX, 1)])), [1, 3, 0, 2]);
}

#[test]
fn promised_date_comes_before_priority_before_order_time() {
    let rank = |date: Option<&str>, priority, sequence| Rank {
        promised_on: date.map(|date| date.parse().expect("a date")),
        priority,
        sequence,
    };
    let in_order = [
        rank(Some("2030-12-01"), 0, 9),
        rank(Some("2030-12-06"), 5, 8),
        rank(Some("2030-12-06"), 0, 6),
        rank(Some("2030-12-06"), 0, 7),
        rank(None, 9, 5),
        rank(None, 0, 1),
    ];
    let mut shuffled = in_order;
    shuffled.reverse();
    shuffled.sort();
    assert_eq!(shuffled, in_order);
}

fn demands() -> impl Strategy<Value = Vec<Demand>> {
    let components = prop::collection::vec(
        (1..4_i64, 1..4_i64).prop_map(|(item, per_unit)| of(item, per_unit)),
        0..3,
    );
    let when_short = prop_oneof![Just(WhenShort::Refuse), Just(WhenShort::Backorder)];
    let demand = (components, 1..10_i64, when_short).prop_map(|(components, quantity, when_short)| Demand {
        components,
        quantity,
        when_short,
    });
    prop::collection::vec(demand, 0..6)
}

fn shelves() -> impl Strategy<Value = BTreeMap<i64, i64>> {
    prop::collection::btree_map(1..4_i64, -3..60_i64, 0..4)
}

/// How much of each item the granted units take.
fn taken(demands: &[Demand], units: impl Fn(usize) -> i64) -> BTreeMap<i64, i64> {
    let mut taken = BTreeMap::new();
    for (line, demand) in demands.iter().enumerate() {
        for component in &demand.components {
            *taken.entry(component.item).or_default() += component.per_unit * units(line);
        }
    }
    taken
}

fn fits(taken: &BTreeMap<i64, i64>, shelf: &BTreeMap<i64, i64>) -> bool {
    taken
        .iter()
        .all(|(item, taken)| *taken <= shelf.get(item).copied().unwrap_or(0).max(0))
}

proptest! {
    #[test]
    fn no_piece_is_promised_twice(demands in demands(), shelf in shelves()) {
        let refusing: Vec<Demand> =
            demands.iter().filter(|demand| demand.when_short == WhenShort::Refuse).cloned().collect();
        let wanted = taken(&refusing, |line| refusing[line].quantity);
        match allocate(&demands, &shelf) {
            Ok(granted) => {
                prop_assert!(fits(&wanted, &shelf), "a short line must be refused");
                prop_assert!(fits(&taken(&demands, |line| granted[line].allocated), &shelf));
                for (granted, demand) in granted.iter().zip(&demands) {
                    prop_assert!(granted.allocated >= 0 && granted.backordered >= 0);
                    prop_assert_eq!(granted.allocated + granted.backordered, demand.quantity);
                    prop_assert!(demand.when_short == WhenShort::Backorder || granted.backordered == 0);
                }
            }
            Err(shortages) => {
                prop_assert!(!shortages.is_empty() && !fits(&wanted, &shelf));
                for short in shortages {
                    prop_assert_eq!(demands[short.line].when_short, WhenShort::Refuse);
                    let alone = |units| taken(&demands[short.line..=short.line], |_| units);
                    prop_assert!(fits(&alone(short.available), &shelf));
                    prop_assert!(!fits(&alone(short.available + 1), &shelf), "there is no more than is told");
                }
            }
        }
    }

    #[test]
    fn the_first_in_the_queue_gets_all_that_it_can(demands in demands(), shelf in shelves()) {
        let queue: Vec<Waiting> = demands
            .iter()
            .map(|demand| Waiting { components: demand.components.clone(), backordered: demand.quantity })
            .collect();
        let filled = fill(&queue, &shelf);
        prop_assert!(fits(&taken(&demands, |line| filled[line]), &shelf));
        for line in 0..queue.len() {
            prop_assert!((0..=queue[line].backordered).contains(&filled[line]));
            let one_more = |other: usize| if other < line { filled[other] } else { i64::from(other == line) * (filled[line] + 1) };
            prop_assert!(filled[line] == queue[line].backordered || !fits(&taken(&demands, one_more), &shelf));
        }
    }
}
