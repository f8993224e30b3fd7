//! Orders and their lines as they come into the book, change and leave.

use super::book::OrdersWriter;
use crate::{
    areas::stock,
    error::Result,
    items::Item,
    row::{cells, named},
    statement::Do,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use terms::{
    AddressId, Channel, CustomerId, Line, LineNumber, Minor, Note, OrderId, OrderLineId, OrderNumber,
    Priority, Quantity, Revision, Take, Tax, WhenShort,
};

/// An order to write; it is placed now.
#[derive(Debug, Clone)]
pub struct NewOrder<'a> {
    pub number: OrderNumber,
    pub customer_id: CustomerId,
    pub ship_to_id: Option<AddressId>,
    pub channel: Channel,
    pub goes_by: Option<&'a Line<50>>,
    pub promised_on: Option<NaiveDate>,
    pub priority: Priority,
    pub is_gift: bool,
    pub note_customer: Option<&'a Note>,
    pub note_packing: Option<&'a Note>,
    pub note_internal: Option<&'a Note>,
    pub note_gift: Option<&'a Note>,
    pub prices_include_tax: bool,
    pub discount_minor: Minor,
    pub subtotal_minor: Minor,
    pub shipping_minor: Minor,
    pub tax_minor: Minor,
    pub total_minor: Minor,
    pub placed_on: NaiveDate,
}

/// A line to write.
#[derive(Debug, Clone)]
pub struct NewLine<'a> {
    pub line: LineNumber,
    pub item: &'a Item,
    pub unit_price_minor: Minor,
    pub discount_minor: Minor,
    pub total_minor: Minor,
    pub tax_minor: Minor,
    pub note: Option<&'a Note>,
    pub when_short: WhenShort,
    pub ordered: Quantity,
    pub allocated: Quantity,
    pub backordered: Quantity,
    pub takes: &'a [Take],
    /// What its taxes were taken of.
    pub base_minor: Minor,
    pub taxes: &'a [Tax],
}

/// What an order is worth after a cancellation, and why there was one.
#[derive(Debug, Clone)]
pub struct Revalued<'a> {
    pub cancel_reason: &'a Line,
    pub subtotal_minor: Minor,
    pub shipping_minor: Minor,
    pub tax_minor: Minor,
    pub total_minor: Minor,
}

pub(super) static INSERT: Do = Do::hot(include_str!("insert_order.sql"));
pub(super) static INSERT_LINE: Do = Do::hot(include_str!("insert_order_line.sql"));
pub(super) static INSERT_ALLOCATION: Do =
    Do::hot("INSERT INTO allocations (order_line_id, item_id, per_unit, quantity) VALUES (?1, ?2, ?3, ?4)");
pub(super) static INSERT_TAX: Do = Do::hot(
    "INSERT INTO order_taxes (order_id, order_line_id, position, name, rate_ppm, base_minor, tax_minor)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
);
pub(super) static SET_HOLD: Do = Do::new("UPDATE orders SET hold_reason = ?2 WHERE id = ?1");
pub(super) static CANCEL_LINE: Do = Do::new(
    "UPDATE order_lines SET cancelled = cancelled + allocated + backordered, allocated = 0, backordered = 0
     WHERE id = ?1",
);
pub(super) static SET_CANCELLED: Do = Do::new(
    "UPDATE orders SET revision = revision + 1, cancel_reason = ?2, hold_reason = NULL, subtotal_minor = ?3,
            shipping_minor = ?4, tax_minor = ?5, total_minor = ?6
     WHERE id = ?1 RETURNING revision",
);
pub(super) static ADD_CREDIT: Do =
    Do::new("UPDATE orders SET credited_minor = credited_minor + ?2 WHERE id = ?1");
pub(super) static ADD_RETURNED: Do = Do::new("UPDATE order_lines SET returned = returned + ?2 WHERE id = ?1");
pub(super) static ADD_PACKED: Do = Do::hot("UPDATE order_lines SET packed = packed + ?2 WHERE id = ?1");
pub(super) static SHIP_LINE: Do = Do::hot(
    "UPDATE order_lines SET packed = packed - ?2, allocated = allocated - ?2, shipped = shipped + ?2
     WHERE id = ?1 RETURNING allocated",
);

impl OrdersWriter<'_> {
    /// A new order.
    pub fn insert(&self, order: &NewOrder<'_>) -> Result<OrderId> {
        let values = named! {
            "number": order.number,
            "customer_id": order.customer_id,
            "ship_to_id": order.ship_to_id,
            "channel": order.channel,
            "goes_by": order.goes_by,
            "promised_on": order.promised_on,
            "priority": order.priority,
            "is_gift": order.is_gift,
            "note_customer": order.note_customer,
            "note_packing": order.note_packing,
            "note_internal": order.note_internal,
            "note_gift": order.note_gift,
            "prices_include_tax": order.prices_include_tax,
            "discount_minor": order.discount_minor,
            "subtotal_minor": order.subtotal_minor,
            "shipping_minor": order.shipping_minor,
            "tax_minor": order.tax_minor,
            "total_minor": order.total_minor,
            "placed_at": self.at,
            "placed_on": order.placed_on,
        };
        INSERT.insert(self.connection, values).map(OrderId::new)
    }

    /// A new line with its taxes and its promise of stock.
    pub fn insert_line(&self, order: OrderId, line: &NewLine<'_>) -> Result<OrderLineId> {
        let values = named! {
            "order_id": order,
            "line": line.line,
            "item_id": line.item.id,
            "sku": line.item.sku,
            "name": line.item.name,
            "kind": line.item.kind,
            "unit": line.item.unit,
            "unit_decimals": line.item.unit_decimals,
            "unit_price_minor": line.unit_price_minor,
            "discount_minor": line.discount_minor,
            "total_minor": line.total_minor,
            "tax_minor": line.tax_minor,
            "note": line.note,
            "when_short": line.when_short,
            "ordered": line.ordered,
            "allocated": line.allocated,
            "backordered": line.backordered,
        };
        let id = INSERT_LINE
            .insert(self.connection, values)
            .map(OrderLineId::new)?;
        for take in line.takes {
            let promised = line.allocated.times(take.per_unit);
            INSERT_ALLOCATION.run(self.connection, cells![id, take.item_id, take.per_unit, promised])?;
        }
        self.insert_taxes(order, Some(id), line.base_minor, line.taxes)?;
        Ok(id)
    }

    /// Taxes of a line, or of the shipping, in their order; all were taken of `base_minor`.
    pub fn insert_taxes(
        &self,
        order: OrderId,
        line: Option<OrderLineId>,
        base_minor: Minor,
        taxes: &[Tax],
    ) -> Result<()> {
        for (position, tax) in (1_i64..).zip(taxes) {
            let values = cells![
                order,
                line,
                position,
                tax.name,
                tax.rate_ppm,
                base_minor,
                tax.tax_minor
            ];
            INSERT_TAX.run(self.connection, values)?;
        }
        Ok(())
    }

    /// Stops an order, or lets it go on.
    pub fn set_hold(&self, order: OrderId, reason: Option<&Line>) -> Result<()> {
        SET_HOLD.run(self.connection, cells![order, reason])
    }

    /// Cancels all of a line that is not shipped.
    pub fn cancel_line(&self, line: OrderLineId) -> Result<()> {
        CANCEL_LINE.run(self.connection, cells![line])?;
        stock::set_allocated(self.connection, line, Quantity::ZERO)
    }

    /// Writes what an order is worth after a cancellation; its paper is old now. The new revision.
    pub fn set_cancelled(&self, order: OrderId, now: &Revalued<'_>) -> Result<Revision> {
        let values = cells![
            order,
            now.cancel_reason,
            now.subtotal_minor,
            now.shipping_minor,
            now.tax_minor,
            now.total_minor
        ];
        SET_CANCELLED.returning(self.connection, values)
    }

    /// Adds the value of goods that came back and were settled.
    pub fn add_credit(&self, order: OrderId, credit_minor: Minor) -> Result<()> {
        ADD_CREDIT.run(self.connection, cells![order, credit_minor])
    }

    /// Adds to what came back of a line.
    pub fn add_returned(&self, line: OrderLineId, quantity: Quantity) -> Result<()> {
        ADD_RETURNED.run(self.connection, cells![line, quantity])
    }

    /// Adds to what lies in parcels that are not handed over (below zero when one is taken apart).
    pub fn add_packed(&self, line: OrderLineId, quantity: Quantity) -> Result<()> {
        add_packed(self.connection, line, quantity)
    }

    /// Packed pieces leave: what was promised is shipped.
    pub fn ship_line(&self, line: OrderLineId, quantity: Quantity) -> Result<()> {
        let allocated = SHIP_LINE.returning(self.connection, cells![line, quantity])?;
        stock::set_allocated(self.connection, line, allocated)
    }
}

/// For the boxes, which know what they hold.
pub(crate) fn add_packed(connection: &Connection, line: OrderLineId, quantity: Quantity) -> Result<()> {
    ADD_PACKED.run(connection, cells![line, quantity])
}
