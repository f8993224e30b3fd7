//! Who is next when stock becomes free.

use std::cmp::Ordering;

use domain::queue::{Rank, Waiting, fill};
use proptest::prelude::*;
use terms::{LineNumber, OrderNumber, Priority, Quantity, Take};

use crate::{
    allocation::{BOX, MUG, demands, fits, of, shelves, stock, taken},
    pieces,
};

#[test]
fn waiting_lines_are_filled_in_order_and_a_kit_that_lacks_a_part_lets_others_pass() {
    let waiting = |takes: &[Take], backordered| Waiting {
        takes: takes.to_vec(),
        backordered: pieces(backordered),
    };
    let queue = [
        waiting(&[of(MUG, 2), of(BOX, 1)], 1),
        waiting(&[of(MUG, 1)], 3),
        waiting(&[of(MUG, 1)], 3),
        waiting(&[], 2),
    ];
    assert_eq!(fill(&queue, &stock(&[(MUG, 5)])), [0, 3, 2, 2].map(pieces));
    assert_eq!(
        fill(&queue, &stock(&[(MUG, 5), (BOX, 1)])),
        [1, 3, 0, 2].map(pieces)
    );
}

#[test]
fn promised_date_comes_before_priority_before_order_time() {
    let rank = |date: Option<&str>, priority, sequence| Rank {
        promised_on: date.map(|date| date.parse().expect("a date")),
        priority: Priority::new(priority),
        order: OrderNumber::new(sequence),
        line: LineNumber::new(1),
    };
    let second_line = Rank {
        line: LineNumber::new(2),
        ..rank(None, 9, 5)
    };
    let in_order = [
        rank(Some("2030-12-01"), 0, 9),
        rank(Some("2030-12-06"), 5, 8),
        rank(Some("2030-12-06"), 0, 6),
        rank(Some("2030-12-06"), 0, 7),
        rank(None, 9, 5),
        second_line,
        rank(None, 0, 1),
    ];
    let mut shuffled = in_order;
    shuffled.reverse();
    shuffled.sort();
    assert_eq!(shuffled, in_order);
}

#[test]
fn an_order_stands_where_its_first_line_does() {
    let day = "2030-12-06".parse().ok();
    let whole = Rank::of_order(day, Priority::new(5), OrderNumber::new(8));
    assert_eq!(
        whole,
        Rank {
            promised_on: day,
            priority: Priority::new(5),
            order: OrderNumber::new(8),
            line: LineNumber::new(1),
        }
    );
}

proptest! {
    #[test]
    fn the_first_in_the_queue_gets_all_that_it_can(demands in demands(), shelf in shelves()) {
        let queue: Vec<Waiting> = demands
            .iter()
            .map(|demand| Waiting { takes: demand.takes.clone(), backordered: demand.quantity })
            .collect();
        let filled = fill(&queue, &shelf);
        prop_assert!(fits(&taken(&demands, |line| filled[line]), &shelf));
        for line in 0..queue.len() {
            prop_assert!((Quantity::ZERO..=queue[line].backordered).contains(&filled[line]));
            let one_more = |other: usize| match other.cmp(&line) {
                Ordering::Less => filled[other],
                Ordering::Equal => filled[line] + pieces(1),
                Ordering::Greater => Quantity::ZERO,
            };
            prop_assert!(filled[line] == queue[line].backordered || !fits(&taken(&demands, one_more), &shelf));
        }
    }
}
