//! Shipments as they stand.

use super::book::Shipments;
use crate::{
    error::Result,
    row::{Cells, Record, cells},
    statement::Select,
};
use chrono::{DateTime, NaiveDate, Utc};
use terms::{
    AddressId, CustomerId, Decimals, Grams, Line, LineNumber, OrderId, OrderLineId, ParcelId, ParcelLineId,
    ParcelNumber, Quantity, Revision, ShipmentId, ShipmentNumber, Sku, Tracking,
};
use terms_derive::row;

/// What leaves together.
#[row(from = "shipments s JOIN orders o ON o.id = s.first_order_id")]
#[derive(Debug, Clone)]
pub struct Shipment {
    pub id: ShipmentId,
    #[nested]
    pub number: ShipmentNumber,
    /// The order that gives the number; others come in through the lines of its parcels.
    pub first_order_id: OrderId,
    pub customer_id: CustomerId,
    pub ship_to_id: Option<AddressId>,
    pub revision: Revision,
    pub packed_at: DateTime<Utc>,
    pub packed_on: NaiveDate,
    pub undone_at: Option<DateTime<Utc>>,
    pub handed_over_at: Option<DateTime<Utc>>,
    pub carrier: Option<Line<50>>,
    pub service: Option<Line<50>>,
}

/// A number stands in two columns: that of the first order, and its place among that order's shipments.
impl Record for ShipmentNumber {
    const FROM: &'static str = "shipments s JOIN orders o ON o.id = s.first_order_id";

    fn columns(list: &mut Vec<&'static str>) {
        list.extend(["o.number", "s.number"]);
    }

    fn read(cells: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            order: cells.take("o.number")?,
            index: cells.take("s.number")?,
        })
    }
}

/// One box.
#[row(from = "parcels p")]
#[derive(Debug, Clone)]
pub struct Parcel {
    pub id: ParcelId,
    pub parcel: ParcelNumber,
    pub weight_g: Option<Grams>,
    pub tracking: Option<Tracking>,
}

/// What is in a box.
#[row(
    from = "parcel_lines pl JOIN parcels p ON p.id = pl.parcel_id JOIN order_lines l ON l.id = pl.order_line_id"
)]
#[derive(Debug, Clone)]
pub struct ParcelLine {
    pub id: ParcelLineId,
    #[column("p.parcel")]
    pub parcel: ParcelNumber,
    pub order_line_id: OrderLineId,
    #[column("l.order_id")]
    pub order_id: OrderId,
    #[column("l.line")]
    pub line: LineNumber,
    #[column("l.sku")]
    pub sku: Sku,
    #[column("l.name")]
    pub name: Line,
    #[column("l.unit_decimals")]
    pub unit_decimals: Decimals,
    pub quantity: Quantity,
    /// Announced to come back, or back already.
    #[column("pl.coming_back")]
    pub returning: Quantity,
}

pub(super) static BY_NUMBER: Select<Shipment> = Select::hot("WHERE o.number = ?1 AND s.number = ?2");
pub(super) static BY_TRACKING: Select<Shipment> = Select::hot(
    "WHERE s.undone_at IS NULL
       AND s.id IN (SELECT shipment_id FROM parcels WHERE tracking = ?1 COLLATE NOCASE) LIMIT 1",
);
pub(super) static PARCEL_LINES: Select<ParcelLine> =
    Select::hot("WHERE p.shipment_id = ?1 ORDER BY p.parcel, l.order_id, l.line");

impl Shipments<'_> {
    /// The shipment with this number, undone ones too.
    pub fn by_number(&self, number: ShipmentNumber) -> Result<Option<Shipment>> {
        BY_NUMBER.one(self.connection, cells![number.order, number.index])
    }

    /// The shipment with a parcel of this tracking number.
    pub fn by_tracking(&self, tracking: &Tracking) -> Result<Option<Shipment>> {
        BY_TRACKING.one(self.connection, cells![tracking])
    }

    /// What is in the shipment's boxes, box by box.
    pub fn parcel_lines(&self, shipment: ShipmentId) -> Result<Vec<ParcelLine>> {
        PARCEL_LINES.all(self.connection, cells![shipment])
    }
}
