//! What is a copy and what is a shop.

use super::*;
use std::fs;

#[test]
fn a_copy_is_known_by_its_name_or_by_the_hash_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    assert!(is_copy(&at("shop-20261003-091500.counterbook-copy")));
    assert!(!is_copy(&at("shop.counterbook")));
    fs::write(
        at("old.counterbook.sha256"),
        "ab12  shop-20261003-091500.counterbook-copy\n",
    )
    .unwrap();
    assert!(is_copy(&at("old.counterbook")), "given another name");
    fs::write(at("shop.counterbook.sha256"), "ab12  shop.counterbook\n").unwrap();
    assert!(
        !is_copy(&at("shop.counterbook")),
        "somebody hashed the shop itself"
    );
}
