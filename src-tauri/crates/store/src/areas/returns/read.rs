//! Returns as they stand.

use super::book::Returns;
use crate::{
    error::Result,
    row::{Cells, Record, cells},
    statement::Select,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use terms::{
    Condition, Decimals, Disposition, Line, LineNumber, Minor, Note, OrderId, OrderLineId, ParcelLineId,
    ParcelNumber, Quantity, ReturnId, ReturnLineId, ReturnNumber, ReturnReason, ShipmentNumber, Sku,
};
use terms_derive::row;

/// A return of one order.
#[row(from = "returns r JOIN orders o ON o.id = r.order_id JOIN customers c ON c.id = o.customer_id")]
#[derive(Debug, Clone)]
pub struct Return {
    pub id: ReturnId,
    #[nested]
    pub number: ReturnNumber,
    pub order_id: OrderId,
    #[column("c.name")]
    pub customer_name: Line,
    pub note: Option<Note>,
    pub opened_at: DateTime<Utc>,
}

/// A number stands in two columns: that of the order, and its place among that order's returns.
impl Record for ReturnNumber {
    const FROM: &'static str = "returns r JOIN orders o ON o.id = r.order_id";

    fn columns(list: &mut Vec<&'static str>) {
        list.extend(["o.number", "r.number"]);
    }

    fn read(cells: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            order: cells.take("o.number")?,
            index: cells.take("r.number")?,
        })
    }
}

/// One line of a return, with the parcel line it points at.
#[row(from = "return_lines rl JOIN parcel_lines pl ON pl.id = rl.parcel_line_id \
              JOIN parcels p ON p.id = pl.parcel_id JOIN shipments s ON s.id = p.shipment_id \
              JOIN orders o ON o.id = s.first_order_id JOIN order_lines l ON l.id = pl.order_line_id")]
#[derive(Debug, Clone)]
pub struct ReturnLine {
    pub id: ReturnLineId,
    pub line: LineNumber,
    pub parcel_line_id: ParcelLineId,
    #[column("pl.order_line_id")]
    pub order_line_id: OrderLineId,
    #[column("l.line")]
    pub order_line: LineNumber,
    #[nested]
    pub shipment: ShipmentNumber,
    #[column("p.parcel")]
    pub parcel: ParcelNumber,
    #[column("l.sku")]
    pub sku: Sku,
    #[column("l.name")]
    pub name: Line,
    #[column("l.unit_decimals")]
    pub unit_decimals: Decimals,
    pub reason: ReturnReason,
    pub note: Option<Note>,
    pub expected: Quantity,
    pub received: Quantity,
    pub inspected: Quantity,
    pub settled: Quantity,
    pub credited_minor: Minor,
}

/// What was seen of some pieces.
#[row(from = "inspections n JOIN return_lines rl ON rl.id = n.return_line_id")]
#[derive(Debug, Clone)]
pub struct Inspection {
    pub return_line_id: ReturnLineId,
    pub quantity: Quantity,
    pub condition: Condition,
    pub disposition: Disposition,
    pub note: Option<Note>,
}

/// How much of an order line was settled, over all its returns.
#[row(from = "parcel_lines pl JOIN return_lines rl ON rl.parcel_line_id = pl.id")]
pub(super) struct Settled {
    order_line_id: OrderLineId,
    #[column("sum(rl.settled)")]
    settled: Quantity,
}

pub(super) static BY_NUMBER: Select<Return> = Select::hot("WHERE o.number = ?1 AND r.number = ?2");
pub(super) static LINES: Select<ReturnLine> = Select::hot("WHERE rl.return_id = ?1 ORDER BY rl.line");
pub(super) static INSPECTIONS: Select<Inspection> =
    Select::hot("WHERE rl.return_id = ?1 ORDER BY n.id LIMIT 1000");
pub(super) static SETTLED: Select<Settled> = Select::hot(
    "WHERE pl.order_line_id IN (SELECT x.order_line_id FROM return_lines y
                                JOIN parcel_lines x ON x.id = y.parcel_line_id WHERE y.return_id = ?1)
     GROUP BY pl.order_line_id",
);

impl Returns<'_> {
    /// The return with this number.
    pub fn by_number(&self, number: ReturnNumber) -> Result<Option<Return>> {
        BY_NUMBER.one(self.connection, cells![number.order, number.index])
    }

    /// The lines of a return.
    pub fn lines(&self, found: ReturnId) -> Result<Vec<ReturnLine>> {
        LINES.all(self.connection, cells![found])
    }

    /// What was seen of the pieces of a return.
    pub fn inspections(&self, found: ReturnId) -> Result<Vec<Inspection>> {
        INSPECTIONS.all(self.connection, cells![found])
    }

    /// How many pieces were settled of each order line in a return, over all the returns of that line.
    pub fn settled_of_lines(&self, found: ReturnId) -> Result<BTreeMap<OrderLineId, Quantity>> {
        let rows = SETTLED.all(self.connection, cells![found])?;
        Ok(rows
            .into_iter()
            .map(|row| (row.order_line_id, row.settled))
            .collect())
    }
}
