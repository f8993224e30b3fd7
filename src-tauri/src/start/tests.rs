use super::*;

#[test]
fn this_process_began_before_now_and_not_long_ago() {
    let age = process_age().expect("Linux tells it");
    assert!(age.as_secs() < 3600, "{age:?}");
}

#[test]
fn the_sentence_names_the_folder_and_why() {
    let error = io::Error::from(io::ErrorKind::StorageFull);
    let sentence = unmade_sentence(Path::new("/home/rose/.local"), &error);
    assert!(
        sentence.contains("/home/rose/.local") && sentence.contains("no storage space"),
        "{sentence}"
    );
}

#[test]
fn the_sentence_names_the_file() {
    assert!(taken_sentence(Path::new("/s/Corner Shop.counterbook")).contains("Corner Shop"));
}
