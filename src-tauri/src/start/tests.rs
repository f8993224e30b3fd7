use super::*;

#[test]
fn this_process_began_before_now_and_not_long_ago() {
    let age = process_age().expect("Linux tells it");
    assert!(age.as_secs() < 3600, "{age:?}");
}

#[test]
fn the_sentence_names_the_file() {
    assert!(taken_sentence(Path::new("/s/Corner Shop.counterbook")).contains("Corner Shop"));
}
