//! `shipments.list`: the newest first; only those that wait for the carrier when asked so.

use crate::{
    context::Context,
    failure::Failure,
    shipments,
    wire::shipments::{ListShipments, ShipmentList},
};
use store::Reader;

const ROWS: i64 = 50;

pub(crate) fn list(
    reader: &Reader<'_>,
    _: &Context,
    request: ListShipments,
) -> Result<ShipmentList, Failure> {
    let limit = request.limit.unwrap_or(ROWS);
    let found = reader.shipments(request.waiting_only.unwrap_or(false), limit + 1)?;
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    let has_more = found.len() > wanted;
    let shipments = found
        .into_iter()
        .take(wanted)
        .map(|found| shipments::view(reader, found));
    Ok(ShipmentList {
        shipments: shipments.collect::<Result<_, _>>()?,
        has_more,
    })
}
