//! What several commands do on their way: find what is named, give stock to who waits, write a customer,
//! check an order, gather the facts of a paper. A step knows views and no command.

pub(crate) mod about;
pub(crate) mod adjustment;
pub(crate) mod boxes;
pub(crate) mod copying;
pub(crate) mod customer_write;
pub(crate) mod differences;
pub(crate) mod fill;
pub(crate) mod find_customers;
pub(crate) mod find_items;
pub(crate) mod found_by;
pub(crate) mod kept_copies;
pub(crate) mod movement;
pub(crate) mod named;
pub(crate) mod order_check;
pub(crate) mod paper_facts;
pub(crate) mod proving;
pub(crate) mod return_pieces;
pub(crate) mod settling;
pub(crate) mod stock_changed;
pub(crate) mod taking_over;
