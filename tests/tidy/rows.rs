//! Rows, requests and answers: what the file holds is not what the wire says, and every row of a table is typed.

use crate::{
    floors,
    house::{House, Source},
    rust,
    uses::uses_of,
};
use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeSet;
use syn::{
    Attribute, Field, Item, ItemStruct, Macro, Path,
    visit::{self, Visit},
};

const PRODUCT: &str = "src-tauri/";
const APP: &str = "src-tauri/crates/app/src/";
const DOMAIN: &str = "src-tauri/crates/domain/src/";

/// What makes a struct one that the wire says.
const SAID: [&str; 3] = ["Serialize", "JsonSchema", "TS"];
const SAYING: [&str; 5] = ["request", "answer", "view", "told", "wire"];
/// Macros whose content is rows of a table.
const TABLES: [&str; 2] = ["area", "commands"];

/// Rows of the file that are said as they are, and answers with a piece of the store in them.
pub fn said_rows(house: &House) -> Vec<String> {
    let rows = rows(house).into_iter().filter(|(_, row)| is_said(row));
    let mut found: Vec<String> = rows
        .map(|(path, row)| format!("{path}: the row {} is said on the wire", row.ident))
        .collect();
    found.extend(house.rust(APP).flat_map(store_in_answers));
    found
}

/// Structs that are read from the file column by column.
pub fn rows(house: &House) -> Vec<(String, ItemStruct)> {
    let is_row = |item: &ItemStruct| derives(&item.attrs, &["Row"]) || has(&item.attrs, &["row"]);
    house
        .rust(PRODUCT)
        .flat_map(|source| {
            structs(source)
                .filter(is_row)
                .map(|row| (source.path.clone(), row))
        })
        .collect()
}

fn structs(source: &Source) -> impl Iterator<Item = ItemStruct> {
    rust::product(&source.text)
        .into_iter()
        .filter_map(|item| match item {
            Item::Struct(it) => Some(it),
            _ => None,
        })
}

fn is_said(item: &ItemStruct) -> bool {
    derives(&item.attrs, &SAID) || has(&item.attrs, &SAYING)
}

/// Whether one of `names` is derived; `serde::Serialize` is `Serialize`.
fn derives(attributes: &[Attribute], names: &[&str]) -> bool {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("derive"))
        .filter_map(|attribute| match &attribute.meta {
            syn::Meta::List(list) => Some(list.tokens.clone()),
            _ => None,
        })
        .any(|tokens| idents(tokens).iter().any(|name| names.contains(&name.as_str())))
}

fn has(attributes: &[Attribute], names: &[&str]) -> bool {
    attributes.iter().any(|attribute| {
        let last = attribute.path().segments.last();
        last.is_some_and(|last| names.iter().any(|name| last.ident == name))
    })
}

/// Every name in a piece of code, also in brackets.
fn idents(tokens: TokenStream) -> Vec<String> {
    tokens
        .into_iter()
        .flat_map(|token| match token {
            TokenTree::Ident(ident) => vec![ident.to_string()],
            TokenTree::Group(group) => idents(group.stream()),
            _ => Vec::new(),
        })
        .collect()
}

fn store_in_answers(source: &Source) -> Vec<String> {
    let items = rust::product(&source.text);
    let uses = items.iter().filter_map(|item| match item {
        Item::Use(it) => Some(uses_of(it)),
        _ => None,
    });
    let names = uses
        .flatten()
        .filter(|one| one.path.first().is_some_and(|first| first == "store"));
    let names = names.map(|one| one.name).chain(["store".to_owned()]).collect();
    let mut fields = Fields {
        names: &names,
        found: Vec::new(),
    };
    for item in structs(source).filter(is_said) {
        fields.visit_item_struct(&item);
    }
    let told = |name| format!("{}: {name} of the store is in what is said", source.path);
    fields.found.into_iter().map(told).collect()
}

/// Types of fields that begin with one of these names.
struct Fields<'s> {
    names: &'s BTreeSet<String>,
    found: Vec<String>,
}

impl<'ast> Visit<'ast> for Fields<'_> {
    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_field(&mut self, field: &'ast Field) {
        self.visit_type(&field.ty);
    }

    fn visit_path(&mut self, path: &'ast Path) {
        let first = path.segments.first().map(|segment| segment.ident.to_string());
        if let Some(first) = first
            && self.names.contains(&first)
        {
            let last = path.segments.last().map(|segment| segment.ident.to_string());
            self.found.extend(last);
        }
        visit::visit_path(self, path);
    }
}

/// Rows of a table whose request or answer is whatever JSON there is.
pub fn untyped(house: &House) -> Vec<String> {
    tables(house)
        .into_iter()
        .filter(|(_, names)| names.iter().any(|name| name == "Value"))
        .map(|(path, _)| format!("{path}: a row of the table is untyped"))
        .collect()
}

/// Every table of commands: where it stands, and every name in it.
pub fn tables(house: &House) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for source in house.rust(PRODUCT) {
        let mut tables = Tables {
            path: &source.path,
            found: &mut found,
        };
        for item in rust::product(&source.text) {
            tables.visit_item(&item);
        }
    }
    found
}

struct Tables<'s> {
    path: &'s str,
    found: &'s mut Vec<(String, Vec<String>)>,
}

impl<'ast> Visit<'ast> for Tables<'_> {
    fn visit_macro(&mut self, call: &'ast Macro) {
        let last = call.path.segments.last();
        if last.is_some_and(|last| TABLES.iter().any(|table| last.ident == table)) {
            self.found
                .push((self.path.to_owned(), idents(call.tokens.clone())));
        }
    }
}

/// The rules that say whether something may be done now.
pub fn guards(house: &House) -> BTreeSet<String> {
    let mut guards = BTreeSet::new();
    for source in house.rust(DOMAIN) {
        for item in rust::product(&source.text) {
            if let Item::Fn(it) = item
                && it.sig.ident.to_string().starts_with("may_")
            {
                guards.insert(it.sig.ident.to_string());
            }
        }
    }
    guards
}

/// The rules about a request that say in the words above them which guard they stand for: "[`may_pack`]".
fn stand_for(house: &House, guard: &str) -> BTreeSet<String> {
    let link = format!("[`{guard}`]");
    let mut rules = BTreeSet::new();
    for source in house.rust(DOMAIN) {
        let mut says_so = false;
        for line in source.text.lines() {
            let name = line
                .strip_prefix("pub fn ")
                .and_then(|rest| rest.split(['(', '<']).next());
            match name {
                Some(name) if says_so => drop(rules.insert(name.to_owned())),
                _ => {}
            }
            says_so = line.starts_with("///") && (says_so || line.contains(&link))
                || line.starts_with("#[") && says_so;
        }
    }
    rules
}

/// Guards that a command or a view does not ask: the window would have to guess, or the command would. A
/// command may ask by a rule about its request that stands for the guard.
pub fn lonely_guards(house: &House) -> Vec<String> {
    let named = |is_wanted: &dyn Fn(&str) -> bool| -> BTreeSet<String> {
        let files = house.rust(APP).filter(|source| is_wanted(&source.path));
        files
            .filter_map(|source| source.text.parse().ok())
            .flat_map(idents)
            .collect()
    };
    // What several commands do on their way is done by a step.
    let by_commands = named(&|path| floors::is_command(path) || floors::room(path) == Some("steps"));
    let by_views = named(&|path| floors::room(path) == Some("views"));
    let mut found = Vec::new();
    for guard in guards(house) {
        let rules = stand_for(house, &guard);
        if !by_commands.contains(&guard) && rules.is_disjoint(&by_commands) {
            found.push(format!("no command asks {guard}"));
        }
        if !by_views.contains(&guard) {
            found.push(format!("no view asks {guard}"));
        }
    }
    found
}
