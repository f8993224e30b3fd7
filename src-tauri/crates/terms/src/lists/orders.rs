//! Words of orders.

use terms_derive::words;

/// How the order came in.
#[words]
pub enum Channel {
    Phone,
    Counter,
    Email,
    Web,
    Mail,
}

/// What happens to a line when there is not enough.
#[words]
#[derive(Default)]
pub enum WhenShort {
    /// The whole order is refused.
    #[default]
    Refuse,
    /// The line takes what is there and waits for the rest.
    Backorder,
}

/// Derived from the lines, never set.
#[words]
pub enum DeliveryStatus {
    /// Nothing has left yet.
    Open,
    /// Something has left and something is still to be sent.
    Part,
    /// All of it has left.
    Sent,
    /// All of it has arrived, or there is nothing to send.
    Delivered,
    /// Nothing of it is wanted any more.
    Cancelled,
}

/// Which orders a list shows.
#[words]
pub enum OrderFilter {
    All,
    /// Something is still to be sent.
    Open,
    /// Something is allocated and in no parcel yet, and no hold stops it.
    ToPack,
    /// Packed and not handed over.
    Packed,
    /// Something waits for stock.
    Waiting,
    Held,
    Unpaid,
}

/// What of an order or a line another revision shows otherwise.
#[words]
pub enum ChangedField {
    Cancelled,
    Subtotal,
    Shipping,
    Tax,
    Total,
}
