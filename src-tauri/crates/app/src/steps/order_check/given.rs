//! An order as it came, with what was typed in it read.

use super::request::PlaceOrder;
use crate::steps::customer_write::SaveCustomer;
use terms::{Address, Problems};

/// An order with what was typed in it read.
pub(crate) struct Given<'r> {
    pub order: &'r PlaceOrder,
    /// Where something is wrong with it, neutral texts stand in: then no order is placed.
    pub(super) new_customer: Option<SaveCustomer>,
    pub(super) ship_to: Option<Address>,
    pub(super) problems: Problems,
}

impl<'r> Given<'r> {
    pub(crate) fn read(order: &'r PlaceOrder) -> Self {
        let mut problems = Problems::default();
        // With a known customer beside it, a new one is wrong as a whole.
        let mut aside = Problems::default();
        let told = if order.customer.is_some() {
            &mut aside
        } else {
            &mut problems
        };
        let new_customer = order
            .new_customer
            .as_ref()
            .map(|typed| typed.read("new_customer", told));
        let ship_to = order
            .ship_to
            .as_ref()
            .and_then(|typed| typed.read("ship_to", &mut problems));
        Self {
            order,
            new_customer,
            ship_to,
            problems,
        }
    }
}
