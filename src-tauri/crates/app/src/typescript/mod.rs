//! The generated half of the window's wire: a file for the terms, one for what several areas show, one for
//! each area, and an index with the table.

use crate::{
    backup,
    door::{Declared, Row, Types},
    failure::Failure,
    host, native, table,
};
use std::collections::{BTreeMap, BTreeSet};
use terms::Tag;

const HEAD: &str = "// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and\n\
                    // `cargo run -p cli -- typescript ui/src/wire` writes it anew.\n\n";

/// Every file, by name, with its text.
#[must_use]
pub fn typescript() -> BTreeMap<String, String> {
    let (types, changes) = collected();
    let mut files = BTreeMap::new();
    for area in areas(&types) {
        files.insert(format!("{area}.gen.ts"), file(&area, &types));
    }
    files.insert("index.gen.ts".to_owned(), index(&types, &changes));
    files
}

/// The types of every row, and the commands that change something.
fn collected() -> (Types, Vec<&'static str>) {
    let mut types = Types::default();
    let mut changes = Vec::new();
    for rows in table::AREAS {
        add(rows, &mut types, &mut changes);
    }
    add(backup::PLACE, &mut types, &mut changes);
    add(host::AREA, &mut types, &mut changes);
    add(native::AREA, &mut types, &mut changes);
    // A failure crosses the wire in place of any answer, a tag beside it.
    types.shared::<Failure>();
    types.shared::<Tag>();
    (types, changes)
}

fn add<S: ?Sized>(rows: &[Row<S>], types: &mut Types, changes: &mut Vec<&'static str>) {
    for row in rows {
        (row.types)(types);
        if row.is_change() {
            changes.push(row.name);
        }
    }
}

fn areas(types: &Types) -> BTreeSet<String> {
    types
        .declared
        .values()
        .map(|declared| declared.area.clone())
        .collect()
}

/// The declarations of one area, and where the others that it names come from.
fn file(area: &str, types: &Types) -> String {
    let own: Vec<&Declared> = types
        .declared
        .values()
        .filter(|declared| declared.area == area)
        .collect();
    let mut imports: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for name in own.iter().flat_map(|declared| &declared.uses) {
        if let Some(used) = types.declared.get(name).filter(|used| used.area != area) {
            imports.entry(&used.area).or_default().insert(name);
        }
    }
    let imports: String = imports.iter().map(|(from, names)| import(names, from)).collect();
    let declarations: String = own
        .iter()
        .map(|declared| format!("export {}\n\n", one_field_a_line(&declared.text)))
        .collect();
    format!(
        "{HEAD}{imports}{}{}\n",
        if imports.is_empty() { "" } else { "\n" },
        declarations.trim_end()
    )
}

fn import(names: &BTreeSet<&str>, from: &str) -> String {
    let names: Vec<&str> = names.iter().copied().collect();
    format!("import type {{ {} }} from './{from}.gen';\n", names.join(", "))
}

fn index(types: &Types, changes: &[&str]) -> String {
    let mut names: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut need = |name: &'_ str| {
        if let Some((name, declared)) = types.declared.get_key_value(name) {
            names
                .entry(declared.area.as_str())
                .or_default()
                .insert(name.as_str());
        }
    };
    for (_, _, request, answer) in &types.rows {
        need(request);
        need(answer);
    }
    for (_, told) in &types.told {
        need(told);
    }
    let imports: String = names.iter().map(|(area, names)| import(names, area)).collect();
    let exports: String = areas(types)
        .iter()
        .map(|area| format!("export type * from './{area}.gen';\n"))
        .collect();
    let rows: String = types
        .rows
        .iter()
        .map(|(_, name, request, answer)| format!("  {name:?}: [{request}, {answer}];\n"))
        .collect();
    let told = types.told.iter().filter(|(_, told)| told != "Nothing");
    let told: String = told
        .map(|(name, told)| format!("  {name:?}: {told};\n"))
        .collect();
    let changes: String = changes.iter().map(|name| format!("  {name:?},\n")).collect();
    format!(
        "{HEAD}{imports}\n{exports}\n/** Request and answer of every command. */\nexport interface Commands {{\n{rows}}}\n\n\
         /** What the timeline is told, by command. */\nexport interface Told {{\n{told}}}\n\n\
         /** Commands that change something: they carry a request id. */\n\
         export const changes: ReadonlySet<string> = new Set([\n{changes}]);\n"
    )
}

/// A field a line, so that a change of one is a change of one line.
fn one_field_a_line(text: &str) -> String {
    let Some((head, body)) = text.split_once(" = { ") else {
        return text.to_owned();
    };
    let Some(body) = body.strip_suffix(" };") else {
        return text.to_owned();
    };
    let mut lines = vec![format!("{head} = {{")];
    let mut depth = 0_i32;
    let mut is_comment = false;
    let mut field = String::new();
    for letter in body.chars() {
        field.push(letter);
        is_comment = is_comment && !field.ends_with("*/") || field.ends_with("/*");
        if is_comment {
            continue;
        }
        match letter {
            '{' | '<' | '[' | '(' => depth += 1,
            '}' | '>' | ']' | ')' => depth -= 1,
            ',' if depth == 0 => {
                lines.push(indented(field.trim_end_matches(',')));
                field.clear();
            }
            _ => {}
        }
    }
    if !field.trim().is_empty() {
        lines.push(indented(&field));
    }
    lines.push("};".to_owned());
    lines.join("\n")
}

fn indented(field: &str) -> String {
    let lines: Vec<String> = field
        .trim()
        .lines()
        .map(|line| format!("  {}", line.trim_end()))
        .collect();
    format!("{};", lines.join("\n"))
}

#[cfg(test)]
mod tests;
