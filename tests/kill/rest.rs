//! The main file alone, taken away from a program that rests; and a program that falls while it makes a shop.

use crate::{
    busy,
    program::{Program, doctor, init},
};
use app::context::RealWorld;
use serde_json::{Value, json};
use std::{
    fs,
    sync::{Arc, mpsc},
    time::{Duration, Instant},
};
use tests::{
    books::Books,
    chance::Chance,
    day::{Request, new_shop},
};

const ORDERS: usize = 30;
/// The log is moved into the file after two seconds without a word; and then some.
const REST: Duration = Duration::from_millis(3500);
const KILLS: u32 = 40;

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
#[ignore = "the log is not moved into the file yet when nothing is asked"]
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

#[test]
#[ignore = "a shop is not made under another name yet before it gets its own"]
fn a_shop_that_was_being_made_is_there_or_not() {
    let folder = tempfile::tempdir().unwrap();
    let (mut nothing, mut made) = (0, 0);
    let start = Instant::now();
    init(&folder.path().join("whole.counterbook")).wait().unwrap();
    let whole = start.elapsed();
    // From its first breath to well after its end, evenly.
    for kill in 0..KILLS {
        let path = folder.path().join(format!("shop-{kill}.counterbook"));
        let mut program = init(&path);
        busy(whole * 3 * kill / (2 * KILLS));
        program.kill().unwrap();
        program.wait().unwrap();
        if path.exists() {
            assert_eq!(doctor(&path), Ok(()), "a shop is there half, at kill {kill}");
            made += 1;
        } else {
            let again = init(&path).wait().unwrap();
            assert!(again.success(), "what is left of kill {kill} is in the way");
            nothing += 1;
        }
    }
    println!("{KILLS} kills while a shop was made: {made} shops, {nothing} times nothing");
    assert!(made > 0 && nothing > 0, "the kills came too early or too late");
}
