//! Boxes as they are packed, leave, or are taken apart again.

use super::book::ShipmentsWriter;
use crate::{
    areas::orders,
    error::Result,
    row::cells,
    statement::{Ask, Do},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use terms::{
    AddressId, CustomerId, Grams, Line, Nth, OrderId, OrderLineId, ParcelId, ParcelLineId, ParcelNumber,
    Quantity, Revision, ShipmentId, Tracking,
};

/// A shipment to write; it is packed now.
#[derive(Debug, Clone)]
pub struct NewShipment {
    pub first_order_id: OrderId,
    pub customer_id: CustomerId,
    pub ship_to_id: Option<AddressId>,
    /// Of the first order.
    pub revision: Revision,
    pub packed_on: NaiveDate,
}

pub(super) static NEXT: Ask<Nth> =
    Ask::hot("SELECT coalesce(max(number), 0) + 1 FROM shipments WHERE first_order_id = ?1");
pub(super) static INSERT: Do = Do::hot(
    "INSERT INTO shipments (first_order_id, number, customer_id, ship_to_id, revision, packed_at, packed_on)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
);
pub(super) static INSERT_PARCEL: Do =
    Do::hot("INSERT INTO parcels (shipment_id, parcel, weight_g) VALUES (?1, ?2, ?3)");
pub(super) static INSERT_PARCEL_LINE: Do =
    Do::hot("INSERT INTO parcel_lines (parcel_id, order_line_id, quantity) VALUES (?1, ?2, ?3)");
pub(super) static SET_HANDED_OVER: Do =
    Do::new("UPDATE shipments SET handed_over_at = ?2, carrier = ?3, service = ?4 WHERE id = ?1");
pub(super) static SET_TRACKING: Do = Do::new("UPDATE parcels SET tracking = ?2 WHERE id = ?1");
pub(super) static SET_UNDONE: Do = Do::new("UPDATE shipments SET undone_at = ?2 WHERE id = ?1");
pub(super) static ADD_RETURNING: Do =
    Do::new("UPDATE parcel_lines SET coming_back = coming_back + ?2 WHERE id = ?1");

impl ShipmentsWriter<'_> {
    /// A new shipment. Its number is the next one of its first order, also past undone ones.
    pub fn insert(&self, shipment: &NewShipment) -> Result<(ShipmentId, Nth)> {
        let number = NEXT.the(self.connection, cells![shipment.first_order_id])?;
        let values = cells![
            shipment.first_order_id,
            number,
            shipment.customer_id,
            shipment.ship_to_id,
            shipment.revision,
            self.at,
            shipment.packed_on
        ];
        let id = INSERT.insert(self.connection, values).map(ShipmentId::new)?;
        Ok((id, number))
    }

    /// A box of a shipment.
    pub fn insert_parcel(
        &self,
        shipment: ShipmentId,
        parcel: ParcelNumber,
        weight_g: Option<Grams>,
    ) -> Result<ParcelId> {
        INSERT_PARCEL
            .insert(self.connection, cells![shipment, parcel, weight_g])
            .map(ParcelId::new)
    }

    /// Pieces of an order line in a box; they count as packed.
    pub fn insert_parcel_line(
        &self,
        parcel: ParcelId,
        line: OrderLineId,
        quantity: Quantity,
    ) -> Result<ParcelLineId> {
        let id = INSERT_PARCEL_LINE.insert(self.connection, cells![parcel, line, quantity])?;
        orders::add_packed(self.connection, line, quantity)?;
        Ok(ParcelLineId::new(id))
    }

    /// The carrier has it.
    pub fn set_handed_over(
        &self,
        shipment: ShipmentId,
        carrier: Option<&Line<50>>,
        service: Option<&Line<50>>,
    ) -> Result<()> {
        SET_HANDED_OVER.run(self.connection, cells![shipment, self.at, carrier, service])
    }

    /// The number under which the carrier knows a box.
    pub fn set_tracking(&self, parcel: ParcelId, tracking: &Tracking) -> Result<()> {
        SET_TRACKING.run(self.connection, cells![parcel, tracking])
    }

    /// Taken apart again before it left.
    pub fn set_undone(&self, shipment: ShipmentId) -> Result<()> {
        SET_UNDONE.run(self.connection, cells![shipment, self.at])
    }
}

/// For returns, whose lines announce it.
pub(crate) fn add_returning(connection: &Connection, line: ParcelLineId, quantity: Quantity) -> Result<()> {
    ADD_RETURNING.run(connection, cells![line, quantity])
}
