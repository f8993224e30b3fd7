//! Gives stock that became free to whoever waits: promised date first, then priority, then order time.

use crate::failure::Failure;
use domain::{
    queue::{self, Rank, Waiting},
    sets::Free,
};
use std::collections::BTreeSet;
use store::{Reader, Writer, stock::WaitingLine};
use terms::{ItemId, OrderNumber, Subject, Tag, Take};

/// Fills waiting lines that want one of these items; the numbers of the orders that got something.
pub(crate) fn fill(writer: &mut Writer<'_>, items: &[ItemId]) -> Result<Vec<OrderNumber>, Failure> {
    let mut queue = writer.stock().waiting_lines(items)?;
    if queue.is_empty() {
        return Ok(Vec::new());
    }
    queue.sort_by_key(rank);
    let free = free(writer, queue.iter().flat_map(|line| &line.takes))?;
    let waiting: Vec<Waiting> = queue
        .iter()
        .map(|line| Waiting {
            takes: line.takes.clone(),
            backordered: line.backordered,
        })
        .collect();
    let mut filled = BTreeSet::new();
    for (line, units) in queue.iter().zip(queue::fill(&waiting, &free)) {
        if !units.is_zero() {
            writer.stock().fill_line(line.order_line_id, units)?;
            writer.also_about(Subject::Order(line.order_id, line.order_number));
            filled.insert(line.order_number);
        }
    }
    for number in &filled {
        writer.touch(Tag::Order(*number));
    }
    if !filled.is_empty() {
        writer.touch(Tag::Orders);
    }
    Ok(filled.into_iter().collect())
}

fn rank(line: &WaitingLine) -> Rank {
    Rank {
        promised_on: line.promised_on,
        priority: line.priority,
        order: line.order_number,
        line: line.line,
    }
}

/// What is free of each item that is taken.
pub(crate) fn free<'t>(reader: &Reader<'_>, takes: impl Iterator<Item = &'t Take>) -> Result<Free, Failure> {
    let mut items: Vec<ItemId> = takes.map(|take| take.item_id).collect();
    items.sort_unstable();
    items.dedup();
    let levels = reader.stock().levels(&items)?;
    let of = |item: ItemId| {
        (
            item,
            levels
                .get(&item)
                .map(|level| level.available())
                .unwrap_or_default(),
        )
    };
    Ok(items.into_iter().map(of).collect())
}
