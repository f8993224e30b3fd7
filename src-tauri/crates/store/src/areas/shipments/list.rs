//! Shipments with their boxes and what is in them, each list in one statement.

use super::{Parcel, ParcelLine, Shipment, book::Shipments};
use crate::{
    areas::{
        orders::Joined,
        page::{Page, one_more},
    },
    error::Result,
    row::cells,
    statement::Select,
};
use terms::{Line, OrderId, RowLimit, ShipmentId};
use terms_derive::row;

/// A shipment as a list shows it: each box with what is in it.
#[derive(Debug, Clone)]
pub struct ListedShipment {
    pub shipment: Shipment,
    pub customer_name: Line,
    /// A hold stops one of the orders that it holds something of.
    pub is_held: bool,
    pub parcels: Vec<(Parcel, Vec<ParcelLine>)>,
}

/// A shipment with one line of one of its boxes.
#[row(
    from = "shipments s JOIN orders o ON o.id = s.first_order_id JOIN customers c ON c.id = s.customer_id \
              LEFT JOIN parcels p ON p.shipment_id = s.id LEFT JOIN parcel_lines pl ON pl.parcel_id = p.id \
              LEFT JOIN order_lines l ON l.id = pl.order_line_id LEFT JOIN orders h ON h.id = l.order_id"
)]
pub(super) struct ShipmentAndLine {
    #[nested]
    shipment: Shipment,
    #[column("c.name")]
    customer_name: Line,
    #[column("h.hold_reason IS NOT NULL")]
    is_held: bool,
    #[nested]
    parcel: Joined<Parcel>,
    #[nested]
    line: Joined<ParcelLine>,
}

pub(super) static ONE: Select<ShipmentAndLine> =
    Select::hot("WHERE s.id = ?1 ORDER BY p.parcel, l.order_id, l.line");
/// Through the lines of the parcels: also those of which another order is the first.
pub(super) static OF_ORDER: Select<ShipmentAndLine> = Select::hot(
    "WHERE s.undone_at IS NULL
       AND s.id IN (SELECT b.shipment_id FROM order_lines x
                    JOIN parcel_lines y ON y.order_line_id = x.id
                    JOIN parcels b ON b.id = y.parcel_id
                    WHERE x.order_id = ?1)
     ORDER BY s.id, p.parcel, l.order_id, l.line",
);
/// The page is chosen first, so that its limit counts shipments and not lines.
pub(super) static NEWEST: Select<ShipmentAndLine> = Select::new(
    "WHERE s.id IN (SELECT id FROM shipments WHERE undone_at IS NULL ORDER BY id DESC LIMIT ?1)
     ORDER BY s.id DESC, p.parcel, l.order_id, l.line",
);
pub(super) static WAITING: Select<ShipmentAndLine> = Select::new(
    "WHERE s.id IN (SELECT id FROM shipments WHERE undone_at IS NULL AND handed_over_at IS NULL
                    ORDER BY id DESC LIMIT ?1)
     ORDER BY s.id DESC, p.parcel, l.order_id, l.line",
);

impl Shipments<'_> {
    /// One shipment, which must be there, with its boxes and what is in them.
    pub fn listed(&self, shipment: ShipmentId) -> Result<ListedShipment> {
        let rows = ONE.all(self.connection, cells![shipment])?;
        let found = folded(rows).pop();
        found.ok_or_else(|| rusqlite::Error::QueryReturnedNoRows.into())
    }

    /// The shipments that hold something of an order and were not taken apart again.
    pub fn of_order(&self, order: OrderId) -> Result<Vec<ListedShipment>> {
        Ok(folded(OF_ORDER.all(self.connection, cells![order])?))
    }

    /// Shipments, newest first; only those that wait for the carrier when asked so.
    pub fn list(&self, waiting_only: bool, limit: RowLimit) -> Result<Page<ListedShipment>> {
        let wanted = if waiting_only { &WAITING } else { &NEWEST };
        let rows = wanted.all(self.connection, cells![one_more(limit)])?;
        Ok(Page::of(folded(rows), limit))
    }
}

/// Each shipment once, each of its boxes once, with what is in it.
fn folded(rows: Vec<ShipmentAndLine>) -> Vec<ListedShipment> {
    let mut shipments: Vec<ListedShipment> = Vec::new();
    for row in rows {
        if shipments
            .last()
            .is_none_or(|last| last.shipment.id != row.shipment.id)
        {
            shipments.push(ListedShipment {
                shipment: row.shipment,
                customer_name: row.customer_name,
                is_held: false,
                parcels: Vec::new(),
            });
        }
        if let Some(last) = shipments.last_mut() {
            last.is_held |= row.is_held;
            if let Some(parcel) = row.parcel.0 {
                put(&mut last.parcels, parcel, row.line.0);
            }
        }
    }
    shipments
}

fn put(parcels: &mut Vec<(Parcel, Vec<ParcelLine>)>, parcel: Parcel, line: Option<ParcelLine>) {
    match parcels.last_mut() {
        Some((last, lines)) if last.id == parcel.id => lines.extend(line),
        _ => parcels.push((parcel, line.into_iter().collect())),
    }
}

#[cfg(test)]
mod tests;
