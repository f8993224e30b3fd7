//! What can be done with an order, a shipment or a return, by the name of its command.

use terms_derive::words;

/// What can be done with an order.
#[words]
pub enum OrderAction {
    #[word = "orders.hold"]
    Hold,
    #[word = "orders.release"]
    Release,
    #[word = "orders.cancel"]
    Cancel,
    #[word = "shipments.pack"]
    Pack,
    #[word = "payments.take"]
    TakePayment,
    #[word = "returns.open"]
    OpenReturn,
}

/// What can be done with a shipment.
#[words]
pub enum ShipmentAction {
    #[word = "shipments.hand_over"]
    HandOver,
    #[word = "shipments.undo"]
    Undo,
}

/// What can be done with an item.
#[words]
pub enum ItemAction {
    #[word = "stock.receive"]
    Receive,
    #[word = "stock.adjust"]
    Adjust,
}

/// What can be done with a return.
#[words]
pub enum ReturnAction {
    #[word = "returns.receive"]
    Receive,
    #[word = "returns.inspect"]
    Inspect,
    #[word = "returns.settle"]
    Settle,
}
