//! Figures that are comparable before and after a rebuilding. Nothing here fails.

use crate::{house::House, measure::Measured, rust};
use std::collections::{BTreeMap, BTreeSet};
use syn::{
    Expr, FieldValue, Fields, Item, Member,
    spanned::Spanned,
    visit::{self, Visit},
};

const PRODUCT: &str = "src-tauri/";
/// Two fields of the same names are no record that stands twice.
const LEAST_FIELDS: usize = 3;

/// Fields that are filled from a field of the same name, and nothing done to them: `sku: line.sku`.
pub fn copies(house: &House) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for source in house.rust(PRODUCT) {
        let mut reader = Copies(0);
        for item in rust::product(&source.text) {
            reader.visit_item(&item);
        }
        *found.entry(package(&source.path)).or_default() += reader.0;
    }
    found
}

struct Copies(usize);

impl<'ast> Visit<'ast> for Copies {
    fn visit_field_value(&mut self, field: &'ast FieldValue) {
        if let Member::Named(name) = &field.member
            && source_of(&field.expr).is_some_and(|other| other == *name)
        {
            self.0 += 1;
        }
        visit::visit_field_value(self, field);
    }
}

/// The field that an expression takes, also through `clone()` and its like.
fn source_of(expression: &Expr) -> Option<syn::Ident> {
    match expression {
        Expr::Field(field) => match &field.member {
            Member::Named(name) => Some(name.clone()),
            Member::Unnamed(_) => None,
        },
        Expr::MethodCall(call) if call.args.is_empty() => source_of(&call.receiver),
        Expr::Reference(to) => source_of(&to.expr),
        _ => None,
    }
}

/// The crate that a path lies in.
pub fn package(path: &str) -> String {
    path.strip_prefix("src-tauri/crates/")
        .and_then(|inside| inside.split('/').next())
        .unwrap_or("desktop")
        .to_owned()
}

/// Records with the same names of fields in two crates or more, most fields first.
pub fn twins(house: &House) -> Vec<String> {
    let mut records: BTreeMap<BTreeSet<String>, BTreeSet<(String, String)>> = BTreeMap::new();
    for source in house.rust(PRODUCT) {
        for item in rust::product(&source.text) {
            let Item::Struct(it) = item else { continue };
            let Fields::Named(fields) = &it.fields else {
                continue;
            };
            let names = fields.named.iter().filter_map(|field| field.ident.as_ref());
            let names: BTreeSet<String> = names.map(ToString::to_string).collect();
            if names.len() >= LEAST_FIELDS {
                let place = (package(&source.path), it.ident.to_string());
                records.entry(names).or_default().insert(place);
            }
        }
    }
    let mut twins: Vec<_> = records
        .into_iter()
        .filter(|(_, places)| {
            places
                .iter()
                .map(|(package, _)| package)
                .collect::<BTreeSet<_>>()
                .len()
                > 1
        })
        .collect();
    twins.sort_by_key(|(names, _)| std::cmp::Reverse(names.len()));
    let told = |(names, places): (BTreeSet<String>, BTreeSet<(String, String)>)| {
        let places: Vec<String> = places
            .into_iter()
            .map(|(package, name)| format!("{package}::{name}"))
            .collect();
        format!("{:>3} fields: {}", names.len(), places.join(", "))
    };
    twins.into_iter().map(told).collect()
}

/// How long each macro is: rules from their first line to their last, a function that makes code whole.
pub fn macros(house: &House) -> Vec<Measured> {
    let mut found = Vec::new();
    for source in house.rust(PRODUCT) {
        let makes_code = source.path.contains("-derive/");
        for item in rust::product(&source.text) {
            let name = match &item {
                Item::Macro(it) => it.ident.as_ref().map(|name| format!("{name}!")),
                Item::Fn(it) if makes_code => Some(it.sig.ident.to_string()),
                _ => None,
            };
            if let Some(name) = name {
                let span = item.span();
                let lines = span.end().line + 1 - span.start().line;
                found.push(Measured::new(format!("{}: {name}", source.path), lines));
            }
        }
    }
    found
}
