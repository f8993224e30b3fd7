//! Which files open, and which are refused with the reason.

use super::*;
use crate::{file::beside, fixture::busy_shop};
use std::fs;

fn closed_shop(folder: &Path) -> PathBuf {
    let path = folder.join("shop.counterbook");
    busy_shop(&path).checkpoint().unwrap();
    path
}

fn write_at(path: &Path, offset: usize, bytes: &[u8]) {
    let mut file = fs::read(path).unwrap();
    file[offset..offset + bytes.len()].copy_from_slice(bytes);
    fs::write(path, file).unwrap();
}

#[test]
fn a_sound_file_opens_after_a_clean_end_and_after_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let path = closed_shop(folder.path());
    assert!(!ended_uncleanly(&path));
    assert!(open_soundly(&path).is_ok());
    let file = open_soundly(&path).unwrap();
    crate::fixture::run(&file, "again", |_| Ok(()));
    std::mem::forget(file);
    assert!(ended_uncleanly(&path), "a crash leaves a log");
    assert!(open_soundly(&path).is_ok());
}

#[test]
fn a_broken_first_page_is_damage_and_not_another_programs_file() {
    for (offset, bytes) in [(0, &b"XXXX"[..]), (68, b"none"), (16, &[0, 3])] {
        let folder = tempfile::tempdir().unwrap();
        let path = closed_shop(folder.path());
        write_at(&path, offset, bytes);
        let refused = open_soundly(&path);
        assert!(
            matches!(refused, Err(StoreError::Damaged)),
            "{offset}: {refused:?}"
        );
    }
}

#[test]
fn broken_pages_after_a_crash_are_found_before_anything_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = closed_shop(folder.path());
    let size = fs::metadata(&path).unwrap().len();
    for page in 1..usize::try_from(size / 4096).unwrap() {
        write_at(&path, page * 4096, &[0xA5; 8]);
    }
    let broken = fs::read(&path).unwrap();
    fs::write(beside(&path, "-wal"), [0; 64]).unwrap();
    assert!(matches!(open_soundly(&path), Err(StoreError::Damaged)));
    assert_eq!(fs::read(&path).unwrap(), broken, "left as it was found");
}

#[test]
fn what_is_no_shop_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let letter = folder.path().join("letter.counterbook");
    fs::write(&letter, "Dear Sir or Madam, here are some words.").unwrap();
    let empty = folder.path().join("empty.counterbook");
    fs::write(&empty, "").unwrap();
    let other = folder.path().join("other.sqlite");
    let database = rusqlite::Connection::open(&other).unwrap();
    database.execute_batch("CREATE TABLE song (name TEXT)").unwrap();
    drop(database);
    for path in [letter, empty, other] {
        let before = fs::read(&path).unwrap();
        assert!(
            matches!(open_soundly(&path), Err(StoreError::NotAShop)),
            "{path:?}"
        );
        assert_eq!(fs::read(&path).unwrap(), before, "{path:?}");
    }
    let gone = folder.path().join("gone.counterbook");
    assert!(matches!(open_soundly(&gone), Err(StoreError::NoFile(_))));
}

#[test]
fn a_newer_file_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = closed_shop(folder.path());
    let database = rusqlite::Connection::open(&path).unwrap();
    database.execute_batch("PRAGMA user_version = 99").unwrap();
    drop(database);
    let before = fs::read(&path).unwrap();
    assert!(matches!(
        open_soundly(&path),
        Err(StoreError::Newer { found: 99, .. })
    ));
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "nothing beside it"
    );
}

/// What a stranger can put into a file that runs by itself, or never ends.
const EVIL: &[(&str, &str)] = &[
    (
        "CREATE TRIGGER thief AFTER INSERT ON requests BEGIN DELETE FROM customers; END",
        "trigger thief",
    ),
    (
        "DROP TABLE staff;
         CREATE VIEW staff AS WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
             SELECT id, 'A' AS name FROM n",
        "view staff",
    ),
    (
        "CREATE INDEX slow ON customers (name) WHERE length(hex(zeroblob(10000000))) > 0",
        "index slow",
    ),
    ("CREATE VIRTUAL TABLE hidden USING fts5 (words)", "table hidden"),
];

#[test]
fn a_file_from_a_stranger_is_refused_before_anything_of_it_runs() {
    for (sql, part) in EVIL {
        let folder = tempfile::tempdir().unwrap();
        let path = closed_shop(folder.path());
        let database = rusqlite::Connection::open(&path).unwrap();
        database
            .execute_batch(&format!("PRAGMA foreign_keys = OFF; {sql}"))
            .unwrap();
        drop(database);
        let before = fs::read(&path).unwrap();
        let at = crate::fixture::at();
        let copies = folder.path().join("copies");
        for refused in [
            open_soundly(&path).map(drop),
            ShopFile::open(&path).map(drop),
            connection::open_still(&path).map(drop),
            crate::copies::upgrade(&path, &copies, at)
                .and_then(|_| ShopFile::open(&path))
                .map(drop),
        ] {
            assert!(
                matches!(&refused, Err(StoreError::Foreign(named)) if named == part),
                "{sql}: {refused:?}"
            );
        }
        assert_eq!(fs::read(&path).unwrap(), before, "{sql}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "{sql}");
    }
}

#[test]
fn a_file_from_a_stranger_with_a_log_is_refused_and_its_log_stays_where_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = closed_shop(folder.path());
    let database = rusqlite::Connection::open(&path).unwrap();
    database.execute_batch(EVIL[0].0).unwrap();
    let (live, log) = (fs::read(&path).unwrap(), fs::read(beside(&path, "-wal")).unwrap());
    drop(database);
    fs::write(&path, &live).unwrap();
    fs::write(beside(&path, "-wal"), &log).unwrap();
    let refused = ShopFile::open(&path);
    assert!(matches!(refused, Err(StoreError::Foreign(_))), "{refused:?}");
    assert_eq!(fs::read(&path).unwrap(), live);
    assert_eq!(fs::read(beside(&path, "-wal")).unwrap(), log);
}

#[test]
fn a_live_file_in_a_synced_folder_is_refused_with_the_folder() {
    for name in [
        "Dropbox",
        "OneDrive - Rose and Hill",
        "Nextcloud",
        "Google Drive",
        "iCloudDrive",
        "pCloud",
        "MEGA",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let synced = folder.path().join(name);
        fs::create_dir_all(synced.join("shop")).unwrap();
        let path = closed_shop(&synced.join("shop"));
        match open_soundly(&path) {
            Err(StoreError::SyncedFolder(found)) => assert_eq!(found, synced),
            other => panic!("{name}: {other:?}"),
        }
    }
}

#[test]
#[cfg(unix)]
fn a_link_into_a_synced_folder_is_seen_through() {
    let folder = tempfile::tempdir().unwrap();
    let synced = folder.path().join("Dropbox");
    fs::create_dir_all(&synced).unwrap();
    closed_shop(&synced);
    let link = folder.path().join("desk");
    std::os::unix::fs::symlink(&synced, &link).unwrap();
    let refused = open_soundly(&link.join("shop.counterbook"));
    assert!(matches!(refused, Err(StoreError::SyncedFolder(_))), "{refused:?}");
}

#[test]
fn a_folder_that_only_sounds_like_one_is_fine() {
    for name in ["Dropbox invoices", "mega mugs", "shop.Dropbox", "my drives"] {
        assert!(!is_synced(Path::new("/home/zoe").join(name).as_path()), "{name}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_network_drive_is_told_by_the_mount_that_holds_the_file() {
    let mounts = "/dev/sda1 / ext4 rw 0 0\n\
                  server:/share /mnt/shop nfs4 rw 0 0\n\
                  //pc/share /mnt/two\\040words cifs rw 0 0\n\
                  /dev/sdb1 /mnt/shop/local ext4 rw 0 0\n";
    let mount = |path: &str| network_mount(mounts, Path::new(path));
    assert_eq!(mount("/home/zoe/shop.counterbook"), None);
    assert_eq!(mount("/mnt/shop/a.counterbook"), Some(PathBuf::from("/mnt/shop")));
    assert_eq!(
        mount("/mnt/two words/a.counterbook"),
        Some(PathBuf::from("/mnt/two words"))
    );
    assert_eq!(mount("/mnt/shop/local/a.counterbook"), None);
    assert_eq!(mount("/mnt/shopping/a.counterbook"), None);
}
