//! The one table of commands: the rows of every area. From it come the dispatcher, the command line, the
//! TypeScript and the JSON Schemas.

use crate::{
    activity, backup, changes, customers, desk, doctor, documents, door::Row, drafts, items,
    open_shop::OpenShop, orders, payments, returns, shipments, shop, stock,
};

/// A row of a command of the shop.
pub type ShopRow = Row<OpenShop>;

/// Every area of the shop, with its rows.
pub const AREAS: &[&[ShopRow]] = &[
    shop::AREA,
    items::AREA,
    stock::AREA,
    customers::AREA,
    drafts::AREA,
    orders::AREA,
    shipments::AREA,
    payments::AREA,
    returns::AREA,
    documents::AREA,
    desk::AREA,
    changes::AREA,
    activity::AREA,
    doctor::AREA,
    backup::AREA,
];

/// Every command there is, in the order of the areas.
pub fn commands() -> impl Iterator<Item = &'static ShopRow> {
    AREAS.iter().copied().flatten()
}

/// The row of this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static ShopRow> {
    commands().find(|row| row.name == name)
}
