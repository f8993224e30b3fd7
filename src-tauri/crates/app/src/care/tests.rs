use super::*;
use crate::fixture::Desk;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::fs;

impl Desk {
    fn copies(&self) -> Vec<Copy> {
        copies::listed(&self.folder.path().join("copies"), "shop")
    }

    fn look(&self) {
        look(&self.app);
    }

    fn sell(&self) {
        self.ask(
            "stock.receive",
            json!({ "lines": [{ "sku": "MUG", "quantity": 1 }] }),
        );
    }

    fn status(&self) -> Value {
        self.ask("desk.status", json!({}))
    }

    /// The light, as the window says it.
    fn light(&self) -> (String, String) {
        let status = self.status();
        let word = |name: &str| status[name].as_str().unwrap().to_owned();
        (word("books"), word("copies"))
    }

    /// A copy of now, dated otherwise.
    fn copy_of(&self, at: &str) -> Copy {
        let at: DateTime<Utc> = at.parse().unwrap();
        copies::make(&self.app.shop.file, &self.folder.path().join("copies"), at)
            .unwrap()
            .copy
    }

    /// Turns a bit in the file wherever this stands; a second time it is as it was.
    fn turn_a_bit_of(&self, text: &str) {
        self.app.checkpoint().unwrap();
        let mut bytes = fs::read(self.path()).unwrap();
        let found: Vec<usize> = (0..bytes.len() - text.len())
            .filter(|at| bytes[at + 1..].starts_with(&text.as_bytes()[1..]))
            .collect();
        assert!(!found.is_empty());
        for at in found {
            bytes[at] ^= 0x20;
        }
        fs::write(self.path(), bytes).unwrap();
    }
}

fn light(books: &str, copies: &str) -> (String, String) {
    (books.to_owned(), copies.to_owned())
}

#[test]
fn what_was_learnt_of_books_and_copies_is_told_once_to_whoever_asks_next() {
    let desk = Desk::open();
    look_after(&desk.app);
    assert_eq!(desk.app.unsaid(), [Tag::Books, Tag::Copies]);
    assert_eq!(desk.app.unsaid(), []);
    assert_eq!(desk.light(), light("proved", "whole"));
}

#[test]
fn the_light_says_what_is_true_now() {
    let desk = Desk::open();
    assert_eq!(desk.light(), light("unknown", "missing"));
    look_after(&desk.app);
    assert_eq!(desk.light(), light("proved", "whole"));
    desk.sell();
    assert_eq!(desk.light(), light("earlier", "today"));
    desk.world.go_on(24);
    assert_eq!(desk.light(), light("earlier", "old"));
    desk.look();
    assert_eq!(
        desk.light(),
        light("proved", "whole"),
        "the copy's books were proved, and it holds all"
    );
    let path = desk.copies()[0].path.clone();
    let away = path.with_extension("away");
    fs::rename(&path, &away).unwrap();
    assert_eq!(
        desk.light(),
        light("proved", "missing"),
        "somebody tidied the folder"
    );
    fs::rename(&away, &path).unwrap();
    assert_eq!(desk.light(), light("proved", "whole"));
    fs::write(&path, "other bytes").unwrap();
    assert_eq!(desk.light().1, "missing");
    desk.look();
    assert_eq!(desk.light().1, "whole", "another was made");
    assert_eq!(desk.copies().len(), 3);
}

#[test]
fn a_copy_a_day_and_only_when_something_changed() {
    let desk = Desk::open();
    for _ in 0..3 {
        desk.look();
    }
    assert_eq!(desk.copies().len(), 1, "once a day");
    desk.world.go_on(24);
    desk.look();
    assert_eq!(desk.copies().len(), 1, "nothing changed");
    for day in 2..=7 {
        desk.sell();
        desk.look();
        desk.sell();
        desk.look();
        assert_eq!(desk.copies().len(), day);
        desk.world.go_on(24);
    }
}

#[test]
fn a_copy_dated_in_the_future_does_not_count_as_one_of_today() {
    let desk = Desk::open();
    let future = desk.copy_of("2099-01-01T09:00:00Z");
    desk.sell();
    desk.look();
    assert_eq!(desk.copies().len(), 2);
    assert_eq!(desk.copies()[1], future, "and is not the newest");
    assert_eq!(desk.light(), light("proved", "whole"));
}

#[test]
fn a_clock_that_is_wrong_for_a_day_stops_no_copies() {
    let desk = Desk::open();
    desk.world.set_clock(24 * 365 * 70);
    desk.look();
    desk.world.set_clock(-24 * 365 * 70);
    for day in 2..=4 {
        desk.sell();
        desk.look();
        assert_eq!(desk.copies().len(), day);
        desk.world.go_on(24);
    }
}

#[test]
fn findings_stop_no_copy_and_are_told() {
    let desk = Desk::open();
    let tray = json!({ "sku": "TRAY", "name": "Zebra-wood tray", "kind": "stocked", "price_minor": 900 });
    desk.ask("items.save", tray);
    desk.look();
    let good = desk.copies()[0].clone();
    desk.world.go_on(24);
    desk.sell();
    desk.turn_a_bit_of("Zebra-wood tray");
    for _ in 0..3 {
        desk.look();
    }
    assert_eq!(desk.copies().len(), 2, "one, not one at every look");
    assert_eq!(desk.light(), light("broken", "doubtful"));
    let status = desk.status();
    assert_ne!(status["findings"], json!([]), "{status}");
    assert_eq!(status["copied_at"], json!(good.made_at), "the good one");
    desk.world.go_on(24);
    desk.sell();
    desk.look();
    assert_eq!(desk.copies().len(), 3, "also the next day");
    desk.world.go_on(24);
    desk.turn_a_bit_of("Zebra-wood tray");
    desk.sell();
    desk.look();
    assert_eq!(desk.light(), light("proved", "whole"));
}

#[test]
fn a_copy_that_failed_says_why_and_is_tried_again_later() {
    let desk = Desk::open();
    let folder = desk.folder.path().join("copies");
    let away = desk.folder.path().join("away");
    fs::rename(&folder, &away).unwrap();
    fs::write(&folder, "a file where the folder should be").unwrap();
    desk.look();
    assert_eq!(desk.status()["no_copy"], "copy_failed");
    fs::remove_file(&folder).unwrap();
    fs::rename(&away, &folder).unwrap();
    desk.look();
    assert_eq!(desk.copies(), [], "not at every look");
    desk.world.go_on(1);
    desk.look();
    assert_eq!(
        (desk.copies().len(), &desk.status()["no_copy"]),
        (1, &Value::Null)
    );
}

#[test]
fn the_second_place_is_caught_up_when_it_comes_back() {
    let desk = Desk::open();
    let stick = desk.folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    desk.app.shop.learn(Tag::Copies, |health| {
        health.second = Some(SecondPlace::named(stick.clone()))
    });
    desk.look();
    let second = |field: &str| desk.status()["second_place"][field].clone();
    assert_eq!(
        (second("is_there"), second("is_caught_up")),
        (json!(true), json!(true))
    );
    let away = desk.folder.path().join("pocket");
    fs::rename(&stick, &away).unwrap();
    assert_eq!(
        (second("is_there"), second("is_caught_up")),
        (json!(false), json!(false)),
        "said at once"
    );
    for _ in 0..2 {
        desk.world.go_on(24);
        desk.sell();
        desk.look();
    }
    assert!(!stick.exists());
    fs::rename(&away, &stick).unwrap();
    assert_eq!(
        (second("is_there"), second("is_caught_up")),
        (json!(true), json!(false))
    );
    desk.look();
    assert_eq!(second("is_caught_up"), json!(true));
    assert_eq!(copies::listed(&stick, "shop")[0].sha256, desk.copies()[0].sha256);
}

#[test]
fn old_copies_are_thinned() {
    let desk = Desk::open();
    for _ in 0..30 {
        desk.sell();
        desk.look();
        desk.world.go_on(24);
    }
    // From 3 October to 1 November: seven days, the Sundays before, the end of October among the days.
    let days: Vec<String> = desk
        .copies()
        .iter()
        .map(|copy| copy.made_at.format("%m-%d").to_string())
        .collect();
    assert_eq!(
        days[..7],
        ["11-01", "10-31", "10-30", "10-29", "10-28", "10-27", "10-26"].map(str::to_owned)
    );
    assert_eq!(days[7..], ["10-25", "10-18", "10-11", "10-04"].map(str::to_owned));
}
