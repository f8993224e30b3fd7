//! Rust as its tokens say: what is a comment, a string, a function.

use crate::{house::Source, measure::Measured};
use proc_macro2::{Spacing, TokenStream, TokenTree};
use syn::{
    Attribute, Block, Expr, ExprLit, ImplItemFn, Item, ItemFn, ItemMod, Lit, Signature, TraitItemFn,
    spanned::Spanned,
    visit::{self, Visit},
};

/// Functions of a file that are not for tests, from `fn` to the last brace.
pub fn functions(source: &Source) -> Vec<Measured> {
    let mut found = Functions {
        path: &source.path,
        found: Vec::new(),
    };
    if let Ok(file) = syn::parse_file(&source.text) {
        found.visit_file(&file);
    }
    found.found
}

struct Functions<'s> {
    path: &'s str,
    found: Vec<Measured>,
}

impl Functions<'_> {
    fn note(&mut self, signature: &Signature, block: &Block) {
        let lines = block.span().end().line + 1 - signature.span().start().line;
        self.found.push(Measured::new(
            format!("{}: {}", self.path, signature.ident),
            lines,
        ));
    }
}

impl<'ast> Visit<'ast> for Functions<'_> {
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if !is_for_tests(&module.attrs) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        if !is_for_tests(&function.attrs) {
            self.note(&function.sig, &function.block);
            visit::visit_item_fn(self, function);
        }
    }

    fn visit_impl_item_fn(&mut self, function: &'ast ImplItemFn) {
        self.note(&function.sig, &function.block);
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast TraitItemFn) {
        if let Some(block) = &function.default {
            self.note(&function.sig, block);
        }
        visit::visit_trait_item_fn(self, function);
    }
}

/// `#[test]`, `#[cfg(test)]`.
pub fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("test")
            || attribute.path().is_ident("cfg")
                && attribute
                    .parse_args::<syn::Ident>()
                    .is_ok_and(|ident| ident == "test")
    })
}

/// The attributes of an item that can be for tests only.
pub fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(it) => &it.attrs,
        Item::Enum(it) => &it.attrs,
        Item::Fn(it) => &it.attrs,
        Item::Impl(it) => &it.attrs,
        Item::Macro(it) => &it.attrs,
        Item::Mod(it) => &it.attrs,
        Item::Static(it) => &it.attrs,
        Item::Struct(it) => &it.attrs,
        Item::Trait(it) => &it.attrs,
        Item::Type(it) => &it.attrs,
        Item::Use(it) => &it.attrs,
        _ => &[],
    }
}

/// The file without what is for tests only, and with the items that stand in macros of ours as items.
pub fn product(text: &str) -> Vec<Item> {
    unwrapped(everything(text), &|item| !is_for_tests(attributes(item)))
}

/// The file with its tests, and with the items that stand in macros of ours as items.
pub fn with_tests(text: &str) -> Vec<Item> {
    unwrapped(everything(text), &|_| true)
}

fn everything(text: &str) -> Vec<Item> {
    syn::parse_file(text).map_or_else(|_| Vec::new(), |file| file.items)
}

fn unwrapped(items: Vec<Item>, is_wanted: &impl Fn(&Item) -> bool) -> Vec<Item> {
    let mut found = Vec::new();
    for mut item in items {
        if !is_wanted(&item) {
            continue;
        }
        if let Item::Macro(call) = &item
            && call.ident.is_none()
            && let Ok(inside) = syn::parse2::<syn::File>(call.mac.tokens.clone())
        {
            found.extend(unwrapped(inside.items, is_wanted));
        }
        if let Item::Mod(module) = &mut item
            && let Some((_, inside)) = &mut module.content
        {
            *inside = unwrapped(std::mem::take(inside), is_wanted);
        }
        found.push(item);
    }
    found
}

/// The text that an expression is, where it is one.
pub fn text_of(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text), ..
        }) => Some(text.value()),
        _ => None,
    }
}

/// Names of the modules that a file declares for tests only, in files of their own.
pub fn test_modules(source: &Source) -> Vec<String> {
    let Ok(file) = syn::parse_file(&source.text) else {
        return Vec::new();
    };
    let modules = file.items.into_iter().filter_map(|item| match item {
        Item::Mod(module) if module.content.is_none() && is_for_tests(&module.attrs) => {
            Some(module.ident.to_string())
        }
        _ => None,
    });
    modules.collect()
}

/// What a file says in code, inside macros as well: the names before a `::`, and the strings.
#[derive(Default)]
pub struct Said {
    pub names: Vec<String>,
    pub strings: Vec<String>,
}

pub fn said(text: &str) -> Said {
    let mut said = Said::default();
    if let Ok(tokens) = text.parse::<TokenStream>() {
        listen(tokens, &mut said);
    }
    said
}

/// The first `:` of a `::`.
fn begins_a_path(next: &TokenTree) -> bool {
    matches!(next, TokenTree::Punct(colon) if colon.as_char() == ':' && colon.spacing() == Spacing::Joint)
}

fn listen(tokens: TokenStream, said: &mut Said) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => listen(group.stream(), said),
            TokenTree::Ident(ident) => {
                if tokens.peek().is_some_and(begins_a_path) {
                    said.names.push(ident.to_string());
                }
            }
            TokenTree::Literal(literal) => {
                if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                    said.strings.push(text.value());
                }
            }
            TokenTree::Punct(_) => {}
        }
    }
}

#[test]
fn a_function_is_as_long_as_it_is_read() {
    let text = "/// Doc.\nfn a() {\n    b();\n}\n#[cfg(test)]\nmod tests { fn c() {} }\n";
    let found = functions(&Source::new("x.rs", text));
    let told: Vec<_> = found.iter().map(|one| (one.name.as_str(), one.lines)).collect();
    assert_eq!(told, [("x.rs: a", 3)]);
}
