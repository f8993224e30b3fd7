//! The shop's own data, what it sells, and what lay on the shelves on the first day.

use super::{
    clock::Moment,
    desk::{Desk, FIRST_DAY},
    table::{Cells, rows, said, there, times},
};
use crate::{
    failure::Failure,
    items::save::{KitPart, SaveItem},
    stock::receive::{ReceiveLine, ReceiveStock},
};
use serde_json::{Value, json};
use terms::{Decimals, Grams, ItemKind, Minor, NotNegative, PerUnit, Positive, Quantity};

pub(super) fn set_up(desk: &Desk<'_>) -> Result<(), Failure> {
    desk.at(Moment::new(FIRST_DAY, 490));
    desk.run("shop.change", shop())?;
    let mut opening = Vec::new();
    for (minute, row) in (500..).zip(rows(include_str!("items.tsv"))) {
        desk.at(Moment::new(FIRST_DAY, minute));
        desk.call(&item(&row)?)?;
        if let Some(quantity) = row.number(9) {
            opening.push(ReceiveLine {
                sku: row.said(0)?,
                barcode: None,
                quantity: pieces(quantity)?,
                unit_cost_minor: row.number(10).and_then(amount),
            });
        }
    }
    desk.at(Moment::new(FIRST_DAY, 720));
    desk.call(&ReceiveStock {
        lines: opening,
        note: Some(said("Opening stock")?),
    })?;
    Ok(())
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

fn item(row: &Cells) -> Result<SaveItem, Failure> {
    let part = |(sku, count)| {
        Ok(KitPart {
            sku: said(sku)?,
            quantity: PerUnit::new(count),
        })
    };
    let parts: Vec<KitPart> = row
        .list(12, ',')
        .filter_map(times)
        .map(part)
        .collect::<Result<_, Failure>>()?;
    Ok(SaveItem {
        sku: row.must(0)?,
        name: row.must(1)?,
        kind: there(row.text(2).and_then(ItemKind::from_word))?,
        price_minor: there(row.number(3).and_then(amount))?,
        weight_g: row
            .number(4)
            .and_then(|grams| NotNegative::new(Grams::new(grams))),
        bin: row.said(5)?,
        unit: row.said(6)?,
        unit_decimals: row.number(7).map(Decimals::new),
        tax_code: row.said(8)?,
        barcodes: Some(row.list(11, ';').map(said).collect::<Result<_, Failure>>()?),
        parts: Some(parts).filter(|parts| !parts.is_empty()),
        note: row.said(13)?,
        revision: None,
    })
}

fn amount(minor: i64) -> Option<NotNegative<Minor>> {
    NotNegative::new(Minor::new(minor))
}

pub(super) fn pieces(count: i64) -> Result<Positive<Quantity>, Failure> {
    there(Positive::new(Quantity::new(count)))
}

/// Goods that came in later.
pub(super) struct Delivery {
    pub(super) moment: Moment,
    pub(super) goods: ReceiveStock,
}

pub(super) fn deliveries() -> Result<Vec<Delivery>, Failure> {
    let delivery = |row: Cells| {
        let lines = row.list(1, ',').map(received).collect::<Result<_, Failure>>()?;
        Ok(Delivery {
            moment: Moment::new(row.number(0).unwrap_or(0), 525),
            goods: ReceiveStock {
                lines,
                note: row.said(2)?,
            },
        })
    };
    rows(include_str!("deliveries.tsv")).map(delivery).collect()
}

/// `MUG-BL*24@410`: 24 of them at 4.10 each.
fn received(text: &str) -> Result<ReceiveLine, Failure> {
    let (what, cost) = text.split_once('@').unwrap_or((text, ""));
    let (sku, count) = there(times(what))?;
    Ok(ReceiveLine {
        sku: Some(said(sku)?),
        barcode: None,
        quantity: pieces(count)?,
        unit_cost_minor: cost.parse().ok().and_then(amount),
    })
}
