//! What was typed and thrown away is nowhere in the file.

use crate::{
    ShopFile, StoreError,
    fixture::{act, empty_shop},
};
use std::{fs, path::Path};
use terms::DraftId;

/// How often a text stands in the file and in its log.
fn copies_of(path: &Path, text: &str) -> usize {
    let log = path.with_file_name("shop.counterbook-wal");
    let count = |bytes: Vec<u8>| {
        let found = bytes.windows(text.len()).filter(|part| *part == text.as_bytes());
        found.count()
    };
    count(fs::read(path).unwrap()) + fs::read(log).map_or(0, count)
}

fn save(file: &ShopFile, draft: Option<DraftId>, body: &str) -> DraftId {
    let mut kept = draft;
    let request = format!("save {draft:?} {}", &body[..24]);
    file.write(&act("drafts.save", &request), |writer| {
        writer.leave_unlogged();
        match kept {
            Some(draft) => assert!(writer.drafts().save(draft, body, None)?),
            None => kept = Some(writer.drafts().insert(body, None)?),
        }
        Ok::<_, StoreError>("null".to_owned())
    })
    .unwrap();
    kept.unwrap()
}

fn discard(file: &ShopFile, draft: DraftId) {
    file.write(&act("drafts.discard", &format!("discard {draft}")), |writer| {
        writer.leave_unlogged();
        assert!(writer.drafts().discard(draft)?);
        Ok::<_, StoreError>("null".to_owned())
    })
    .unwrap();
}

/// A body with the secret in it so often that it fills `bytes`, and something of another length around it.
fn body(secret: &str, bytes: usize) -> String {
    format!(
        "{{\"caller_text\":\"{}\"}}",
        secret.repeat(bytes / secret.len() + 1)
    )
}

#[test]
fn a_draft_that_was_changed_or_discarded_is_overwritten_in_file_and_log() {
    for bytes in [10, 300, 3_000, 200_000] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.counterbook");
        let file = empty_shop(&path);
        let stays = save(&file, None, &body("what stays is here ", 50));
        let goes = save(&file, None, &body("Winifred was thrown away ", bytes));
        let changes = save(&file, None, &body("Ottilie changed her mind ", bytes));
        file.checkpoint().unwrap();
        assert!(copies_of(&path, "Winifred was") > 0 && copies_of(&path, "Ottilie changed") > 0);
        discard(&file, goes);
        save(&file, Some(changes), &body("nothing much ", 20));
        file.checkpoint().unwrap();
        assert_eq!(copies_of(&path, "Winifred was"), 0, "{bytes} bytes, discarded");
        assert_eq!(copies_of(&path, "Ottilie changed"), 0, "{bytes} bytes, changed");
        assert!(copies_of(&path, "what stays is here") > 0, "draft {stays}");
    }
}
