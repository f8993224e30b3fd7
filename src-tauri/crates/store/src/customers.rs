//! Customers, their phones and addresses, and finding the caller.

use crate::{
    error::Result,
    instant::day,
    shop_file::{Reader, Writer},
};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row};

/// Somebody who orders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    pub id: i64,
    pub name: String,
    pub organisation: Option<String>,
    pub email: Option<String>,
    pub note: Option<String>,
    pub revision: i64,
}

/// A phone number as typed and as it is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPhone {
    pub text: String,
    pub e164: Option<String>,
    pub digits: String,
}

/// A postal address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StoredAddress {
    pub name: Option<String>,
    pub organisation: Option<String>,
    pub lines: Vec<String>,
    pub city: Option<String>,
    pub region: Option<String>,
    pub post_code: Option<String>,
    pub country: String,
}

/// One customer as a hit shows it.
#[derive(Debug, Clone)]
pub struct FoundCustomer {
    pub id: i64,
    pub name: String,
    pub organisation: Option<String>,
    pub phone: Option<String>,
    pub city: Option<String>,
    pub post_code: Option<String>,
}

/// The newest order of a customer.
#[derive(Debug, Clone)]
pub struct NewestOrder {
    pub id: i64,
    pub number: i64,
    pub placed_on: NaiveDate,
}

const ADDRESS: &str = "name, organisation, lines, city, region, post_code, country";

pub(crate) fn address_from_row(row: &Row<'_>) -> rusqlite::Result<StoredAddress> {
    let lines: String = row.get(2)?;
    Ok(StoredAddress {
        name: row.get(0)?,
        organisation: row.get(1)?,
        lines: lines.lines().map(str::to_owned).collect(),
        city: row.get(3)?,
        region: row.get(4)?,
        post_code: row.get(5)?,
        country: row.get(6)?,
    })
}

fn reversed(digits: &str) -> String {
    digits.chars().rev().collect()
}

impl Reader<'_> {
    /// The customer with this id.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn customer(&self, id: i64) -> Result<Option<Customer>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, name, organisation, email, note, revision FROM customers WHERE id = ?1",
        )?;
        let found = statement.query_row([id], |row| {
            Ok(Customer {
                id: row.get(0)?,
                name: row.get(1)?,
                organisation: row.get(2)?,
                email: row.get(3)?,
                note: row.get(4)?,
                revision: row.get(5)?,
            })
        });
        Ok(found.optional()?)
    }

    /// The customer's phone numbers as typed.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn phones(&self, customer_id: i64) -> Result<Vec<String>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT text FROM phones WHERE customer_id = ?1 ORDER BY position LIMIT 50")?;
        Ok(statement
            .query_map([customer_id], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The customer's addresses, the usual one first.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn customer_addresses(&self, customer_id: i64) -> Result<Vec<StoredAddress>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {ADDRESS} FROM addresses WHERE customer_id = ?1 ORDER BY position LIMIT 50"
        ))?;
        Ok(statement
            .query_map([customer_id], address_from_row)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// One address.
    ///
    /// # Errors
    /// As SQLite reports them; a missing row is one.
    pub fn address(&self, id: i64) -> Result<StoredAddress> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {ADDRESS} FROM addresses WHERE id = ?1"))?;
        Ok(statement.query_row([id], address_from_row)?)
    }

    /// Customers with a phone that ends in these digits, newest first.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn customers_by_last_digits(&self, digits: &str, limit: i64) -> Result<Vec<i64>> {
        let from = reversed(digits);
        let mut statement = self.connection.prepare_cached(
            "SELECT DISTINCT customer_id FROM phones
             WHERE digits_reversed >= ?1 AND digits_reversed < ?1 || ':' LIMIT ?2",
        )?;
        Ok(statement
            .query_map((from, limit), |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Customers whose names hold words that begin like these, newest first.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn customers_by_name(&self, folded: &str, limit: i64) -> Result<Vec<i64>> {
        self.search_customers(crate::search::prefixes("names", folded), "customer_search", limit)
    }

    /// Customers whose names hold these letters anywhere; the second try, when no word begins like it.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn customers_by_part_of_name(&self, folded: &str, limit: i64) -> Result<Vec<i64>> {
        self.search_customers(crate::search::inside("names", folded), "customer_trigrams", limit)
    }

    /// Customers at a post code that begins like this (folded, without spaces), newest first.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn customers_by_post_code(&self, folded: &str, limit: i64) -> Result<Vec<i64>> {
        self.search_customers(
            crate::search::prefixes("post_codes", folded),
            "customer_search",
            limit,
        )
    }

    fn search_customers(&self, query: Option<String>, table: &str, limit: i64) -> Result<Vec<i64>> {
        let Some(query) = query else { return Ok(Vec::new()) };
        let sql = format!("SELECT rowid FROM {table} WHERE {table} MATCH ?1 ORDER BY rowid DESC LIMIT ?2");
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement
            .query_map((query, limit), |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The customer of an order's number.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn customer_of_order(&self, number: i64) -> Result<Option<i64>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT customer_id FROM orders WHERE number = ?1")?;
        Ok(statement.query_row([number], |row| row.get(0)).optional()?)
    }

    /// A customer as a hit shows it.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn found_customer(&self, id: i64) -> Result<FoundCustomer> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/found_customer.sql"))?;
        Ok(statement.query_row([id], |row| {
            Ok(FoundCustomer {
                id: row.get(0)?,
                name: row.get(1)?,
                organisation: row.get(2)?,
                phone: row.get(3)?,
                city: row.get(4)?,
                post_code: row.get(5)?,
            })
        })?)
    }

    /// The customer's newest order.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn newest_order(&self, customer_id: i64) -> Result<Option<NewestOrder>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, number, placed_on FROM orders WHERE customer_id = ?1 ORDER BY number DESC LIMIT 1",
        )?;
        let found = statement.query_row([customer_id], |row| {
            Ok(NewestOrder {
                id: row.get(0)?,
                number: row.get(1)?,
                placed_on: day(row, 2)?,
            })
        });
        Ok(found.optional()?)
    }

    /// What the customer owes over all orders; below zero when the shop owes.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn open_balance(&self, customer_id: i64) -> Result<i64> {
        let mut statement = self.connection.prepare_cached(
            "SELECT coalesce(sum(total_minor - credited_minor - paid_minor + refunded_minor), 0)
             FROM orders INDEXED BY orders_unsettled
             WHERE customer_id = ?1 AND total_minor - credited_minor - paid_minor + refunded_minor <> 0",
        )?;
        Ok(statement.query_row([customer_id], |row| row.get(0))?)
    }

    /// How many orders the customer has placed.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn count_orders_of(&self, customer_id: i64) -> Result<i64> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT count(*) FROM orders WHERE customer_id = ?1")?;
        Ok(statement.query_row([customer_id], |row| row.get(0))?)
    }
}

impl Writer<'_> {
    /// A new customer.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_customer(&self, customer: &Customer) -> Result<i64> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO customers (name, organisation, email, note, revision, created_at)
             VALUES (?1, ?2, ?3, ?4, 1, ?5)",
        )?;
        Ok(statement.insert((
            &customer.name,
            &customer.organisation,
            &customer.email,
            &customer.note,
            self.at_text(),
        ))?)
    }

    /// Writes over the customer and counts the revision up.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn update_customer(&self, customer: &Customer) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "UPDATE customers SET name = ?2, organisation = ?3, email = ?4, note = ?5, revision = revision + 1
             WHERE id = ?1",
        )?;
        statement.execute((
            customer.id,
            &customer.name,
            &customer.organisation,
            &customer.email,
            &customer.note,
        ))?;
        Ok(())
    }

    /// Puts the phones in the place of the old ones.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn replace_phones(&self, customer_id: i64, phones: &[StoredPhone]) -> Result<()> {
        self.connection
            .prepare_cached("DELETE FROM phones WHERE customer_id = ?1")?
            .execute([customer_id])?;
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO phones (customer_id, position, text, e164, digits_reversed) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        for (position, phone) in (0_i64..).zip(phones) {
            statement.execute((
                customer_id,
                position,
                &phone.text,
                &phone.e164,
                reversed(&phone.digits),
            ))?;
        }
        Ok(())
    }

    /// Puts the addresses in the place of the old ones; orders keep theirs.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn replace_addresses(&self, customer_id: i64, addresses: &[StoredAddress]) -> Result<()> {
        self.connection
            .prepare_cached("DELETE FROM addresses WHERE customer_id = ?1")?
            .execute([customer_id])?;
        for (position, address) in (0_i64..).zip(addresses) {
            self.insert_address(Some(customer_id), position, address)?;
        }
        Ok(())
    }

    /// Keeps an address; without a customer it is frozen.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_address(
        &self,
        customer_id: Option<i64>,
        position: i64,
        address: &StoredAddress,
    ) -> Result<i64> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO addresses (customer_id, position, name, organisation, lines, city, region, post_code, country)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?;
        Ok(statement.insert((
            customer_id,
            position,
            &address.name,
            &address.organisation,
            address.lines.join("\n"),
            &address.city,
            &address.region,
            &address.post_code,
            &address.country,
        ))?)
    }

    /// The folded words by which the customer is found.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn index_customer(&self, customer_id: i64, names: &str, post_codes: &str) -> Result<()> {
        for table in ["customer_search", "customer_trigrams"] {
            let sql = format!("DELETE FROM {table} WHERE rowid = ?1");
            self.connection.prepare_cached(&sql)?.execute([customer_id])?;
        }
        self.connection
            .prepare_cached("INSERT INTO customer_search (rowid, names, post_codes) VALUES (?1, ?2, ?3)")?
            .execute((customer_id, names, post_codes))?;
        self.connection
            .prepare_cached("INSERT INTO customer_trigrams (rowid, names) VALUES (?1, ?2)")?
            .execute((customer_id, names))?;
        Ok(())
    }
}
