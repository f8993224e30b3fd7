//! Customers made and changed.

use super::{book::PeopleWriter, find::reversed};
use crate::{error::Result, row::cells, statement::Do};
use rusqlite::Connection;
use terms::{Address, AddressId, CustomerId, Line, Note, Phone};

/// A customer to keep: a new one, or what a known one is from now on.
#[derive(Debug, Clone)]
pub struct NewCustomer<'a> {
    pub name: &'a Line,
    pub organisation: Option<&'a Line>,
    pub email: Option<&'a Line>,
    pub note: Option<&'a Note>,
}

pub(super) static INSERT: Do = Do::hot(
    "INSERT INTO customers (name, organisation, email, note, revision, created_at) VALUES (?1, ?2, ?3, ?4, 1, ?5)",
);
pub(super) static UPDATE: Do = Do::hot(
    "UPDATE customers SET name = ?2, organisation = ?3, email = ?4, note = ?5, revision = revision + 1
     WHERE id = ?1",
);
pub(super) static DELETE_PHONES: Do = Do::hot("DELETE FROM phones WHERE customer_id = ?1");
pub(super) static INSERT_PHONE: Do = Do::hot(
    "INSERT INTO phones (customer_id, position, text, e164, digits_reversed) VALUES (?1, ?2, ?3, ?4, ?5)",
);
pub(super) static DELETE_ADDRESSES: Do = Do::hot("DELETE FROM addresses WHERE customer_id = ?1");
pub(super) static INSERT_ADDRESS: Do = Do::hot(
    "INSERT INTO addresses (customer_id, position, name, organisation, lines, city, region, post_code, country)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
);
pub(super) static DELETE_WORDS: Do = Do::new("DELETE FROM customer_search WHERE rowid = ?1");
pub(super) static INSERT_WORDS: Do =
    Do::new("INSERT INTO customer_search (rowid, names, post_codes) VALUES (?1, ?2, ?3)");
pub(super) static DELETE_TRIGRAMS: Do = Do::new("DELETE FROM customer_trigrams WHERE rowid = ?1");
pub(super) static INSERT_TRIGRAMS: Do =
    Do::new("INSERT INTO customer_trigrams (rowid, names) VALUES (?1, ?2)");

/// Keeps an address; without a customer it is frozen.
pub(crate) fn insert_address(
    connection: &Connection,
    customer: Option<CustomerId>,
    position: u32,
    address: &Address,
) -> Result<AddressId> {
    let id = INSERT_ADDRESS.insert(
        connection,
        cells![
            customer,
            position,
            address.name,
            address.organisation,
            address.lines,
            address.city,
            address.region,
            address.post_code,
            address.country,
        ],
    )?;
    Ok(AddressId::new(id))
}

impl PeopleWriter<'_> {
    /// A new customer.
    pub fn insert(&self, new: &NewCustomer<'_>) -> Result<CustomerId> {
        let id = INSERT.insert(
            self.connection,
            cells![new.name, new.organisation, new.email, new.note, self.at],
        )?;
        Ok(CustomerId::new(id))
    }

    /// Writes over the customer and raises the revision.
    pub fn update(&self, customer: CustomerId, new: &NewCustomer<'_>) -> Result<()> {
        UPDATE.run(
            self.connection,
            cells![customer, new.name, new.organisation, new.email, new.note],
        )
    }

    /// Replaces the phones.
    pub fn replace_phones(&self, customer: CustomerId, phones: &[Phone]) -> Result<()> {
        DELETE_PHONES.run(self.connection, cells![customer])?;
        for (position, phone) in (0_u32..).zip(phones) {
            INSERT_PHONE.run(
                self.connection,
                cells![
                    customer,
                    position,
                    phone.text,
                    phone.e164,
                    reversed(&phone.digits)
                ],
            )?;
        }
        Ok(())
    }

    /// Replaces the addresses; orders keep theirs.
    pub fn replace_addresses(&self, customer: CustomerId, addresses: &[Address]) -> Result<()> {
        DELETE_ADDRESSES.run(self.connection, cells![customer])?;
        for (position, address) in (0_u32..).zip(addresses) {
            self.insert_address(Some(customer), position, address)?;
        }
        Ok(())
    }

    /// Keeps an address; without a customer it is frozen.
    pub fn insert_address(
        &self,
        customer: Option<CustomerId>,
        position: u32,
        address: &Address,
    ) -> Result<AddressId> {
        insert_address(self.connection, customer, position, address)
    }

    /// The folded words by which the customer is found.
    pub fn index(&self, customer: CustomerId, names: &str, post_codes: &str) -> Result<()> {
        DELETE_WORDS.run(self.connection, cells![customer])?;
        INSERT_WORDS.run(self.connection, cells![customer, names, post_codes])?;
        DELETE_TRIGRAMS.run(self.connection, cells![customer])?;
        INSERT_TRIGRAMS.run(self.connection, cells![customer, names])
    }
}
