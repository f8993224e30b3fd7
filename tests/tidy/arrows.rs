//! Which Rust file needs which, by everything that it names.
//!
//! A `mod` line is no need, and neither is passing a child's name on (`pub use child::X`). A file that imports
//! such a name needs the file that defines it. What a macro by example turns into is needed where it is called,
//! not where it is written.

use crate::{
    house::{House, Source},
    modules::{self, ModulePath, Tree},
    rust::{self, is_for_tests},
    uses::{Use, uses_of},
};
use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeMap;
use syn::{
    Expr, ExprCall, ImplItemFn, Item, ItemMod, ItemUse, Macro, Path, Visibility,
    visit::{self, Visit},
};

/// The file `from` names something that `to` defines.
#[derive(Debug, PartialEq)]
pub struct Arrow {
    pub from: String,
    pub to: String,
    /// The first thing that it names.
    pub named: String,
}

impl Arrow {
    pub fn ends(&self) -> (&str, &str) {
        (&self.from, &self.to)
    }
}

/// All arrows of the product, each pair of files once.
pub fn arrows(house: &House) -> Vec<Arrow> {
    let texts: BTreeMap<&str, &str> = house.rust("src-tauri/").map(Source::as_pair).collect();
    let mut found = BTreeMap::new();
    for tree in modules::trees(house) {
        let mut files: BTreeMap<&str, &ModulePath> = BTreeMap::new();
        for (path, module) in &tree.modules {
            // The shortest path is the file's own; longer ones are modules written inside it.
            files.entry(&module.file).or_insert(path);
        }
        for (file, path) in files {
            let mut reader = Reader {
                tree: &tree,
                at: path.clone(),
                file,
                found: &mut found,
            };
            for item in rust::product(texts[file]) {
                reader.visit_item(&item);
            }
        }
    }
    let arrow = |((from, to), named)| Arrow { from, to, named };
    found.into_iter().map(arrow).collect()
}

struct Reader<'t> {
    tree: &'t Tree,
    at: ModulePath,
    file: &'t str,
    found: &'t mut BTreeMap<(String, String), String>,
}

impl Reader<'_> {
    fn names(&mut self, path: &[String]) {
        let Some(place) = self.tree.find(&self.at, path) else {
            return;
        };
        // A module by itself is a way, not a thing; what is taken from it is named elsewhere.
        let Some(name) = place.name else { return };
        let Some(module) = self.tree.modules.get(&place.module) else {
            return;
        };
        if module.file != self.file {
            let pair = (self.file.to_owned(), module.file.clone());
            self.found.entry(pair).or_insert(name);
        }
    }

    fn listen(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let is = |at: usize, sign: char| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == sign);
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            at += 1;
            match token {
                TokenTree::Group(group) => self.listen(group.stream()),
                TokenTree::Ident(ident) => {
                    let is_field = at > 1 && is(at - 2, '.');
                    let mut path = vec![ident.to_string()];
                    while is(at, ':')
                        && is(at + 1, ':')
                        && let Some(TokenTree::Ident(next)) = tokens.get(at + 2)
                    {
                        path.push(next.to_string());
                        at += 3;
                    }
                    let is_called = matches!(tokens.get(at), Some(TokenTree::Group(_)));
                    if !is_field && (path.len() > 1 || is_called || is_a_type(&path[0])) {
                        self.names(&path);
                    }
                }
                _ => {}
            }
        }
    }
}

fn is_a_type(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
}

fn steps(path: &Path) -> Vec<String> {
    path.segments
        .iter()
        .map(|segment| segment.ident.to_string())
        .collect()
}

/// Code that other crates will hold: its paths are theirs.
const QUOTES: [&str; 3] = ["quote", "quote_spanned", "parse_quote"];

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        let is_written = matches!(item, Item::Macro(rules) if rules.ident.is_some());
        if !is_written && !is_for_tests(rust::attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, function: &'ast ImplItemFn) {
        if !is_for_tests(&function.attrs) {
            visit::visit_impl_item_fn(self, function);
        }
    }

    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if module.content.is_some() {
            self.at.push(module.ident.to_string());
            visit::visit_item_mod(self, module);
            self.at.pop();
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        for Use {
            path,
            name,
            is_passed_on,
        } in uses_of(item)
        {
            if !is_passed_on && name != "*" {
                self.names(&path);
            }
        }
    }

    /// `pub(in crate::orders)` names nothing.
    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    fn visit_path(&mut self, path: &'ast Path) {
        let steps = steps(path);
        // One small word is a variable far more often than a function that was imported.
        if steps.len() > 1 || steps.first().is_some_and(|name| is_a_type(name)) {
            self.names(&steps);
        }
        visit::visit_path(self, path);
    }

    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if let Expr::Path(function) = &*call.func {
            self.names(&steps(&function.path));
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        let mut path = steps(&call.path);
        let name = path.last().cloned().unwrap_or_default();
        if QUOTES.contains(&name.as_str()) {
            return;
        }
        if path.len() == 1 {
            path = vec![format!("{name}!")];
        }
        self.names(&path);
        self.listen(call.tokens.clone());
        if let Some(rules) = self.tree.macros.get(&name) {
            self.listen(rules.body.clone());
        }
    }
}
