//! A return as lists show it.

use crate::failure::Failure;
use chrono::{DateTime, Utc};
use domain::returns::{ReturnState, status};
use store::{
    Reader,
    returns::{ListedReturn, ListedReturnLine},
};
use terms::{Line, Minor, OrderId, OrderNumber, Quantity, ReturnNumber, ReturnStatus};
use terms_derive::wire;

#[wire]
pub struct ReturnRow {
    pub number: ReturnNumber,
    pub order: OrderNumber,
    pub customer_name: Line,
    pub opened_at: DateTime<Utc>,
    pub status: ReturnStatus,
    pub expected: Quantity,
    pub received: Quantity,
    pub refund_minor: Minor,
}

pub(crate) fn row(listed: ListedReturn) -> ReturnRow {
    let states: Vec<ReturnState> = listed.lines.iter().map(state).collect();
    let found = listed.found;
    ReturnRow {
        number: found.number,
        order: found.number.order,
        customer_name: found.customer_name,
        opened_at: found.opened_at,
        status: status(&states),
        expected: states.iter().map(|line| line.expected).sum(),
        received: states.iter().map(|line| line.received).sum(),
        refund_minor: listed.refunded_minor,
    }
}

pub(crate) fn of_order(reader: &Reader<'_>, order: OrderId) -> Result<Vec<ReturnRow>, Failure> {
    Ok(reader.returns().of_order(order)?.into_iter().map(row).collect())
}

fn state(line: &ListedReturnLine) -> ReturnState {
    ReturnState {
        expected: line.expected,
        received: line.received,
        inspected: line.inspected,
        settled: line.settled,
    }
}
