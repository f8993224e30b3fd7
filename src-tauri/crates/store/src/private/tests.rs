#![cfg(unix)]

use super::*;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn what_is_made_is_the_owners_alone() {
    let desk = tempfile::tempdir().unwrap();
    let deep = desk.path().join("one/two");
    folder(&deep).unwrap();
    folder(&deep).unwrap();
    assert_eq!([mode(&deep), mode(&desk.path().join("one"))], [0o700; 2]);
    let made = ["new", "lock", "note"].map(|name| deep.join(name));
    create_new(&made[0]).unwrap();
    open_or_create(&made[1]).unwrap();
    write(&made[2], b"{}").unwrap();
    let unfinished = unfinished(&deep, ".shop-", ".copying").unwrap();
    for file in made.iter().chain([&unfinished]) {
        assert_eq!(mode(file), 0o600, "{}", file.display());
    }
    let passing = passing(&desk.path().join("papers")).unwrap();
    assert_eq!(mode(passing.path()), 0o700);
}

#[test]
fn a_link_is_never_followed() {
    let desk = tempfile::tempdir().unwrap();
    let thesis = desk.path().join("thesis");
    fs::write(&thesis, "all of it").unwrap();
    let link = |name: &str| {
        let link = desk.path().join(name);
        symlink(&thesis, &link).unwrap();
        link
    };
    assert!(create_new(&link("a")).is_err());
    assert!(open_or_create(&link("b")).is_err());
    write(&link("c"), b"note").unwrap();
    hand_over(&link("d"), b"paper", Over::Anything).unwrap();
    assert!(hand_over(&link("e"), b"paper", Over::Nothing).is_err());
    let nowhere = desk.path().join("f");
    symlink(desk.path().join("not there"), &nowhere).unwrap();
    assert!(create_new(&nowhere).is_err(), "nor one that leads nowhere");
    let papers = desk.path().join("g");
    symlink(desk.path(), &papers).unwrap();
    assert!(passing(&papers).is_err(), "nor a link to a folder");
    assert_eq!(fs::read_to_string(&thesis).unwrap(), "all of it");
}

#[test]
fn a_file_is_written_whole_or_not_at_all_and_leaves_nothing_beside_it() {
    let desk = tempfile::tempdir().unwrap();
    let note = desk.path().join("desk.json");
    write(&note, b"first").unwrap();
    write(&note, b"second").unwrap();
    assert_eq!(fs::read(&note).unwrap(), b"second");
    assert!(hand_over(&note, b"third", Over::Nothing).is_err());
    assert_eq!(fs::read(&note).unwrap(), b"second");
    assert_eq!(fs::read_dir(desk.path()).unwrap().count(), 1);
}

#[test]
fn a_lock_keeps_what_is_in_it_and_stays_the_same_file() {
    let desk = tempfile::tempdir().unwrap();
    let lock = desk.path().join("lock");
    fs::write(&lock, "held").unwrap();
    let before = fs::metadata(&lock).unwrap().ino();
    drop(open_or_create(&lock).unwrap());
    assert_eq!(fs::metadata(&lock).unwrap().ino(), before);
    assert_eq!(fs::read_to_string(&lock).unwrap(), "held");
}

#[test]
fn names_of_what_is_unfinished_are_never_the_same() {
    let desk = tempfile::tempdir().unwrap();
    let one = unfinished(desk.path(), ".shop-", ".copying").unwrap();
    let other = unfinished(desk.path(), ".shop-", ".copying").unwrap();
    assert_ne!(one, other);
    let name = one.file_name().unwrap().to_str().unwrap();
    assert!(name.starts_with(".shop-") && name.ends_with(".copying"), "{name}");
    assert!(name.len() >= ".shop-.copying".len() + 6, "{name}");
}
