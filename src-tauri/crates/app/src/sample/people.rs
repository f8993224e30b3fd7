//! Who buys: names, addresses and telephone numbers in the scripts and habits of many countries.

use super::{
    clock::Moment,
    desk::{Desk, FIRST_DAY},
    table::{Cells, rows, said},
};
use crate::{customers::save::SaveCustomer, failure::Failure, views::customer::CustomerView};
use std::collections::BTreeMap;
use terms::{Address, Problems, StreetLines};

/// The customers by the names that the tables call them.
pub(super) type People = BTreeMap<&'static str, CustomerView>;

pub(super) fn welcome(desk: &Desk<'_>) -> Result<People, Failure> {
    let mut people = People::new();
    for (minute, row) in (780..).zip(rows(include_str!("customers.tsv"))) {
        desk.at(Moment::new(FIRST_DAY, minute));
        let customer = desk.call(&customer(&row)?)?;
        people.insert(row.text(0).unwrap_or_default(), customer);
    }
    Ok(people)
}

fn customer(row: &Cells) -> Result<SaveCustomer, Failure> {
    let street: Vec<&str> = row.list(5, ';').collect();
    let address = Address {
        name: row.said(1)?,
        organisation: row.said(2)?,
        lines: StreetLines::parse(&street).map_err(Problems::from)?,
        city: row.said(6)?,
        region: row.said(7)?,
        post_code: row.said(8)?,
        country: row.must(9)?,
    };
    Ok(SaveCustomer {
        customer: None,
        revision: None,
        name: row.must(1)?,
        organisation: row.said(2)?,
        phones: Some(row.list(3, ';').map(said).collect::<Result<_, Failure>>()?),
        email: row.said(4)?,
        addresses: Some(vec![address]),
        note: row.said(10)?,
    })
}
