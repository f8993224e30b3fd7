//! Where files are made, and where the program listens to its surroundings: one place each.

use crate::house::House;
use proc_macro2::TokenStream;
use syn::{Item, spanned::Spanned};

/// Where files and folders of the product are made: there they are the owner's alone.
const MAKER: &str = "src-tauri/crates/store/src/private.rs";
/// Writes sources for those who build the program, into their own folder.
const FOR_BUILDERS: &str = "src-tauri/crates/cli/src/typescript.rs";
/// Ways to make a file or a folder by the rights of whoever happens to run the program.
const WAYS: [&str; 9] = [
    "File :: create",
    "File :: options",
    "OpenOptions",
    "DirBuilder",
    "fs :: write",
    "fs :: copy",
    "fs :: create_dir",
    "set_permissions",
    "NamedTempFile",
];

/// Files of the product that make files, or folders, anywhere else.
pub fn made_elsewhere(house: &House) -> Vec<String> {
    let product = house
        .rust("src-tauri/")
        .filter(|source| ![MAKER, FOR_BUILDERS].contains(&source.path.as_str()));
    let said = product.map(|source| (source, words(&source.text)));
    said.flat_map(|(source, said)| {
        let ways = WAYS.iter().filter(move |way| goes(&said, way));
        ways.map(|way| format!("{} makes files by `{way}`; `private` does that", source.path))
    })
    .collect()
}

/// Whether the tokens say it; `ShopFile :: create` does not say `File :: create`.
fn goes(said: &str, way: &str) -> bool {
    said.match_indices(way).any(|(at, _)| {
        let before = said[..at].chars().next_back();
        !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
    })
}

/// Where tests speak to the window.
const SWITCHES: &str = "src-tauri/src/switches.rs";
const NAMED: &str = "COUNTERBOOK_";
/// Under what the switches are built in.
const BEHIND: &str = "any (debug_assertions , feature = \"test-switches\")";

/// What listens to the surroundings without being left out of what is shipped.
pub fn switches(house: &House) -> Vec<String> {
    let mut broken = Vec::new();
    for source in house.rust("src-tauri/") {
        if source.path == SWITCHES {
            let items = syn::parse_file(&source.text).map_or_else(|_| Vec::new(), |file| file.items);
            let open = items.iter().filter(|item| !is_behind(item));
            let hears = |item: &&Item| said(&words(&item.span().source_text().unwrap_or_default()));
            broken.extend(
                open.filter(hears)
                    .map(|_| format!("{SWITCHES} hears a switch in what is shipped")),
            );
        } else if said(&words(&source.text)) {
            broken.push(format!("{} listens to the environment", source.path));
        }
    }
    broken
}

fn said(words: &str) -> bool {
    words.contains("env :: var") || words.contains(NAMED)
}

fn is_behind(item: &Item) -> bool {
    crate::rust::attributes(item).iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute
                .parse_args::<TokenStream>()
                .is_ok_and(|said| said.to_string() == BEHIND)
    })
}

/// The tokens of a file, without its comments.
fn words(text: &str) -> String {
    text.parse::<TokenStream>()
        .map(|tokens| tokens.to_string())
        .unwrap_or_default()
}
