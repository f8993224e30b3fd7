//! Who may know whom.

use crate::{
    house::{House, Source},
    rust,
};
use std::collections::BTreeMap;

/// Our packages, and which of ours each may know. The tests may know all.
const KNOWS: [(&str, &[&str]); 7] = [
    ("domain", &[]),
    ("store", &["domain"]),
    ("documents", &["domain"]),
    ("app", &["domain", "store", "documents"]),
    ("cli", &["app"]),
    ("desktop", &["app"]),
    ("xtask", &[]),
];

/// Libraries that one package alone may depend on, beside the tests.
const OWNED: [(&str, &str); 4] = [
    ("rusqlite", "store"),
    ("tauri", "desktop"),
    ("printpdf", "documents"),
    ("hayro", "documents"),
];

/// Where a library may be named in code. `pdf_text.rs` is the text half of `pdf.rs`.
const PLACES: [(&str, &[&str]); 3] = [
    (
        "tauri",
        &["src-tauri/src/", "src-tauri/benches/", "src-tauri/build.rs"],
    ),
    (
        "printpdf",
        &[
            "src-tauri/crates/documents/src/pdf.rs",
            "src-tauri/crates/documents/src/pdf_text.rs",
        ],
    ),
    ("hayro", &["src-tauri/crates/documents/src/raster.rs"]),
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
        let said = rust::said(source);
        if said.names.iter().any(|name| is_of(name, "rusqlite")) {
            broken.push(format!("{} names rusqlite", source.path));
        }
        let is_statement = |text: &&String| {
            STATEMENTS
                .iter()
                .any(|start| text.trim_start().starts_with(start))
        };
        let is_update = |text: &&String| text.trim_start().starts_with("UPDATE ") && text.contains(" SET ");
        for text in said
            .strings
            .iter()
            .filter(|text| is_statement(text) || is_update(text))
        {
            let begin: String = text.chars().take(40).collect();
            broken.push(format!("{} holds SQL: {begin}", source.path));
        }
    }
    broken
}

pub fn libraries(house: &House) -> Vec<String> {
    let mut broken = Vec::new();
    for source in house.sources.iter().filter(|source| source.ends_in(&["rs"])) {
        let said = rust::said(source);
        for (library, places) in PLACES {
            let is_at_home = places.iter().any(|place| source.path.starts_with(place));
            if !is_at_home && said.names.iter().any(|name| is_of(name, library)) {
                broken.push(format!("{} names {library}", source.path));
            }
        }
    }
    broken
}

pub fn window(house: &House) -> Vec<String> {
    let mut broken = Vec::new();
    for source in house.sources.iter().filter(|source| is_script(source)) {
        for import in imports(source) {
            if import.starts_with("@tauri-apps") && !source.path.starts_with("ui/src/host/") {
                broken.push(format!("{} imports {import}", source.path));
            }
            if let (Some(own), Some(other)) = (feature(&source.path), feature(&import))
                && own != other
            {
                broken.push(format!("{} imports from {other}", source.path));
            }
        }
    }
    broken
}

fn is_script(source: &Source) -> bool {
    source.path.starts_with("ui/src/") && source.ends_in(&["ts", "svelte"])
}

/// The feature that a path lies in; `features/index.ts` lies in none.
fn feature(path: &str) -> Option<&str> {
    let (feature, _) = path.strip_prefix("ui/src/features/")?.split_once('/')?;
    Some(feature)
}

/// What a script imports: paths from the project's root, or names of packages.
fn imports(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    for line in source.text.lines().map(str::trim) {
        if line.starts_with("//") || line.starts_with('*') {
            continue;
        }
        for quote in ['\'', '"'] {
            for head in ["from ", "import ", "import("] {
                let start = format!("{head}{quote}");
                let named = line.split(&start).skip(1);
                found.extend(
                    named
                        .filter_map(|rest| rest.split_once(quote))
                        .map(|(name, _)| resolved(&source.path, name)),
                );
            }
        }
    }
    found
}

fn resolved(path: &str, import: &str) -> String {
    if !import.starts_with('.') {
        return import.to_owned();
    }
    let mut steps: Vec<&str> = path.split('/').collect();
    steps.pop();
    for step in import.split('/') {
        match step {
            "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    let whole = steps.join("/");
    // A folder stands for its `index.ts`.
    if whole.matches('/').count() == 3 && whole.starts_with("ui/src/features/") && !import.ends_with(".ts") {
        return format!("{whole}/index");
    }
    whole
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
    for source in house
        .sources
        .iter()
        .filter(|source| is_script(source) && !source.is_test)
    {
        for import in imports(source) {
            let (Some(own), Some(other)) = (room(&source.path), room(&import)) else {
                continue;
            };
            if own != other {
                *ways.entry(format!("window {own} -> {other}")).or_default() += 1;
            }
        }
    }
    ways.into_iter().collect()
}

/// The folder of the window that a path lies in.
fn room(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("ui/src/")?;
    let room = inside.split('/').next()?;
    // `main.ts` and `App.svelte` stand in no room.
    (!room.contains('.')).then_some(room)
}
