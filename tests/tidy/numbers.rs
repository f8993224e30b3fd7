//! Numbers that have no type of their own.

use crate::{house::House, rust};
use syn::{
    Field, FnArg, GenericArgument, Item, Pat, PathArguments, Signature, Type,
    visit::{self, Visit},
};

/// Names that say which term a number is.
const TERMS: [&str; 13] = [
    "id",
    "quantity",
    "on_hand",
    "held",
    "allocated",
    "backordered",
    "ordered",
    "shipped",
    "cancelled",
    "returned",
    "packed",
    "number",
    "revision",
];
const ENDINGS: [&str; 2] = ["_id", "_minor"];
const INTEGERS: [&str; 12] = [
    "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize",
];
/// Numbers that share a name with a term and are none: how many orders there are in a room of the desk, the
/// place of a glyph in its font.
const OTHERS: [(&str, &str); 3] = [("TodayView", "packed"), ("TodayView", "held"), ("Glyph", "id")];
/// Where numbers get their types.
const HOME: &str = "src-tauri/crates/terms";

/// A field or a parameter whose type is an integer, alone or in `Option`, a reference or a list.
pub struct Bare {
    pub name: String,
    pub integer: String,
    pub is_field: bool,
    pub place: String,
}

/// Fields and parameters that should be a term by their names.
pub fn bare(house: &House) -> Vec<String> {
    let is_a_term = |name: &str| TERMS.contains(&name) || ENDINGS.iter().any(|end| name.ends_with(end));
    all(house)
        .into_iter()
        .filter(|bare| is_a_term(&bare.name) && !bare.place.starts_with(HOME))
        .filter(|bare| {
            !OTHERS
                .iter()
                .any(|(owner, name)| bare.place.ends_with(owner) && bare.name == *name)
        })
        .map(|bare| format!("{} is a bare {}: {}", bare.place, bare.integer, bare.name))
        .collect()
}

/// Every integer that is a field or a parameter, in the product's Rust.
pub fn all(house: &House) -> Vec<Bare> {
    let mut found = Vec::new();
    for source in house.rust("src-tauri/") {
        let mut reader = Reader {
            path: &source.path,
            owner: String::new(),
            found: &mut found,
        };
        for item in rust::product(&source.text) {
            reader.visit_item(&item);
        }
    }
    found
}

struct Reader<'s> {
    path: &'s str,
    owner: String,
    found: &'s mut Vec<Bare>,
}

impl Reader<'_> {
    fn note(&mut self, name: &str, kind: &Type, is_field: bool) {
        if let Some(integer) = integer(kind) {
            self.found.push(Bare {
                name: name.to_owned(),
                integer,
                is_field,
                place: format!("{}: {}", self.path, self.owner),
            });
        }
    }
}

/// The integer that a type is or holds.
fn integer(kind: &Type) -> Option<String> {
    match kind {
        Type::Reference(to) => integer(&to.elem),
        Type::Slice(of) => integer(&of.elem),
        Type::Array(of) => integer(&of.elem),
        Type::Paren(inside) => integer(&inside.elem),
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            let name = last.ident.to_string();
            if INTEGERS.contains(&name.as_str()) {
                return Some(name);
            }
            let holds = ["Option", "Vec", "Box"].contains(&name.as_str());
            match &last.arguments {
                PathArguments::AngleBracketed(inside) if holds => {
                    inside.args.iter().find_map(|argument| match argument {
                        GenericArgument::Type(kind) => integer(kind),
                        _ => None,
                    })
                }
                _ => None,
            }
        }
        _ => None,
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        match item {
            Item::Struct(it) => self.owner = it.ident.to_string(),
            Item::Enum(it) => self.owner = it.ident.to_string(),
            _ => {}
        }
        visit::visit_item(self, item);
    }

    fn visit_field(&mut self, field: &'ast Field) {
        if let Some(name) = &field.ident {
            self.note(&name.to_string(), &field.ty, true);
        }
    }

    fn visit_signature(&mut self, signature: &'ast Signature) {
        self.owner = signature.ident.to_string();
        for input in &signature.inputs {
            if let FnArg::Typed(parameter) = input
                && let Pat::Ident(name) = &*parameter.pat
            {
                self.note(&name.ident.to_string(), &parameter.ty, false);
            }
        }
    }
}
