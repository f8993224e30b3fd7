//! The module tree of a crate, as its files declare it, and where a name in it is defined.

use crate::{
    house::{House, Source},
    imports, rust,
    uses::{Use, uses_of},
};
use proc_macro2::TokenStream;
use std::collections::{BTreeMap, BTreeSet};
use syn::{Attribute, Item, Meta};

/// From the root of the crate; the root itself is empty.
pub type ModulePath = Vec<String>;

#[derive(Default)]
pub struct Module {
    pub file: String,
    pub children: BTreeSet<String>,
    pub items: BTreeSet<String>,
    pub uses: Vec<Use>,
}

/// Modules by their paths, and macros by their names.
#[derive(Default)]
pub struct Tree {
    pub modules: BTreeMap<ModulePath, Module>,
    pub macros: BTreeMap<String, Rules>,
}

/// A macro by example: where it stands, and all that it can turn into.
pub struct Rules {
    pub home: ModulePath,
    pub body: TokenStream,
}

/// Where a path leads: a module, and the name in it unless it is the module itself.
#[derive(Debug, PartialEq)]
pub struct Place {
    pub module: ModulePath,
    pub name: Option<String>,
}

/// How often an imported name may be imported from where it was imported.
const PATIENCE: usize = 8;

/// The trees of all crates of the product; a package with a library and a program has two.
pub fn trees(house: &House) -> Vec<Tree> {
    let files = Files {
        texts: house.rust("src-tauri/").map(Source::as_pair).collect(),
        items: rust::product,
    };
    let is_root = |path: &&str| path.ends_with("/src/lib.rs") || path.ends_with("/src/main.rs");
    files.trees(is_root)
}

/// Files that no crate declares, so that nobody compiles them. `is_root` knows where a crate begins.
pub fn undeclared(house: &House, is_root: impl Fn(&&str) -> bool) -> Vec<&str> {
    let rust = house.sources.iter().filter(|source| source.ends_in(&["rs"]));
    let files = Files {
        texts: rust.map(Source::as_pair).collect(),
        items: rust::with_tests,
    };
    let modules = files.trees(is_root).into_iter().flat_map(|tree| tree.modules);
    let declared: BTreeSet<String> = modules.map(|(_, module)| module.file).collect();
    let paths = files.texts.into_keys();
    paths.filter(|path| !declared.contains(*path)).collect()
}

/// What trees are grown from.
struct Files<'h> {
    texts: BTreeMap<&'h str, &'h str>,
    /// With tests or without them.
    items: fn(&str) -> Vec<Item>,
}

impl Files<'_> {
    fn trees(&self, is_root: impl Fn(&&str) -> bool) -> Vec<Tree> {
        let roots = self.texts.keys().copied().filter(is_root);
        roots.map(|root| Tree::grown(root, self)).collect()
    }

    fn items(&self, file: &str) -> Vec<Item> {
        self.texts
            .get(file)
            .map_or_else(Vec::new, |text| (self.items)(text))
    }
}

impl Tree {
    fn grown(root: &str, files: &Files) -> Self {
        let mut tree = Self::default();
        let folder = root.rsplit_once('/').map_or("", |(folder, _)| folder);
        tree.grow(Vec::new(), root, folder, files.items(root), files);
        tree
    }

    fn grow(&mut self, path: ModulePath, file: &str, folder: &str, items: Vec<Item>, files: &Files) {
        let mut module = Module {
            file: file.to_owned(),
            ..Module::default()
        };
        for item in items {
            match item {
                Item::Use(it) => module.uses.extend(uses_of(&it)),
                Item::Mod(it) => {
                    let name = it.ident.to_string();
                    module.children.insert(name.clone());
                    let inner = [path.clone(), vec![name.clone()]].concat();
                    let below = format!("{folder}/{name}");
                    if let Some((_, inside)) = it.content {
                        self.grow(inner, file, &below, inside, files);
                    } else if let Some(child) = told_file(&it.attrs, folder, files) {
                        // A file with a name of its own has its modules beside it.
                        let beside = child.rsplit_once('/').map_or("", |(folder, _)| folder);
                        self.grow(inner, &child, beside, files.items(&child), files);
                    } else if let Some(child) = usual_file(&below, files) {
                        self.grow(inner, &child, &below, files.items(&child), files);
                    }
                }
                Item::Macro(it) => {
                    if let Some(name) = &it.ident {
                        let rules = Rules {
                            home: path.clone(),
                            body: it.mac.tokens.clone(),
                        };
                        self.macros.insert(name.to_string(), rules);
                    }
                }
                other => module.items.extend(name_of(&other)),
            }
        }
        self.modules.insert(path, module);
    }

    /// Where `path` leads when it is written in the module `at`; `None` when it leads out of the crate.
    pub fn find(&self, at: &ModulePath, path: &[String]) -> Option<Place> {
        self.find_within(at, path, PATIENCE)
    }

    fn find_within(&self, at: &ModulePath, path: &[String], patience: usize) -> Option<Place> {
        let patience = patience.checked_sub(1)?;
        let module = self.modules.get(at)?;
        let first = path.first()?;
        match first.as_str() {
            "crate" => self.walk(Vec::new(), &path[1..], patience),
            "self" => self.walk(at.clone(), &path[1..], patience),
            "super" => {
                let parent = at.split_last()?.1.to_vec();
                let rest = &path[1..];
                if rest.first().is_some_and(|next| next == "super") {
                    return self.find_within(&parent, rest, patience);
                }
                self.walk(parent, rest, patience)
            }
            name if module.children.contains(name) || module.items.contains(name) => {
                self.walk(at.clone(), path, patience)
            }
            name => self
                .imported(at, name, patience)
                .and_then(|place| self.onwards(place, &path[1..], patience))
                .or_else(|| self.of_a_macro(name)),
        }
    }

    fn of_a_macro(&self, name: &str) -> Option<Place> {
        Some(Place {
            module: self.macros.get(name.strip_suffix('!')?)?.home.clone(),
            name: Some(name.to_owned()),
        })
    }

    /// Down the modules as far as they go, then to where the name after them is defined.
    fn walk(&self, mut module: ModulePath, path: &[String], patience: usize) -> Option<Place> {
        for (at, step) in path.iter().enumerate() {
            let here = self.modules.get(&module)?;
            if here.children.contains(step) {
                module.push(step.clone());
                continue;
            }
            if !here.items.contains(step)
                && let Some(place) = self.imported(&module, step, patience)
            {
                return self.onwards(place, &path[at + 1..], patience);
            }
            if let Some(rules) = self.macros.get(step.trim_end_matches('!')) {
                module.clone_from(&rules.home);
            }
            return Some(Place {
                module,
                name: Some(step.clone()),
            });
        }
        Some(Place { module, name: None })
    }

    fn onwards(&self, place: Place, rest: &[String], patience: usize) -> Option<Place> {
        match place.name {
            None => self.walk(place.module, rest, patience),
            Some(_) => Some(place),
        }
    }

    /// Where a name comes from that a module imports, by itself or with everything beside it.
    fn imported(&self, at: &ModulePath, name: &str, patience: usize) -> Option<Place> {
        let patience = patience.checked_sub(1)?;
        let uses = &self.modules.get(at)?.uses;
        // `use x::y as x` leads out of the crate, not in a circle.
        let by_name = uses.iter().find(|one| one.name == name && one.path != [name]);
        if let Some(one) = by_name {
            return self.find_within(at, &one.path, patience);
        }
        uses.iter().filter(|one| one.name == "*").find_map(|one| {
            let place = self.find_within(at, &one.path, patience)?;
            let found = self.walk(place.module.clone(), &[name.to_owned()], patience)?;
            let module = self.modules.get(&found.module)?;
            let is_there = found.name.is_none() || module.items.contains(name);
            is_there.then_some(found)
        })
    }
}

/// The file that `#[path = "…"]` names.
fn told_file(attributes: &[Attribute], folder: &str, files: &Files) -> Option<String> {
    let told = attributes.iter().find_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("path") => rust::text_of(&pair.value),
        _ => None,
    })?;
    let file = imports::joined(&format!("{folder}/mod.rs"), &format!("./{told}"))?;
    files.texts.contains_key(file.as_str()).then_some(file)
}

fn usual_file(below: &str, files: &Files) -> Option<String> {
    [format!("{below}.rs"), format!("{below}/mod.rs")]
        .into_iter()
        .find(|file| files.texts.contains_key(file.as_str()))
}

fn name_of(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(it) => &it.ident,
        Item::Enum(it) => &it.ident,
        Item::Fn(it) => &it.sig.ident,
        Item::Static(it) => &it.ident,
        Item::Struct(it) => &it.ident,
        Item::Trait(it) => &it.ident,
        Item::Type(it) => &it.ident,
        Item::Union(it) => &it.ident,
        _ => return None,
    };
    Some(name.to_string())
}
