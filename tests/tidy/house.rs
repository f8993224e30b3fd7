//! Every source of the project, read once.

use crate::rust::{self, Said};
use std::{fs, path::Path, sync::OnceLock};

/// Folders that hold what people wrote.
const ROOTS: [&str; 4] = ["src-tauri", "tests", "xtask", "ui"];
/// Folders that programs fill.
const MADE: [&str; 8] = [
    "node_modules",
    "target",
    "dist",
    "gen",
    "icons",
    "shots",
    "test-results",
    "playwright-report",
];
const ENDINGS: [&str; 5] = ["rs", "ts", "svelte", "sql", "css"];

pub struct Source {
    /// From the project's root, with `/`.
    pub path: String,
    pub text: String,
    pub is_test: bool,
    /// Several walls listen to the same file.
    said: OnceLock<Said>,
}

pub struct House {
    pub sources: Vec<Source>,
    /// Every `Cargo.toml` but the workspace's own.
    pub manifests: Vec<Source>,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            is_test: is_test_path(path),
            said: OnceLock::new(),
        }
    }

    pub fn ends_in(&self, endings: &[&str]) -> bool {
        self.path
            .rsplit_once('.')
            .is_some_and(|(_, ending)| endings.contains(&ending))
    }

    pub fn as_pair(&self) -> (&str, &str) {
        (&self.path, &self.text)
    }

    pub fn is_script(&self) -> bool {
        self.path.starts_with("ui/src/") && self.ends_in(&["ts", "svelte"])
    }

    /// What it says in code, where it is Rust.
    pub fn said(&self) -> &Said {
        self.said.get_or_init(|| rust::said(&self.text))
    }
}

impl House {
    /// What is built from these files alone, for walls that are tried on a breach.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let (manifests, sources) = files
            .iter()
            .map(|(path, text)| Source::new(path, text))
            .partition(|source| source.path.ends_with("Cargo.toml"));
        let mut house = Self { sources, manifests };
        house.mark_tests();
        house
    }

    /// Files in Rust of the product that stand under `folder`.
    pub fn rust<'h>(&'h self, folder: &'h str) -> impl Iterator<Item = &'h Source> {
        self.sources.iter().filter(move |source| {
            !source.is_test && source.ends_in(&["rs"]) && source.path.starts_with(folder)
        })
    }

    /// Scripts of the window that are no tests.
    pub fn scripts(&self) -> impl Iterator<Item = &Source> {
        self.sources
            .iter()
            .filter(|source| source.is_script() && !source.is_test)
    }

    pub fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut house = Self {
            sources: Vec::new(),
            manifests: Vec::new(),
        };
        for folder in ROOTS {
            house.walk(&root.join(folder), folder);
        }
        house.sources.sort_by(|a, b| a.path.cmp(&b.path));
        house.mark_tests();
        house
    }

    fn walk(&mut self, folder: &Path, path: &str) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for entry in entries.map_while(Result::ok) {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = format!("{path}/{name}");
            if entry.path().is_dir() {
                if !MADE.contains(&name.as_str()) && !name.starts_with('.') {
                    self.walk(&entry.path(), &path);
                }
                continue;
            }
            let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
            if name == "Cargo.toml" || ENDINGS.contains(&ending) {
                // A file that another program takes away in this moment is not there.
                let Ok(text) = fs::read_to_string(entry.path()) else {
                    continue;
                };
                let source = Source::new(&path, &text);
                if name == "Cargo.toml" {
                    self.manifests.push(source);
                } else {
                    self.sources.push(source);
                }
            }
        }
    }

    /// Modules that are declared for tests only are tests, wherever they stand.
    fn mark_tests(&mut self) {
        let mut found = Vec::new();
        for source in &self.sources {
            if source.ends_in(&["rs"]) {
                let folder = module_folder(&source.path);
                for name in rust::test_modules(source) {
                    found.push(format!("{folder}/{name}.rs"));
                    found.push(format!("{folder}/{name}/"));
                }
            }
        }
        for source in &mut self.sources {
            source.is_test |= found
                .iter()
                .any(|test| source.path == *test || test.ends_with('/') && source.path.starts_with(test));
        }
    }
}

/// Where the modules of a file lie: beside `lib.rs`, in the folder of every other one.
fn module_folder(path: &str) -> String {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    match file {
        "lib.rs" | "main.rs" | "mod.rs" => folder.to_owned(),
        _ => format!("{folder}/{}", file.trim_end_matches(".rs")),
    }
}

fn is_test_path(path: &str) -> bool {
    let in_test_folder = ["/tests/", "/benches/", "/testing/", "/e2e/"]
        .iter()
        .any(|folder| path.contains(folder));
    path.starts_with("tests/") || in_test_folder || path.ends_with(".test.ts")
}
