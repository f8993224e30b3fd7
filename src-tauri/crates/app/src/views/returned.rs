//! A return with its four questions, line by line, and what can be done with it.

use super::{action::Action, order_row::account};
use crate::failure::Failure;
use chrono::{DateTime, Utc};
use domain::{
    guards::returns::{NumberedReturnLine, may_inspect, may_receive, may_settle},
    returns::{ReturnState, ReturnedLine, Sold, credits, status, usual_condition, usual_disposition},
};
use store::{
    Reader,
    orders::{Order, OrderLine},
    returns::{Inspection, Return, ReturnLine},
};
use terms::{
    Condition, Decimals, Disposition, Line, LineNumber, Minor, Note, OrderNumber, ParcelNumber, Quantity,
    ReturnAction, ReturnNumber, ReturnReason, ReturnStatus, ShipmentNumber, Sku,
};
use terms_derive::wire;

#[wire]
pub struct InspectionView {
    pub quantity: Quantity,
    pub condition: Condition,
    pub disposition: Disposition,
    pub note: Option<Note>,
}

#[wire]
pub struct ReturnLineView {
    /// The line's number in the return.
    pub line: LineNumber,
    pub order_line: LineNumber,
    pub shipment: ShipmentNumber,
    pub parcel: ParcelNumber,
    pub sku: Sku,
    pub name: Line,
    pub unit_decimals: Decimals,
    pub reason: ReturnReason,
    pub note: Option<Note>,
    pub expected: Quantity,
    pub received: Quantity,
    pub inspected: Quantity,
    pub settled: Quantity,
    /// Announced and not here.
    pub to_receive: Quantity,
    /// Here and not looked at.
    pub to_inspect: Quantity,
    /// In what state it usually is, by its reason.
    pub usual_condition: Condition,
    pub inspections: Vec<InspectionView>,
}

/// Where pieces in a state usually go.
#[wire]
pub struct UsualDisposition {
    pub condition: Condition,
    pub disposition: Disposition,
}

#[wire]
pub struct ReturnView {
    pub number: ReturnNumber,
    pub order: OrderNumber,
    pub customer_name: Line,
    pub opened_at: DateTime<Utc>,
    pub status: ReturnStatus,
    pub note: Option<Note>,
    pub lines: Vec<ReturnLineView>,
    /// What came of all lines.
    pub received: Quantity,
    pub usual_dispositions: Vec<UsualDisposition>,
    /// What a settlement now would credit for the pieces received.
    pub credit_due_minor: Minor,
    /// What of it would be paid out: never more than was paid.
    pub refund_due_minor: Minor,
    /// Paid back so far.
    pub refunded_minor: Minor,
    /// Paid back by the settlement that this view answers; 0 elsewhere.
    pub refund_minor: Minor,
    /// What can be done with it now, and if not, why not.
    pub actions: Vec<Action<ReturnAction>>,
}

pub(crate) fn view(reader: &Reader<'_>, found: Return) -> Result<ReturnView, Failure> {
    let lines = reader.returns().lines(found.id)?;
    let inspections = reader.returns().inspections(found.id)?;
    let order = reader.orders().by_id(found.order_id)?;
    let states: Vec<ReturnState> = lines.iter().map(state).collect();
    let credit_due_minor = credits_due(reader, &order, &found, &lines)?.into_iter().sum();
    Ok(ReturnView {
        number: found.number,
        order: found.number.order,
        opened_at: found.opened_at,
        status: status(&states),
        received: states.iter().map(|state| state.received).sum(),
        usual_dispositions: usual_dispositions(),
        credit_due_minor,
        refund_due_minor: account(&order).refund_due(credit_due_minor),
        refunded_minor: reader.money().refunded_for(found.id)?,
        refund_minor: Minor::ZERO,
        actions: actions(&numbered(&lines)),
        lines: lines
            .into_iter()
            .map(|line| line_view(line, &inspections))
            .collect(),
        customer_name: found.customer_name,
        note: found.note,
    })
}

/// The lines as the guards look at them.
pub(crate) fn numbered(lines: &[ReturnLine]) -> Vec<NumberedReturnLine> {
    lines
        .iter()
        .map(|line| NumberedReturnLine {
            line: line.line,
            state: state(line),
        })
        .collect()
}

/// What a settlement now credits for each line.
pub(crate) fn credits_due(
    reader: &Reader<'_>,
    order: &Order,
    found: &Return,
    lines: &[ReturnLine],
) -> Result<Vec<Minor>, Failure> {
    let of_order = reader.orders().lines(order.id)?;
    let settled = reader.returns().settled_of_lines(found.id)?;
    let returned = lines.iter().map(|line| {
        let of = of_order.iter().find(|sold| sold.id == line.order_line_id);
        Ok(ReturnedLine {
            order_line_id: line.order_line_id,
            sold: sold(of.ok_or_else(|| Failure::not_found("return"))?, order),
            settled_of_line: settled.get(&line.order_line_id).copied().unwrap_or_default(),
            state: state(line),
        })
    });
    Ok(credits(&returned.collect::<Result<Vec<_>, Failure>>()?))
}

fn sold(line: &OrderLine, order: &Order) -> Sold {
    Sold {
        total_minor: line.total_minor,
        tax_minor: line.tax_minor,
        prices_include_tax: order.prices_include_tax,
        ordered: line.figures.ordered,
    }
}

fn state(line: &ReturnLine) -> ReturnState {
    ReturnState {
        expected: line.expected,
        received: line.received,
        inspected: line.inspected,
        settled: line.settled,
    }
}

fn actions(lines: &[NumberedReturnLine]) -> Vec<Action<ReturnAction>> {
    let may = |action: &ReturnAction| match action {
        ReturnAction::Receive => may_receive(lines),
        ReturnAction::Inspect => may_inspect(lines),
        ReturnAction::Settle => may_settle(lines),
    };
    ReturnAction::ALL
        .iter()
        .map(|action| Action::of(*action, may(action)))
        .collect()
}

fn usual_dispositions() -> Vec<UsualDisposition> {
    let usual = |condition: &Condition| UsualDisposition {
        condition: *condition,
        disposition: usual_disposition(*condition),
    };
    Condition::ALL.iter().map(usual).collect()
}

fn line_view(line: ReturnLine, inspections: &[Inspection]) -> ReturnLineView {
    let of_line = inspections.iter().filter(|seen| seen.return_line_id == line.id);
    let state = state(&line);
    ReturnLineView {
        inspections: of_line.map(inspection).collect(),
        line: line.line,
        order_line: line.order_line,
        shipment: line.shipment,
        parcel: line.parcel,
        sku: line.sku,
        name: line.name,
        unit_decimals: line.unit_decimals,
        reason: line.reason,
        note: line.note,
        expected: line.expected,
        received: line.received,
        inspected: line.inspected,
        settled: line.settled,
        to_receive: state.to_receive(),
        to_inspect: state.to_inspect(),
        usual_condition: usual_condition(line.reason),
    }
}

fn inspection(seen: &Inspection) -> InspectionView {
    InspectionView {
        quantity: seen.quantity,
        condition: seen.condition,
        disposition: seen.disposition,
        note: seen.note.clone(),
    }
}
