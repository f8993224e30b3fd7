//! One order of the table, and how far it is.

use super::table::{Cells, said};
use crate::failure::Failure;
use std::str::FromStr;
use terms::{OrderNumber, Problem, ReturnNumber, ShipmentNumber};

/// One order of the table and how far it is.
pub(super) struct Tale {
    pub(super) row: Cells,
    pub(super) order: Option<OrderNumber>,
    pub(super) shipment: Option<ShipmentNumber>,
    pub(super) returned: Option<ReturnNumber>,
}

impl Tale {
    /// What the row says beside the goods: `by` for how it goes.
    pub(super) fn extra(&self, name: &str) -> Option<&'static str> {
        let mut extras = self.row.list(4, ';');
        extras.find_map(|extra| extra.strip_prefix(name)?.strip_prefix('='))
    }

    pub(super) fn said<T: FromStr<Err = Problem>>(&self, name: &str) -> Result<Option<T>, Failure> {
        let told = self.extra(name).filter(|told| !told.is_empty());
        told.map(said).transpose()
    }

    pub(super) fn figure(&self, name: &str) -> Option<i64> {
        self.extra(name)?.parse().ok()
    }
}
