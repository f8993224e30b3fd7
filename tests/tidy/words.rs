//! Words that the shop file keeps: one enum each, compared with the CHECK of their columns, and never guessed.

use crate::{house::House, rust, statements::without_comments};
use std::collections::{BTreeMap, BTreeSet};
use syn::{
    Arm, Attribute, ExprMatch, Item, ItemEnum, Pat, Path,
    visit::{self, Visit},
};

const TERMS: &str = "src-tauri/crates/terms/src/";
const SCHEMA: &str = "src-tauri/crates/store/src/schema/";

/// A column that takes only these words.
pub type Check = (String, String, Vec<String>);

/// Every `CHECK (column IN ('a', 'b'))` of a schema. What speaks of several columns is a rule, not a list.
pub fn checks_of(schema: &str) -> Vec<Check> {
    let text = without_comments(schema);
    let mut found = Vec::new();
    for after in text.split("CREATE TABLE ").skip(1) {
        let Some(open) = after.find('(') else { continue };
        let head = after[..open].trim_start_matches("IF NOT EXISTS ");
        let table = head.split_whitespace().next().unwrap_or_default();
        let body = inside(&after[open..]);
        for (at, _) in body.match_indices("CHECK") {
            let check = body[at + "CHECK".len()..].trim_start();
            if let Some((column, words)) = list(inside(check)) {
                found.push((table.to_owned(), column, words));
            }
        }
    }
    found
}

/// What stands between the bracket that `text` opens with and its partner.
fn inside(text: &str) -> &str {
    let (mut depth, mut is_quoted) = (0_usize, false);
    for (at, letter) in text.char_indices() {
        match letter {
            '\'' => is_quoted = !is_quoted,
            '(' if !is_quoted => depth += 1,
            ')' if !is_quoted && depth == 1 => return &text[1..at],
            ')' if !is_quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    ""
}

/// `kind IN ('a', 'b')`, also behind `kind IS NULL OR`.
fn list(condition: &str) -> Option<(String, Vec<String>)> {
    let condition = condition.split_whitespace().collect::<Vec<_>>().join(" ");
    let (column, words) = condition.split_once(" IN ")?;
    let column = match column.split_once(" IS NULL OR ") {
        Some((nullable, column)) if nullable == column => column,
        Some(_) => return None,
        None => column,
    };
    let is_name = column
        .chars()
        .all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    let words = words.strip_prefix('(')?.strip_suffix(')')?;
    let words: Option<Vec<String>> = words
        .split(',')
        .map(|word| {
            let word = word.trim().strip_prefix('\'')?.strip_suffix('\'')?;
            (!word.contains('\'')).then(|| word.to_owned())
        })
        .collect();
    is_name.then_some((column.to_owned(), words?))
}

/// Lists of the schema that are the words of no term.
pub fn unnamed(house: &House) -> Vec<String> {
    let known: Vec<BTreeSet<String>> = terms(house).into_values().collect();
    let schemas = house
        .sources
        .iter()
        .filter(|source| source.path.starts_with(SCHEMA));
    let checks = schemas.flat_map(|source| checks_of(&source.text));
    checks
        .filter(|(_, _, words)| !known.contains(&words.iter().cloned().collect()))
        .map(|(table, column, words)| format!("{table}.{column}: no term has just the words {words:?}"))
        .collect()
}

/// Enums of the terms and the words that stand for them in the file.
pub fn terms(house: &House) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for source in house.rust(TERMS) {
        for item in rust::product(&source.text) {
            if let Item::Enum(it) = item {
                found.insert(it.ident.to_string(), words(&it));
            }
        }
    }
    found
}

fn words(it: &ItemEnum) -> BTreeSet<String> {
    let word = |variant: &syn::Variant| {
        let own = variant.attrs.iter().find_map(own_word);
        own.unwrap_or_else(|| snake_case(&variant.ident.to_string()))
    };
    it.variants.iter().map(word).collect()
}

/// `#[word = "…"]`, or the same by serde.
fn own_word(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        syn::Meta::NameValue(pair) if pair.path.is_ident("word") => rust::text_of(&pair.value),
        syn::Meta::List(list) if list.path.is_ident("serde") => {
            let pair: syn::MetaNameValue = list.parse_args().ok()?;
            pair.path.is_ident("rename").then(|| rust::text_of(&pair.value))?
        }
        _ => None,
    }
}

fn snake_case(name: &str) -> String {
    let mut word = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !word.is_empty() {
            word.push('_');
        }
        word.extend(letter.to_lowercase());
    }
    word
}

/// A `match` over a term with an arm for whatever comes: the next word would take it in silence.
pub fn guessed(house: &House) -> Vec<String> {
    let terms = terms(house).into_keys().collect();
    let mut found = Vec::new();
    for source in house.rust("src-tauri/") {
        if source.path.starts_with("src-tauri/crates/terms") {
            continue;
        }
        let mut reader = Guesses {
            terms: &terms,
            path: &source.path,
            found: &mut found,
        };
        for item in rust::product(&source.text) {
            reader.visit_item(&item);
        }
    }
    found
}

struct Guesses<'s> {
    terms: &'s BTreeSet<String>,
    path: &'s str,
    found: &'s mut Vec<String>,
}

impl Guesses<'_> {
    /// The term that a pattern is a word of.
    fn term(&self, pattern: &Pat) -> Option<String> {
        let of = |path: &Path| {
            let owner = path.segments.iter().rev().nth(1)?.ident.to_string();
            self.terms.contains(&owner).then_some(owner)
        };
        match pattern {
            Pat::Path(path) => of(&path.path),
            Pat::TupleStruct(it) if it.path.segments.len() > 1 => of(&it.path),
            Pat::TupleStruct(it) => it.elems.first().and_then(|inner| self.term(inner)),
            Pat::Struct(it) => of(&it.path),
            Pat::Reference(it) => self.term(&it.pat),
            Pat::Paren(it) => self.term(&it.pat),
            Pat::Or(it) => it.cases.iter().find_map(|case| self.term(case)),
            _ => None,
        }
    }
}

fn takes_all(arm: &Arm) -> bool {
    fn is_wild(pattern: &Pat) -> bool {
        match pattern {
            Pat::Wild(_) => true,
            // `Some(_)` beside `Some(Kind::Kit)` guesses as well.
            Pat::TupleStruct(it) => {
                let is_some = it.path.is_ident("Some") || it.path.is_ident("Ok");
                is_some && it.elems.iter().all(is_wild)
            }
            Pat::Or(it) => it.cases.iter().any(is_wild),
            _ => false,
        }
    }
    arm.guard.is_none() && is_wild(&arm.pat)
}

impl<'ast> Visit<'ast> for Guesses<'_> {
    fn visit_expr_match(&mut self, it: &'ast ExprMatch) {
        let term = it.arms.iter().find_map(|arm| self.term(&arm.pat));
        if let Some(term) = term
            && it.arms.iter().any(takes_all)
        {
            self.found
                .push(format!("{} guesses over the words of {term}", self.path));
        }
        visit::visit_expr_match(self, it);
    }
}
