//! One transaction a write, each request once, many at once; on real files.

use super::{
    Act, ShopFile, Written,
    connection::{self, Mode},
};
use crate::{
    Result, StoreError,
    fixture::{MUG, act, busy_shop, empty_shop, insert_item, moved, said},
    stock::Cause,
};
use std::{
    fs,
    path::PathBuf,
    sync::{
        Mutex,
        atomic::{AtomicU32, Ordering},
    },
};
use terms::{ActivitySeq, ItemKind, MoveKind, RowLimit, Subject, Tag};

fn path(folder: &tempfile::TempDir) -> PathBuf {
    folder.path().join("shop.counterbook")
}

fn save(file: &ShopFile, request_id: &str, sku: &str) -> Result<Written> {
    file.write(&act("items.save", request_id), |writer| {
        let id = insert_item(writer, sku, ItemKind::Service, 100)?;
        writer.tell([Subject::Item(id, said(sku))], None);
        writer.touch(Tag::Item(said(sku)));
        Ok::<_, StoreError>(format!("{{\"id\":{id}}}"))
    })
}

fn has(file: &ShopFile, sku: &str) -> bool {
    file.read(|reader| reader.items().by_sku(&said(sku)))
        .unwrap()
        .is_some()
}

fn newest(file: &ShopFile) -> i64 {
    file.newest_activity().unwrap().get()
}

#[test]
fn what_one_writes_another_reads_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let window = empty_shop(&path(&folder));
    let terminal = ShopFile::open(&path(&folder)).unwrap();
    save(&window, "1", "MUG").unwrap();
    assert!(has(&terminal, "MUG"));
    save(&terminal, "2", "BOX").unwrap();
    assert!(has(&window, "BOX"));
    assert_eq!(
        window.newest_activity().unwrap(),
        terminal.newest_activity().unwrap()
    );
    let mode: String = terminal
        .read(|reader| {
            Ok::<_, StoreError>(
                reader
                    .connection
                    .pragma_query_value(None, "journal_mode", |row| row.get(0))?,
            )
        })
        .unwrap();
    assert_eq!(mode, "wal", "readers never wait for a writer");
}

#[test]
fn every_connection_is_opened_so_that_it_keeps_the_file_whole() {
    let folder = tempfile::tempdir().unwrap();
    empty_shop(&path(&folder));
    let connection = connection::open(&path(&folder), Mode::ReadWrite, None).unwrap();
    for (pragma, wanted) in [
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("trusted_schema", "0"),
        ("cell_size_check", "1"),
        ("fullfsync", "1"),
        ("checkpoint_fullfsync", "1"),
        ("recursive_triggers", "1"),
        ("secure_delete", "1"),
    ] {
        let found: i64 = connection
            .pragma_query_value(None, pragma, |row| row.get(0))
            .unwrap();
        assert_eq!(found.to_string(), wanted, "{pragma}");
    }
    assert!(
        connection
            .execute_batch("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema")
            .is_err(),
        "defensive: the schema cannot be written by hand"
    );
}

#[test]
fn eight_hands_and_two_programs_write_at_once_and_nothing_is_lost() {
    const EACH: u32 = 25;
    let folder = tempfile::tempdir().unwrap();
    let window = empty_shop(&path(&folder));
    let terminal = ShopFile::open(&path(&folder)).unwrap();
    let failures = AtomicU32::new(0);
    std::thread::scope(|scope| {
        for hand in 0..8 {
            let file = if hand % 2 == 0 { &window } else { &terminal };
            let failures = &failures;
            scope.spawn(move || {
                for turn in 0..EACH {
                    let sku = format!("S{hand}-{turn}");
                    if save(file, &sku, &sku).is_err() || !has(file, &sku) {
                        failures.fetch_add(1, Ordering::Relaxed);
                    }
                }
            });
        }
    });
    assert_eq!(
        failures.into_inner(),
        0,
        "nobody was told that the file is locked"
    );
    assert_eq!(newest(&window), 1 + i64::from(8 * EACH));
    assert_eq!(window.read(|reader| reader.doctor()).unwrap(), []);
}

#[test]
fn two_hands_never_get_the_same_order_number() {
    let folder = tempfile::tempdir().unwrap();
    let file = empty_shop(&path(&folder));
    let numbers = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for hand in 0..4 {
            let (file, numbers) = (&file, &numbers);
            scope.spawn(move || {
                for turn in 0..10 {
                    let id = format!("{hand}-{turn}");
                    let taken = file.write(&act("orders.place", &id), |writer| {
                        Ok::<_, StoreError>(writer.shop().take_order_number()?.to_string())
                    });
                    numbers.lock().unwrap().push(taken.unwrap().answer);
                }
            });
        }
    });
    let mut numbers = numbers.into_inner().unwrap();
    numbers.sort();
    let wanted: Vec<String> = (1001..1041).map(|number: i64| number.to_string()).collect();
    assert_eq!(numbers, wanted);
}

#[test]
fn the_same_request_again_acts_once_and_answers_as_before() {
    let folder = tempfile::tempdir().unwrap();
    let file = empty_shop(&path(&folder));
    let first = save(&file, "r-1", "MUG").unwrap();
    let again = save(&file, "r-1", "MUG").unwrap();
    assert!(!first.was_done);
    assert!(again.was_done);
    assert_eq!((again.answer, again.tags), (first.answer, first.tags));
    assert_eq!(newest(&file), 2, "the repeat left no row");
    drop(file);
    let file = ShopFile::open(&path(&folder)).unwrap();
    assert!(
        save(&file, "r-1", "MUG").unwrap().was_done,
        "also after a restart"
    );
}

#[test]
fn one_request_from_many_hands_at_once_acts_once() {
    let folder = tempfile::tempdir().unwrap();
    let window = empty_shop(&path(&folder));
    let terminal = ShopFile::open(&path(&folder)).unwrap();
    let acted = AtomicU32::new(0);
    std::thread::scope(|scope| {
        for hand in 0..8 {
            let file = if hand % 2 == 0 { &window } else { &terminal };
            let acted = &acted;
            scope.spawn(move || {
                let written = save(file, "r-1", "MUG").unwrap();
                acted.fetch_add(u32::from(!written.was_done), Ordering::Relaxed);
            });
        }
    });
    assert_eq!(acted.into_inner(), 1);
}

#[test]
fn a_request_id_used_for_something_else_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = empty_shop(&path(&folder));
    save(&file, "r-1", "MUG").unwrap();
    let refuse = |act: &Act<'_>| {
        let refused = file.write(act, |_| Ok::<_, StoreError>(String::new()));
        assert!(matches!(refused, Err(StoreError::RequestReused)), "{refused:?}");
    };
    refuse(&act("items.remove", "r-1"));
    refuse(&Act {
        payload_sha256: [1; 32],
        ..act("items.save", "r-1")
    });
    assert_eq!(newest(&file), 2);
}

#[test]
fn a_refused_write_changes_nothing_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let file = empty_shop(&path(&folder));
    let refused = file.write(&act("items.save", "r-1"), |writer| {
        insert_item(writer, "MUG", ItemKind::Stocked, 100)?;
        writer.shop().take_order_number()?;
        Err::<String, _>(StoreError::Full)
    });
    assert!(matches!(refused, Err(StoreError::Full)));
    assert!(!has(&file, "MUG"));
    assert_eq!(newest(&file), 1);
    assert!(
        !save(&file, "r-1", "MUG").unwrap().was_done,
        "a refused request may be tried again"
    );
}

#[test]
fn a_panic_in_a_write_changes_nothing_and_the_next_one_works() {
    let folder = tempfile::tempdir().unwrap();
    let file = empty_shop(&path(&folder));
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        file.write::<StoreError>(&act("items.save", "r-1"), |writer| {
            insert_item(writer, "MUG", ItemKind::Stocked, 100)?;
            panic!("a fault of the program");
        })
    }));
    assert!(panicked.is_err());
    assert!(!has(&file, "MUG"));
    assert!(!save(&file, "r-1", "MUG").unwrap().was_done);
}

#[test]
fn a_rehearsal_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = empty_shop(&path(&folder));
    let number = file
        .rehearse(&act("orders.preview", ""), |writer| {
            writer.shop().take_order_number()
        })
        .unwrap();
    assert_eq!(number.get(), 1001);
    let again = file
        .rehearse(&act("orders.preview", ""), |writer| {
            writer.shop().take_order_number()
        })
        .unwrap();
    assert_eq!(again.get(), 1001, "the number was not used up");
    assert_eq!(newest(&file), 1);
}

#[test]
fn what_a_caller_without_an_id_was_answered_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = empty_shop(&path(&folder));
    let made_up = Act {
        keeps_answer: false,
        ..act("items.save", "made-up")
    };
    file.write(&made_up, |_| Ok::<_, StoreError>("{\"secret\":1}".to_owned()))
        .unwrap();
    let again = file
        .write(&made_up, |_| Ok::<_, StoreError>("other".to_owned()))
        .unwrap();
    assert!(again.was_done, "the request can still be looked up");
    assert_eq!(again.answer, "");
}

#[test]
fn a_draft_being_typed_leaves_no_activity_and_no_request() {
    let folder = tempfile::tempdir().unwrap();
    let file = empty_shop(&path(&folder));
    for _ in 0..2 {
        let typed = file.write(&act("drafts.save", "r-1"), |writer| {
            writer.leave_unlogged();
            writer.forget_request();
            Ok::<_, StoreError>(writer.drafts().insert("{}", None)?.to_string())
        });
        assert!(!typed.unwrap().was_done);
    }
    assert_eq!(newest(&file), 1);
    assert_eq!(file.read(|reader| reader.drafts().count()).unwrap(), 2);
}

#[test]
fn a_read_sees_one_moment() {
    let folder = tempfile::tempdir().unwrap();
    let file = empty_shop(&path(&folder));
    file.read(|reader| {
        assert_eq!(reader.activity().newest()?.get(), 1);
        save(&file, "r-1", "MUG")?;
        assert_eq!(
            reader.activity().newest()?.get(),
            1,
            "a write in between is not seen half way"
        );
        assert!(reader.items().by_sku(&said("MUG"))?.is_none());
        Ok::<_, StoreError>(())
    })
    .unwrap();
    assert!(has(&file, "MUG"));
}

#[test]
fn a_kept_answer_that_nobody_can_read_is_an_error_that_names_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let file = empty_shop(&path(&folder));
    save(&file, "r-1", "MUG").unwrap();
    let other = rusqlite::Connection::open(path(&folder)).unwrap();
    other
        .execute("UPDATE requests SET answer = '{\"id\":'", [])
        .unwrap();
    let again = save(&file, "r-1", "MUG");
    assert!(
        matches!(&again, Err(StoreError::Unreadable { table, column }) if table == "requests" && column == "answer"),
        "{again:?}"
    );
}

#[test]
fn what_changed_since_is_told_by_its_tags() {
    let folder = tempfile::tempdir().unwrap();
    let file = empty_shop(&path(&folder));
    let before = file.newest_activity().unwrap();
    save(&file, "1", "MUG").unwrap();
    save(&file, "2", "BOX").unwrap();
    let since = |seq, limit| {
        let touched = file.read(|reader| reader.activity().touched_since(seq, RowLimit::new(limit)));
        let touched = touched.unwrap();
        let tags: Vec<String> = touched.tags.iter().map(Tag::to_string).collect();
        (touched.seq, tags)
    };
    assert_eq!(
        since(before, 100).1,
        ["item:MUG", "item:BOX"],
        "in the order of what happened"
    );
    let (first, tags) = since(before, 1);
    assert_eq!(tags, ["item:MUG"], "no more than were asked for");
    assert_eq!(since(first, 1).1, ["item:BOX"], "and the rest from there on");
    let last = ActivitySeq::new(before.get() + 2);
    assert_eq!(since(last, 1).1, [] as [String; 0]);
}

#[test]
fn a_shop_is_never_laid_over_a_file() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(path(&folder), "somebody's letter").unwrap();
    let refused = ShopFile::create(&path(&folder), &act("shop.create", "1"), |_| Ok(()));
    assert!(matches!(refused, Err(StoreError::FileExists(_))));
    assert_eq!(fs::read(path(&folder)).unwrap(), b"somebody's letter");
}

#[test]
fn a_shop_that_could_not_be_laid_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let refused = ShopFile::create(&path(&folder), &act("shop.create", "1"), |_| {
        Err(StoreError::Full)
    });
    assert!(matches!(refused, Err(StoreError::Full)));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    empty_shop(&path(&folder));
    let nowhere = folder.path().join("gone").join("shop.counterbook");
    let refused = ShopFile::create(&nowhere, &act("shop.create", "1"), |_| Ok(()));
    assert!(matches!(refused, Err(StoreError::NoFile(_))));
}

#[test]
fn closing_leaves_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = empty_shop(&path(&folder));
    save(&file, "1", "MUG").unwrap();
    assert!(has(&file, "MUG"));
    drop(file);
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "the log is in the file"
    );
}

#[test]
fn a_stock_move_below_nothing_is_refused_by_the_file_itself() {
    let folder = tempfile::tempdir().unwrap();
    let file = busy_shop(&path(&folder));
    let refused = file.write(&act("stock.adjust", "r-1"), |writer| {
        let stock = writer.stock();
        let cause = Cause::Correction(stock.insert_correction(&said("counted"))?);
        stock.append_move(&moved(MUG, MoveKind::Adjusted, (-6, 0), cause))?;
        Ok::<_, StoreError>(String::new())
    });
    assert!(refused.is_err(), "five mugs are promised, six are here");
    assert_eq!(file.read(|reader| reader.doctor()).unwrap(), []);
}

#[test]
fn a_file_moved_or_replaced_while_it_is_open_takes_nothing_more() {
    let folder = tempfile::tempdir().unwrap();
    let file = empty_shop(&path(&folder));
    save(&file, "1", "MUG").unwrap();
    let elsewhere = folder.path().join("elsewhere.counterbook");
    fs::rename(path(&folder), &elsewhere).unwrap();
    assert!(matches!(save(&file, "2", "BOX"), Err(StoreError::NoFile(_))));
    empty_shop(&path(&folder));
    assert!(matches!(save(&file, "2", "BOX"), Err(StoreError::Replaced)));
    let moved = ShopFile::open(&elsewhere).unwrap();
    assert!(has(&moved, "MUG"), "what was acknowledged went with the file");
}
