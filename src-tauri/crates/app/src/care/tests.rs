use super::look_after;
use crate::fixture::Desk;
use serde_json::json;
use terms::Tag;

#[test]
fn what_was_learnt_of_books_and_copies_is_told_once_to_whoever_asks_next() {
    let desk = Desk::open();
    look_after(&desk.app);
    assert_eq!(desk.app.unsaid(), [Tag::Books, Tag::Copies]);
    assert_eq!(desk.app.unsaid(), []);
    let status = desk.ask("desk.status", json!({}));
    assert!(
        status["proved_at"].is_string() && status["copied_at"].is_string(),
        "{status}"
    );
}

#[test]
fn a_fresh_copy_is_not_made_again() {
    let desk = Desk::open();
    look_after(&desk.app);
    let copies = || {
        std::fs::read_dir(desk.folder.path().join("copies"))
            .unwrap()
            .count()
    };
    let made = copies();
    assert!(made > 0);
    look_after(&desk.app);
    assert_eq!(copies(), made);
}
