//! What comes back: what it is worth, what is credited for it, how far it is.

use std::collections::BTreeMap;

use terms::{Condition, Disposition, Minor, OrderLineId, Quantity, ReturnReason, ReturnStatus};

use crate::{
    money::{share_between, split},
    order::Account,
};

/// An order line as it was sold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Sold {
    pub total_minor: Minor,
    pub tax_minor: Minor,
    pub prices_include_tax: bool,
    pub ordered: Quantity,
}

/// What the customer paid for the pieces after the first `from` up to the first `to` of a line, tax and
/// discounts as they were at the sale.
///
/// Cumulative shares: whatever the steps in which pieces come back, they add up to what the line cost.
#[must_use]
pub fn return_value(sold: &Sold, from: Quantity, to: Quantity) -> Minor {
    let value = share_between(sold.total_minor, from, to, sold.ordered);
    if sold.prices_include_tax {
        value
    } else {
        value + share_between(sold.tax_minor, from, to, sold.ordered)
    }
}

/// The quantities of one line of a return.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct ReturnState {
    pub expected: Quantity,
    pub received: Quantity,
    pub inspected: Quantity,
    pub settled: Quantity,
}

impl ReturnState {
    /// Announced and not here.
    #[must_use]
    pub fn to_receive(&self) -> Quantity {
        self.expected - self.received
    }

    /// Here and not looked at.
    #[must_use]
    pub fn to_inspect(&self) -> Quantity {
        self.received - self.inspected
    }

    /// Here and not paid back.
    #[must_use]
    pub fn to_settle(&self) -> Quantity {
        self.received - self.settled
    }
}

/// The first of the four questions that is still open.
#[must_use]
pub fn status(lines: &[ReturnState]) -> ReturnStatus {
    let is_any = |left: fn(&ReturnState) -> Quantity| lines.iter().any(|line| left(line) > Quantity::ZERO);
    if is_any(ReturnState::to_inspect) {
        ReturnStatus::ToInspect
    } else if is_any(ReturnState::to_settle) {
        ReturnStatus::ToSettle
    } else if is_any(ReturnState::to_receive) {
        ReturnStatus::Expected
    } else {
        ReturnStatus::Settled
    }
}

/// A line of a return, and the order line that it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReturnedLine {
    pub order_line_id: OrderLineId,
    pub sold: Sold,
    /// Pieces of the order line that are settled, over all returns.
    pub settled_of_line: Quantity,
    pub state: ReturnState,
}

/// What the customer paid for the pieces of each line that came and are not settled: the next cumulative
/// share of the order line, so that all returns of it together give its total exactly.
#[must_use]
pub fn credits(lines: &[ReturnedLine]) -> Vec<Minor> {
    let mut settled: BTreeMap<OrderLineId, Quantity> = BTreeMap::new();
    let credit = |line: &ReturnedLine| {
        let from = *settled.get(&line.order_line_id).unwrap_or(&line.settled_of_line);
        let to = from + line.state.to_settle();
        settled.insert(line.order_line_id, to);
        return_value(&line.sold, from, to)
    };
    lines.iter().map(credit).collect()
}

/// The credits less a restocking fee, which is taken off the lines by value, so that they add up to what
/// is credited.
#[must_use]
pub fn less_fee(credits: &[Minor], fee: Minor) -> Vec<Minor> {
    let fees = split(fee, credits);
    credits
        .iter()
        .zip(fees)
        .map(|(credit, fee)| *credit - fee)
        .collect()
}

/// What settling a return does with its money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Of each line, less its part of the fee.
    pub credits: Vec<Minor>,
    pub credit_minor: Minor,
    /// Paid out: never more than was paid.
    pub refund_minor: Minor,
    /// What of the credit lowers the debt instead.
    pub off_debt_minor: Minor,
}

/// What settling would credit, pay out and take off the debt; `due` is what each line is worth.
#[must_use]
pub fn settled(due: &[Minor], fee: Minor, account: &Account) -> Settled {
    let credits = less_fee(due, fee);
    let credit_minor = credits.iter().copied().sum();
    let refund_minor = account.refund_due(credit_minor);
    Settled {
        credits,
        credit_minor,
        refund_minor,
        off_debt_minor: credit_minor - refund_minor,
    }
}

/// In what state pieces usually are that come back for this reason: nothing that was said to be broken is
/// taken for new.
#[must_use]
pub fn usual_condition(reason: ReturnReason) -> Condition {
    match reason {
        ReturnReason::Damaged | ReturnReason::Faulty => Condition::Damaged,
        ReturnReason::WrongItem | ReturnReason::Unwanted | ReturnReason::Late | ReturnReason::Other => {
            Condition::AsNew
        }
    }
}

/// Where pieces in this state usually go: only what is as new goes back on sale.
#[must_use]
pub fn usual_disposition(condition: Condition) -> Disposition {
    match condition {
        Condition::AsNew => Disposition::Restock,
        Condition::Opened | Condition::Used => Disposition::Hold,
        Condition::Damaged => Disposition::Scrap,
    }
}
