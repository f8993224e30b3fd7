//! The disk fails a write or a sync. What the caller is told about the change is true: at once, after a
//! restart, and after a power cut at that moment, even on a system that forgets the bytes of a failed sync.

use crate::{
    cut::{Image, Unsynced},
    desk::{change, desk, is_there},
    disk::{Fault, How, Kind},
};
use std::collections::BTreeMap;
use store::StoreError;

/// What the caller knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    Saved,
    NotSaved,
    Unknown,
}

impl Told {
    fn fits(self, is_there: bool) -> bool {
        match self {
            Self::Saved => is_there,
            Self::NotSaved => !is_there,
            Self::Unknown => true,
        }
    }
}

const WAYS: [Unsynced; 5] = [
    Unsynced::Dropped,
    Unsynced::Kept,
    Unsynced::Torn(1),
    Unsynced::Torn(2),
    Unsynced::Torn(3),
];

/// Who has the file open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hands {
    Alone,
    /// Another program, too: then closing is not the end, and the log's memory is not read anew.
    WithAnother,
}

/// Two changes go well, the third meets the fault; says what was told, or `None` when the fault was never met.
fn third_change_meets(fault: Fault, hands: Hands, name: &str) -> Option<Told> {
    let desk = desk(name);
    let mut image = Image::of(&desk.path);
    desk.disk.watch();
    let file = desk.open(&desk.path);
    change(&file, 1).unwrap();
    change(&file, 2).unwrap();
    let other = (hands == Hands::WithAnother).then(|| desk.open(&desk.path));
    let is_seen = |number| other.iter().all(|other| is_there(other, number));
    assert!(is_there(&file, 2) && is_seen(2));
    desk.disk.fail(fault);
    let told = match change(&file, 3) {
        Ok(_) => Told::Saved,
        Err(StoreError::OutcomeUnknown) => Told::Unknown,
        Err(_) => Told::NotSaved,
    };
    let (_, failed) = desk.disk.heal();
    let events = desk.disk.events();
    if failed == 0 {
        return None;
    }
    for event in &events {
        image.apply(event);
    }
    for unsynced in WAYS {
        image.cut(unsynced, &desk.after);
        let after = desk.open_after();
        assert!(
            told.fits(is_there(&after, 3)),
            "{fault:?}: {told:?}, but not after a cut, {unsynced:?}"
        );
        assert!(
            is_there(&after, 1) && is_there(&after, 2),
            "{fault:?}, {unsynced:?}: what was saved before is lost"
        );
        assert_eq!(
            after.read(|reader| reader.doctor()).unwrap(),
            [],
            "{fault:?}, {unsynced:?}"
        );
    }
    assert!(
        told.fits(is_there(&file, 3)),
        "{fault:?}: {told:?}, but not in the same program"
    );
    assert!(
        other.is_none() || told.fits(is_seen(3)),
        "{fault:?}: {told:?}, but not in the other program"
    );
    drop((file, other));
    let file = desk.open(&desk.path);
    assert!(
        told.fits(is_there(&file, 3)),
        "{fault:?}: {told:?}, but not after a restart"
    );
    change(&file, 3).unwrap();
    assert!(is_there(&file, 3), "asking again with the same id settles it");
    assert_eq!(crate::desk::changes(&file), 3, "once and not twice");
    assert_eq!(file.read(|reader| reader.doctor()).unwrap(), []);
    Some(told)
}

/// Meets every call of a kind in turn until there are no more; counts what was told.
fn meet_all(kind: Kind, times: usize, how: How, hands: Hands) -> BTreeMap<Told, usize> {
    let mut told = BTreeMap::new();
    for after in 1.. {
        let fault = Fault {
            kind,
            after,
            times,
            how,
        };
        let name = format!("failing-{kind:?}-{times}-{how:?}-{hands:?}-{after}");
        match third_change_meets(fault, hands, &name) {
            Some(what) => *told.entry(what).or_default() += 1,
            None => break,
        }
    }
    eprintln!("{kind:?} failing {times} times, {how:?}, {hands:?}: {told:?}");
    told
}

#[test]
fn a_write_that_fails_once_is_told_as_it_is() {
    for hands in [Hands::Alone, Hands::WithAnother] {
        let told = meet_all(Kind::Write, 1, How::Broken, hands);
        assert!(told[&Told::NotSaved] > 0);
        assert_eq!(
            told.get(&Told::Unknown),
            None,
            "the disk works again: there is no reason not to know"
        );
    }
}

#[test]
fn a_sync_that_fails_once_is_told_as_it_is() {
    for hands in [Hands::Alone, Hands::WithAnother] {
        let told = meet_all(Kind::Sync, 1, How::Broken, hands);
        assert!(!told.is_empty());
        assert_eq!(
            told.get(&Told::Unknown),
            None,
            "the disk works again: there is no reason not to know"
        );
    }
}

#[test]
fn syncs_that_fail_a_few_times_are_told_as_they_are() {
    for times in 2..=4 {
        for hands in [Hands::Alone, Hands::WithAnother] {
            assert!(!meet_all(Kind::Sync, times, How::Broken, hands).is_empty());
        }
    }
}

#[test]
fn a_disk_that_fails_for_good_is_told_as_it_is() {
    for kind in [Kind::Write, Kind::Sync] {
        let told = meet_all(kind, usize::MAX, How::Broken, Hands::Alone);
        assert_eq!(told.get(&Told::Saved), None, "nothing can be saved there");
    }
}

#[test]
fn a_full_disk_saves_nothing_and_says_so() {
    for times in [1, usize::MAX] {
        let told = meet_all(Kind::Write, times, How::Full, Hands::Alone);
        assert_eq!(told.keys().collect::<Vec<_>>(), [&Told::NotSaved]);
    }
}
