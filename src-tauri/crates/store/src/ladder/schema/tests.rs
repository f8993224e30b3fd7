//! Which schemas are ours. Every part that is more, less or other is named.

use super::*;
use crate::ladder::SHOP;

const TOY: Ladder = Ladder {
    fresh: "CREATE TABLE mug (id INTEGER PRIMARY KEY, colour TEXT) STRICT;",
    steps: &["ALTER TABLE mug ADD COLUMN colour TEXT;"],
    released: &["CREATE TABLE mug (id INTEGER PRIMARY KEY) STRICT;"],
};

fn shop() -> Connection {
    let mut file = Connection::open_in_memory().unwrap();
    let tx = file.transaction().unwrap();
    SHOP.create(&tx).unwrap();
    tx.commit().unwrap();
    file
}

fn foreign(file: &Connection) -> String {
    match SHOP.recognise(file) {
        Err(StoreError::Foreign(part)) => part,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_fresh_file_is_ours() {
    SHOP.recognise(&shop()).unwrap();
}

/// What a stranger may do to a file, and the part that is named.
const PLANTED: &[(&str, &str)] = &[
    (
        "CREATE TRIGGER thief AFTER INSERT ON orders BEGIN DELETE FROM requests; END",
        "trigger thief",
    ),
    (
        "CREATE VIEW endless AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
        "view endless",
    ),
    ("CREATE TABLE songs (name TEXT)", "table songs"),
    ("CREATE INDEX more ON orders (placed_at)", "index more"),
    ("ANALYZE", "table sqlite_stat1"),
    (
        "DROP TRIGGER activities_stay",
        "trigger activities_stay, which is missing",
    ),
    ("ALTER TABLE drafts ADD COLUMN more TEXT", "table drafts"),
];

#[test]
fn every_part_that_is_more_less_or_other_is_foreign_and_named() {
    for (sql, part) in PLANTED {
        let file = shop();
        file.execute_batch(sql).unwrap();
        assert_eq!(foreign(&file), *part, "{sql}");
    }
}

#[test]
fn words_that_only_look_like_ours_are_foreign() {
    // Quotes make an expression a name, and white space inside them is part of it.
    for (from, to) in [("  ", " "), ("REFERENCES staff", "REFERENCES \"staff\"")] {
        let file = shop();
        let sql = "PRAGMA writable_schema = ON;
                   UPDATE sqlite_schema SET sql = replace(sql, ?1, ?2) WHERE name = 'activities'";
        let (on, change) = sql.split_once(';').unwrap();
        file.execute_batch(on).unwrap();
        file.execute(change, [from, to]).unwrap();
        assert_eq!(foreign(&file), "table activities", "{from}");
    }
}

#[test]
fn a_part_that_sqlite_does_not_understand_is_foreign() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("odd");
    let file = Connection::open(&path).unwrap();
    file.execute_batch(
        "PRAGMA user_version = 1; CREATE TABLE a (b); PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = 'CREATE TABLE a (b, no sense' WHERE name = 'a';",
    )
    .unwrap();
    drop(file);
    let file = Connection::open(&path).unwrap();
    assert_eq!(foreign(&file), "a");
}

#[test]
fn a_name_from_the_file_is_said_in_one_short_line() {
    let file = shop();
    let name = format!("a\u{1b}[2J\n{}", "x".repeat(500));
    file.execute_batch(&format!("CREATE TABLE \"{name}\" (b)"))
        .unwrap();
    let said = foreign(&file);
    assert!(said.len() < 80 && !said.contains(char::is_control), "{said}");
}

#[test]
fn an_older_file_is_held_against_its_own_version_and_a_climbed_one_may_show_it() {
    let laid = |sql: &str, version: i64| {
        let file = Connection::open_in_memory().unwrap();
        file.execute_batch(sql).unwrap();
        file.pragma_update(None, "user_version", version).unwrap();
        file
    };
    let old = laid(TOY.released[0], 1);
    TOY.recognise(&old).unwrap();
    old.execute_batch(TOY.steps[0]).unwrap();
    old.pragma_update(None, "user_version", 2).unwrap();
    TOY.recognise(&old).unwrap();
    TOY.recognise(&laid(TOY.fresh, 2)).unwrap();
    let early = laid(TOY.fresh, 1);
    assert!(matches!(TOY.recognise(&early), Err(StoreError::Foreign(part)) if part == "table mug"));
    assert!(matches!(
        TOY.recognise(&laid(TOY.fresh, 3)),
        Err(StoreError::Newer { found: 3, known: 2 })
    ));
}
