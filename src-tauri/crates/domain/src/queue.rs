//! Who is next when stock becomes free.

use std::cmp::{Ordering, Reverse};

use chrono::NaiveDate;
use terms::{LineNumber, OrderNumber, Priority, Quantity, Take};

use crate::{allocation::take, sets::Free};

/// A line that waits for stock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// What one unit takes.
    pub takes: Vec<Take>,
    pub backordered: Quantity,
}

/// How many units each waiting line gets, for a `queue` that is already in order (see [`Rank`]).
///
/// The first takes all it can, in whole units; a kit that lacks a part leaves the others to those behind it.
#[must_use]
pub fn fill(queue: &[Waiting], free: &Free) -> Vec<Quantity> {
    let mut left = free.clone();
    queue
        .iter()
        .map(|waiting| take(&waiting.takes, waiting.backordered, &mut left))
        .collect()
}

/// The place of a waiting line: promised date first (none last), then priority (higher first), then the
/// order in which orders were placed and their lines stand. Sorting ranks upwards gives the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rank {
    pub promised_on: Option<NaiveDate>,
    pub priority: Priority,
    pub order: OrderNumber,
    pub line: LineNumber,
}

impl Rank {
    /// The place of an order as a whole, which is that of its first line.
    #[must_use]
    pub fn of_order(promised_on: Option<NaiveDate>, priority: Priority, order: OrderNumber) -> Self {
        Self {
            promised_on,
            priority,
            order,
            line: LineNumber::new(1),
        }
    }
}

impl Ord for Rank {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |rank: &Self| {
            (
                rank.promised_on.is_none(),
                rank.promised_on,
                Reverse(rank.priority),
                rank.order,
                rank.line,
            )
        };
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Rank {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
