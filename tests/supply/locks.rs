//! The two lock files: what is really built in.

use serde::Deserialize;
use std::{collections::BTreeMap, path::PathBuf};

/// A crate or a package at one version.
pub struct Locked {
    pub name: String,
    pub version: semver::Version,
}

#[derive(Deserialize)]
struct CargoLock {
    package: Vec<Crate>,
}

#[derive(Deserialize)]
struct Crate {
    name: String,
    version: semver::Version,
}

/// `package-lock.json`, as far as it matters here.
#[derive(Deserialize)]
struct NpmLock {
    packages: BTreeMap<String, Package>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Package {
    pub version: Option<semver::Version>,
    pub resolved: Option<String>,
    pub integrity: Option<String>,
    pub license: Option<String>,
    /// Comes inside another one, which is the one that was fetched.
    #[serde(default)]
    pub in_bundle: bool,
}

/// A file of the project, as text.
pub fn file(name: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    std::fs::read_to_string(root.join(name)).unwrap()
}

pub fn crates() -> Vec<Locked> {
    let lock: CargoLock = toml::from_str(&file("Cargo.lock")).unwrap();
    let locked = |one: Crate| Locked {
        name: one.name,
        version: one.version,
    };
    lock.package.into_iter().map(locked).collect()
}

/// Every package below the window's own, by the place where it lies.
pub fn packages() -> BTreeMap<String, Package> {
    let lock: NpmLock = serde_json::from_str(&file("ui/package-lock.json")).unwrap();
    let mut packages = lock.packages;
    packages.remove("");
    packages
}

/// `node_modules/a/node_modules/@b/c` is `@b/c`.
pub fn package_name(place: &str) -> &str {
    place.rsplit_once("node_modules/").map_or(place, |(_, name)| name)
}
