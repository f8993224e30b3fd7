//! Several programs grab the same few pieces at once, and fall while they do: no piece is promised twice, and no
//! promise that was told is lost.

use crate::{
    busy, moment,
    program::{Program, doctor},
};
use app::context::RealWorld;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, HashSet},
    path::Path,
    sync::{Arc, mpsc},
    thread,
    time::Duration,
};
use tests::{
    chance::Chance,
    day::{Request, ask, new_shop},
};

/// Fewer than the hands want.
const PIECES: i64 = 40;
/// Programs that each hand starts, one after the other; every second one is killed.
const TURNS: usize = 8;

/// One who grabs: what was asked and not answered yet, and the orders that were told.
struct Hand {
    chance: Chance,
    unheard: Vec<Request>,
    /// By number, how many pieces.
    grabbed: BTreeMap<String, i64>,
    cancelled: HashSet<String>,
    refused: usize,
}

impl Hand {
    fn new(seed: u64) -> Self {
        Self {
            chance: Chance::of(seed),
            unheard: Vec::new(),
            grabbed: BTreeMap::new(),
            cancelled: HashSet::new(),
            refused: 0,
        }
    }

    fn ask(&mut self, command: &'static str, payload: Value) {
        let id = self.chance.uuid();
        self.unheard.push(Request { command, payload, id });
    }

    fn ask_for(&mut self, pieces: u64) {
        let line = json!({ "sku": "RARE", "quantity": pieces, "when_short": "refuse" });
        self.ask(
            "orders.place",
            json!({ "new_customer": { "name": "Bea Quill" }, "lines": [line] }),
        );
    }

    /// Some orders, and now and then one is given back.
    fn think(&mut self) {
        for _ in 0..3 {
            let pieces = 1 + self.chance.below(3);
            self.ask_for(pieces);
        }
        let mut kept = self
            .grabbed
            .keys()
            .filter(|number| !self.cancelled.contains(*number));
        let last = kept.next_back().cloned();
        if let Some(number) = last.filter(|_| self.chance.below(3) == 0) {
            self.cancelled.insert(number.clone());
            self.ask(
                "orders.cancel",
                json!({ "order": number, "reason": "Changed her mind" }),
            );
        }
    }

    fn hear(&mut self, request: &Request, answer: &Value) {
        if answer["ok"] == false {
            assert_eq!(
                answer["failure"]["code"],
                "invalid",
                "{}: {answer}",
                request.line()
            );
            assert_eq!(request.command, "orders.place", "{answer}");
            self.refused += 1;
        } else if request.command == "orders.place" {
            let number = answer["value"]["number"].as_str().unwrap().to_owned();
            let pieces = request.payload["lines"][0]["quantity"].as_i64().unwrap();
            let known = self.grabbed.insert(number, pieces);
            assert_eq!(known, None, "one number for two orders");
        }
    }

    /// One program from its start to its end, which may come early.
    fn turn(&mut self, shop: &Path, is_killed: bool) {
        let mut program = Program::batch(shop);
        let asked = std::mem::take(&mut self.unheard);
        let lines: Vec<String> = asked.iter().map(Request::line).collect();
        program.send(&lines);
        let hear_first = if is_killed {
            self.chance.below_len(lines.len())
        } else {
            lines.len()
        };
        let mut answers: Vec<Value> = (0..hear_first).map(|_| program.answer()).collect();
        if is_killed {
            busy(moment(&mut self.chance));
            answers.extend(program.kill());
        } else {
            program.end();
        }
        for (request, answer) in asked.iter().zip(&answers) {
            self.hear(request, answer);
        }
        self.unheard = asked[answers.len()..].to_vec();
    }

    fn work(mut self, shop: &Path) -> Self {
        for turn in 0..TURNS {
            self.think();
            self.turn(shop, turn % 2 == 0);
        }
        self.turn(shop, false);
        self
    }

    fn kept(&self) -> i64 {
        let kept = self
            .grabbed
            .iter()
            .filter(|(number, _)| !self.cancelled.contains(*number));
        kept.map(|(_, pieces)| pieces).sum()
    }
}

/// On hand, promised as the level says, promised as the promises say: one moment of the file.
fn promised(file: &Connection) -> [i64; 3] {
    let sql = "SELECT l.on_hand, l.allocated,
                      (SELECT coalesce(sum(a.quantity), 0) FROM allocations a WHERE a.item_id = l.item_id)
               FROM stock_levels l JOIN items i ON i.id = l.item_id WHERE i.sku = 'RARE'";
    file.query_row(sql, [], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))
        .unwrap()
}

fn scarce_shop(path: &Path) {
    let app = new_shop(path, Arc::new(RealWorld));
    let item = json!({ "sku": "RARE", "name": "Rare jug", "kind": "stocked", "price_minor": 9900 });
    ask(&app, "items.save", item);
    ask(
        &app,
        "stock.receive",
        json!({ "lines": [{ "sku": "RARE", "quantity": PIECES }] }),
    );
}

/// Lets them grab, and looks on all the while.
fn grab(shop: &Path, hands: Vec<Hand>) -> Vec<Hand> {
    let onlooker = Connection::open(shop).unwrap();
    onlooker.busy_timeout(Duration::from_secs(20)).unwrap();
    let (_nobody, pause) = mpsc::channel::<()>();
    thread::scope(|scope| {
        let working: Vec<_> = hands
            .into_iter()
            .map(|hand| scope.spawn(|| hand.work(shop)))
            .collect();
        while working.iter().any(|hand| !hand.is_finished()) {
            let [on_hand, level, promises] = promised(&onlooker);
            assert_eq!(level, promises, "the level is what was promised");
            assert!(level <= on_hand, "{level} of {on_hand} are promised");
            let _ = pause.recv_timeout(Duration::from_millis(2));
        }
        working.into_iter().map(|hand| hand.join().unwrap()).collect()
    })
}

fn many_hands_and_few_pieces(count: usize) {
    let mut chance = Chance::seeded();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    scarce_shop(&path);
    let hands = (0..count).map(|_| Hand::new(chance.throw())).collect();
    let mut hands = grab(&path, hands);

    // What is left goes piece by piece, so that all of it is given out and nothing twice.
    let mut last = Hand::new(chance.throw());
    (0..=PIECES).for_each(|_| last.ask_for(1));
    last.turn(&path, false);
    hands.push(last);
    let numbers: Vec<&String> = hands.iter().flat_map(|hand| hand.grabbed.keys()).collect();
    let once: HashSet<&&String> = numbers.iter().collect();
    assert_eq!(once.len(), numbers.len(), "a number was told twice");
    let kept: i64 = hands.iter().map(Hand::kept).sum();
    assert_eq!(kept, PIECES, "what was told and not given back is all there is");
    let refused: usize = hands.iter().map(|hand| hand.refused).sum();
    assert!(refused > 0, "nobody was refused, so nothing was scarce");

    let file = Connection::open(&path).unwrap();
    assert_eq!(promised(&file), [PIECES; 3]);
    let sql = "SELECT count(*), max(number) - 1000 FROM orders";
    let placed: (i64, i64) = file
        .query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    drop(file);
    let told = i64::try_from(numbers.len()).unwrap();
    assert_eq!(placed, (told, told), "every order was told, each number once");
    assert_eq!(doctor(&path), Ok(()));
    println!(
        "{count} programs, {} orders, {refused} refused, {PIECES} pieces promised once",
        numbers.len()
    );
}

#[test]
fn two_programs_that_grab_the_same_pieces_never_get_one_twice() {
    many_hands_and_few_pieces(2);
}

#[test]
fn four_programs_that_grab_the_same_pieces_never_get_one_twice() {
    many_hands_and_few_pieces(4);
}
