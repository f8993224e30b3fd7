//! An order, fully: what was asked for, promised, sent and paid, and what can be done with it now.

mod actions;
mod money;

use super::{
    action::Action,
    activity::{self, ActivityRow},
    document::{self, DocumentRow},
    line::{self, OrderLineView},
    order_row::Glance,
    return_row::{self, ReturnRow},
    shipment::{self, ShipmentView},
};
use crate::{context::Context, failure::Failure};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{address::paper_lines, guards::returns::SentLine};
use money::Entries;
use store::{Reader, orders::Order};
use terms::{
    Address, Channel, CountryCode, CustomerId, DeliveryStatus, DeliveryWord, Line, Minor, MoneyStatus, Note,
    OrderAction, OrderNumber, PhoneText, Priority, Quantity, Revision, Subject, Tax,
};
use terms_derive::wire;

pub use money::{PaymentRow, RefundRow};

#[wire]
pub struct Notes {
    /// Printed on the slip for the customer.
    pub customer: Option<Note>,
    /// Printed for the one who packs.
    pub packing: Option<Note>,
    /// Never printed.
    pub internal: Option<Note>,
    /// Words of the giver; printed on the slip of a gift.
    pub gift: Option<Note>,
}

/// An order, fully.
#[wire]
pub struct OrderView {
    pub number: OrderNumber,
    pub revision: Revision,
    pub placed_at: DateTime<Utc>,
    pub placed_on: NaiveDate,
    pub channel: Channel,
    pub customer: CustomerId,
    pub customer_name: Line,
    pub customer_phone: Option<PhoneText>,
    pub ship_to: Option<Address>,
    /// The address as it is printed, line by line.
    pub ship_to_lines: Vec<String>,
    pub goes_by: Option<Line<50>>,
    pub promised_on: Option<NaiveDate>,
    /// What was promised is past, and something has still to go.
    pub is_late: bool,
    pub is_due_today: bool,
    pub priority: Priority,
    pub is_gift: bool,
    pub notes: Notes,
    pub on_hold: bool,
    pub hold_reason: Option<Line>,
    pub cancel_reason: Option<Line>,
    pub delivery_status: DeliveryStatus,
    /// Where the goods are, at a glance.
    pub delivery_word: DeliveryWord,
    pub money_status: MoneyStatus,
    /// How far it is paid, at a glance; none for a cancelled order that nobody paid.
    pub money_word: Option<MoneyStatus>,
    pub lines: Vec<OrderLineView>,
    pub subtotal_minor: Minor,
    pub discount_minor: Minor,
    pub shipping_minor: Minor,
    pub tax_minor: Minor,
    pub taxes: Vec<Tax>,
    pub total_minor: Minor,
    pub paid_minor: Minor,
    pub refunded_minor: Minor,
    /// Value of what came back and was settled.
    pub credited_minor: Minor,
    /// Still to pay; below zero when the shop owes.
    pub balance_minor: Minor,
    /// Still to pay; never below zero.
    pub owed_minor: Minor,
    /// What the shop owes; never below zero.
    pub to_pay_back_minor: Minor,
    pub shipments: Vec<ShipmentView>,
    pub payments: Vec<PaymentRow>,
    pub refunds: Vec<RefundRow>,
    pub returns: Vec<ReturnRow>,
    pub documents: Vec<DocumentRow>,
    /// Oldest first, the newest hundred.
    pub timeline: Vec<ActivityRow>,
    /// Pieces of goods not yet sent: how many are allocated, and how many wait for stock. Something
    /// measured counts as one.
    pub allocated: Quantity,
    pub backordered: Quantity,
    /// Allocated and in no parcel yet.
    pub to_pack: Quantity,
    pub actions: Vec<Action<OrderAction>>,
}

/// What has happened to an order since it was placed.
#[derive(Default)]
struct Since {
    shipments: Vec<ShipmentView>,
    /// What of it lies in parcels that were handed over.
    sent: Vec<SentLine>,
    money: Entries,
    returns: Vec<ReturnRow>,
    documents: Vec<DocumentRow>,
    timeline: Vec<ActivityRow>,
}

pub(crate) fn view(reader: &Reader<'_>, context: &Context, order: Order) -> Result<OrderView, Failure> {
    let shipments = reader.shipments().of_order(order.id)?;
    let subject = Subject::Order(order.id, order.number);
    let since = Since {
        sent: actions::sent(&shipments, order.id),
        shipments: shipments.into_iter().map(shipment::of).collect(),
        money: Entries::of(reader, &order)?,
        returns: return_row::of_order(reader, order.id)?,
        documents: document::of_order(reader, order.id)?,
        timeline: reader
            .activity()
            .of(&subject)?
            .into_iter()
            .map(activity::row)
            .collect(),
    };
    put_together(reader, context, order, &reader.shop().the()?.country, since)
}

/// An order placed in this very transaction: nothing else can have happened to it, so nothing else is asked
/// for. `home`: the shop's country.
pub(crate) fn just_placed(
    reader: &Reader<'_>,
    context: &Context,
    order: Order,
    home: &CountryCode,
) -> Result<OrderView, Failure> {
    put_together(reader, context, order, home, Since::default())
}

fn put_together(
    reader: &Reader<'_>,
    context: &Context,
    order: Order,
    home: &CountryCode,
    since: Since,
) -> Result<OrderView, Failure> {
    let lines = reader.orders().lines(order.id)?;
    let customer = reader.people().found(order.customer_id)?;
    let (ship_to, ship_to_lines) = ship_to(reader, &order, home)?;
    let glance = Glance::of(&order, lines.iter().map(|line| &line.figures), context.today);
    Ok(OrderView {
        customer_name: customer.name,
        customer_phone: customer.phone,
        ship_to,
        ship_to_lines,
        is_late: glance.is_late,
        is_due_today: glance.is_due_today,
        delivery_status: glance.delivery_status,
        delivery_word: glance.delivery_word,
        money_status: glance.money_status,
        money_word: glance.money_word,
        balance_minor: glance.account.balance(),
        owed_minor: glance.account.to_pay(),
        to_pay_back_minor: glance.account.to_pay_back(),
        taxes: money::taxes(reader, &order, &lines)?,
        actions: actions::of(&order, &lines, &since.sent),
        lines: line::views(reader, order.id, lines)?,
        shipments: since.shipments,
        payments: since.money.payments,
        refunds: since.money.refunds,
        returns: since.returns,
        documents: since.documents,
        timeline: since.timeline,
        allocated: glance.pieces.allocated,
        backordered: glance.pieces.backordered,
        to_pack: glance.pieces.to_pack,
        number: order.number,
        revision: order.revision,
        placed_at: order.placed_at,
        placed_on: order.placed_on,
        channel: order.channel,
        customer: order.customer_id,
        goes_by: order.goes_by,
        promised_on: order.promised_on,
        priority: order.priority,
        is_gift: order.is_gift,
        on_hold: glance.is_held,
        hold_reason: order.hold_reason,
        cancel_reason: order.cancel_reason,
        subtotal_minor: order.subtotal_minor,
        discount_minor: order.discount_minor,
        shipping_minor: order.shipping_minor,
        tax_minor: order.tax_minor,
        total_minor: order.total_minor,
        paid_minor: order.paid_minor,
        refunded_minor: order.refunded_minor,
        credited_minor: order.credited_minor,
        notes: Notes {
            customer: order.note_customer,
            packing: order.note_packing,
            internal: order.note_internal,
            gift: order.note_gift,
        },
    })
}

fn ship_to(
    reader: &Reader<'_>,
    order: &Order,
    home: &CountryCode,
) -> Result<(Option<Address>, Vec<String>), Failure> {
    let Some(id) = order.ship_to_id else {
        return Ok((None, Vec::new()));
    };
    let address = reader.people().address(id)?;
    let lines = paper_lines(&address, home);
    Ok((Some(address), lines))
}
