//! Logs of another shop, of an earlier state, of a crash. Only the first two are set aside.

use crate::{
    ShopFile, StoreError,
    copies::{open_soundly, prove_after_crash, stray::is_plainly_its_own},
    file::beside,
    fixture::{at, busy_shop, empty_shop, run, shop_of},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The file and its log as they lie there now.
fn snap(from: &Path, to: &Path, log_from: &Path) {
    fs::copy(from, to).unwrap();
    fs::copy(beside(log_from, "-wal"), beside(to, "-wal")).unwrap();
}

fn newest(path: &Path) -> i64 {
    let file = open_soundly(path).unwrap();
    assert_eq!(file.read(|reader| reader.doctor()).unwrap(), []);
    file.newest_activity().unwrap().get()
}

fn folder() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let (live, crashed) = (
        folder.path().join("live.counterbook"),
        folder.path().join("shop.counterbook"),
    );
    (folder, live, crashed)
}

#[test]
fn the_log_of_a_crash_is_the_files_own_and_looking_moves_nothing() {
    let (_folder, live, crashed) = folder();
    let file = busy_shop(&live);
    snap(&live, &crashed, &live);
    let before = (
        fs::read(&crashed).unwrap(),
        fs::read(beside(&crashed, "-wal")).unwrap(),
    );
    assert!(is_plainly_its_own(&crashed));
    assert_eq!(prove_after_crash(&crashed).unwrap(), None);
    let after = (
        fs::read(&crashed).unwrap(),
        fs::read(beside(&crashed, "-wal")).unwrap(),
    );
    assert_eq!(before, after);
    assert_eq!(newest(&crashed), file.newest_activity().unwrap().get());
}

#[test]
fn the_log_of_another_shop_is_set_aside_whole() {
    let (folder, live, crashed) = folder();
    let other = busy_shop(&live);
    drop(shop_of(&crashed, [8; 16]));
    let alone = fs::read(&crashed).unwrap();
    fs::copy(beside(&live, "-wal"), beside(&crashed, "-wal")).unwrap();
    let log = fs::read(beside(&live, "-wal")).unwrap();
    assert!(!is_plainly_its_own(&crashed));
    let aside = prove_after_crash(&crashed).unwrap().unwrap();
    let name = aside.file_name().unwrap().to_str().unwrap();
    assert!(
        name.starts_with("shop-foreign-log-") && name.ends_with(".counterbook-wal"),
        "{name}"
    );
    assert_eq!(fs::read(&aside).unwrap(), log);
    assert_eq!(fs::read(&crashed).unwrap(), alone);
    assert_eq!(newest(&crashed), 1);
    assert!(aside.exists(), "never deleted");
    drop((other, folder));
}

#[test]
fn an_old_log_of_the_same_shop_is_set_aside() {
    let (_folder, live, crashed) = folder();
    let file = empty_shop(&live);
    run(&file, "one", |_| Ok(()));
    let old = fs::read(beside(&live, "-wal")).unwrap();
    for step in ["two", "three"] {
        run(&file, step, |_| Ok(()));
    }
    file.checkpoint().unwrap();
    fs::copy(&live, &crashed).unwrap();
    fs::write(beside(&crashed, "-wal"), old).unwrap();
    assert!(!is_plainly_its_own(&crashed));
    assert!(prove_after_crash(&crashed).unwrap().is_some());
    assert_eq!(newest(&crashed), 4);
}

#[test]
fn an_older_file_beside_a_later_log_keeps_what_fits_and_loses_no_log() {
    let (_folder, live, crashed) = folder();
    let file = busy_shop(&live);
    let copy = crate::copies::make(&file, live.parent().unwrap(), at()).unwrap();
    for step in ["more", "and more"] {
        run(&file, step, |_| Ok(()));
    }
    fs::copy(&copy.copy.path, &crashed).unwrap();
    fs::copy(beside(&live, "-wal"), beside(&crashed, "-wal")).unwrap();
    let log = fs::read(beside(&live, "-wal")).unwrap();
    assert!(!is_plainly_its_own(&crashed));
    let aside = prove_after_crash(&crashed)
        .unwrap()
        .expect("pages of another file");
    assert_eq!(fs::read(aside).unwrap(), log);
    assert!(newest(&crashed) > 1);
}

#[test]
fn a_file_cut_off_while_it_was_filled_from_its_log_keeps_it() {
    let (_folder, live, crashed) = folder();
    let file = empty_shop(&live);
    let before = fs::read(&live).unwrap();
    busy_steps(&file);
    let log = fs::read(beside(&live, "-wal")).unwrap();
    file.checkpoint().unwrap();
    let after = fs::read(&live).unwrap();
    let whole = file.newest_activity().unwrap().get();
    let pages = after.len() / 4096;
    for written in (0..=pages).step_by((pages / 40).max(1)) {
        // The first pages are those of afterwards, the rest is as before.
        let cut = written * 4096;
        let mut half = after[..cut].to_vec();
        half.extend_from_slice(before.get(cut..).unwrap_or_default());
        fs::write(&crashed, half).unwrap();
        fs::write(beside(&crashed, "-wal"), &log).unwrap();
        assert_eq!(prove_after_crash(&crashed).unwrap(), None, "{written} of {pages}");
        assert_eq!(newest(&crashed), whole, "{written} of {pages}");
    }
}

fn busy_steps(file: &ShopFile) {
    for step in 0..40 {
        run(file, &format!("step {step}"), |writer| {
            writer.shop().take_order_number()?;
            Ok::<_, StoreError>(())
        });
    }
}

#[test]
fn a_log_that_is_none_is_passed_over() {
    let (_folder, _, crashed) = folder();
    drop(empty_shop(&crashed));
    fs::write(
        beside(&crashed, "-wal"),
        "no log at all, only letters".repeat(500),
    )
    .unwrap();
    assert_eq!(prove_after_crash(&crashed).unwrap(), None);
    assert_eq!(newest(&crashed), 1);
}
