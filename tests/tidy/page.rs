//! The floors of the window, and its circles.

use crate::{house::House, imports};
use std::collections::{BTreeMap, BTreeSet};

/// Which rooms of `ui/src` a room may know, beside itself.
const KNOWS: [(&str, &[&str]); 3] = [
    ("kit", &["lib"]),
    ("panels", &["kit", "lib", "wire"]),
    ("lib", &["host", "wire"]),
];
const ENDINGS: [&str; 6] = ["", ".ts", ".svelte", ".svelte.ts", ".gen.ts", "/index.ts"];

/// Imports that leave the room for one that it must not know.
pub fn rooms(house: &House) -> Vec<String> {
    let mut found = Vec::new();
    // The tests of a widget may build what it will meet.
    for source in house.scripts() {
        let own = imports::room(&source.path);
        let Some((own, may)) = KNOWS.iter().find(|(room, _)| own == Some(*room)) else {
            continue;
        };
        for import in imports::of(source) {
            if let Some(other) = imports::room(&import)
                && other != *own
                && !may.contains(&other)
            {
                found.push(format!("{} imports {other}: {import}", source.path));
            }
        }
    }
    found
}

/// Which file of the window needs which. Through a list that only passes on (`export { A } from './A'`) goes
/// the way to the file itself.
pub fn arrows(house: &House) -> BTreeSet<(String, String)> {
    let scripts: Vec<_> = house.scripts().collect();
    let known: BTreeSet<&str> = scripts.iter().map(|source| source.path.as_str()).collect();
    let find = |from: &str, import: &str| -> Option<String> {
        let whole = imports::joined(from, import)?;
        let mut tried = ENDINGS.iter().map(|ending| format!("{whole}{ending}"));
        tried.find(|path| known.contains(path.as_str()))
    };
    let mut passed: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut needs = Vec::new();
    for source in &scripts {
        for clause in clauses(&source.text) {
            let Some(to) = find(&source.path, &clause.from) else {
                continue;
            };
            if clause.is_passed_on {
                let list = passed.entry(source.path.clone()).or_default();
                list.extend(clause.names.into_iter().map(|(_, outside)| (outside, to.clone())));
            } else {
                needs.push((source.path.clone(), to, clause.names));
            }
        }
    }
    let mut found = BTreeSet::new();
    for (from, to, names) in needs {
        let list = passed.get(&to);
        let behind = |name: &String| list.and_then(|list| list.get(name)).unwrap_or(&to).clone();
        let mut targets: BTreeSet<String> = names.iter().map(|(inside, _)| behind(inside)).collect();
        if targets.is_empty() {
            targets.insert(to);
        }
        targets.remove(&from);
        found.extend(targets.into_iter().map(|target| (from.clone(), target)));
    }
    found
}

/// One `import … from '…'` or `export … from '…'`.
struct Clause {
    from: String,
    /// The name there, and the name here.
    names: Vec<(String, String)>,
    is_passed_on: bool,
}

fn clauses(text: &str) -> Vec<Clause> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((word, at)) = ["import", "export"]
        .iter()
        .filter_map(|word| Some((*word, start(rest, word)?)))
        .min_by_key(|(_, at)| *at)
    {
        rest = &rest[at + word.len()..];
        if let Some(clause) = clause(rest, word == "export") {
            found.push(clause);
        }
    }
    let lazy = text.split("import(").skip(1);
    found.extend(lazy.filter_map(quoted).map(|from| Clause {
        from,
        names: Vec::new(),
        is_passed_on: false,
    }));
    found
}

/// Where a statement with this word begins.
fn start(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(at, _)| at).find(|at| {
        let line = text[..*at].rfind('\n').map_or(0, |end| end + 1);
        let after = text[at + word.len()..].chars().next();
        text[line..*at].trim().is_empty() && matches!(after, Some(' ' | '{' | '*' | '\'' | '"'))
    })
}

fn clause(text: &str, is_passed_on: bool) -> Option<Clause> {
    if !is_passed_on && let Some(from) = quoted(text).filter(|_| text.trim_start().starts_with(['\'', '"'])) {
        return Some(Clause {
            from,
            names: Vec::new(),
            is_passed_on,
        });
    }
    let end = text.find(" from ")?;
    let head = &text[..end];
    // Another statement's `from`.
    if head.contains([';', '=', '(']) || head.contains("\n\n") {
        return None;
    }
    let mut names = Vec::new();
    let head = head.replace("type ", " ");
    let (single, listed) = head.split_once('{').unwrap_or((&head, ""));
    let single = single.trim().trim_end_matches(',');
    if !single.is_empty() && !single.starts_with('*') {
        names.push(("default".to_owned(), single.to_owned()));
    }
    for name in listed.trim_end().trim_end_matches('}').split(',') {
        let mut words = name.split_whitespace();
        if let Some(inside) = words.next() {
            let outside = words.nth(1).unwrap_or(inside);
            names.push((inside.to_owned(), outside.to_owned()));
        }
    }
    Some(Clause {
        from: quoted(&text[end + " from ".len()..])?,
        names,
        is_passed_on,
    })
}

/// The text in quotes that `text` opens with.
fn quoted(text: &str) -> Option<String> {
    let text = text.trim_start();
    let quote = text
        .chars()
        .next()
        .filter(|letter| matches!(letter, '\'' | '"'))?;
    Some(text[1..].split_once(quote)?.0.to_owned())
}
