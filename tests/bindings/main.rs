//! The tables of commands and what is made from them: the window's types and the JSON Schemas. The day of the
//! contract is held against them in `tests/shared`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "the whole program is a test")]

mod faults;
mod schemas;
mod window;

use app::{door::Row, host, native, table};
use serde_json::Value;
use std::path::Path;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// A row, as these tests need it.
struct Bound {
    name: &'static str,
    request: Value,
    answer: Value,
}

fn bound<S: ?Sized>(row: &Row<S>) -> Bound {
    Bound {
        name: row.name,
        request: (row.request_schema)().clone(),
        answer: (row.answer_schema)(),
    }
}

/// Every row: of the shop, of its place, of the window's host, of the window.
fn rows() -> Vec<Bound> {
    let of_the_shop = table::commands().map(bound);
    of_the_shop
        .chain(table::commands_at().map(bound))
        .chain(host::commands().map(bound))
        .chain(native::commands().map(bound))
        .collect()
}
