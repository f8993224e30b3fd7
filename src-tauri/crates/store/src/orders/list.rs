//! Orders as lists and the figures of the day show them.

use super::{ORDER, Order, order_from_row};
use crate::{Reader, error::Result};
use chrono::NaiveDate;

/// An order as a list shows it.
#[derive(Debug, Clone)]
pub struct ListedOrder {
    pub order: Order,
    pub customer_name: String,
    pub city: Option<String>,
}

/// Which orders a list shows; each is a word of `sql/list_orders.sql`'s WHERE.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    All,
    Open,
    ToPack,
    Packed,
    Waiting,
    Held,
    Unpaid,
}

impl Show {
    fn condition(self) -> &'static str {
        match self {
            Self::All => "1",
            Self::Open => "o.id IN (SELECT order_id FROM order_lines WHERE kind <> 'service' AND allocated + backordered > 0)",
            Self::ToPack => {
                "o.hold_reason IS NULL
                 AND o.id IN (SELECT order_id FROM order_lines WHERE kind <> 'service' AND allocated > packed)"
            }
            Self::Packed => {
                "o.id IN (SELECT order_id FROM shipments WHERE handed_over_at IS NULL AND undone_at IS NULL)"
            }
            Self::Waiting => "o.id IN (SELECT order_id FROM order_lines WHERE backordered > 0)",
            Self::Held => "o.hold_reason IS NOT NULL",
            Self::Unpaid => "o.total_minor - o.credited_minor - o.paid_minor + o.refunded_minor > 0",
        }
    }
}

/// What a list is asked for.
#[derive(Debug, Clone)]
pub struct OrdersWanted<'a> {
    pub show: Show,
    /// Folded words of the customer's name.
    pub name: Option<&'a str>,
    /// The beginning of the number.
    pub number: Option<i64>,
    pub customer_id: Option<i64>,
    pub before: i64,
    pub limit: i64,
}

impl Reader<'_> {
    /// Orders as a list shows them, the newest first.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn list_orders(&self, wanted: &OrdersWanted<'_>) -> Result<Vec<ListedOrder>> {
        let name = wanted
            .name
            .and_then(|folded| crate::search::prefixes("names", folded));
        let text = match (&name, wanted.number) {
            (Some(_), Some(_)) => {
                "(o.customer_id IN (SELECT rowid FROM customer_search WHERE customer_search MATCH ?4)
                  OR CAST(o.number AS TEXT) LIKE ?5 || '%')"
            }
            (Some(_), None) => {
                "o.customer_id IN (SELECT rowid FROM customer_search WHERE customer_search MATCH ?4) AND ?5 IS NULL"
            }
            (None, Some(_)) => "CAST(o.number AS TEXT) LIKE ?5 || '%' AND ?4 IS NULL",
            (None, None) => "?4 IS NULL AND ?5 IS NULL",
        };
        let sql = format!(
            "SELECT {ORDER}, c.name, coalesce(a.city, '') FROM orders o
             JOIN customers c ON c.id = o.customer_id LEFT JOIN addresses a ON a.id = o.ship_to_id
             WHERE o.number < ?1 AND (?2 IS NULL OR o.customer_id = ?2) AND {text} AND {}
             ORDER BY o.number DESC LIMIT ?3",
            wanted.show.condition()
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map(
            (
                wanted.before,
                wanted.customer_id,
                wanted.limit,
                name,
                wanted.number,
            ),
            |row| {
                let city: String = row.get(28)?;
                Ok(ListedOrder {
                    order: order_from_row(row)?,
                    customer_name: row.get(27)?,
                    city: (!city.is_empty()).then_some(city),
                })
            },
        )?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many orders a filter shows.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn count_orders(&self, show: Show) -> Result<i64> {
        let sql = format!("SELECT count(*) FROM orders o WHERE {}", show.condition());
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([], |row| row.get(0))?)
    }

    /// Orders promised for `today` or before and not sent.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn count_due(&self, today: NaiveDate) -> Result<i64> {
        let sql = format!(
            "SELECT count(*) FROM orders o WHERE o.promised_on <= ?1 AND {}",
            Show::Open.condition()
        );
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([today.to_string()], |row| row.get(0))?)
    }

    /// How many orders were placed on a day, and their worth.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn placed_on(&self, day: NaiveDate) -> Result<(i64, i64)> {
        let mut statement = self.connection.prepare_cached(
            "SELECT count(*), coalesce(sum(total_minor), 0) FROM orders WHERE placed_on = ?1 AND cancel_reason IS NULL",
        )?;
        Ok(statement.query_row([day.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }
}
