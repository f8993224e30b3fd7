//! What is done with an order after it was placed, one step of the table at a time.

use super::{
    desk::Desk,
    goods::pieces,
    table::{said, there, times},
    tale::Tale,
};
use crate::{
    documents::{make::MakeDocument, printed::NotePrinted},
    failure::Failure,
    orders::{cancel::CancelOrder, hold::HoldOrder, show::ShowOrder},
    payments::take::TakePayment,
    returns::{
        inspect::{InspectReturn, InspectReturnLine},
        open::{OpenReturn, OpenReturnLine},
        receive::{ReceiveReturn, ReceiveReturnLine},
        settle::SettleReturn,
    },
    shipments::{
        hand_over::HandOver,
        pack::{PackParcel, PackShipment},
        undo::UndoShipment,
    },
    steps::boxes::PackLine,
};
use terms::{
    Condition, Disposition, DocumentKind, Grams, ItemKind, LineNumber, Minor, NotNegative, ParcelNumber,
    PaymentMethod, Positive, Quantity, RefundMethod, ReturnReason,
};

/// What a box weighs with nothing in it, in grams.
const BOX_G: i64 = 180;

pub(super) fn then(desk: &Desk<'_>, tale: &mut Tale, step: &str) -> Result<(), Failure> {
    let (verb, rest) = step.split_once(' ').unwrap_or((step, ""));
    let order = there(tale.order)?;
    match verb {
        "hold" => drop(desk.call(&HoldOrder {
            order,
            reason: said(rest)?,
        })?),
        "cancel" => drop(desk.call(&CancelOrder {
            order,
            reason: said(rest)?,
        })?),
        "pack" | "pack2" => pack(desk, tale, verb == "pack2")?,
        "undo" => drop(desk.call(&UndoShipment {
            shipment: there(tale.shipment)?,
        })?),
        "paper" => paper(desk, tale)?,
        "send" => send(desk, tale, rest)?,
        "back" => announce(desk, tale, rest)?,
        "got" => receive(desk, tale, rest)?,
        "seen" => inspect(desk, tale, rest)?,
        "refund" => refund(desk, tale, rest)?,
        method => pay(
            desk,
            tale,
            there(PaymentMethod::from_word(method))?,
            rest == "half",
        )?,
    }
    Ok(())
}

fn pay(desk: &Desk<'_>, tale: &Tale, method: PaymentMethod, is_half: bool) -> Result<(), Failure> {
    let order = desk.call(&ShowOrder {
        order: there(tale.order)?,
    })?;
    let owed = order.balance_minor;
    let amount = if is_half {
        Minor::new(owed.minor() / 2)
    } else {
        owed
    };
    desk.call(&TakePayment {
        order: order.number,
        amount_minor: there(Positive::new(amount))?,
        method,
        reference: None,
    })?;
    Ok(())
}

/// Everything that is there into one box, or the lines in turn into two.
fn pack(desk: &Desk<'_>, tale: &mut Tale, in_two: bool) -> Result<(), Failure> {
    let order = desk.call(&ShowOrder {
        order: there(tale.order)?,
    })?;
    let mut boxes: [(Vec<PackLine>, i64); 2] = [(Vec::new(), BOX_G), (Vec::new(), BOX_G)];
    let goods = order
        .lines
        .iter()
        .filter(|line| line.kind != ItemKind::Service && line.allocated > line.packed);
    for (index, line) in goods.enumerate() {
        let quantity = line.allocated - line.packed;
        let (lines, weight_g) = &mut boxes[if in_two { index % 2 } else { 0 }];
        lines.push(PackLine {
            line: line.line,
            quantity: there(Positive::new(quantity))?,
        });
        *weight_g += line.weight_g.map_or(0, Grams::get) * quantity.get();
    }
    let full = boxes.into_iter().filter(|(lines, _)| !lines.is_empty());
    let parcels = full.map(|(lines, weight_g)| PackParcel {
        lines,
        weight_g: Positive::new(Grams::new(weight_g)),
    });
    let packed = desk.call(&PackShipment {
        order: order.number,
        parcels: parcels.collect(),
    })?;
    tale.shipment = Some(packed.number);
    Ok(())
}

fn paper(desk: &Desk<'_>, tale: &Tale) -> Result<(), Failure> {
    for kind in [DocumentKind::PackingSlip, DocumentKind::ShippingLabel] {
        let shipment = there(tale.shipment)?;
        let made = desk.call(&MakeDocument {
            kind,
            shipment,
            parcel: None,
            paper: None,
        })?;
        desk.call(&NotePrinted {
            document: made.document,
            printer: None,
        })?;
    }
    Ok(())
}

/// `Royal Mail Tracked 48` is the carrier and its service.
fn send(desk: &Desk<'_>, tale: &Tale, tracking: &str) -> Result<(), Failure> {
    let goes_by = tale.extra("by").unwrap_or_default();
    let carrier = ["Royal Mail", "Parcelforce"]
        .into_iter()
        .find(|name| goes_by.starts_with(name));
    let service = carrier
        .and_then(|name| goes_by.strip_prefix(name))
        .filter(|service| !service.is_empty());
    let tracking = tracking.split_whitespace().map(|number| said(number).map(Some));
    desk.call(&HandOver {
        shipment: there(tale.shipment)?,
        carrier: carrier.map(said).transpose()?,
        service: service.map(said).transpose()?,
        tracking: Some(tracking.collect::<Result<_, Failure>>()?),
    })?;
    Ok(())
}

/// `1*2 damaged`: two of line 1, which came in the first box.
fn announce(desk: &Desk<'_>, tale: &mut Tale, rest: &str) -> Result<(), Failure> {
    let (what, reason) = rest.split_once(' ').unwrap_or((rest, "other"));
    let (line, quantity) = piece(what)?;
    let line = OpenReturnLine {
        shipment: there(tale.shipment)?,
        parcel: ParcelNumber::new(1),
        line,
        quantity,
        reason: there(ReturnReason::from_word(reason))?,
        note: None,
    };
    let opened = desk.call(&OpenReturn {
        order: there(tale.order)?,
        lines: vec![line],
        note: None,
    })?;
    tale.returned = Some(opened.number);
    Ok(())
}

fn receive(desk: &Desk<'_>, tale: &Tale, rest: &str) -> Result<(), Failure> {
    let (line, quantity) = piece(rest)?;
    let lines = vec![ReceiveReturnLine { line, quantity }];
    desk.call(&ReceiveReturn {
        return_: there(tale.returned)?,
        lines,
    })?;
    Ok(())
}

/// `1*2 as_new restock`.
fn inspect(desk: &Desk<'_>, tale: &Tale, rest: &str) -> Result<(), Failure> {
    let mut words = rest.split(' ');
    let (line, quantity) = piece(words.next().unwrap_or_default())?;
    let line = InspectReturnLine {
        line,
        quantity,
        condition: there(words.next().and_then(Condition::from_word))?,
        disposition: there(words.next().and_then(Disposition::from_word))?,
        note: None,
    };
    desk.call(&InspectReturn {
        return_: there(tale.returned)?,
        lines: vec![line],
    })?;
    Ok(())
}

/// `card 300`: by card, less a restocking fee.
fn refund(desk: &Desk<'_>, tale: &Tale, rest: &str) -> Result<(), Failure> {
    let (method, fee) = rest.split_once(' ').unwrap_or((rest, ""));
    desk.call(&SettleReturn {
        return_: there(tale.returned)?,
        method: there(RefundMethod::from_word(method))?,
        restocking_fee_minor: fee
            .parse()
            .ok()
            .and_then(|minor| NotNegative::new(Minor::new(minor))),
    })?;
    Ok(())
}

/// `1*2`: two of line 1.
fn piece(text: &str) -> Result<(LineNumber, Positive<Quantity>), Failure> {
    let (line, count) = times(text).unwrap_or(("1", 1));
    Ok((LineNumber::new(there(line.parse().ok())?), pieces(count)?))
}
