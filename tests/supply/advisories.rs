//! Known faults of what we use, held against what is locked.

use crate::locks::{self, Locked};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    looked_on: String,
    #[serde(rename = "crate")]
    crates: Vec<Advisory>,
    #[serde(rename = "package")]
    packages: Vec<Advisory>,
}

/// One known fault: mended in a version, or accepted with a reason.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Advisory {
    id: String,
    name: String,
    fixed_in: Option<semver::Version>,
    accepted: Option<String>,
}

impl Advisory {
    /// What is wrong with it, seen from what is locked.
    fn fault(&self, locked: &[Locked]) -> Option<String> {
        let mut versions = locked
            .iter()
            .filter(|one| one.name == self.name)
            .map(|one| &one.version);
        let says = match (&self.fixed_in, &self.accepted) {
            (Some(fixed), None) => {
                let old = versions.find(|version| *version < fixed)?;
                format!("is locked at {old}; take {fixed} or newer")
            }
            (None, Some(reason)) if reason.trim().is_empty() => "is accepted without a reason".to_owned(),
            (None, Some(_)) => match versions.next() {
                Some(_) => return None,
                None => "is accepted, and nothing here uses it".to_owned(),
            },
            _ => "is either mended in a version or accepted".to_owned(),
        };
        Some(format!("{} ({}) {says}", self.id, self.name))
    }
}

fn list() -> List {
    toml::from_str(&locks::file("supply/advisories.toml")).unwrap()
}

fn packages() -> Vec<Locked> {
    let named = |(place, package): (String, locks::Package)| {
        Some(Locked {
            name: locks::package_name(&place).to_owned(),
            version: package.version?,
        })
    };
    locks::packages().into_iter().filter_map(named).collect()
}

#[test]
fn nothing_with_a_known_fault_is_locked() {
    let list = list();
    let crates = locks::crates();
    let packages = packages();
    assert!(
        crates.len() > 300 && packages.len() > 100,
        "the lock files are read"
    );
    let faults: Vec<String> = (list.crates.iter().filter_map(|one| one.fault(&crates)))
        .chain(list.packages.iter().filter_map(|one| one.fault(&packages)))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_list_says_when_it_was_looked_through() {
    assert!(chrono::NaiveDate::parse_from_str(&list().looked_on, "%Y-%m-%d").is_ok());
}

#[test]
fn an_old_version_and_an_entry_out_of_date_are_seen() {
    let locked = [Locked {
        name: "leaky".to_owned(),
        version: semver::Version::new(1, 2, 3),
    }];
    let advisory = |name: &str, fixed: Option<semver::Version>, accepted: Option<&str>| Advisory {
        id: "ID".to_owned(),
        name: name.to_owned(),
        fixed_in: fixed,
        accepted: accepted.map(str::to_owned),
    };
    let newer = Some(semver::Version::new(1, 3, 0));
    let older = Some(semver::Version::new(1, 2, 3));
    assert!(advisory("leaky", newer.clone(), None).fault(&locked).is_some());
    assert!(advisory("leaky", older, None).fault(&locked).is_none());
    assert!(advisory("gone", newer, None).fault(&locked).is_none());
    assert!(
        advisory("leaky", None, Some("not reached"))
            .fault(&locked)
            .is_none()
    );
    assert!(advisory("leaky", None, Some(" ")).fault(&locked).is_some());
    assert!(
        advisory("gone", None, Some("not reached"))
            .fault(&locked)
            .is_some()
    );
    assert!(advisory("leaky", None, None).fault(&locked).is_some());
}
