//! Returns as they are announced, come, are looked at and settled.

use super::book::ReturnsWriter;
use crate::{
    areas::shipments,
    error::Result,
    row::cells,
    statement::{Ask, Do},
};
use terms::{
    Condition, Disposition, LineNumber, Minor, Note, Nth, OrderId, ParcelLineId, Quantity, ReturnId,
    ReturnLineId, ReturnReason,
};

/// A line of a return to write.
#[derive(Debug, Clone)]
pub struct NewReturnLine<'a> {
    pub return_id: ReturnId,
    pub line: LineNumber,
    pub parcel_line_id: ParcelLineId,
    pub reason: ReturnReason,
    pub note: Option<&'a Note>,
    pub expected: Quantity,
}

/// What was seen of some pieces, to write.
#[derive(Debug, Clone)]
pub struct NewInspection<'a> {
    pub return_line_id: ReturnLineId,
    pub quantity: Quantity,
    pub condition: Condition,
    pub disposition: Disposition,
    pub note: Option<&'a Note>,
}

pub(super) static NEXT: Ask<Nth> =
    Ask::new("SELECT coalesce(max(number), 0) + 1 FROM returns WHERE order_id = ?1");
pub(super) static INSERT: Do =
    Do::new("INSERT INTO returns (order_id, number, note, opened_at) VALUES (?1, ?2, ?3, ?4)");
pub(super) static INSERT_LINE: Do = Do::new(
    "INSERT INTO return_lines (return_id, line, parcel_line_id, reason, note, expected)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
);
pub(super) static ADD_RECEIVED: Do =
    Do::new("UPDATE return_lines SET received = received + ?2 WHERE id = ?1");
pub(super) static INSERT_INSPECTION: Do = Do::new(
    "INSERT INTO inspections (return_line_id, quantity, condition, disposition, note, at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
);
pub(super) static ADD_INSPECTED: Do =
    Do::new("UPDATE return_lines SET inspected = inspected + ?2 WHERE id = ?1");
pub(super) static SETTLE_LINE: Do =
    Do::new("UPDATE return_lines SET settled = received, credited_minor = credited_minor + ?2 WHERE id = ?1");

impl ReturnsWriter<'_> {
    /// A new return of an order, with the next number of that order.
    pub fn insert(&self, order: OrderId, note: Option<&Note>) -> Result<(ReturnId, Nth)> {
        let number = NEXT.the(self.connection, cells![order])?;
        let id = INSERT.insert(self.connection, cells![order, number, note, self.at])?;
        Ok((ReturnId::new(id), number))
    }

    /// A line of a return; the parcel line knows how many are on their way back.
    pub fn insert_line(&self, line: &NewReturnLine<'_>) -> Result<ReturnLineId> {
        let values = cells![
            line.return_id,
            line.line,
            line.parcel_line_id,
            line.reason,
            line.note,
            line.expected
        ];
        let id = INSERT_LINE.insert(self.connection, values)?;
        shipments::add_returning(self.connection, line.parcel_line_id, line.expected)?;
        Ok(ReturnLineId::new(id))
    }

    /// Pieces of a return line came.
    pub fn add_received(&self, line: ReturnLineId, quantity: Quantity) -> Result<()> {
        ADD_RECEIVED.run(self.connection, cells![line, quantity])
    }

    /// Pieces of a return line were looked at.
    pub fn insert_inspection(&self, seen: &NewInspection<'_>) -> Result<()> {
        let values = cells![
            seen.return_line_id,
            seen.quantity,
            seen.condition,
            seen.disposition,
            seen.note,
            self.at
        ];
        INSERT_INSPECTION.run(self.connection, values)?;
        ADD_INSPECTED.run(self.connection, cells![seen.return_line_id, seen.quantity])
    }

    /// All that came of a return line is settled, for this much.
    pub fn settle_line(&self, line: ReturnLineId, credit_minor: Minor) -> Result<()> {
        SETTLE_LINE.run(self.connection, cells![line, credit_minor])
    }
}
