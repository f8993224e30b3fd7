//! Customers: who calls, where they live, what they had.

use super::{limits, wire, words};
use crate::wire::orders::{DeliveryStatus, OrderRow};
use chrono::NaiveDate;

words! {
    /// What of the customer the text was found in.
    pub enum Matched { Phone = "phone", Name = "name", PostCode = "post_code", Order = "order" }
}

wire! {
    /// A postal address; the street is in `lines`.
    pub struct Address {
        #[serde(default)]
        #[schemars(length(max = limits::LINE))]
        pub name: Option<String>,
        #[serde(default)]
        #[schemars(length(max = limits::LINE))]
        pub organisation: Option<String>,
        #[serde(default)]
        #[schemars(length(max = 4), inner(length(max = limits::LINE)))]
        pub lines: Vec<String>,
        #[serde(default)]
        #[schemars(length(max = limits::LINE))]
        pub city: Option<String>,
        #[serde(default)]
        #[schemars(length(max = limits::LINE))]
        pub region: Option<String>,
        #[serde(default)]
        #[schemars(length(max = 20))]
        pub post_code: Option<String>,
        /// ISO 3166-1 alpha-2.
        #[schemars(length(max = 2))]
        pub country: String,
    }

    /// Makes a customer, or changes the one named by `customer` and `revision`.
    pub struct SaveCustomer {
        #[serde(default)]
        pub customer: Option<i64>,
        #[serde(default)]
        pub revision: Option<i64>,
        #[schemars(length(max = limits::LINE))]
        pub name: String,
        #[serde(default)]
        #[schemars(length(max = limits::LINE))]
        pub organisation: Option<String>,
        #[serde(default)]
        #[schemars(length(max = 20), inner(length(max = 40)))]
        pub phones: Option<Vec<String>>,
        #[serde(default)]
        #[schemars(length(max = limits::LINE))]
        pub email: Option<String>,
        #[serde(default)]
        #[schemars(length(max = 20))]
        pub addresses: Option<Vec<Address>>,
        #[serde(default)]
        #[schemars(length(max = limits::NOTE))]
        pub note: Option<String>,
    }

    /// Finds customers by whatever is typed: phone in any formatting or its last digits, part of a name,
    /// a post code, an order number.
    pub struct FindCustomers {
        #[schemars(length(max = limits::LINE))]
        pub text: String,
        /// Rows at most; 10 when not named.
        #[serde(default)]
        #[schemars(range(min = 1, max = 100))]
        pub limit: Option<i64>,
    }

    pub struct CustomerHits {
        /// The text that these hits answer.
        pub text: String,
        pub hits: Vec<CustomerHit>,
    }

    pub struct LastOrder {
        pub number: String,
        pub placed_on: NaiveDate,
        pub delivery_status: DeliveryStatus,
    }

    pub struct CustomerHit {
        pub id: i64,
        pub name: String,
        pub organisation: Option<String>,
        pub phone: Option<String>,
        pub city: Option<String>,
        pub post_code: Option<String>,
        pub matched: Matched,
        /// The whole number, code or name was typed, not a part of it.
        pub is_exact: bool,
        pub last_order: Option<LastOrder>,
        /// What the customer owes over all orders.
        pub open_balance_minor: i64,
    }

    /// One customer with phones, addresses, notes and the newest orders.
    pub struct ShowCustomer {
        pub customer: i64,
    }

    pub struct AddressView {
        pub address: Address,
        /// The address as it is printed, line by line.
        pub paper_lines: Vec<String>,
        /// What the country usually asks for and is missing; never stops an order.
        pub warnings: Vec<crate::failure::ProblemView>,
    }

    pub struct CustomerView {
        pub id: i64,
        pub name: String,
        pub organisation: Option<String>,
        pub phones: Vec<String>,
        pub email: Option<String>,
        pub addresses: Vec<Address>,
        pub address_views: Vec<AddressView>,
        pub note: Option<String>,
        pub revision: i64,
        pub open_balance_minor: i64,
        pub order_count: i64,
        /// The newest twenty.
        pub orders: Vec<OrderRow>,
    }
}
