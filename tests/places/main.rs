//! Disks that are full or read-only: the shop opens and is read, every write is refused with its code, and nothing is
//! changed. Each is a small disk of its own, seen by nobody else; where the system gives none, the runner says what
//! it left out.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "the whole program is a test"
)]

#[path = "../kill/program.rs"]
#[allow(
    dead_code,
    reason = "the program of the kill tests, of which less is needed here"
)]
mod program;
mod small_disk;

use libtest_mimic::{Arguments, Trial};
use serde_json::Value;
use small_disk::SmallDisk;

fn main() {
    let tests: [(&str, fn()); 7] = [
        (
            "a_file_mounted_at_a_second_place_is_opened_at_one_only",
            a_file_mounted_at_a_second_place_is_opened_at_one_only,
        ),
        ("a_read_only_disk_is_read", a_read_only_disk_is_read),
        (
            "a_read_only_disk_is_read_after_a_crash",
            a_read_only_disk_is_read_after_a_crash,
        ),
        ("a_full_disk_is_read", a_full_disk_is_read),
        (
            "a_full_disk_is_read_after_a_crash",
            a_full_disk_is_read_after_a_crash,
        ),
        ("a_full_disk_takes_nothing", a_full_disk_takes_nothing),
        (
            "no_shop_is_laid_where_there_is_no_room_or_no_right",
            no_shop_is_laid_where_there_is_no_room_or_no_right,
        ),
    ];
    let is_left_out = !SmallDisk::is_possible();
    let trials = tests.map(|(name, test)| {
        Trial::test(name, move || {
            test();
            Ok(())
        })
        .with_ignored_flag(is_left_out)
    });
    libtest_mimic::run(&Arguments::from_args(), trials.into()).exit();
}

/// A customer saved, and the shop closed.
const SHOP: &str = "
    $P --shop shop.counterbook init --name A --country GB --currency GBP >&2
    $P --shop shop.counterbook call customers.save '{\"name\":\"Closed\"}' >&2";
/// Another one saved, and the program killed before it closed the shop.
const CRASH: &str = "
    mkfifo /tmp/lines-$$ && ($P --shop shop.counterbook batch < /tmp/lines-$$ > answers & echo $! > pid)
    exec 3> /tmp/lines-$$ && rm /tmp/lines-$$
    echo '{\"command\":\"customers.save\",\"payload\":{\"name\":\"Crashed\"}}' >&3
    until test -s answers; do :; done
    kill -9 $(cat pid); exec 3>&-
    rm shop.counterbook-shm answers pid; test -s shop.counterbook-wal || exit 1";
const READ_ONLY: &str = "
    mount -o remount,ro .";
const FULL: &str = "
    cat /dev/zero > fill 2> /dev/null";
/// The file, to the byte.
const LIST: &str = "
    sha256sum shop.counterbook";
const FIND: &str = "
    $P --shop shop.counterbook call customers.find '{\"text\":\"Crashed\"}'; echo $?";
const SAVE: &str = "
    $P --shop shop.counterbook call customers.save '{\"name\":\"Late\"}'; echo $?";
const DOCTOR: &str = "
    $P --shop shop.counterbook doctor; echo $?";

fn json(line: &str) -> Value {
    serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"))
}

/// Read and not written: what a person finds, and that everything is as it was.
fn is_read(before: &[&str], is_there: bool) {
    let told = SmallDisk::play(&[before, &[LIST, FIND, DOCTOR, LIST]].concat());
    let [listed, found, found_code, proved, proved_code, listed_after] = told.each_ref().map(String::as_str);
    assert_eq!(
        json(found)["hits"].as_array().unwrap().len(),
        usize::from(is_there),
        "{found}"
    );
    assert_eq!(json(proved)["is_content"], true, "{proved}");
    assert_eq!((found_code, proved_code), ("0", "0"));
    // After a crash, closing may bring the log into the file, where there is room for it.
    assert!(is_there || listed == listed_after, "nothing was changed");
}

fn a_read_only_disk_is_read() {
    is_read(&[SHOP, READ_ONLY], false);
    let told: [String; 2] = SmallDisk::play(&[SHOP, READ_ONLY, SAVE]);
    assert_eq!(
        (json(&told[0])["code"].as_str(), told[1].as_str()),
        (Some("storage_read_only"), "1")
    );
}

fn a_read_only_disk_is_read_after_a_crash() {
    is_read(&[SHOP, CRASH, READ_ONLY], true);
}

fn a_full_disk_is_read() {
    is_read(&[SHOP, FULL], false);
}

fn a_full_disk_is_read_after_a_crash() {
    is_read(&[SHOP, CRASH, FULL], true);
}

fn a_full_disk_takes_nothing() {
    let told: [String; 4] = SmallDisk::play(&[SHOP, FULL, LIST, SAVE, LIST]);
    let [listed, refused, code, listed_after] = told;
    assert_eq!(
        (json(&refused)["code"].as_str(), code.as_str()),
        (Some("storage_full"), "1")
    );
    assert_eq!(listed, listed_after);
    let told: [String; 2] = SmallDisk::play(&[SHOP, FULL, "rm fill", SAVE]);
    assert_eq!(told[1], "0", "and goes on when there is room: {}", told[0]);
}

fn no_shop_is_laid_where_there_is_no_room_or_no_right() {
    const INIT: &str = "
        $P --shop shop.counterbook init --name A --country GB --currency GBP; echo $?; ls -A | grep -v fill | wc -l";
    for (before, code) in [(FULL, "storage_full"), (READ_ONLY, "storage_read_only")] {
        let told: [String; 3] = SmallDisk::play(&[before, INIT]);
        assert_eq!(json(&told[0])["code"], code);
        assert_eq!(
            [told[1].as_str(), told[2].trim()],
            ["1", "0"],
            "nothing is left behind"
        );
    }
}

/// Two names of one file that are no link of each other: the log of the one does not lie beside the other.
fn a_file_mounted_at_a_second_place_is_opened_at_one_only() {
    const OPEN: &str = "
        mkfifo lines && ($P --shop shop.counterbook batch < lines > answers & echo $! > pid)
        exec 3> lines
        echo '{\"command\":\"customers.save\",\"payload\":{\"name\":\"Here\"}}' >&3
        until test -s answers; do :; done";
    const SECOND: &str = "
        mkdir other && touch other/shop.counterbook && mount --bind shop.counterbook other/shop.counterbook
        $P --shop other/shop.counterbook call customers.save '{\"name\":\"There\"}'; echo $?";
    const CLOSE: &str = "
        exec 3>&-; while kill -0 $(cat pid) 2> /dev/null; do :; done";
    let told: [String; 4] = SmallDisk::play(&[
        SHOP,
        OPEN,
        SECOND,
        CLOSE,
        "$P --shop other/shop.counterbook call customers.save '{\"name\":\"There\"}'; echo $?",
    ]);
    assert_eq!(json(&told[0])["code"], "storage_other_name");
    assert_eq!((told[1].as_str(), told[3].as_str()), ("2", "0"));
}
