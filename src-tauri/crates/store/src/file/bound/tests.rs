//! A question that never ends is ended, and the next one is answered.

use crate::{
    Reader, Result, ShopFile, StoreError,
    fixture::{act, empty_shop},
};
use std::time::Duration;

const ENDLESS: &str =
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

fn shop(folder: &tempfile::TempDir) -> ShopFile {
    let file = empty_shop(&folder.path().join("shop.counterbook"));
    file.with_patience(Duration::from_millis(50))
}

fn endless(reader: &Reader<'_>) -> Result<i64> {
    Ok(reader.connection.query_row(ENDLESS, [], |row| row.get(0))?)
}

#[test]
fn a_question_that_never_ends_is_ended_and_the_next_is_answered() {
    let folder = tempfile::tempdir().unwrap();
    let file = shop(&folder);
    let read = file.read(endless);
    assert!(matches!(read, Err(StoreError::TookTooLong)), "{read:?}");
    assert_eq!(file.newest_activity().unwrap().get(), 1);
}

#[test]
fn a_change_that_never_ends_is_ended_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = shop(&folder);
    let written = file.write(&act("items.save", "1"), |writer| {
        writer.shop().take_order_number()?;
        endless(writer).map(|count| count.to_string())
    });
    assert!(matches!(written, Err(StoreError::TookTooLong)), "{written:?}");
    let number = file.write(&act("items.save", "2"), |writer| {
        Ok::<_, StoreError>(writer.shop().take_order_number()?.to_string())
    });
    assert_eq!(number.unwrap().answer, "1001", "nothing of it was kept");
}
