//! Whether an order may be held, released, cancelled, paid.

use terms::{DeliveryStatus, LineNumber, Minor, OrderNumber, Problem, ProblemCode, Problems, Quantity};

use super::not_allowed;
use crate::{cancellation::can_be_cancelled, order::LineState};

/// What a hold depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HoldFacts {
    pub delivery_status: DeliveryStatus,
}

/// An order is stopped while something of it is still to be sent.
///
/// # Errors
/// `order` `not_allowed` (`status`).
pub fn may_hold(facts: &HoldFacts) -> Result<(), Problems> {
    match facts.delivery_status {
        DeliveryStatus::Open | DeliveryStatus::Part => Ok(()),
        status @ (DeliveryStatus::Sent | DeliveryStatus::Delivered | DeliveryStatus::Cancelled) => {
            Err(not_allowed("order").with("status", status.as_str()).into())
        }
    }
}

/// What a release depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReleaseFacts {
    pub is_held: bool,
}

/// Only what is stopped is let go.
///
/// # Errors
/// `order` `not_allowed`.
pub fn may_release(facts: &ReleaseFacts) -> Result<(), Problems> {
    if facts.is_held {
        Ok(())
    } else {
        Err(not_allowed("order").into())
    }
}

/// A line of an order by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberedLine {
    pub line: LineNumber,
    pub state: LineState,
}

/// What cancelling depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CancelFacts<'a> {
    pub number: OrderNumber,
    pub lines: &'a [NumberedLine],
}

/// Something can still be cancelled, and nothing of the order lies in a box.
///
/// # Errors
/// `order` `not_allowed` (`number`) when nothing is left to cancel; `order` `not_allowed` (`packed_line`)
/// for the first line of which something is packed.
pub fn may_cancel(facts: &CancelFacts<'_>) -> Result<(), Problems> {
    let mut problems = Problems::default();
    let states = || facts.lines.iter().map(|line| &line.state);
    if !states().any(|state| can_be_cancelled(state, states())) {
        problems.add(not_allowed("order").with("number", facts.number.to_string()));
    }
    // A packed box would go out all the same: it has to be taken apart first.
    if let Some(packed) = facts.lines.iter().find(|line| line.state.packed > Quantity::ZERO) {
        problems.add(not_allowed("order").with("packed_line", packed.line));
    }
    problems.or_value(())
}

/// What taking money depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaymentFacts {
    pub paid_minor: Minor,
}

/// The least that can be paid.
const LEAST: Minor = Minor::new(1);

/// Whether the order can take any money at all.
///
/// # Errors
/// As [`payment_fits`].
pub fn may_take_payment(facts: &PaymentFacts) -> Result<(), Problems> {
    payment_fits(facts, LEAST)
}

/// All that is paid on one order together is an amount.
///
/// What it lets pass, [`may_take_payment`] lets pass.
///
/// # Errors
/// `amount_minor` `too_large` (`max`: what can still be paid).
pub fn payment_fits(facts: &PaymentFacts, amount: Minor) -> Result<(), Problems> {
    if facts.paid_minor + amount > Minor::MOST {
        let left = Minor::MOST - facts.paid_minor;
        return Err(Problem::new("amount_minor", ProblemCode::TooLarge)
            .with("max", left)
            .into());
    }
    Ok(())
}
