//! Paper is kept byte for byte.

use super::fault::{FINDINGS_EACH, Fault};
use crate::{error::Result, hash::sha256_of};
use rusqlite::Connection;

/// With the number of the order that it is for: its own, or the first of the shipment, or that of the return.
const SQL: &str = "SELECT d.id, o.number, d.kind, d.sha256, d.bytes
                   FROM documents d LEFT JOIN shipments s ON s.id = d.shipment_id
                   LEFT JOIN returns r ON r.id = d.return_id
                   LEFT JOIN orders o ON o.id = coalesce(d.order_id, s.first_order_id, r.order_id)
                   ORDER BY d.id";

/// Every document has bytes, and they are those that were hashed when it was made.
pub(super) fn are_as_printed(connection: &Connection) -> Result<Vec<Fault>> {
    let mut statement = connection.prepare(SQL)?;
    let mut rows = statement.query([])?;
    let mut faults = Vec::new();
    while let Some(row) = rows.next()?
        && faults.len() < FINDINGS_EACH
    {
        let (id, order, kind) = (
            row.get::<_, i64>("id")?,
            row.get::<_, Option<i64>>("number")?,
            row.get::<_, String>("kind")?,
        );
        // Looked at where it lies: a document can be megabytes.
        let bytes = row.get_ref("bytes")?.as_bytes().unwrap_or_default();
        let says = if bytes.is_empty() {
            "has no bytes"
        } else if sha256_of(bytes) != row.get::<_, String>("sha256")? {
            "is not as it was printed"
        } else {
            continue;
        };
        faults.push((
            format!("document {id} ({kind}) of order {}", order.unwrap_or(0)),
            says.to_owned(),
        ));
    }
    Ok(faults)
}
