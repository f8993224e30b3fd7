use domain::allocation::{Demand, Granted, Shortage, allocate, offers};
use domain::sets::Free;
use proptest::prelude::*;
use terms::{ItemId, PerUnit, Quantity, Take, WhenShort};

use crate::pieces;

pub const MUG: i64 = 1;
pub const BOX: i64 = 2;

pub fn of(item: i64, per_unit: i64) -> Take {
    Take {
        item_id: ItemId::new(item),
        per_unit: PerUnit::new(per_unit),
    }
}

fn demand(takes: &[Take], quantity: i64, when_short: WhenShort) -> Demand {
    Demand {
        takes: takes.to_vec(),
        quantity: pieces(quantity),
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
        allocated: pieces(allocated),
        backordered: pieces(backordered),
    }
}

fn short(line: usize, available: i64) -> Shortage {
    Shortage {
        line,
        available: pieces(available),
    }
}

pub fn stock(levels: &[(i64, i64)]) -> Free {
    let levels = levels.iter();
    levels
        .map(|(item, free)| (ItemId::new(*item), pieces(*free)))
        .collect()
}

#[test]
fn two_lines_of_one_item_are_added_up_before_they_are_checked() {
    let both = [refuse(MUG, 3), refuse(MUG, 3)];
    assert_eq!(
        allocate(&both, &stock(&[(MUG, 5)])),
        Err(vec![short(0, 5), short(1, 5)])
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
    let shortages = vec![short(1, 1)];
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
    assert_eq!(refuses, Err(vec![short(0, 2)]), "counted in sets");
}

#[test]
fn a_kit_and_its_part_on_two_lines_are_added_up() {
    let lines = [demand(&[of(MUG, 2)], 2, WhenShort::Refuse), refuse(MUG, 2)];
    let shortages = vec![short(0, 2), short(1, 5)];
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
        assert_eq!(allocate(&[refuse(MUG, 1)], &shelf), Err(vec![short(0, 0)]));
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
fn an_offer_tells_what_is_free_before_and_after() {
    let told = |demands: &[Demand], shelf: &Free| -> Vec<[i64; 4]> {
        let told = offers(demands, shelf).into_iter().map(|offer| {
            let Granted {
                allocated,
                backordered,
            } = offer.granted;
            [allocated, backordered, offer.available, offer.free_after].map(Quantity::get)
        });
        told.collect()
    };
    let set = demand(&[of(MUG, 4), of(BOX, 1)], 2, WhenShort::Refuse);
    let shelf = stock(&[(MUG, 11), (BOX, 9)]);
    assert_eq!(
        told(&[set.clone(), refuse(MUG, 1)], &shelf),
        [[2, 0, 2, 0], [1, 0, 11, 2]]
    );
    assert_eq!(
        told(&[set, refuse(MUG, 5)], &shelf),
        [[2, 0, 2, 0], [3, 2, 11, 0]],
        "refused together: what could be had, line by line"
    );
    let service = demand(&[], 3, WhenShort::Refuse);
    assert_eq!(
        told(std::slice::from_ref(&service), &shelf),
        [[3, 0, 0, 0]],
        "a service takes nothing off the shelf"
    );
    assert_eq!(
        told(&[service, refuse(BOX, 10)], &shelf),
        [[3, 0, 0, 0], [9, 1, 9, 0]],
        "nor is it short when its order is"
    );
}

pub fn demands() -> impl Strategy<Value = Vec<Demand>> {
    let takes = prop::collection::vec(
        (1..4_i64, 1..4_i64).prop_map(|(item, per_unit)| of(item, per_unit)),
        0..3,
    );
    let when_short = prop_oneof![Just(WhenShort::Refuse), Just(WhenShort::Backorder)];
    let demand = (takes, 1..10_i64, when_short)
        .prop_map(|(takes, quantity, when_short)| demand(&takes, quantity, when_short));
    prop::collection::vec(demand, 0..6)
}

pub fn shelves() -> impl Strategy<Value = Free> {
    prop::collection::btree_map(
        (1..4_i64).prop_map(ItemId::new),
        (-3..60_i64).prop_map(pieces),
        0..4,
    )
}

/// How much of each item the granted units take.
pub fn taken(demands: &[Demand], units: impl Fn(usize) -> Quantity) -> Free {
    let mut taken = Free::new();
    for (line, demand) in demands.iter().enumerate() {
        for take in &demand.takes {
            *taken.entry(take.item_id).or_default() += units(line).times(take.per_unit);
        }
    }
    taken
}

pub fn fits(taken: &Free, shelf: &Free) -> bool {
    taken
        .iter()
        .all(|(item, taken)| *taken <= shelf.get(item).copied().unwrap_or_default().max(Quantity::ZERO))
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
                    prop_assert!(granted.allocated >= Quantity::ZERO && granted.backordered >= Quantity::ZERO);
                    prop_assert_eq!(granted.allocated + granted.backordered, demand.quantity);
                    prop_assert!(demand.when_short == WhenShort::Backorder || granted.backordered.is_zero());
                }
            }
            Err(shortages) => {
                prop_assert!(!shortages.is_empty() && !fits(&wanted, &shelf));
                for short in shortages {
                    prop_assert_eq!(demands[short.line].when_short, WhenShort::Refuse);
                    let alone = |units| taken(&demands[short.line..=short.line], |_| units);
                    prop_assert!(fits(&alone(short.available), &shelf));
                    prop_assert!(!fits(&alone(short.available + pieces(1)), &shelf), "there is no more than is told");
                }
            }
        }
    }
}
