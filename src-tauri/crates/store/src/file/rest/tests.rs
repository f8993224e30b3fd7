//! A log is due when it is the same for long enough.

use super::*;
use std::fs;

#[test]
fn a_log_is_due_once_nothing_came_to_it_for_a_while() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let rest = Rest::default();
    assert!(!rest.is_due(&log, Duration::ZERO), "there is none");
    fs::write(&log, "").unwrap();
    assert!(!rest.is_due(&log, Duration::ZERO), "there is nothing in it");
    fs::write(&log, "one").unwrap();
    let hour = Duration::from_secs(3600);
    assert!(!rest.is_due(&log, hour));
    assert!(!rest.is_due(&log, hour));
    assert!(rest.is_due(&log, Duration::ZERO));
}

#[test]
fn a_change_begins_the_wait_anew() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let rest = Rest::default();
    fs::write(&log, "one").unwrap();
    rest.is_due(&log, Duration::ZERO);
    let first = rest.seen.lock().unwrap().unwrap();
    // As long as before, at another instant.
    let file = fs::File::options().write(true).open(&log).unwrap();
    file.set_modified(SystemTime::UNIX_EPOCH).unwrap();
    rest.is_due(&log, Duration::ZERO);
    let second = rest.seen.lock().unwrap().unwrap();
    assert!(second.since > first.since);
}
