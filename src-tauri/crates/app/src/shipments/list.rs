//! `shipments.list`: the newest first; only those that wait for the carrier when asked so.

use crate::{
    context::Context,
    failure::Failure,
    views::shipment::{self, ShipmentView},
};
use store::Reader;
use terms::RowLimit;
use terms_derive::{request, wire};

const ROWS: RowLimit = RowLimit::new(50);

/// Shipments, the newest first.
#[request(example = r#"{ "waiting_only": true, "limit": 20 }"#)]
pub struct ListShipments {
    /// Only those packed and not handed over.
    pub waiting_only: Option<bool>,
    pub limit: Option<RowLimit>,
}

#[wire]
pub struct ShipmentList {
    pub shipments: Vec<ShipmentView>,
    pub has_more: bool,
}

pub(crate) fn list(
    reader: &Reader<'_>,
    _: &Context,
    request: ListShipments,
) -> Result<ShipmentList, Failure> {
    let waiting_only = request.waiting_only.unwrap_or(false);
    let page = reader
        .shipments()
        .list(waiting_only, request.limit.unwrap_or(ROWS))?
        .map(shipment::of);
    Ok(ShipmentList {
        shipments: page.rows,
        has_more: page.has_more,
    })
}
