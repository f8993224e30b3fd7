//! The rooms of this package know each other downward only, and no two of its files know each other in a circle.
#![allow(clippy::unwrap_used, reason = "test code")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What each room may name, beside itself.
const MAY_NAME: [(&str, &[&str]); 7] = [
    ("paper", &[]),
    ("error", &["paper"]),
    ("engine", &["error", "paper"]),
    ("codes", &["engine", "error", "paper"]),
    ("parts", &["codes", "engine", "error", "paper"]),
    ("kinds", &["parts", "codes", "engine", "error", "paper"]),
    ("out", &["engine", "error"]),
];

/// Modules by their path, such as `parts::table::rows`, with what they say.
type Modules = BTreeMap<String, String>;

fn ours() -> Modules {
    let mut modules = Modules::new();
    walk(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        "",
        &mut modules,
    );
    modules
}

/// Without the root, which stands above all rooms, and without tests.
fn walk(folder: &Path, above: &str, modules: &mut Modules) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        let module = match name.trim_end_matches(".rs") {
            "mod" => above.to_owned(),
            "lib" | "tests" => continue,
            name if above.is_empty() => name.to_owned(),
            name => format!("{above}::{name}"),
        };
        if entry.path().is_dir() {
            walk(&entry.path(), &module, modules);
        } else {
            modules.insert(module, fs::read_to_string(entry.path()).unwrap());
        }
    }
}

/// The modules that a module names: by `crate::…`, or as its own children. A path that names no module of a file, such
/// as `crate::Sender`, is told as it stands.
fn named(module: &str, text: &str, modules: &Modules) -> BTreeSet<String> {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let absolute = paths_after(&code, "crate::");
    let children = ["use ", "pub use "].iter().flat_map(|start| {
        let lines = code.lines().filter_map(move |line| line.strip_prefix(start));
        lines.map(|line| format!("{module}::{}", path_of(line)))
    });
    let children = children.filter(|path| longest(path, modules).is_some_and(|found| found != module));
    absolute
        .into_iter()
        .chain(children)
        .map(|path| longest(&path, modules).unwrap_or(path))
        .filter(|found| found != module)
        .collect()
}

fn paths_after(code: &str, start: &str) -> Vec<String> {
    code.split(start).skip(1).map(path_of).collect()
}

/// `engine::page` of `engine::page::{Mark, Page};`.
fn path_of(text: &str) -> String {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':');
    text[..end.unwrap_or(text.len())].trim_end_matches(':').to_owned()
}

/// The module in which a path ends.
fn longest(path: &str, modules: &Modules) -> Option<String> {
    let ends = path.match_indices("::").map(|(end, _)| end).chain([path.len()]);
    ends.map(|end| &path[..end])
        .filter(|start| modules.contains_key(*start))
        .last()
        .map(str::to_owned)
}

fn upward(modules: &Modules) -> Vec<String> {
    let mut broken = Vec::new();
    for (module, text) in modules {
        let room = room(module);
        let Some((_, may)) = MAY_NAME.iter().find(|(known, _)| *known == room) else {
            broken.push(format!("{room} is a room that nobody planned"));
            continue;
        };
        for other in named(module, text, modules) {
            if self::room(&other) != room && !may.contains(&self::room(&other)) {
                broken.push(format!("{module} names {other}"));
            }
        }
    }
    broken
}

fn room(module: &str) -> &str {
    module.split("::").next().unwrap_or_default()
}

/// Modules that can be reached from themselves.
fn circles(modules: &Modules) -> Vec<String> {
    let ways: BTreeMap<&str, BTreeSet<String>> = modules
        .iter()
        .map(|(module, text)| (module.as_str(), named(module, text, modules)))
        .collect();
    let comes_back = |start: &&str| {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&str> = vec![start];
        while let Some(at) = open.pop() {
            for next in ways.get(at).into_iter().flatten() {
                if next == start {
                    return true;
                }
                if seen.insert(next.as_str()) {
                    open.push(next);
                }
            }
        }
        false
    };
    ways.keys()
        .filter(|start| comes_back(start))
        .map(|module| (*module).to_owned())
        .collect()
}

#[test]
fn rooms_name_only_those_below_them() {
    let modules = ours();
    assert!(modules.len() > 40, "only {} files were found", modules.len());
    let broken = upward(&modules);
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn no_files_know_each_other_in_a_circle() {
    let broken = circles(&ours());
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn breaches_are_seen() {
    let with = |module: &str, line: &str| {
        let mut modules = ours();
        modules.get_mut(module).unwrap().push_str(line);
        modules
    };
    for (module, line, told) in [
        (
            "parts::facts",
            "\nuse crate::kinds::packing_slip::PackingSlip;",
            "parts::facts names kinds::packing_slip",
        ),
        (
            "engine::flow",
            "\nfn f() { crate::parts::note::note(); }",
            "engine::flow names parts::note",
        ),
        (
            "out::pdf",
            "\nuse crate::parts::{logo, note};",
            "out::pdf names parts",
        ),
        (
            "codes::bars",
            "\nuse crate::DocumentError;",
            "codes::bars names DocumentError",
        ),
    ] {
        assert_eq!(upward(&with(module, line)), [told]);
    }
    let circle = with("out::subset", "\nuse crate::out::pdf_text::Known;");
    assert_eq!(circles(&circle), ["out::pdf_text", "out::subset"]);
    let circle = with("parts::table::rows", "\nuse crate::parts::table::table;");
    assert!(circles(&circle).contains(&"parts::table::rows".to_owned()));
}
