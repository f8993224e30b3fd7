//! Finding the caller by whatever is said first, and what a hit shows.

use super::book::People;
use crate::{
    areas::{
        orders::{Joined, LineFigures},
        page::ids,
        search::{inside, prefixes},
    },
    error::{Result, StoreError},
    row::cells,
    statement::{Ask, Select},
};
use chrono::NaiveDate;
use std::collections::HashMap;
use terms::{AddressLine, CustomerId, Line, Minor, OrderId, OrderNumber, PhoneText, PostCode, RowLimit};
use terms_derive::row;

/// One customer as paper and lists name them.
#[row(from = "customers c LEFT JOIN addresses a
    ON a.id = (SELECT x.id FROM addresses x WHERE x.customer_id = c.id ORDER BY x.position LIMIT 1)")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundCustomer {
    pub id: CustomerId,
    pub name: Line,
    pub organisation: Option<Line>,
    #[column("(SELECT p.text FROM phones p WHERE p.customer_id = c.id ORDER BY p.position LIMIT 1)")]
    pub phone: Option<PhoneText>,
    #[column("a.city")]
    pub city: Option<AddressLine>,
    #[column("a.post_code")]
    pub post_code: Option<PostCode>,
}

/// One customer as a hit shows it.
#[derive(Debug, Clone)]
pub struct CustomerHit {
    pub customer: FoundCustomer,
    /// What the customer owes over all orders; below zero when the shop owes.
    pub balance_minor: Minor,
    pub newest_order: Option<NewestOrder>,
}

/// The newest order of a customer.
#[derive(Debug, Clone)]
pub struct NewestOrder {
    pub id: OrderId,
    pub number: OrderNumber,
    pub placed_on: NaiveDate,
    pub lines: Vec<LineFigures>,
}

/// A customer beside one line of the newest order.
#[row(from = "customers c
    LEFT JOIN addresses a
        ON a.id = (SELECT x.id FROM addresses x WHERE x.customer_id = c.id ORDER BY x.position LIMIT 1)
    LEFT JOIN orders o
        ON o.id = (SELECT x.id FROM orders x WHERE x.customer_id = c.id ORDER BY x.number DESC LIMIT 1)
    LEFT JOIN order_lines l ON l.order_id = o.id")]
pub(super) struct HitRow {
    #[nested]
    customer: FoundCustomer,
    balance_minor: Minor,
    #[nested]
    order: Joined<OrderRow>,
    #[nested]
    line: Joined<LineFigures>,
}

#[row(from = "orders o")]
struct OrderRow {
    id: OrderId,
    number: OrderNumber,
    placed_on: NaiveDate,
}

pub(super) static BY_LAST_DIGITS: Ask<CustomerId> = Ask::hot(
    "SELECT DISTINCT customer_id FROM phones WHERE digits_reversed >= ?1 AND digits_reversed < ?1 || ':' LIMIT ?2",
);
pub(super) static BY_WORDS: Ask<CustomerId> =
    Ask::new("SELECT rowid FROM customer_search WHERE customer_search MATCH ?1 ORDER BY rowid DESC LIMIT ?2");
pub(super) static BY_PART_OF_NAME: Ask<CustomerId> = Ask::new(
    "SELECT rowid FROM customer_trigrams WHERE customer_trigrams MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
);
pub(super) static OF_ORDER: Ask<CustomerId> = Ask::hot("SELECT customer_id FROM orders WHERE number = ?1");
pub(super) static FOUND: Select<FoundCustomer> = Select::hot("WHERE c.id = ?1");
pub(super) static HITS: Select<HitRow> =
    Select::hot("WHERE c.id IN (SELECT value FROM json_each(?1)) ORDER BY c.id, l.line");

impl People<'_> {
    /// Customers with a phone that ends in these digits.
    pub fn by_last_digits(&self, digits: &str, limit: RowLimit) -> Result<Vec<CustomerId>> {
        BY_LAST_DIGITS.all(self.connection, cells![reversed(digits), limit])
    }

    /// Customers whose names hold words that begin like these, newest first.
    pub fn by_name(&self, folded: &str, limit: RowLimit) -> Result<Vec<CustomerId>> {
        self.search(&BY_WORDS, prefixes("names", folded), limit)
    }

    /// Customers whose names hold these letters anywhere; the second try, when no word begins like it.
    pub fn by_part_of_name(&self, folded: &str, limit: RowLimit) -> Result<Vec<CustomerId>> {
        self.search(&BY_PART_OF_NAME, inside("names", folded), limit)
    }

    /// Customers at a post code that begins like this (folded, without spaces), newest first.
    pub fn by_post_code(&self, folded: &str, limit: RowLimit) -> Result<Vec<CustomerId>> {
        self.search(&BY_WORDS, prefixes("post_codes", folded), limit)
    }

    fn search(
        &self,
        statement: &Ask<CustomerId>,
        query: Option<String>,
        limit: RowLimit,
    ) -> Result<Vec<CustomerId>> {
        match query {
            Some(query) => statement.all(self.connection, cells![query, limit]),
            None => Ok(Vec::new()),
        }
    }

    /// The customer of an order's number.
    pub fn customer_of_order(&self, number: OrderNumber) -> Result<Option<CustomerId>> {
        OF_ORDER.one(self.connection, cells![number])
    }

    /// One customer as paper and lists name them; a missing row is an error.
    pub fn found(&self, customer: CustomerId) -> Result<FoundCustomer> {
        FOUND.the(self.connection, cells![customer])
    }

    /// What a hit shows of each of these, in their order; each is named once, a missing row is an error.
    pub fn hits(&self, customers: &[CustomerId]) -> Result<Vec<CustomerHit>> {
        let rows = HITS.all(self.connection, cells![ids(customers)])?;
        let mut hits: HashMap<CustomerId, CustomerHit> = HashMap::with_capacity(customers.len());
        for row in rows {
            let line = row.line.0;
            let hit = hits.entry(row.customer.id).or_insert_with(|| CustomerHit {
                customer: row.customer,
                balance_minor: row.balance_minor,
                newest_order: row.order.0.map(NewestOrder::from),
            });
            if let Some(order) = &mut hit.newest_order {
                order.lines.extend(line);
            }
        }
        let missing = || StoreError::from(rusqlite::Error::QueryReturnedNoRows);
        customers
            .iter()
            .map(|id| hits.remove(id).ok_or_else(missing))
            .collect()
    }
}

/// Without its lines.
impl From<OrderRow> for NewestOrder {
    fn from(row: OrderRow) -> Self {
        Self {
            id: row.id,
            number: row.number,
            placed_on: row.placed_on,
            lines: Vec::new(),
        }
    }
}

/// From the last digit to the first, so that "ends in" is a range of an index.
pub(super) fn reversed(digits: &str) -> String {
    digits.chars().rev().collect()
}

#[cfg(test)]
mod tests;
