//! The one table of commands: the rows of every area. From it come the dispatcher, the command line, the
//! TypeScript and the JSON Schemas.

use crate::{
    activity, backup, changes, customers, desk, doctor, documents,
    door::{Call, Outcome, Row, in_order},
    drafts,
    failure::{ErrorCode, Failure},
    items,
    open_shop::OpenShop,
    orders, payments,
    place::Place,
    returns, shipments, shop, stock,
};
use serde_json::Value;

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

/// A row of a command that needs no shop to be open, only the place of one.
pub type PlaceRow = Row<Place>;

/// Every command of the place of a shop.
pub fn commands_at() -> impl Iterator<Item = &'static PlaceRow> {
    backup::PLACE.iter()
}

/// The row of this name.
#[must_use]
pub fn find_at(name: &str) -> Option<&'static PlaceRow> {
    commands_at().find(|row| row.name == name)
}

/// Runs a command of the place of a shop.
///
/// # Errors
/// `unknown_command`, or what the command says.
pub fn at(place: &Place, name: &str, payload: Value) -> Result<Outcome, Failure> {
    let row = find_at(name).ok_or_else(|| Failure::new(ErrorCode::UnknownCommand))?;
    let schema = (row.request_schema)();
    (row.run)(place, Call::new(row.name, payload, None, schema)?).map_err(|mut failure| {
        in_order(schema, &mut failure.problems);
        failure
    })
}
