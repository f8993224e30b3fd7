//! `returns.settle`: pays back what was paid for the pieces that came, never what was only announced.

use crate::{
    context::Context,
    failure::Failure,
    steps::{
        about, named,
        settling::{Settling, settling},
    },
    views::returned::{self, ReturnView},
};
use store::{Writer, money::NewEntry, returns::Return};
use terms::{EntryKind, Minor, NotNegative, Nth, RefundMethod, ReturnNumber, Tag};
use terms_derive::{request, wire};

/// Pays back what was paid for the pieces that came and are not settled yet.
#[request(example = r#"{ "return": "R1001-1", "method": "card", "restocking_fee_minor": 250 }"#)]
pub struct SettleReturn {
    #[serde(rename = "return")]
    pub return_: ReturnNumber,
    pub method: RefundMethod,
    /// Kept by the shop out of the refund.
    pub restocking_fee_minor: Option<NotNegative<Minor>>,
}

/// What the timeline says.
#[wire]
pub struct ReturnSettled {
    /// Its place among the returns of the order.
    #[serde(rename = "return")]
    pub return_: Nth,
    pub credit_minor: Minor,
    pub refund_minor: Minor,
}

pub(crate) fn settle(
    writer: &mut Writer<'_>,
    _: &Context,
    request: SettleReturn,
) -> Result<ReturnView, Failure> {
    let found = named::returned(writer, request.return_)?;
    let fee_minor = request.restocking_fee_minor.map_or(Minor::ZERO, NotNegative::get);
    let Settling {
        order,
        lines,
        settled,
    } = settling(writer, &found, fee_minor)?;
    for (line, credit_minor) in lines.iter().zip(&settled.credits) {
        writer.returns().settle_line(line.id, *credit_minor)?;
    }
    let refund_minor = settled.refund_minor;
    writer.orders().add_credit(order.id, settled.credit_minor)?;
    if refund_minor > Minor::ZERO {
        pay_back(writer, &found, request.method, refund_minor)?;
    }
    let told = ReturnSettled {
        return_: found.number.index,
        credit_minor: settled.credit_minor,
        refund_minor,
    };
    about::returned::<SettleReturn>(writer, &found, &told);
    writer.touch(Tag::Customer(order.customer_id));
    Ok(ReturnView {
        refund_minor,
        ..returned::view(writer, found)?
    })
}

fn pay_back(
    writer: &Writer<'_>,
    found: &Return,
    method: RefundMethod,
    amount_minor: Minor,
) -> Result<(), Failure> {
    writer.money().insert(&NewEntry {
        order_id: found.order_id,
        kind: EntryKind::Refund,
        amount_minor,
        method: method.into(),
        return_id: Some(found.id),
        reference: None,
    })?;
    Ok(())
}
