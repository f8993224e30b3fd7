//! The window's half of the wire, as it is committed.

use crate::{root, rows};
use app::typescript::typescript;
use std::{collections::BTreeMap, fs};

fn committed() -> BTreeMap<String, String> {
    let files = fs::read_dir(root().join("ui/src/wire"))
        .unwrap()
        .map(Result::unwrap);
    let named = files.map(|file| (file.file_name().to_string_lossy().into_owned(), file.path()));
    let generated = named.filter(|(name, _)| name.ends_with(".gen.ts"));
    generated
        .map(|(name, path)| (name, fs::read_to_string(path).unwrap()))
        .collect()
}

#[test]
fn the_types_of_the_window_are_those_of_the_table() {
    let (there, wanted) = (committed(), typescript());
    let anew = "this writes them anew:\ncargo run -p cli -- typescript ui/src/wire";
    assert_eq!(
        there.keys().collect::<Vec<_>>(),
        wanted.keys().collect::<Vec<_>>(),
        "the window's files are others; {anew}"
    );
    for (name, text) in wanted {
        assert!(there[&name] == text, "{name} is old; {anew}");
    }
}

#[test]
fn every_row_has_its_types_in_the_window() {
    let files = typescript();
    let declared = |name: &str| {
        let starts = [format!("export type {name} ="), format!("export type {name}<")];
        let mut lines = files.values().flat_map(|text| text.lines());
        lines.any(|line| starts.iter().any(|start| line.starts_with(start)))
    };
    let table = &files["index.gen.ts"];
    for row in rows() {
        let start = format!("  \"{}\": [", row.name);
        let line = table.lines().find_map(|line| line.strip_prefix(&start));
        let pair = line.and_then(|line| line.strip_suffix("];"));
        let pair = pair.unwrap_or_else(|| panic!("{} has no line in the window's table", row.name));
        let (request, answer) = pair.split_once(", ").unwrap();
        for name in [request, answer] {
            assert!(declared(name), "{}: {name} is declared nowhere", row.name);
        }
    }
}

#[test]
fn nothing_that_is_used_is_declared_twice_or_nowhere() {
    let files = typescript();
    for (file, text) in &files {
        let imports = text
            .lines()
            .filter_map(|line| line.strip_prefix("import type { "));
        for (names, from) in imports.filter_map(|line| line.split_once(" } from './")) {
            let from = format!("{}.ts", from.trim_end_matches("';"));
            for name in names.split(", ") {
                let start = format!("export type {name}");
                let times = files[&from]
                    .lines()
                    .filter(|line| {
                        line.strip_prefix(&start)
                            .is_some_and(|rest| rest.starts_with([' ', '<']))
                    })
                    .count();
                assert_eq!(times, 1, "{file} takes {name} from {from}");
            }
        }
    }
}
