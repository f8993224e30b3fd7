//! What comes back: announced, received, inspected, settled.

pub(crate) mod inspect;
pub(crate) mod list;
pub(crate) mod open;
pub(crate) mod receive;
pub(crate) mod settle;
pub(crate) mod show;

use crate::{
    failure::Failure,
    wire::returns::{ReturnRow, ReturnStatus},
};
use domain::{
    problem::{Problem, ProblemCode, Problems},
    scan::ReturnNumber,
};
use std::collections::BTreeMap;
use store::{
    Reader, Writer,
    returns::{Return, ReturnLine},
};

/// The return that a command names by its number.
pub(crate) fn the_one(reader: &Reader<'_>, number: &str) -> Result<Return, Failure> {
    let number = ReturnNumber::parse(number).ok_or_else(|| Failure::not_found("return"))?;
    reader
        .return_(number.order, number.index)?
        .ok_or_else(|| Failure::not_found("return"))
}

pub(crate) fn number(found: &Return) -> String {
    ReturnNumber {
        order: found.order_number,
        index: found.number,
    }
    .to_string()
}

pub(crate) fn rows_of(reader: &Reader<'_>, order_id: i64) -> Result<Vec<ReturnRow>, Failure> {
    reader
        .returns_of(order_id)?
        .into_iter()
        .map(|found| row(reader, found))
        .collect()
}

pub(crate) fn row(reader: &Reader<'_>, found: Return) -> Result<ReturnRow, Failure> {
    let lines = reader.return_lines(found.id)?;
    Ok(ReturnRow {
        number: number(&found),
        order: found.order_number.to_string(),
        opened_at: found.opened_at,
        status: status(&lines),
        expected: lines.iter().map(|line| line.expected).sum(),
        received: lines.iter().map(|line| line.received).sum(),
        refund_minor: reader.refunded_for(found.id)?,
        customer_name: found.customer_name,
    })
}

/// The first of the four questions that is still open.
pub(crate) fn status(lines: &[ReturnLine]) -> ReturnStatus {
    if lines.iter().any(|line| line.inspected < line.received) {
        ReturnStatus::ToInspect
    } else if lines.iter().any(|line| line.settled < line.received) {
        ReturnStatus::ToSettle
    } else if lines.iter().any(|line| line.received < line.expected) {
        ReturnStatus::Expected
    } else {
        ReturnStatus::Settled
    }
}

/// Each named line exists, and all that is said of one line together fits into what is `left` of it.
pub(crate) fn check_lines(
    named: &[(i64, i64)],
    lines: &[ReturnLine],
    left: impl Fn(&ReturnLine) -> i64,
    problems: &mut Problems,
) {
    let mut wanted: BTreeMap<i64, i64> = BTreeMap::new();
    for (line, quantity) in named {
        let sum = wanted.entry(*line).or_default();
        *sum = sum.saturating_add(*quantity);
    }
    for (index, (number, _)) in named.iter().enumerate() {
        match lines.iter().find(|line| line.line == *number) {
            None => problems.note(format!("lines[{index}].line"), ProblemCode::Unknown),
            Some(line) if wanted[number] > left(line) => {
                let path = format!("lines[{index}].quantity");
                problems.add(Problem::new(path, ProblemCode::Exceeds).with("max", left(line)));
            }
            Some(_) => {}
        }
    }
}

/// Live queries that a change of a return makes stale.
pub(crate) fn touch(writer: &mut Writer<'_>, found: &Return) {
    writer.touch("returns");
    writer.touch("orders");
    writer.touch(format!("return:{}", number(found)));
    writer.touch(format!("order:{}", found.order_number));
}
