//! What each order must come to, computed from the source with whole cents alone.

use super::{
    cell,
    read::{hundredths, rows},
};
use std::collections::BTreeMap;

#[derive(Clone)]
pub struct Line {
    pub product: String,
    pub quantity: i64,
    pub unit_price_minor: i64,
    /// The line's share of its percentage, rounded half up to the cent.
    pub discount_minor: i64,
}

#[derive(Clone)]
pub struct Expected {
    pub lines: Vec<Line>,
    pub freight_minor: i64,
    pub total_minor: i64,
}

impl Line {
    pub fn total_minor(&self) -> i64 {
        self.quantity * self.unit_price_minor - self.discount_minor
    }

    /// What so many of the line's pieces cost, rounded half up to the cent.
    pub fn share_minor(&self, quantity: i64) -> i64 {
        (2 * self.total_minor() * quantity + self.quantity) / (2 * self.quantity)
    }
}

/// By the number that the source gives the order.
pub fn orders(script: &str) -> BTreeMap<String, Expected> {
    let mut lines: BTreeMap<String, Vec<Line>> = BTreeMap::new();
    for row in rows(script, "order_details") {
        let quantity: i64 = cell(&row, 3).parse().unwrap();
        let (unit_price_minor, percent) = (hundredths(cell(&row, 2)), hundredths(cell(&row, 4)));
        lines.entry(cell(&row, 0).to_owned()).or_default().push(Line {
            product: cell(&row, 1).to_owned(),
            quantity,
            unit_price_minor,
            discount_minor: (quantity * unit_price_minor * percent + 50) / 100,
        });
    }
    let order = |row: Vec<super::Cell>| {
        let lines = lines[cell(&row, 0)].clone();
        let freight_minor = hundredths(cell(&row, 7));
        let total_minor = lines.iter().map(Line::total_minor).sum::<i64>() + freight_minor;
        (
            cell(&row, 0).to_owned(),
            Expected {
                lines,
                freight_minor,
                total_minor,
            },
        )
    };
    rows(script, "orders").into_iter().map(order).collect()
}
