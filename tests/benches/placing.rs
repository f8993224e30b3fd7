//! Placing an order of three lines, against the same rows written by bare prepared statements with the same
//! pragmas on the same disk. The goal is at most 1.5 times; the ratio is printed at the end.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "bench code"
)]

use app::{App, context::RealWorld, shop_files};
use divan::Bencher;
use rusqlite::{Connection, types::Value as Cell};
use serde_json::{Value, json};
use std::{
    cell::RefCell,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};
use store::connection::{self, Mode};

const GOAL: f64 = 1.5;
const PAIRS: usize = 400;

fn main() {
    divan::main();
    print_ratio();
}

#[divan::bench(sample_count = 200)]
fn through_the_door(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(folder.path());
    bencher.bench_local(|| desk.place());
}

#[divan::bench(sample_count = 200)]
fn by_bare_statements(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().unwrap();
    let bare = RefCell::new(Bare::beside(folder.path(), &Desk::open(folder.path())));
    bencher.bench_local(|| bare.borrow_mut().place());
}

/// One after the other, so that both meet the same disk.
fn print_ratio() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(folder.path());
    let mut bare = Bare::beside(folder.path(), &desk);
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..PAIRS {
        ours.push(timed(|| desk.place()));
        theirs.push(timed(|| bare.place()));
    }
    let (ours, theirs) = (median(&mut ours), median(&mut theirs));
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    println!(
        "placing: {ratio:.2} times the bare statements ({ours:.2?} and {theirs:.2?}, medians of {PAIRS}); the goal of {GOAL} is {}",
        if ratio <= GOAL { "kept" } else { "MISSED" }
    );
}

fn timed(run: impl FnOnce()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

fn median(all: &mut [Duration]) -> Duration {
    all.sort_unstable();
    all[all.len() / 2]
}

/// A shop where orders are placed through the door.
struct Desk {
    app: App,
    order: Value,
}

impl Desk {
    fn open(folder: &Path) -> Self {
        let new = shop_files::NewShop::read("Fjord & Kiln", "GB", "GBP", Some(true)).unwrap();
        let path = folder.join("shop.counterbook");
        let app = shop_files::create(&path, &new, Arc::new(RealWorld), folder.to_owned()).unwrap();
        let rate = json!({ "code": "standard", "name": "VAT", "rate_ppm": 200_000, "from": "2011-01-04" });
        ask(
            &app,
            "shop.change",
            json!({ "tax_rates": [rate], "shipping_tax_code": "standard" }),
        );
        for sku in ["MUG-BL", "TOWEL", "BOWL"] {
            let item = json!({
                "sku": sku, "name": sku, "kind": "stocked", "price_minor": 1250, "tax_code": "standard",
            });
            ask(&app, "items.save", item);
            let line = json!({ "sku": sku, "quantity": 1_000_000 });
            ask(&app, "stock.receive", json!({ "lines": [line] }));
        }
        let address = json!({
            "name": "Zoë Brontë", "lines": ["24 Harbour Street"], "city": "Bristol", "post_code": "BS1 4QT",
            "country": "GB",
        });
        let zoe = json!({ "name": "Zoë Brontë", "phones": ["+44 117 496 0123"], "addresses": [address] });
        let zoe = ask(&app, "customers.save", zoe);
        let order = json!({
            "customer": zoe["id"],
            "channel": "phone",
            "shipping_minor": 395,
            "lines": [
                { "sku": "MUG-BL", "quantity": 3 },
                { "sku": "TOWEL", "quantity": 1, "discount_minor": 100 },
                { "sku": "BOWL", "quantity": 2 },
            ],
        });
        Self { app, order }
    }

    fn place(&self) {
        let id = request_id();
        let placed = self.app.dispatch("orders.place", self.order.clone(), Some(&id));
        divan::black_box(placed.unwrap());
    }
}

fn ask(app: &App, command: &str, payload: Value) -> Value {
    serde_json::from_str(&app.dispatch(command, payload, None).unwrap().value).unwrap()
}

fn request_id() -> String {
    uuid::Uuid::new_v4().to_string()
}

/// Columns that differ from one row to the next, each with its step.
type Steps = &'static [(&'static str, i64)];

/// Every row that placing writes, by table, and by how much its numbers go on from order to order.
const ROWS: [(&str, &str, Steps); 9] = [
    (
        "addresses",
        "id = (SELECT max(ship_to_id) FROM orders)",
        &[("id", 1)],
    ),
    (
        "orders",
        "id = (SELECT max(id) FROM orders)",
        &[("id", 1), ("number", 1), ("ship_to_id", 1)],
    ),
    (
        "order_lines",
        "order_id = (SELECT max(id) FROM orders)",
        &[("id", 3), ("order_id", 1)],
    ),
    (
        "allocations",
        "order_line_id > (SELECT max(order_line_id) - 3 FROM allocations)",
        &[("order_line_id", 3)],
    ),
    (
        "order_taxes",
        "order_id = (SELECT max(id) FROM orders)",
        &[("id", 4), ("order_id", 1), ("order_line_id", 3)],
    ),
    (
        "activities",
        "seq = (SELECT max(seq) FROM activities)",
        &[("seq", 1)],
    ),
    (
        "activity_subjects",
        "seq = (SELECT max(seq) FROM activities)",
        &[("row_id", 1), ("seq", 1)],
    ),
    (
        "activity_texts",
        "seq = (SELECT max(seq) FROM activities)",
        &[("seq", 1)],
    ),
    ("requests", "at = (SELECT max(at) FROM requests)", &[]),
];

/// Rows of one table, with what each column goes on by.
struct Rows {
    insert: String,
    steps: Vec<i64>,
    rows: Vec<Vec<Cell>>,
}

/// A copy of the desk's file, where the rows of its newest order are written again and again.
struct Bare {
    connection: Connection,
    tables: Vec<Rows>,
}

impl Bare {
    fn beside(folder: &Path, desk: &Desk) -> Self {
        desk.place();
        let path = folder.join("bare.counterbook");
        let live = connection::open(desk.app.shop_path(), Mode::ReadWrite, None).unwrap();
        live.execute("VACUUM INTO ?1", [path.to_str().unwrap()]).unwrap();
        let connection = connection::open(&path, Mode::ReadWrite, None).unwrap();
        let tables = ROWS
            .iter()
            .map(|(table, newest, steps)| Rows::read(&connection, table, newest, steps))
            .collect();
        Self { connection, tables }
    }

    fn place(&mut self) {
        for table in &mut self.tables {
            table.go_on();
        }
        let tx = self
            .connection
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
            .unwrap();
        let number = "UPDATE shops SET next_order = next_order + 1 RETURNING next_order";
        let _: i64 = tx
            .prepare_cached(number)
            .unwrap()
            .query_row([], |row| row.get(0))
            .unwrap();
        for table in &self.tables {
            let mut statement = tx.prepare_cached(&table.insert).unwrap();
            for row in &table.rows {
                statement.execute(rusqlite::params_from_iter(row)).unwrap();
            }
        }
        tx.commit().unwrap();
    }
}

impl Rows {
    fn read(connection: &Connection, table: &str, newest: &str, steps: &[(&str, i64)]) -> Self {
        let mut statement = connection
            .prepare(&format!("SELECT * FROM {table} WHERE {newest}"))
            .unwrap();
        let columns: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
        let step = |column: &String| {
            steps
                .iter()
                .find(|(name, _)| name == column)
                .map_or(0, |(_, step)| *step)
        };
        let rows = statement
            .query_map([], |row| (0..columns.len()).map(|at| row.get(at)).collect())
            .unwrap();
        let rows: Vec<Vec<Cell>> = rows.map(Result::unwrap).collect();
        let places = vec!["?"; columns.len()].join(", ");
        assert!(!rows.is_empty(), "nothing of {table} was written");
        Self {
            insert: format!("INSERT INTO {table} VALUES ({places})"),
            steps: columns.iter().map(step).collect(),
            rows,
        }
    }

    /// The numbers of the next order; a request gets an id of its own.
    fn go_on(&mut self) {
        for row in &mut self.rows {
            for (cell, step) in row.iter_mut().zip(&self.steps) {
                if let Cell::Integer(number) = cell {
                    *number += step;
                }
            }
            if self.insert.starts_with("INSERT INTO requests") {
                row[0] = Cell::Text(request_id());
            }
        }
    }
}
