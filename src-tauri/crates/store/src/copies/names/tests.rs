use super::*;

fn made(name: &str) -> Option<String> {
    made_at(OsStr::new(name), "Rose-Hill").map(|at| at.to_rfc3339())
}

#[test]
fn a_copy_says_when_it_was_made() {
    let when = Some("2026-10-03T07:08:09+00:00".to_owned());
    assert_eq!(made("Rose-Hill-20261003-070809.counterbook-copy"), when);
    assert_eq!(made("Rose-Hill-20261003-070809-2.counterbook-copy"), when);
}

#[test]
fn what_is_not_a_copy_of_this_shop_is_left_alone() {
    for name in [
        "Rose-Hill-Two-20261003-070809.counterbook-copy",
        "Rose-20261003-070809.counterbook-copy",
        "Rose-Hill-20261003-070809.counterbook-copy.sha256",
        "Rose-Hill-20261003-070809x.counterbook-copy",
        "Rose-Hill-20261303-070809.counterbook-copy",
        "Rose-Hill-.counterbook-copy",
        "Rose-Hill.unproved-copy",
    ] {
        assert_eq!(made(name), None, "{name}");
    }
}

#[test]
fn only_what_we_call_so_is_half_made() {
    let is_ours = |name: &str| is_half_made(OsStr::new(name), "Rose-Hill");
    for name in [
        ".Rose-Hill-20261003-070809-aZ3x9Q.copying",
        ".Rose-Hill-aZ3x9Q.restoring",
        ".Rose-Hill-20261003-070809.counterbook-copy-aZ3x9Q.part",
        ".Rose-Hill-20261003-070809-2.counterbook-copy-aZ3x9Q.part",
    ] {
        assert!(is_ours(name), "{name}");
    }
    for name in [
        "Rose-Hill-20261003-070809-aZ3x9Q.copying",
        ".Rose-Hill-20261003-070809.copying",
        ".Rose-Hill-Two-20261003-070809-aZ3x9Q.copying",
        ".Rose-Hill-Two-aZ3x9Q.restoring",
        ".Rose-Hill-Two.restoring",
        ".Rose-20261003-070809-aZ3x9Q.copying",
        ".Rose-Hill-thesis.copying",
        ".Rose-Hill-20261003-070809-aZ3x9Q.part",
        "Rose-Hill.counterbook",
        ".Rose-Hill",
    ] {
        assert!(!is_ours(name), "{name}");
    }
}
