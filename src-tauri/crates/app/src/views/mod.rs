//! What several commands answer with: shapes of the wire and how they are put together from rows. A view
//! knows only views above it in this list.

// What stands alone.
pub mod action;
pub mod activity;
pub mod address;
pub mod copy;
pub mod damage;
pub mod item;
pub mod line;
pub mod shop;

// What is about an order.
pub mod document;
pub mod order_row;
pub mod return_row;
pub mod shipment;

// What shows all of these.
pub mod customer;
pub mod order;
pub mod returned;
