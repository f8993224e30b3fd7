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

/// Where the goods of an order are, at a glance: of all that is true of it, what most needs to be known.
#[words]
pub enum DeliveryWord {
    /// Nothing has left, and nothing can be said of its goods.
    Open,
    /// A hold stops it.
    Held,
    /// Something can go into a box now.
    ToPack,
    /// What can go lies in boxes.
    Packed,
    /// Everything that is left waits for stock.
    Waiting,
    /// Something has left, and nothing can be said of the rest.
    Part,
    /// Something has left, and more can go into a box now.
    PartToPack,
    /// Something has left, and the rest waits for stock.
    PartWaiting,
    Sent,
    Delivered,
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

/// In which order a list shows them.
#[words]
#[derive(Default)]
pub enum OrderSort {
    /// The newest first.
    #[default]
    Newest,
    /// As they are served: promised first, then the more urgent, then the older.
    Queue,
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
