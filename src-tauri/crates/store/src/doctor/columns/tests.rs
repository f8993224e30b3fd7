//! No column is forgotten.

use super::{FREE, READ};
use crate::ladder::SHOP;
use rusqlite::Connection;
use std::collections::BTreeSet;

fn texts() -> BTreeSet<String> {
    let mut connection = Connection::open_in_memory().unwrap();
    let tx = connection.transaction().unwrap();
    SHOP.create(&tx).unwrap();
    let sql = "SELECT t.name || '.' || c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
               WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND c.type = 'TEXT'";
    let mut statement = tx.prepare(sql).unwrap();
    let names = statement.query_map([], |row| row.get(0)).unwrap();
    names.map(Result::unwrap).collect()
}

#[test]
fn every_column_of_text_is_read_as_something_or_may_be_any_text() {
    let read: BTreeSet<String> = READ.iter().map(|(column, _)| (*column).to_owned()).collect();
    let free: BTreeSet<String> = FREE.iter().map(|column| (*column).to_owned()).collect();
    assert_eq!(read.len(), READ.len(), "a column is listed twice");
    assert_eq!(
        read.intersection(&free).count(),
        0,
        "what is read is not any text"
    );
    let texts = texts();
    let missing: Vec<_> = texts
        .iter()
        .filter(|name| !read.contains(*name) && !free.contains(*name))
        .collect();
    assert!(missing.is_empty(), "say what these hold: {missing:?}");
    let figures = [
        "orders.is_gift",
        "orders.prices_include_tax",
        "shops.prices_include_tax",
    ];
    let gone: Vec<_> = read
        .union(&free)
        .filter(|name| !texts.contains(*name) && !figures.contains(&name.as_str()))
        .collect();
    assert!(gone.is_empty(), "no such columns: {gone:?}");
}

#[test]
fn what_is_named_after_an_instant_or_a_day_is_read_as_one() {
    let by_name = |name: &String| name.ends_with("_at") || name.ends_with("_on") || name.ends_with(".at");
    for name in texts().iter().filter(|name| by_name(name)) {
        assert!(READ.iter().any(|(column, _)| column == name), "{name}");
    }
}
