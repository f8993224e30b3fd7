//! Who buys: names, addresses and telephone numbers in the scripts and habits of many countries.

use super::{
    Desk, FIRST_DAY,
    clock::Moment,
    table::{Cells, rows},
};
use crate::{failure::Failure, wire::customers::CustomerView};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The customers by the names that the tables call them.
pub(super) type People = BTreeMap<&'static str, CustomerView>;

pub(super) fn welcome(desk: &Desk<'_>) -> Result<People, Failure> {
    let mut people = People::new();
    for (minute, row) in (780..).zip(rows(include_str!("customers.tsv"))) {
        desk.at(Moment::new(FIRST_DAY, minute));
        let customer = desk.call("customers.save", customer(&row))?;
        people.insert(row.text(0).unwrap_or_default(), customer);
    }
    Ok(people)
}

fn customer(row: &Cells) -> Value {
    json!({
        "name": row.text(1),
        "organisation": row.text(2),
        "phones": row.list(3, ';').collect::<Vec<_>>(),
        "email": row.text(4),
        "addresses": [{
            "name": row.text(1),
            "organisation": row.text(2),
            "lines": row.list(5, ';').collect::<Vec<_>>(),
            "city": row.text(6),
            "region": row.text(7),
            "post_code": row.text(8),
            "country": row.text(9),
        }],
        "note": row.text(10),
    })
}
