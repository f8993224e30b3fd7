//! Orders as lists and the figures of the day show them.

use super::{LineFigures, Order, book::Orders, joined::Joined};
use crate::{
    areas::{
        page::{Page, one_more},
        search,
    },
    error::Result,
    row::cells,
    statement::{Chosen, Select},
};
use chrono::NaiveDate;
use terms::{CustomerId, Line, Minor, OrderFilter, OrderNumber, RowLimit, address::AddressLine};
use terms_derive::row;

/// An order as a list shows it.
#[derive(Debug, Clone)]
pub struct ListedOrder {
    pub order: Order,
    pub customer_name: Line,
    pub city: Option<AddressLine>,
    pub lines: Vec<LineFigures>,
}

/// What a list is asked for.
#[derive(Debug, Clone)]
pub struct OrdersWanted<'a> {
    pub filter: OrderFilter,
    /// Folded words of the customer's name.
    pub name: Option<&'a str>,
    /// The beginning of the number.
    pub number: Option<OrderNumber>,
    pub customer: Option<CustomerId>,
    /// The list goes on below this number.
    pub before: Option<OrderNumber>,
    pub limit: RowLimit,
}

/// How many orders a day brought, and what they are worth.
#[row(from = "orders o")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlacedOn {
    #[column("count(*)")]
    pub orders: u32,
    #[column("coalesce(sum(o.total_minor), 0)")]
    pub total_minor: Minor,
}

/// An order with one of its lines.
#[row(from = "orders o JOIN customers c ON c.id = o.customer_id \
              LEFT JOIN addresses a ON a.id = o.ship_to_id LEFT JOIN order_lines l ON l.order_id = o.id")]
pub(super) struct OrderAndLine {
    #[nested]
    order: Order,
    #[column("c.name")]
    customer_name: Line,
    #[column("nullif(a.city, '')")]
    city: Option<AddressLine>,
    #[nested]
    line: Joined<LineFigures>,
}

#[row(from = "orders o")]
pub(super) struct Count {
    #[column("count(*)")]
    orders: u32,
}

pub(super) static LIST: Chosen<OrderAndLine> = Chosen::new(tails);
pub(super) static COUNT: Chosen<Count> = Chosen::new(|| {
    let filters = OrderFilter::ALL.iter();
    filters
        .map(|filter| format!("WHERE {}", condition(*filter)))
        .collect()
});
pub(super) static COUNT_DUE: Chosen<Count> = Chosen::new(|| {
    vec![format!(
        "WHERE o.promised_on <= ?1 AND {}",
        condition(OrderFilter::Open)
    )]
});
pub(super) static PLACED_ON: Select<PlacedOn> =
    Select::new("WHERE o.placed_on = ?1 AND o.cancel_reason IS NULL");

fn condition(filter: OrderFilter) -> &'static str {
    match filter {
        OrderFilter::All => "1",
        OrderFilter::Open => {
            "o.id IN (SELECT order_id FROM order_lines WHERE kind <> 'service' AND allocated + backordered > 0)"
        }
        OrderFilter::ToPack => {
            "o.hold_reason IS NULL
             AND o.id IN (SELECT order_id FROM order_lines WHERE kind <> 'service' AND allocated > packed)"
        }
        // From the few shipments that wait to the orders in their boxes.
        OrderFilter::Packed => {
            "o.id IN (SELECT x.order_id FROM shipments s INDEXED BY shipments_waiting
                      CROSS JOIN parcels p ON p.shipment_id = s.id
                      CROSS JOIN parcel_lines pl ON pl.parcel_id = p.id
                      CROSS JOIN order_lines x ON x.id = pl.order_line_id
                      WHERE s.handed_over_at IS NULL AND s.undone_at IS NULL)"
        }
        OrderFilter::Waiting => "o.id IN (SELECT order_id FROM order_lines WHERE backordered > 0)",
        OrderFilter::Held => "o.hold_reason IS NOT NULL",
        OrderFilter::Unpaid => "o.total_minor - o.credited_minor - o.paid_minor + o.refunded_minor > 0",
    }
}

/// What was typed, as name (?4), as number (?5), as both or as nothing: a parameter that is not looked for
/// stands there all the same.
const TYPED: [&str; 4] = [
    "?4 IS NULL AND ?5 IS NULL",
    "o.customer_id IN (SELECT rowid FROM customer_search WHERE customer_search MATCH ?4) AND ?5 IS NULL",
    "CAST(o.number AS TEXT) LIKE ?5 || '%' AND ?4 IS NULL",
    "(o.customer_id IN (SELECT rowid FROM customer_search WHERE customer_search MATCH ?4)
      OR CAST(o.number AS TEXT) LIKE ?5 || '%')",
];

/// Everybody's orders, or those of one customer by their own index.
const WHOSE: [&str; 2] = ["?2 IS NULL", "o.customer_id = ?2"];

/// The page is chosen first, so that its limit counts orders and not lines.
fn tails() -> Vec<String> {
    let mut tails = Vec::new();
    for filter in OrderFilter::ALL {
        for typed in TYPED {
            for whose in WHOSE {
                tails.push(format!(
                    "WHERE o.id IN (SELECT o.id FROM orders o
                                    WHERE o.number < ?1 AND {whose} AND {typed} AND {}
                                    ORDER BY o.number DESC LIMIT ?3)
                     ORDER BY o.number DESC, l.line",
                    condition(*filter)
                ));
            }
        }
    }
    tails
}

/// The place of a choice among all tails.
fn place(filter: OrderFilter, is_name: bool, is_number: bool, is_one_customer: bool) -> usize {
    let typed = usize::from(is_name) + 2 * usize::from(is_number);
    (place_of(filter) * TYPED.len() + typed) * WHOSE.len() + usize::from(is_one_customer)
}

fn place_of(filter: OrderFilter) -> usize {
    OrderFilter::ALL
        .iter()
        .position(|other| *other == filter)
        .unwrap_or_default()
}

impl Orders<'_> {
    /// Orders as a list shows them, the newest first.
    pub fn list(&self, wanted: &OrdersWanted<'_>) -> Result<Page<ListedOrder>> {
        let name = wanted.name.and_then(|folded| search::prefixes("names", folded));
        let before = wanted.before.unwrap_or(OrderNumber::new(i64::MAX));
        let place = place(
            wanted.filter,
            name.is_some(),
            wanted.number.is_some(),
            wanted.customer.is_some(),
        );
        let limit = one_more(wanted.limit);
        let values = cells![before, wanted.customer, limit, name, wanted.number];
        let rows = LIST.all(place, self.connection, values)?;
        Ok(Page::of(folded(rows), wanted.limit))
    }

    /// How many orders a filter shows.
    pub fn count(&self, filter: OrderFilter) -> Result<u32> {
        let found = COUNT.all(place_of(filter), self.connection, [])?;
        Ok(found.first().map_or(0, |count| count.orders))
    }

    /// How many orders are promised for `day` or before and not sent.
    pub fn count_due(&self, day: NaiveDate) -> Result<u32> {
        let found = COUNT_DUE.all(0, self.connection, cells![day])?;
        Ok(found.first().map_or(0, |count| count.orders))
    }

    /// How many orders were placed on a day and are still wanted, and their worth.
    pub fn placed_on(&self, day: NaiveDate) -> Result<PlacedOn> {
        PLACED_ON.the(self.connection, cells![day])
    }
}

/// Each order once, with its lines.
fn folded(rows: Vec<OrderAndLine>) -> Vec<ListedOrder> {
    let mut orders: Vec<ListedOrder> = Vec::new();
    for row in rows {
        match orders.last_mut() {
            Some(listed) if listed.order.id == row.order.id => listed.lines.extend(row.line.0),
            _ => orders.push(ListedOrder {
                order: row.order,
                customer_name: row.customer_name,
                city: row.city,
                lines: row.line.0.into_iter().collect(),
            }),
        }
    }
    orders
}

#[cfg(test)]
mod tests;
