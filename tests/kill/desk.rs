//! The caller's side: what was asked, what was acknowledged, and what the file says of it.

use crate::{chance::Chance, program::Program};
use app::{App, context::RealWorld, shop_files};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::{
    collections::{HashMap, VecDeque},
    path::{Path, PathBuf},
    sync::Arc,
};

/// A line that was sent and not answered yet.
enum Asked {
    /// The place of the order in `orders`.
    Order(usize),
    /// The number that stands in the draft's body.
    Draft(u64),
}

/// An order as the caller knows it. Its name stands in its internal note.
struct Ordered {
    name: String,
    line: String,
    number: Option<String>,
}

pub struct Desk {
    path: PathBuf,
    customer: i64,
    draft: i64,
    orders: Vec<Ordered>,
    waiting: VecDeque<Asked>,
    /// What the draft must hold at least, and at most.
    draft_heard: u64,
    draft_sent: u64,
    pub drafts_kept: u64,
    /// Orders that a kill cut off from their answer, found on the disk.
    pub landed_unheard: usize,
    _folder: tempfile::TempDir,
}

/// Pieces of each item; more than all rounds together ask for.
const STOCK: i64 = 1_000_000;

impl Desk {
    pub fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.counterbook");
        let app = new_shop(&path);
        let customer = ask(&app, "customers.save", json!({ "name": "Zoë Brontë" }));
        let draft = ask(&app, "drafts.save", json!({ "body": { "typed": 0 } }));
        Self {
            path,
            customer: customer["id"].as_i64().unwrap(),
            draft: draft["draft"].as_i64().unwrap(),
            orders: Vec::new(),
            waiting: VecDeque::new(),
            draft_heard: 0,
            draft_sent: 0,
            drafts_kept: 0,
            landed_unheard: 0,
            _folder: folder,
        }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn acknowledged(&self) -> usize {
        self.orders.iter().filter(|order| order.number.is_some()).count()
    }

    /// First what was never answered, once more under its own id, then two that were answered, then new ones.
    pub fn next_lines(&mut self, chance: &mut Chance) -> Vec<String> {
        self.waiting.clear();
        let mut again: Vec<usize> = (0..self.orders.len())
            .filter(|at| self.orders[*at].number.is_none())
            .collect();
        if !self.orders.is_empty() {
            let count = self.orders.len() as u64;
            again.extend((0..2).map(|_| usize::try_from(chance.below(count)).unwrap()));
        }
        let mut lines: Vec<String> = Vec::new();
        for at in again {
            lines.push(self.orders[at].line.clone());
            self.waiting.push_back(Asked::Order(at));
        }
        for _ in 0..=chance.below(6) {
            lines.push(self.new_order(chance));
            lines.push(self.new_typing(chance));
        }
        lines
    }

    fn new_order(&mut self, chance: &mut Chance) -> String {
        let name = format!("order {}", self.orders.len());
        let payload = json!({
            "customer": self.customer,
            "lines": [
                { "sku": "MUG", "quantity": 1 + chance.below(3) },
                { "sku": "TOWEL", "quantity": 1 },
                { "sku": "SET", "quantity": 1 },
            ],
            "shipping_minor": 395,
            "notes": { "internal": name },
        });
        let line = line("orders.place", &payload, &chance.uuid());
        self.waiting.push_back(Asked::Order(self.orders.len()));
        self.orders.push(Ordered {
            name,
            line: line.clone(),
            number: None,
        });
        line
    }

    fn new_typing(&mut self, chance: &mut Chance) -> String {
        self.draft_sent += 1;
        self.waiting.push_back(Asked::Draft(self.draft_sent));
        let payload = json!({ "draft": self.draft, "body": { "typed": self.draft_sent } });
        line("drafts.save", &payload, &chance.uuid())
    }

    /// An answer, in the order of the lines.
    pub fn hear(&mut self, answer: &Value) {
        assert_eq!(answer["ok"], true, "{answer}");
        match self.waiting.pop_front().expect("one answer for each line") {
            Asked::Draft(typed) => {
                self.draft_heard = typed;
                self.drafts_kept += 1;
            }
            Asked::Order(at) => {
                let number = answer["value"]["number"].as_str().unwrap().to_owned();
                let order = &mut self.orders[at];
                assert_eq!(answer["value"]["notes"]["internal"], order.name.as_str());
                if let Some(known) = &order.number {
                    assert_eq!(*known, number, "{} was answered with another number", order.name);
                }
                order.number = Some(number);
            }
        }
    }

    /// What the file holds after a kill, read by nothing of ours but the file's own connection.
    pub fn check(&mut self) {
        let file = store::connection::open(&self.path, store::connection::Mode::ReadWrite, None).unwrap();
        let found = orders_on_disk(&file);
        let mut unheard = 0;
        for order in &self.orders {
            let on_disk = found.get(&order.name).map_or(&[][..], Vec::as_slice);
            match &order.number {
                Some(number) => assert_eq!(
                    on_disk,
                    std::slice::from_ref(number),
                    "{} was acknowledged and must be there once",
                    order.name
                ),
                None => {
                    assert!(on_disk.len() <= 1, "{} is there twice", order.name);
                    unheard += on_disk.len();
                }
            }
        }
        let whole = "SELECT count(*) FROM orders o WHERE
            (SELECT count(*) FROM order_lines l WHERE l.order_id = o.id) <> 3
            OR NOT EXISTS (SELECT 1 FROM activity_subjects s JOIN activities a USING (seq)
                           WHERE s.kind = 'order' AND s.row_id = o.id AND a.command = 'orders.place')";
        let half: i64 = file.query_row(whole, [], |row| row.get(0)).unwrap();
        assert_eq!(half, 0, "an order is there half");
        let body = "SELECT json_extract(body, '$.typed') FROM drafts";
        let typed: i64 = file.query_row(body, [], |row| row.get(0)).unwrap();
        let typed = u64::try_from(typed).unwrap();
        assert!(
            (self.draft_heard..=self.draft_sent).contains(&typed),
            "the draft holds {typed}, acknowledged was {}",
            self.draft_heard
        );
        self.landed_unheard += unheard;
    }

    /// Every invariant about data, by the doctor.
    pub fn prove(&self) {
        let world = Arc::new(RealWorld);
        let app = shop_files::open(&self.path, world, shop_files::copies_beside(&self.path)).unwrap();
        let report = ask(&app, "doctor.run", json!({}));
        assert_eq!(report["is_content"], true, "{report}");
    }

    /// Every line once more under its own id: the same numbers, and nothing new on the disk.
    pub fn send_everything_again(&mut self) {
        let mut program = Program::batch(&self.path);
        self.waiting.clear();
        for at in 0..self.orders.len() {
            self.waiting.push_back(Asked::Order(at));
            program.send(std::slice::from_ref(&self.orders[at].line));
            let answer = program.answer();
            self.hear(&answer);
        }
        program.end();
        let landed = self.landed_unheard;
        self.check();
        assert_eq!(self.landed_unheard, landed, "everything is acknowledged now");
        let file = Connection::open(&self.path).unwrap();
        let on_disk: usize = orders_on_disk(&file).values().map(Vec::len).sum();
        assert_eq!(on_disk, self.orders.len());
    }
}

fn orders_on_disk(file: &Connection) -> HashMap<String, Vec<String>> {
    let mut statement = file.prepare("SELECT note_internal, number FROM orders").unwrap();
    let rows = statement.query_map([], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?.to_string()))
    });
    let mut found: HashMap<String, Vec<String>> = HashMap::new();
    for row in rows.unwrap() {
        let (name, number) = row.unwrap();
        found.entry(name).or_default().push(number);
    }
    found
}

pub fn line(command: &str, payload: &Value, request_id: &str) -> String {
    json!({ "command": command, "payload": payload, "request_id": request_id }).to_string()
}

pub fn ask(app: &App, command: &str, payload: Value) -> Value {
    let outcome = app.dispatch(command, payload, None).unwrap();
    serde_json::from_str(&outcome.value).unwrap()
}

/// A shop with two stocked items, and a kit of both.
pub fn new_shop(path: &Path) -> App {
    let new = shop_files::NewShop::read("Fjord & Kiln", "GB", "GBP", None).unwrap();
    let app = shop_files::create(path, &new, Arc::new(RealWorld), shop_files::copies_beside(path)).unwrap();
    for sku in ["MUG", "TOWEL"] {
        let item = json!({ "sku": sku, "name": sku, "kind": "stocked", "price_minor": 1250 });
        ask(&app, "items.save", item);
        let line = json!({ "sku": sku, "quantity": STOCK });
        ask(&app, "stock.receive", json!({ "lines": [line] }));
    }
    let parts = json!([{ "sku": "MUG", "quantity": 1 }, { "sku": "TOWEL", "quantity": 2 }]);
    let set = json!({ "sku": "SET", "name": "Set", "kind": "kit", "price_minor": 2900, "parts": parts });
    ask(&app, "items.save", set);
    app
}
