//! The packages of the window: from one registry, with a hash, under a licence that may be passed on.

use crate::locks::{package_name, packages};

/// As in `deny.toml`; the last three only while the page is built and tested.
const LICENCES: [&str; 11] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "CC-BY-4.0",
    "CC0-1.0",
];

/// Whether one of the licences offered, or all of those that apply, may be passed on.
fn is_allowed(licence: &str) -> bool {
    let licence = licence.trim_start_matches('(').trim_end_matches(')');
    if let Some((one, other)) = licence.split_once(" OR ") {
        return is_allowed(one) || is_allowed(other);
    }
    licence.split(" AND ").all(|part| LICENCES.contains(&part.trim()))
}

#[test]
fn every_package_may_be_passed_on() {
    let mut found = Vec::new();
    for (place, package) in packages() {
        let name = package_name(&place);
        match package.license.as_deref() {
            Some(licence) if is_allowed(licence) => {}
            other => found.push(format!("{name}: {}", other.unwrap_or("no licence"))),
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_package_comes_from_the_registry_with_its_hash() {
    let mut found = Vec::new();
    for (place, package) in packages().into_iter().filter(|(_, package)| !package.in_bundle) {
        // An address of its own (a repository, an archive somewhere) would stand there.
        let is_from_elsewhere = package.resolved.is_some();
        let has_hash = package.integrity.is_some_and(|hash| hash.starts_with("sha512-"));
        if is_from_elsewhere || !has_hash {
            found.push(place);
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_licence_that_takes_more_than_it_gives_is_seen() {
    for licence in [
        "GPL-3.0",
        "MIT AND AGPL-3.0-only",
        "UNLICENSED",
        "SEE LICENSE IN x",
    ] {
        assert!(!is_allowed(licence), "{licence}");
    }
    for licence in ["MIT", "(MIT OR GPL-2.0)", "Apache-2.0 AND MIT"] {
        assert!(is_allowed(licence), "{licence}");
    }
}
