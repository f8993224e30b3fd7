//! The power goes at every moment of a morning's work.

use crate::{
    cut::{Image, Unsynced},
    desk::{Desk, change, changes, desk, is_there},
    disk::Event,
};
use store::ShopFile;

const CHANGES: usize = 12;
/// The whole doctor takes longer than all the rest; he looks at each of so many cuts.
const DOCTOR_EVERY: usize = 9;

/// A morning: changes, a look in between, the log emptied twice, the shop closed and opened again.
fn work(desk: &Desk) -> Vec<Event> {
    desk.disk.watch();
    let mut file = desk.open(&desk.path);
    for number in 1..=CHANGES {
        change(&file, number).unwrap();
        desk.disk.acknowledge(number);
        match number {
            4 | 9 => file.checkpoint().unwrap(),
            7 => {
                drop(file);
                file = desk.open(&desk.path);
            }
            _ => assert!(is_there(&file, number)),
        }
    }
    drop(file);
    desk.disk.events()
}

/// All that was acknowledged is there, in order, and nothing is there half.
fn judge(file: &ShopFile, acknowledged: usize, with_doctor: bool) {
    let there = changes(file);
    assert!(
        there >= acknowledged,
        "{acknowledged} were acknowledged, {there} are there"
    );
    assert!(there <= acknowledged + 1, "one at most was under way");
    for number in 1..=CHANGES {
        assert_eq!(
            is_there(file, number),
            number <= there,
            "change {number} of {there}"
        );
    }
    if with_doctor {
        assert_eq!(file.read(|reader| reader.doctor()).unwrap(), []);
        for number in 1..=there {
            assert!(
                change(file, number).unwrap().was_done,
                "its request is remembered"
            );
        }
        assert!(!change(file, there + 1).unwrap().was_done, "and work goes on");
    }
}

#[test]
fn whenever_the_power_goes_all_that_was_acknowledged_is_there_and_nothing_half() {
    let desk = desk("power");
    let mut image = Image::of(&desk.path);
    let events = work(&desk);
    let (mut acknowledged, mut cuts) = (0, 0_usize);
    for (moment, event) in events.iter().enumerate() {
        image.apply(event);
        if let Event::Acknowledged(number) = event {
            acknowledged = *number;
        }
        let seed = u64::try_from(moment).unwrap();
        let ways: &[Unsynced] = if image.is_settled() {
            &[Unsynced::Dropped]
        } else {
            &[
                Unsynced::Dropped,
                Unsynced::Kept,
                Unsynced::Torn(seed),
                Unsynced::Torn(seed + 1_000_000),
            ]
        };
        for unsynced in ways {
            image.cut(*unsynced, &desk.after);
            let outcome = std::panic::catch_unwind(|| {
                judge(&desk.open_after(), acknowledged, cuts % DOCTOR_EVERY == 0);
            });
            assert!(
                outcome.is_ok(),
                "after {moment} of {} events, {unsynced:?}",
                events.len()
            );
            cuts += 1;
        }
    }
    assert_eq!(acknowledged, CHANGES);
    assert!(cuts > 1000, "only {cuts} cuts were made");
    eprintln!("{cuts} power cuts in {} events", events.len());
}

/// Says how many of the acknowledged rows the worst cut takes.
fn lost_with(synchronous: &str) -> usize {
    let desk = desk(&format!("sync-{synchronous}"));
    let mut image = Image::of(&desk.path);
    desk.disk.watch();
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE;
    let open = |path| rusqlite::Connection::open_with_flags_and_vfs(path, flags, desk.disk.name()).unwrap();
    let connection = open(&desk.path);
    connection
        .execute_batch(&format!(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = {synchronous}"
        ))
        .unwrap();
    for number in 1..=CHANGES {
        connection
            .execute("INSERT INTO staff (name) VALUES ('somebody')", [])
            .unwrap();
        desk.disk.acknowledge(number);
    }
    let events = desk.disk.events();
    drop(connection);
    let (mut acknowledged, mut worst) = (0, 0);
    for event in &events {
        image.apply(event);
        let Event::Acknowledged(number) = event else {
            continue;
        };
        acknowledged = acknowledged.max(*number);
        image.cut(Unsynced::Dropped, &desk.after);
        let _ = std::fs::remove_file(desk.after.with_extension("counterbook-shm"));
        let there: i64 = open(&desk.after)
            .query_row("SELECT count(*) - 1 FROM staff", [], |row| row.get(0))
            .unwrap();
        worst = worst.max(acknowledged - usize::try_from(there).unwrap());
    }
    worst
}

#[test]
fn a_file_that_is_not_synced_at_every_commit_is_seen_to_lose() {
    assert_eq!(lost_with("FULL"), 0);
    assert!(lost_with("NORMAL") > 0, "or these tests could not fail");
}
