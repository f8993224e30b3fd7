//! What was printed of a thing, or lately.

use super::{Document, book::Paper};
use crate::{error::Result, row::cells, statement::Select};
use terms::{OrderId, RowLimit, ShipmentId};

pub(super) static OF_ORDER: Select<Document> = Select::hot(include_str!("of_order.sql"));
pub(super) static OF_SHIPMENT: Select<Document> =
    Select::hot("WHERE d.shipment_id = ?1 ORDER BY d.id DESC LIMIT ?2");
pub(super) static NEWEST: Select<Document> = Select::new("ORDER BY d.id DESC LIMIT ?1");

impl Paper<'_> {
    /// The newest documents of an order, of the shipments that hold something of it or bear its number, and of
    /// its returns; newest first.
    pub fn of_order(&self, order: OrderId, limit: RowLimit) -> Result<Vec<Document>> {
        OF_ORDER.all(self.connection, cells![order, limit])
    }

    /// The newest documents of a shipment, newest first.
    pub fn of_shipment(&self, shipment: ShipmentId, limit: RowLimit) -> Result<Vec<Document>> {
        OF_SHIPMENT.all(self.connection, cells![shipment, limit])
    }

    /// The newest documents of the shop, newest first.
    pub fn newest(&self, limit: RowLimit) -> Result<Vec<Document>> {
        NEWEST.all(self.connection, cells![limit])
    }
}

#[cfg(test)]
mod tests;
