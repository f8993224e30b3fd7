use super::*;
use std::{
    fs::File,
    time::{Duration, SystemTime},
};

#[test]
fn what_is_unfinished_for_a_day_goes_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_791_000_000);
    let make = |name: &str, hours: u64| {
        let file = File::create(folder.path().join(name)).unwrap();
        file.set_modified(now - Duration::from_secs(hours * 3600))
            .unwrap();
    };
    for name in [
        ".shop-20261001-070809-aZ3x9Q.copying",
        ".shop-20261001-070809.counterbook-copy-aZ3x9Q.part",
        ".shop-aZ3x9Q.restoring",
        "shop-20261001-070809.counterbook-copy.sha256",
    ] {
        make(name, 25);
    }
    let stay = [
        ".shop-20261003-070809-aZ3x9Q.copying",
        ".other-20261001-070809-aZ3x9Q.copying",
        "shop.counterbook",
        "shop-20261002-070809.counterbook-copy",
        "shop-20261002-070809.counterbook-copy.sha256",
        "thesis.part",
    ];
    make(stay[0], 23);
    for name in &stay[1..] {
        make(name, 1000);
    }
    clean(folder.path(), "shop", DateTime::from(now));
    let mut left: Vec<String> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    let mut stay = stay.map(str::to_owned);
    stay.sort();
    assert_eq!(left, stay);
}
