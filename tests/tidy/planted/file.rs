//! Words, numbers, rows and statements.

use crate::{house::House, numbers, rows, statements, words};

#[test]
fn lists_of_a_schema_are_read_and_rules_are_not() {
    let schema = "-- CREATE TABLE never (x TEXT CHECK (x IN ('y')));\n\
        CREATE TABLE items (\n  kind TEXT NOT NULL CHECK (kind IN ('stocked', 'service')), -- what it is\n\
          is_gift INTEGER CHECK (is_gift IN (0, 1)),\n  why TEXT CHECK (why IS NULL OR why IN ('lost')),\n\
          CHECK (kind IN ('stocked') OR weight IS NULL)\n) STRICT;\n\
        CREATE TABLE moves (kind TEXT CHECK(kind IN ('in','out)')));";
    let check = |table: &str, column: &str, words: &[&str]| {
        let words = words.iter().map(|word| (*word).to_owned()).collect();
        (table.to_owned(), column.to_owned(), words)
    };
    assert_eq!(
        words::checks_of(schema),
        [
            check("items", "kind", &["stocked", "service"]),
            check("items", "why", &["lost"]),
            check("moves", "kind", &["in", "out)"]),
        ]
    );
}

#[test]
fn a_list_of_the_schema_without_its_term_is_seen() {
    let house = House::of(&[
        (
            "src-tauri/crates/terms/src/lists.rs",
            "#[words] pub enum Paper { A4, #[word = \"Letter\"] Letter }\n#[words] pub enum Method { BankTransfer, Cash }",
        ),
        (
            "src-tauri/crates/store/src/schema/01.sql",
            "CREATE TABLE p (method TEXT CHECK (method IN ('bank_transfer', 'cash')), paper TEXT CHECK (paper IN ('A4', 'Letter')));",
        ),
    ]);
    assert_eq!(
        words::unnamed(&house),
        [r#"p.paper: no term has just the words ["A4", "Letter"]"#],
        "`A4` is not what the enum says by rule"
    );
}

#[test]
fn an_arm_for_every_other_word_is_seen_outside_the_terms() {
    let term = (
        "src-tauri/crates/terms/src/lists.rs",
        "pub enum Kind { Kit, Stocked } impl Kind { fn a(self) { match self { Kind::Kit => 1, _ => 2 } } }",
    );
    let place = "src-tauri/crates/app/src/orders/place.rs";
    for (text, count) in [
        ("match kind { Kind::Kit => 1, _ => 2 }", 1),
        ("match kind { terms::Kind::Kit | Kind::Stocked => 1, _ => 2 }", 1),
        ("match kind { Some(Kind::Kit) => 1, Some(_) => 2, None => 3 }", 1),
        ("match kind { Kind::Kit => 1, Kind::Stocked => 2 }", 0),
        (
            "match kind { Ok(Kind::Kit) => 1, Ok(Kind::Stocked) => 2, Err(_) => 3 }",
            0,
        ),
        ("match kind { Other::Kit => 1, _ => 2 }", 0),
    ] {
        let house = House::of(&[term, (place, &format!("fn f() -> u8 {{ {text} }}"))]);
        assert_eq!(words::guessed(&house).len(), count, "{text}");
    }
}

#[test]
fn a_number_that_should_be_a_term_is_seen() {
    let path = "src-tauri/crates/store/src/areas/orders/read.rs";
    for (text, count) in [
        (
            "struct Order { id: i64, total_minor: i64, weight_g: i64, name: String }",
            2,
        ),
        (
            "fn by(customer_id: Option<i64>, numbers: &[u32], limit: i64) {}",
            1,
        ),
        ("impl X { fn by(&self, number: u32, revision: &i64) {} }", 2),
        ("enum Cause { Return { return_id: i64 } }", 1),
        ("wire! { pub struct View { pub quantity: i64 } }", 1),
        ("struct Order { id: OrderId, total_minor: Minor }", 0),
        ("#[cfg(test)] mod tests { struct Order { id: i64 } }", 0),
    ] {
        let seen = numbers::bare(&House::of(&[(path, text)]));
        assert_eq!(seen.len(), count, "{text}: {seen:?}");
    }
    let home = House::of(&[("src-tauri/crates/terms/src/ids.rs", "fn of(id: i64) {}")]);
    assert!(numbers::bare(&home).is_empty());
}

#[test]
fn a_guard_that_only_one_side_asks_is_seen() {
    let house = House::of(&[
        (
            "src-tauri/crates/domain/src/orders.rs",
            "pub fn may_pack() {} pub fn may_hold() {} pub fn total() {}",
        ),
        (
            "src-tauri/crates/app/src/orders/hold.rs",
            "fn f() { domain::orders::may_hold() }",
        ),
        (
            "src-tauri/crates/app/src/views/order.rs",
            "fn f() { [may_pack(), may_hold()] }",
        ),
    ]);
    assert_eq!(rows::lonely_guards(&house), ["no command asks may_pack"]);
}

#[test]
fn a_row_of_a_table_without_a_type_is_seen() {
    let path = "src-tauri/crates/app/src/orders/mod.rs";
    let text = "area! { orders: change place: PlaceOrder => serde_json::Value, Sell; }";
    assert_eq!(rows::untyped(&House::of(&[(path, text)])).len(), 1);
    let text = "use serde_json::Value; area! { orders: change place: PlaceOrder => OrderView, Sell; }";
    assert!(rows::untyped(&House::of(&[(path, text)])).is_empty());
}

#[test]
fn a_statement_outside_the_books_a_star_and_a_read_by_number_are_seen() {
    let store = |path: &str, text: &str| House::of(&[(&format!("src-tauri/crates/store/src/{path}"), text)]);
    let select = "const A: &str = \"SELECT id FROM orders\";";
    assert_eq!(statements::strayed(&store("search.rs", select)).len(), 1);
    assert!(statements::strayed(&store("areas/orders/read.rs", select)).is_empty());
    let pragma = "const A: &str = \"PRAGMA foreign_keys = ON\";";
    assert!(statements::strayed(&store("file/connection.rs", pragma)).is_empty());
    for (path, text, count) in [
        ("areas/a.rs", "const A: &str = \"SELECT * FROM orders\";", 1),
        ("areas/a.sql", "-- SELECT *\nSELECT o.id, o.*\nFROM orders o", 1),
        ("areas/a.sql", "SELECT count(*), a * b FROM orders", 0),
    ] {
        assert_eq!(statements::stars(&store(path, text)).len(), count, "{text}");
    }
    for (text, count) in [
        ("fn f() { row.get(0) }", 1),
        ("fn f() { row.get::<_, i64>(3) }", 1),
        ("fn f() { row.get(\"id\") }", 0),
        ("#[test] fn f() { row.get(0) }", 0),
    ] {
        assert_eq!(
            statements::positional(&store("areas/a.rs", text)).len(),
            count,
            "{text}"
        );
    }
}

#[test]
fn a_row_on_the_wire_is_seen() {
    let row = "src-tauri/crates/store/src/areas/orders/read.rs";
    let view = "src-tauri/crates/app/src/views/order.rs";
    for (path, text, count) in [
        (
            row,
            "#[derive(Row, serde::Serialize)] pub struct Order { a: u8 }",
            1,
        ),
        (
            row,
            "#[row(from = \"orders o\")] #[derive(JsonSchema)] pub struct Order;",
            1,
        ),
        (row, "#[derive(Row, Debug)] pub struct Order { a: u8 }", 0),
        (
            view,
            "use store::orders::Line; #[answer] pub struct OrderView { lines: Vec<Line> }",
            1,
        ),
        (
            view,
            "#[derive(Serialize)] pub struct OrderView { line: Option<store::orders::Line> }",
            1,
        ),
        (
            view,
            "use terms::Line; #[answer] pub struct OrderView { lines: Vec<Line> }",
            0,
        ),
        (
            view,
            "use store::orders::Line; struct Inside { lines: Vec<Line> }",
            0,
        ),
    ] {
        let seen = rows::said_rows(&House::of(&[(path, text)]));
        assert_eq!(seen.len(), count, "{text}: {seen:?}");
    }
}
