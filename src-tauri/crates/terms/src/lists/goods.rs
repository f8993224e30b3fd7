//! Words of the shelf.

use terms_derive::words;

/// `stocked` goods are counted, a `service` never holds an order open, a `kit` is sold as one and picked as
/// its parts.
#[words]
pub enum ItemKind {
    Stocked,
    Service,
    Kit,
}

/// Why a ledger row was written.
#[words]
pub enum MoveKind {
    Received,
    Shipped,
    Returned,
    Adjusted,
    Moved,
}
