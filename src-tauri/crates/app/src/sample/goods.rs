//! The shop's own data, what it sells, and what lay on the shelves on the first day.

use super::{
    Desk, FIRST_DAY,
    clock::Moment,
    table::{Cells, rows, times},
};
use crate::failure::Failure;
use serde_json::{Value, json};

pub(super) fn set_up(desk: &Desk<'_>) -> Result<(), Failure> {
    desk.at(Moment::new(FIRST_DAY, 490));
    desk.run("shop.change", shop())?;
    let mut opening = Vec::new();
    for (minute, row) in (500..).zip(rows(include_str!("items.tsv"))) {
        desk.at(Moment::new(FIRST_DAY, minute));
        desk.run("items.save", item(&row))?;
        if let Some(quantity) = row.number(9) {
            opening
                .push(json!({ "sku": row.text(0), "quantity": quantity, "unit_cost_minor": row.number(10) }));
        }
    }
    desk.at(Moment::new(FIRST_DAY, 720));
    desk.run(
        "stock.receive",
        json!({ "lines": opening, "note": "Opening stock" }),
    )
}

fn shop() -> Value {
    json!({
        "address": {
            "organisation": "Fjord & Kiln", "lines": ["14 Quay Lane"], "city": "Bristol",
            "post_code": "BS1 4QT", "country": "GB",
        },
        "phone": "0117 496 0114",
        "email": "hello@fjordandkiln.example",
        "website": "www.fjordandkiln.example",
        "prices_include_tax": true,
        "shipping_tax_code": "standard",
        "tax_rates": [
            { "code": "standard", "name": "VAT", "rate_ppm": 175_000, "from": "2010-01-01" },
            { "code": "standard", "name": "VAT", "rate_ppm": 200_000, "from": "2011-01-04" },
            { "code": "zero", "name": "VAT", "rate_ppm": 0, "from": "2010-01-01" },
        ],
    })
}

fn item(row: &Cells) -> Value {
    let part = |(sku, quantity): (&str, i64)| json!({ "sku": sku, "quantity": quantity });
    let parts: Vec<Value> = row.list(12, ',').filter_map(times).map(part).collect();
    json!({
        "sku": row.text(0),
        "name": row.text(1),
        "kind": row.text(2),
        "price_minor": row.number(3),
        "weight_g": row.number(4),
        "bin": row.text(5),
        "unit": row.text(6),
        "unit_decimals": row.number(7),
        "tax_code": row.text(8),
        "barcodes": row.list(11, ';').collect::<Vec<_>>(),
        "parts": if parts.is_empty() { Value::Null } else { json!(parts) },
        "note": row.text(13),
    })
}

/// Goods that came in later.
pub(super) struct Delivery {
    pub(super) moment: Moment,
    pub(super) payload: Value,
}

pub(super) fn deliveries() -> impl Iterator<Item = Delivery> {
    rows(include_str!("deliveries.tsv")).map(|row| Delivery {
        moment: Moment::new(row.number(0).unwrap_or(0), 525),
        payload: json!({ "lines": row.list(1, ',').map(received).collect::<Vec<_>>(), "note": row.text(2) }),
    })
}

/// `MUG-BL*24@410`: 24 of them at 4.10 each.
fn received(text: &str) -> Value {
    let (what, cost) = text.split_once('@').unwrap_or((text, ""));
    let (sku, quantity) = times(what).unwrap_or((what, 0));
    json!({ "sku": sku, "quantity": quantity, "unit_cost_minor": cost.parse::<i64>().ok() })
}
