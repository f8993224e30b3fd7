//! Gives stock that became free to whoever waits: promised date first, then priority, then order time.

use crate::failure::Failure;
use domain::allocation::{self, Component, Rank, Waiting};
use std::collections::BTreeMap;
use store::{
    Writer,
    stock::{Take, WaitingLine},
};

/// Fills waiting lines that want one of these items; the numbers of the orders that got something.
pub(crate) fn fill(writer: &mut Writer<'_>, item_ids: &[i64]) -> Result<Vec<String>, Failure> {
    let mut queue = writer.waiting_lines(item_ids)?;
    if queue.is_empty() {
        return Ok(Vec::new());
    }
    queue.sort_by_key(|line| (rank(line), line.line));
    let available = available(writer, queue.iter().flat_map(|line| &line.takes))?;
    let waiting: Vec<Waiting> = queue
        .iter()
        .map(|line| Waiting {
            components: components(&line.takes),
            backordered: line.backordered,
        })
        .collect();
    let mut filled: Vec<i64> = Vec::new();
    for (line, units) in queue.iter().zip(allocation::fill(&waiting, &available)) {
        if units > 0 {
            writer.fill_line(line.order_line_id, units)?;
            filled.push(line.order_number);
        }
    }
    filled.sort_unstable();
    filled.dedup();
    for number in &filled {
        writer.touch(format!("order:{number}"));
    }
    if !filled.is_empty() {
        writer.touch("orders");
    }
    Ok(filled.iter().map(i64::to_string).collect())
}

fn rank(line: &WaitingLine) -> Rank {
    Rank {
        promised_on: line.promised_on,
        priority: line.priority,
        sequence: line.order_number,
    }
}

pub(crate) fn components(takes: &[Take]) -> Vec<Component> {
    takes
        .iter()
        .map(|take| Component {
            item: take.item_id,
            per_unit: take.per_unit,
        })
        .collect()
}

/// What is free of each item that is taken.
pub(crate) fn available<'t>(
    reader: &store::Reader<'_>,
    takes: impl Iterator<Item = &'t Take>,
) -> Result<BTreeMap<i64, i64>, Failure> {
    let mut available = BTreeMap::new();
    for take in takes {
        if let std::collections::btree_map::Entry::Vacant(entry) = available.entry(take.item_id) {
            entry.insert(reader.level(take.item_id)?.available());
        }
    }
    Ok(available)
}
