//! Customers as they stand.

use super::book::People;
use crate::{
    error::Result,
    row::cells,
    statement::{Ask, Select},
};
use terms::{
    Address, AddressId, AddressLine, CountryCode, CustomerId, Line, Minor, Note, PhoneText, PostCode,
    Revision, StreetLines,
};
use terms_derive::row;

/// Somebody who orders.
#[row(from = "customers c")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    pub id: CustomerId,
    pub name: Line,
    pub organisation: Option<Line>,
    pub email: Option<Line>,
    pub note: Option<Note>,
    pub revision: Revision,
}

/// An address as its row holds it.
#[row(from = "addresses a")]
pub(super) struct KeptAddress {
    name: Option<AddressLine>,
    organisation: Option<AddressLine>,
    lines: StreetLines,
    city: Option<AddressLine>,
    region: Option<AddressLine>,
    post_code: Option<PostCode>,
    country: CountryCode,
}

pub(super) static CUSTOMER: Select<Customer> = Select::hot("WHERE c.id = ?1");
pub(super) static IDS: Ask<CustomerId> = Ask::new("SELECT id FROM customers ORDER BY id");
pub(super) static PHONES: Ask<PhoneText> =
    Ask::hot("SELECT text FROM phones WHERE customer_id = ?1 ORDER BY position LIMIT 50");
pub(super) static ADDRESSES: Select<KeptAddress> =
    Select::hot("WHERE a.customer_id = ?1 ORDER BY a.position LIMIT 50");
pub(super) static ADDRESS: Select<KeptAddress> = Select::hot("WHERE a.id = ?1");
pub(super) static BALANCE: Ask<Minor> = Ask::hot("SELECT balance_minor FROM customers WHERE id = ?1");
pub(super) static COUNT_ORDERS: Ask<u32> = Ask::hot("SELECT count(*) FROM orders WHERE customer_id = ?1");

impl People<'_> {
    /// The customer with this id.
    pub fn customer(&self, customer: CustomerId) -> Result<Option<Customer>> {
        CUSTOMER.one(self.connection, cells![customer])
    }

    /// Every customer.
    pub fn ids(&self) -> Result<Vec<CustomerId>> {
        IDS.all(self.connection, ())
    }

    /// The customer's phone numbers as typed.
    pub fn phones(&self, customer: CustomerId) -> Result<Vec<PhoneText>> {
        PHONES.all(self.connection, cells![customer])
    }

    /// The customer's addresses, the usual one first.
    pub fn addresses(&self, customer: CustomerId) -> Result<Vec<Address>> {
        let kept = ADDRESSES.all(self.connection, cells![customer])?;
        Ok(kept.into_iter().map(Address::from).collect())
    }

    /// One address; a missing row is an error.
    pub fn address(&self, address: AddressId) -> Result<Address> {
        Ok(ADDRESS.the(self.connection, cells![address])?.into())
    }

    /// What the customer owes over all orders; below zero when the shop owes.
    pub fn balance(&self, customer: CustomerId) -> Result<Minor> {
        BALANCE.the(self.connection, cells![customer])
    }

    /// How many orders the customer has placed.
    pub fn count_orders(&self, customer: CustomerId) -> Result<u32> {
        COUNT_ORDERS.the(self.connection, cells![customer])
    }
}

impl From<KeptAddress> for Address {
    fn from(kept: KeptAddress) -> Self {
        Self {
            name: kept.name,
            organisation: kept.organisation,
            lines: kept.lines,
            city: kept.city,
            region: kept.region,
            post_code: kept.post_code,
            country: kept.country,
        }
    }
}
