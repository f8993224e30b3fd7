//! `returns.show`: a return with the four questions, line by line.

use crate::{
    context::Context,
    failure::Failure,
    returns::{self, settle},
    wire::returns::{
        Condition, Disposition, InspectionView, ReturnLineView, ReturnReason, ReturnView, ShowReturn,
    },
};
use domain::scan::ShipmentNumber;
use store::{
    Reader,
    returns::{Inspection, Return, ReturnLine},
};

pub(crate) fn show(reader: &Reader<'_>, _: &Context, request: ShowReturn) -> Result<ReturnView, Failure> {
    let found = returns::the_one(reader, &request.return_)?;
    view(reader, found, 0)
}

/// `refund_minor`: what the settlement that this view answers paid back.
pub(crate) fn view(reader: &Reader<'_>, found: Return, refund_minor: i64) -> Result<ReturnView, Failure> {
    let lines = reader.return_lines(found.id)?;
    let inspections = reader.inspections(found.id)?;
    let order = reader.order(found.order_id)?;
    let credit_due_minor = settle::credits(reader, &order, &lines)?.iter().sum();
    Ok(ReturnView {
        number: returns::number(&found),
        order: found.order_number.to_string(),
        opened_at: found.opened_at,
        status: returns::status(&lines),
        credit_due_minor,
        refund_due_minor: settle::refund_due(&order, credit_due_minor),
        refunded_minor: reader.refunded_for(found.id)?,
        refund_minor,
        lines: lines
            .into_iter()
            .map(|line| line_view(line, found.order_number, &inspections))
            .collect(),
        customer_name: found.customer_name,
        note: found.note,
    })
}

fn line_view(line: ReturnLine, order: i64, inspections: &[Inspection]) -> ReturnLineView {
    ReturnLineView {
        inspections: inspections
            .iter()
            .filter(|seen| seen.return_line_id == line.id)
            .map(inspection_view)
            .collect(),
        line: line.line,
        order_line: line.order_line,
        shipment: ShipmentNumber {
            order,
            index: line.shipment_number,
        }
        .to_string(),
        parcel: line.parcel,
        sku: line.sku,
        name: line.name,
        unit_decimals: line.unit_decimals,
        reason: reason(&line.reason),
        note: line.note,
        expected: line.expected,
        received: line.received,
        inspected: line.inspected,
        settled: line.settled,
    }
}

fn inspection_view(seen: &Inspection) -> InspectionView {
    InspectionView {
        quantity: seen.quantity,
        condition: match seen.condition.as_str() {
            "as_new" => Condition::AsNew,
            "opened" => Condition::Opened,
            "used" => Condition::Used,
            _ => Condition::Damaged,
        },
        disposition: match seen.disposition.as_str() {
            "restock" => Disposition::Restock,
            "scrap" => Disposition::Scrap,
            _ => Disposition::Hold,
        },
        note: seen.note.clone(),
    }
}

fn reason(text: &str) -> ReturnReason {
    match text {
        "damaged" => ReturnReason::Damaged,
        "faulty" => ReturnReason::Faulty,
        "wrong_item" => ReturnReason::WrongItem,
        "unwanted" => ReturnReason::Unwanted,
        "late" => ReturnReason::Late,
        _ => ReturnReason::Other,
    }
}
