//! The main file alone, taken away from a program that rests.

use crate::program::{Program, doctor};
use app::context::RealWorld;
use serde_json::{Value, json};
use std::{
    fs,
    sync::{Arc, mpsc},
    time::Duration,
};
use tests::{
    books::Books,
    chance::Chance,
    day::{Request, new_shop},
};

const ORDERS: usize = 30;
/// The log is moved into the file after two seconds without a word; and then some.
const REST: Duration = Duration::from_millis(3500);

fn orders(chance: &mut Chance) -> Vec<Request> {
    let order = |chance: &mut Chance| Request {
        command: "orders.place",
        payload: json!({
            "new_customer": { "name": "Bea Quill" },
            "lines": [{ "sku": "MUG", "quantity": 1 }],
        }),
        id: chance.uuid(),
    };
    (0..ORDERS).map(|_| order(chance)).collect()
}

#[test]
fn the_main_file_of_a_program_that_rests_is_the_whole_shop() {
    let mut chance = Chance::seeded();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    drop(new_shop(&path, Arc::new(RealWorld)));
    let orders = orders(&mut chance);
    let mut program = Program::batch(&path);
    program.send(&orders.iter().map(Request::line).collect::<Vec<_>>());
    let answers: Vec<Value> = orders.iter().map(|_| program.answer()).collect();
    let (_nobody, asks) = mpsc::channel::<()>();
    assert!(asks.recv_timeout(REST).is_err());

    let elsewhere = folder.path().join("elsewhere.counterbook");
    fs::copy(&path, &elsewhere).unwrap();
    drop(program.kill());
    assert_eq!(doctor(&elsewhere), Ok(()));
    let books = Books::read(&elsewhere);
    let missing = orders
        .iter()
        .zip(&answers)
        .filter(|(order, answer)| books.answer(order) != Some(&answer["value"]));
    assert_eq!(missing.count(), 0, "of {ORDERS} orders in the main file alone");
}
