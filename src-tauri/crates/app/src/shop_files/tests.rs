use super::*;
use crate::{
    ErrorCode,
    fixture::{Desk, StillWorld, new_shop, told},
};
use std::fs;

fn world() -> Arc<dyn World> {
    Arc::new(StillWorld::default())
}

fn code(outcome: Result<App, Failure>) -> ErrorCode {
    outcome.err().map(|failure| failure.code).unwrap()
}

#[test]
fn every_problem_with_a_new_shop_is_told_at_once_and_no_file_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    let failure = NewShop::read(" ", "Atlantis", "SHELLS", None).unwrap_err();
    assert_eq!(failure.code, ErrorCode::Invalid);
    let paths: Vec<&str> = failure
        .problems
        .iter()
        .map(|problem| problem.path.as_str())
        .collect();
    assert_eq!(paths, ["name", "country", "currency"], "{:?}", told(&failure));
    assert!(!path.exists());
}

#[test]
fn a_new_shop_has_the_custom_of_its_country() {
    let folder = tempfile::tempdir().unwrap();
    for (country, currency, slip, prices_include_tax) in
        [("GB", "GBP", "A4", true), ("us", "usd", "Letter", false)]
    {
        let path = folder.path().join(format!("{country}.counterbook"));
        let new = NewShop::read("Fjord & Kiln", country, currency, None).unwrap();
        let app = create(&path, &new, world(), copies_beside(&path)).unwrap();
        let shop = app.shop.ask(|reader| Ok(reader.shop().the()?)).unwrap();
        assert_eq!(
            (shop.slip_paper.as_str(), shop.prices_include_tax),
            (slip, prices_include_tax)
        );
        assert_eq!(shop.currency, currency.to_uppercase().as_str());
    }
}

#[test]
fn a_shop_file_is_never_written_over() {
    let desk = Desk::open();
    let path = desk.path();
    desk.app.checkpoint().unwrap();
    let before = fs::read(&path).unwrap();
    assert_eq!(
        code(create(&path, &new_shop(), world(), copies_beside(&path))),
        ErrorCode::FileExists
    );
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_shop_opens_again_with_all_that_was_done() {
    let desk = Desk::open();
    let (path, before) = (desk.path(), desk.activities());
    let Desk { app, folder, .. } = desk;
    drop(app);
    let app = open(&path, world(), copies_beside(&path)).unwrap();
    assert_eq!(app.shop.file.newest_activity().unwrap().get(), before);
    drop(folder);
}

#[test]
fn what_cannot_be_opened_is_told_by_name_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing.counterbook");
    let letter = folder.path().join("letter.counterbook");
    fs::write(&letter, "Dear Sir or Madam, ".repeat(400)).unwrap();
    let empty = folder.path().join("empty.counterbook");
    fs::write(&empty, "").unwrap();
    assert_eq!(
        code(open(&missing, world(), copies_beside(&missing))),
        ErrorCode::StorageMissing
    );
    assert_eq!(
        code(open(&letter, world(), copies_beside(&letter))),
        ErrorCode::NotAShop
    );
    assert_eq!(
        code(open(&empty, world(), copies_beside(&empty))),
        ErrorCode::NotAShop
    );
    assert_eq!(
        code(open(folder.path(), world(), copies_beside(&empty))),
        ErrorCode::StorageMissing
    );
    assert!(!missing.exists(), "looking for a file does not make one");
    assert_eq!(fs::read_to_string(&letter).unwrap().len(), 400 * 19);
    assert_eq!(fs::read(&empty).unwrap(), b"");
}

#[test]
fn a_file_of_a_newer_program_is_left_alone() {
    let Desk { app, folder, .. } = Desk::open();
    let path = app.shop_path().to_owned();
    app.checkpoint().unwrap();
    drop(app);
    // The version of a SQLite file stands in its header, sixty bytes from the start.
    let mut bytes = fs::read(&path).unwrap();
    bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
    fs::write(&path, &bytes).unwrap();
    assert_eq!(
        code(open(&path, world(), copies_beside(&path))),
        ErrorCode::StorageNewer
    );
    assert_eq!(fs::read(&path).unwrap(), bytes);
    drop(folder);
}

#[test]
fn a_folder_that_another_program_copies_is_refused_for_a_live_file() {
    let folder = tempfile::tempdir().unwrap();
    let synced = folder.path().join("Dropbox");
    fs::create_dir(&synced).unwrap();
    let path = synced.join("shop.counterbook");
    assert_eq!(
        code(create(&path, &new_shop(), world(), copies_beside(&path))),
        ErrorCode::StorageSynced
    );
    assert!(!path.exists());
    let desk = Desk::open();
    desk.app.checkpoint().unwrap();
    fs::copy(desk.path(), &path).unwrap();
    assert_eq!(
        code(open(&path, world(), copies_beside(&path))),
        ErrorCode::StorageSynced
    );
}

#[test]
fn broken_pages_after_a_crash_are_found_whoever_looks_first() {
    let desk = Desk::open();
    desk.app.checkpoint().unwrap();
    let crashed = desk.folder.path().join("crashed.counterbook");
    let log = desk.folder.path().join("crashed.counterbook-wal");
    fs::copy(desk.path(), &crashed).unwrap();
    let mut bytes = fs::read(&crashed).unwrap();
    for page in bytes.chunks_mut(4096).skip(1) {
        page[..8].fill(0xa5);
    }
    fs::write(&crashed, &bytes).unwrap();
    fs::write(&log, [0; 64]).unwrap();
    assert_eq!(
        code(open(&crashed, world(), copies_beside(&crashed))),
        ErrorCode::StorageDamaged
    );
    assert_eq!(fs::read(&crashed).unwrap(), bytes, "left as it was found");
}
