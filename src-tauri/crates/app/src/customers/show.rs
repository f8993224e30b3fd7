//! `customers.show`: one customer with addresses as printed and the newest orders.

use crate::{
    context::Context,
    failure::Failure,
    steps::named,
    views::customer::{self, CustomerView},
};
use store::Reader;
use terms::CustomerId;
use terms_derive::request;

/// One customer with phones, addresses, notes and the newest orders.
#[request(example = r#"{ "customer": 1 }"#)]
pub struct ShowCustomer {
    pub customer: CustomerId,
}

pub(crate) fn show(
    reader: &Reader<'_>,
    context: &Context,
    request: ShowCustomer,
) -> Result<CustomerView, Failure> {
    customer::view(reader, context, named::customer(reader, request.customer)?)
}
