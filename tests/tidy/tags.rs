//! Tags are terms: nobody writes one as text, on neither side of the wire.

use crate::house::House;
use proc_macro2::{TokenStream, TokenTree};

const TERMS: &str = "src-tauri/crates/terms";
/// What a tag with a name behind it begins with.
const KINDS: [&str; 9] = [
    "order:",
    "item:",
    "customer:",
    "shipment:",
    "return:",
    "draft:",
    "document:",
    "payment:",
    "backup:",
];
/// Ways to say a tag or to watch one as any text there is.
const LOOSE: [&str; 6] = [
    "tags: string[]",
    "tags: readonly string[]",
    "tags: () => string[]",
    "tags: () => readonly string[]",
    "TAGS: string[]",
    "as Tag",
];

/// Tags as text in the product's Rust.
pub fn as_text(house: &House) -> Vec<String> {
    let mut found = Vec::new();
    for source in house.rust("src-tauri/") {
        if source.path.starts_with(TERMS) {
            continue;
        }
        let Ok(tokens) = source.text.parse::<TokenStream>() else {
            continue;
        };
        let touches = touched(tokens);
        found.extend(
            touches
                .into_iter()
                .map(|tag| format!("{} touches {tag}", source.path)),
        );
        for text in &source.said().strings {
            let is_tag = KINDS
                .iter()
                .any(|kind| text.strip_prefix(kind).is_some_and(|name| name.starts_with('{')));
            if is_tag {
                found.push(format!("{} builds the tag “{text}”", source.path));
            }
        }
    }
    found
}

/// What stands first in `touch("…")`, `touch(format!(…))`.
fn touched(tokens: TokenStream) -> Vec<String> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        found.extend(touched(group.stream()));
        let is_touch = at > 0
            && matches!(&tokens[at - 1], TokenTree::Ident(name) if *name == "touch" || *name == "touches");
        let first = group
            .stream()
            .into_iter()
            .find(|token| !matches!(token, TokenTree::Punct(_)));
        match first {
            Some(TokenTree::Literal(text)) if is_touch => found.push(text.to_string()),
            Some(TokenTree::Ident(name)) if is_touch && name == "format" => {
                found.push("a format!".to_owned())
            }
            _ => {}
        }
    }
    found
}

/// Tags that the window's compiler cannot check.
pub fn loose(house: &House) -> Vec<String> {
    let mut found = Vec::new();
    for source in house.scripts().filter(|source| !source.path.ends_with(".gen.ts")) {
        for (line, number) in source.text.lines().zip(1..) {
            if let Some(loose) = LOOSE.iter().find(|loose| line.contains(*loose)) {
                found.push(format!(
                    "{}:{number} takes any text as a tag: {loose}",
                    source.path
                ));
            }
        }
    }
    found
}
