//! Paper is kept byte for byte.

use super::{
    fault::Found,
    raw::{bytes, figure},
};
use crate::{error::Result, hash::sha256_of};
use rusqlite::Connection;

/// With the number of the order that it is for: its own, or the first of the shipment, or that of the return.
const SQL: &str = "SELECT d.id, o.number, d.kind, d.sha256, d.bytes
                   FROM documents d LEFT JOIN shipments s ON s.id = d.shipment_id
                   LEFT JOIN returns r ON r.id = d.return_id
                   LEFT JOIN orders o ON o.id = coalesce(d.order_id, s.first_order_id, r.order_id)
                   ORDER BY d.id";

/// Every document has bytes, and they are those that were hashed when it was made.
pub(super) fn are_as_printed(connection: &Connection, found: &mut Found) -> Result<()> {
    let mut statement = connection.prepare(SQL)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()?
        && !found.is_enough()
    {
        // Looked at where it lies: a document can be megabytes.
        let printed = bytes(row, "bytes")?;
        let says = if printed.is_empty() {
            "has no bytes"
        } else if sha256_of(printed).as_bytes() != bytes(row, "sha256")? {
            "is not as it was printed"
        } else {
            continue;
        };
        let kind = String::from_utf8_lossy(bytes(row, "kind")?);
        let (id, order) = (figure(row, "id")?, figure(row, "number")?);
        found.note(format!("document {id} ({kind}) of order {order}"), says);
    }
    Ok(())
}
