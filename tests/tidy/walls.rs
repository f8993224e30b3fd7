//! Who may know whom.

use crate::{
    house::{House, Source},
    imports, modules,
};
use std::collections::{BTreeMap, BTreeSet};

/// A package of ours, and those of ours that it may know.
type Package = (&'static str, &'static [&'static str]);

/// Our packages, and which of ours each may know. The tests may know all.
const KNOWS: [Package; 9] = [
    ("terms", &["terms-derive"]),
    ("terms-derive", &[]),
    ("domain", &["terms"]),
    ("store", &["terms", "terms-derive"]),
    ("documents", &["terms"]),
    ("app", &["domain", "store", "documents", "terms", "terms-derive"]),
    ("cli", &["app", "terms"]),
    ("desktop", &["app", "terms"]),
    ("xtask", &[]),
];

/// Libraries that one package alone may depend on, beside the tests.
const OWNED: [(&str, &str); 5] = [
    ("rusqlite", "store"),
    ("tauri", "desktop"),
    ("printpdf", "documents"),
    ("lopdf", "documents"),
    ("hayro", "documents"),
];

/// Where a library may be named in code.
const PLACES: [(&str, &[&str]); 4] = [
    (
        "tauri",
        &["src-tauri/src/", "src-tauri/benches/", "src-tauri/build.rs"],
    ),
    ("printpdf", &["src-tauri/crates/documents/src/out/"]),
    ("lopdf", &["src-tauri/crates/documents/src/out/"]),
    ("hayro", &["src-tauri/crates/documents/src/out/raster.rs"]),
];

/// How a statement begins.
const STATEMENTS: [&str; 9] = [
    "SELECT ",
    "INSERT INTO ",
    "INSERT OR ",
    "DELETE FROM ",
    "CREATE TABLE ",
    "CREATE INDEX ",
    "PRAGMA ",
    "BEGIN IMMEDIATE",
    "VACUUM",
];

/// File names that say nothing.
const NOTHING: [&str; 6] = ["utils", "util", "helpers", "helper", "manager", "common"];

/// `domain`, `store` and `documents` speak terms and do not know each other.
pub fn packages(house: &House) -> Vec<String> {
    let mut broken = Vec::new();
    for manifest in &house.manifests {
        let (name, dependencies) = read_manifest(&manifest.text);
        let Some((_, may)) = KNOWS.iter().find(|(package, _)| *package == name) else {
            continue;
        };
        for dependency in dependencies {
            let is_ours = dependency == "tests" || KNOWS.iter().any(|(package, _)| *package == dependency);
            let is_anothers = OWNED
                .iter()
                .any(|(library, owner)| is_of(&dependency, library) && *owner != name);
            if is_ours && !may.contains(&dependency.as_str()) || is_anothers {
                broken.push(format!("{name} must not know {dependency}"));
            }
        }
    }
    broken
}

/// The package's name, and everything it depends on in any way.
fn read_manifest(text: &str) -> (String, Vec<String>) {
    let (mut name, mut dependencies, mut section) = (String::new(), Vec::new(), String::new());
    for line in text.lines().map(str::trim) {
        if let Some(head) = line.strip_prefix('[') {
            section = head.trim_end_matches(']').to_owned();
            if let Some((_, dependency)) = section.split_once("dependencies.") {
                dependencies.push(dependency.to_owned());
            }
            continue;
        }
        let Some((key, value)) = line.split_once('=') else {
            continue;
        };
        let key = key.trim().split('.').next().unwrap_or_default();
        if section == "package" && key == "name" {
            value.trim().trim_matches('"').clone_into(&mut name);
        } else if section.ends_with("dependencies") && !key.starts_with('#') {
            dependencies.push(key.to_owned());
        }
    }
    (name, dependencies)
}

/// `tauri_build` and `tauri-build` are of `tauri`.
fn is_of(name: &str, library: &str) -> bool {
    name.strip_prefix(library)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['_', '-']))
}

pub fn sql(house: &House) -> Vec<String> {
    let mut broken = Vec::new();
    for source in &house.sources {
        if source.path.starts_with("src-tauri/crates/store/") || source.path.starts_with("tests/") {
            continue;
        }
        if source.ends_in(&["sql"]) {
            broken.push(format!("{} stands outside the store", source.path));
        }
        if !source.ends_in(&["rs"]) {
            continue;
        }
        let said = source.said();
        if said.names.iter().any(|name| is_of(name, "rusqlite")) {
            broken.push(format!("{} names rusqlite", source.path));
        }
        for text in said.strings.iter().filter(|text| is_statement(text)) {
            let begin: String = text.chars().take(40).collect();
            broken.push(format!("{} holds SQL: {begin}", source.path));
        }
    }
    broken
}

/// Whether a text begins like a statement of SQL.
pub fn is_statement(text: &str) -> bool {
    let text = text.trim_start();
    let is_update = text.starts_with("UPDATE ") && text.contains(" SET ");
    is_update || STATEMENTS.iter().any(|start| text.starts_with(start))
}

pub fn libraries(house: &House) -> Vec<String> {
    let mut broken = Vec::new();
    for source in house.sources.iter().filter(|source| source.ends_in(&["rs"])) {
        let said = source.said();
        for (library, places) in PLACES {
            let is_at_home = places.iter().any(|place| source.path.starts_with(place));
            if !is_at_home && said.names.iter().any(|name| is_of(name, library)) {
                broken.push(format!("{} names {library}", source.path));
            }
        }
    }
    broken
}

/// What concerns one file lies beside it, so that the file stays as long as what it does.
pub fn tests_inside(house: &House) -> Vec<String> {
    house
        .rust("")
        .filter(|source| source.text.lines().any(|line| line == "mod tests {"))
        .map(|source| format!("{} holds its tests inside", source.path))
        .collect()
}

/// Files of Rust that no `mod` line leads to from where a crate begins.
pub fn left_behind(house: &House) -> Vec<String> {
    let roots: BTreeSet<String> = house.manifests.iter().flat_map(roots).collect();
    let is_root = |path: &&str| roots.contains(*path) || is_root_by_place(house, path);
    modules::undeclared(house, is_root)
        .into_iter()
        .map(|path| format!("{path} is declared by nobody"))
        .collect()
}

/// Where the crates of a package begin that its manifest names.
fn roots(manifest: &Source) -> Vec<String> {
    let folder = manifest.path.trim_end_matches("Cargo.toml");
    let lines = manifest.text.lines();
    let named = lines.filter_map(|line| line.strip_prefix("path = \"")?.strip_suffix('"'));
    named.map(|file| format!("{folder}{file}")).collect()
}

/// Where cargo looks for crates that no manifest names.
fn is_root_by_place(house: &House, path: &str) -> bool {
    let inside = house
        .manifests
        .iter()
        .filter_map(|manifest| path.strip_prefix(manifest.path.trim_end_matches("Cargo.toml")))
        .min_by_key(|inside| inside.len());
    let steps: Vec<&str> = inside.unwrap_or(path).split('/').collect();
    matches!(
        steps[..],
        ["build.rs"]
            | ["src", "lib.rs" | "main.rs"]
            | ["tests" | "benches", _]
            | ["tests" | "benches", _, "main.rs"]
    )
}

pub fn names(house: &House) -> Vec<String> {
    let says_nothing = |path: &&Source| {
        path.path
            .split('/')
            .any(|step| NOTHING.contains(&step.split('.').next().unwrap_or_default().to_lowercase().as_str()))
    };
    house
        .sources
        .iter()
        .filter(says_nothing)
        .map(|source| source.path.clone())
        .collect()
}

/// Who imports whom, and how often: packages, and folders of the window.
pub fn ways(house: &House) -> Vec<(String, usize)> {
    let mut ways: BTreeMap<String, usize> = BTreeMap::new();
    for manifest in &house.manifests {
        let (name, dependencies) = read_manifest(&manifest.text);
        let ours = dependencies
            .iter()
            .filter(|dependency| KNOWS.iter().any(|(package, _)| package == dependency));
        for dependency in ours {
            *ways.entry(format!("package {name} -> {dependency}")).or_default() += 1;
        }
    }
    for source in house.scripts() {
        for import in imports::of(source) {
            let (Some(own), Some(other)) = (imports::room(&source.path), imports::room(&import)) else {
                continue;
            };
            if own != other {
                *ways.entry(format!("window {own} -> {other}")).or_default() += 1;
            }
        }
    }
    ways.into_iter().collect()
}
