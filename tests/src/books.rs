//! What a shop file holds, read by nothing of ours: which requests it remembers, what it tells of them, and what
//! came of them.

use crate::day::Request;
use rusqlite::{Connection, types::FromSql};
use serde_json::Value;
use std::{
    collections::{BTreeMap, HashMap},
    hash::Hash,
    path::Path,
};

/// What one more of a command leaves one more of.
const EFFECTS: [(&str, &str); 19] = [
    ("shop.change", "SELECT sum(revision) FROM shops"),
    ("items.save", "SELECT sum(revision) FROM items"),
    ("stock.receive", "SELECT count(*) FROM receipts"),
    ("stock.adjust", "SELECT count(*) FROM corrections"),
    ("customers.save", "SELECT sum(revision) FROM customers"),
    ("orders.place", "SELECT count(*) FROM orders"),
    (
        "orders.cancel",
        "SELECT count(*) FROM orders WHERE cancel_reason IS NOT NULL",
    ),
    ("shipments.pack", "SELECT count(*) FROM shipments"),
    (
        "shipments.undo",
        "SELECT count(*) FROM shipments WHERE undone_at IS NOT NULL",
    ),
    (
        "shipments.hand_over",
        "SELECT count(*) FROM shipments WHERE handed_over_at IS NOT NULL",
    ),
    (
        "payments.take",
        "SELECT count(*) FROM money_entries WHERE kind = 'payment'",
    ),
    ("returns.open", "SELECT count(*) FROM returns"),
    ("returns.receive", "SELECT sum(received) FROM return_lines"),
    ("returns.inspect", "SELECT count(*) FROM inspections"),
    (
        "returns.settle",
        "SELECT count(*) FROM money_entries WHERE kind = 'refund'",
    ),
    ("documents.make", "SELECT count(*) FROM documents"),
    ("documents.printed", "SELECT count(*) FROM print_jobs"),
    // Counted beside the rows, so that a discarded one counts, too.
    (
        "drafts.save",
        "SELECT max(seq) FROM sqlite_sequence WHERE name = 'drafts'",
    ),
    (
        "drafts.discard",
        "SELECT (SELECT max(seq) FROM sqlite_sequence WHERE name = 'drafts') - count(*) FROM drafts",
    ),
];

/// Numbers that were given: each once, and none left out.
const GAPS: [(&str, &str); 3] = [
    (
        "order",
        "SELECT count(*) FROM (SELECT number - row_number() OVER (ORDER BY number) AS gap FROM orders)
         WHERE gap <> 1000",
    ),
    (
        "shipment",
        "SELECT count(*) FROM (SELECT max(number) <> count(*) AS bad FROM shipments GROUP BY first_order_id) WHERE bad",
    ),
    (
        "return",
        "SELECT count(*) FROM (SELECT max(number) <> count(*) AS bad FROM returns GROUP BY order_id) WHERE bad",
    ),
];

/// How often each command was done.
pub type Done = BTreeMap<&'static str, i64>;

#[derive(Debug, Default)]
pub struct Books {
    /// By its id, what a request was answered.
    answers: HashMap<String, Value>,
    activities: HashMap<String, i64>,
    effects: Done,
    held: i64,
    /// What each draft says.
    drafts: HashMap<i64, Value>,
}

impl Books {
    /// Reads the file and its log, by a connection that knows nothing of ours.
    pub fn read(shop: &Path) -> Self {
        let file = Connection::open(shop).unwrap();
        for (what, sql) in GAPS {
            let gaps: i64 = file.query_row(sql, [], |row| row.get(0)).unwrap();
            assert_eq!(gaps, 0, "a number of {what} is there twice, or was left out");
        }
        let count = |sql: &str| -> i64 {
            let count: Option<i64> = file.query_row(sql, [], |row| row.get(0)).unwrap_or_default();
            count.unwrap_or_default()
        };
        Self {
            answers: said(&file, "SELECT id, answer FROM requests WHERE answer IS NOT NULL"),
            drafts: said(&file, "SELECT id, body FROM drafts"),
            activities: activities(&file),
            effects: EFFECTS.map(|(command, sql)| (command, count(sql))).into(),
            held: count("SELECT count(*) FROM orders WHERE hold_reason IS NOT NULL"),
        }
    }

    /// What the file remembers that this request was answered.
    #[must_use]
    pub fn answer(&self, request: &Request) -> Option<&Value> {
        self.answers.get(&request.id)
    }

    /// What a draft says; nothing when it is not there.
    #[must_use]
    pub fn draft(&self, draft: i64) -> Option<&Value> {
        self.drafts.get(&draft)
    }

    /// All that was ever done, drafts left out.
    #[must_use]
    pub fn activities(&self) -> i64 {
        self.activities.values().sum()
    }

    /// Which commands left more or less since `before` than was `done`, and how many.
    #[must_use]
    pub fn differences(&self, before: &Self, done: &Done) -> Vec<(&'static str, i64)> {
        let times = |command: &str| done.get(command).copied().unwrap_or_default();
        let mut found = Vec::new();
        for (command, effects) in &self.effects {
            found.push((*command, effects - before.effects[command] - times(command)));
        }
        for command in done.keys().filter(|command| !command.starts_with("drafts.")) {
            let told = |books: &Self| books.activities.get(*command).copied().unwrap_or_default();
            found.push((*command, told(self) - told(before) - times(command)));
        }
        let held = times("orders.hold") - times("orders.release");
        found.push(("orders.hold", self.held - before.held - held));
        found.retain(|(_, difference)| *difference != 0);
        found
    }
}

/// JSON by its key.
fn said<K: FromSql + Eq + Hash>(file: &Connection, sql: &str) -> HashMap<K, Value> {
    let mut statement = file.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)));
    let rows = rows.unwrap().map(Result::unwrap);
    rows.map(|(key, text)| (key, serde_json::from_str(&text).unwrap()))
        .collect()
}

fn activities(file: &Connection) -> HashMap<String, i64> {
    let told = "SELECT command, count(*) FROM activities GROUP BY command";
    let mut statement = file.prepare(told).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
    rows.unwrap().map(Result::unwrap).collect()
}
