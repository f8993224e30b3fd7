//! Words of the desk: what a search found, who may do what.

use terms_derive::words;

/// What the find box found.
#[words]
pub enum FoundKind {
    Order,
    Shipment,
    Return,
    Customer,
    Item,
}

/// What of the customer the text was found in.
#[words]
pub enum Matched {
    Phone,
    Name,
    PostCode,
    Order,
}

/// What somebody may do. Every command needs one; the owner has them all.
#[words]
pub enum Right {
    Look,
    Sell,
    Pack,
    Stock,
    Money,
    Manage,
}
