//! The attributes that terms, rows, requests and answers carry. Each adds derives and the obvious impls of
//! one shape; nothing here decides anything.

mod number;
mod record;
mod wire;
mod words;

use proc_macro::TokenStream;

/// A closed list of words: `#[words] pub enum Channel { Phone, Counter }` is `phone`, `counter` in JSON, in
/// the shop file and in TypeScript. `#[word = "4x6"]` on a variant names another word.
#[proc_macro_attribute]
pub fn words(_: TokenStream, item: TokenStream) -> TokenStream {
    words::expand(item.into())
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

/// The id of a row: `#[id] pub struct ItemId(i64);`. No arithmetic; of its own kind in TypeScript too.
#[proc_macro_attribute]
pub fn id(_: TokenStream, item: TokenStream) -> TokenStream {
    number::expand(None, item.into())
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

/// A whole number with a meaning and its limits: `#[measure(min = -9, max = 9)] pub struct Priority(i64);`.
/// Only the operations written beside it exist. With `is_branded = true` it is of its own kind in TypeScript too.
#[proc_macro_attribute]
pub fn measure(limits: TokenStream, item: TokenStream) -> TokenStream {
    number::expand(Some(limits.into()), item.into())
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

/// What a command is asked: `#[request(example = "{}")]`. Unknown fields are refused.
#[proc_macro_attribute]
pub fn request(arguments: TokenStream, item: TokenStream) -> TokenStream {
    wire::request(arguments.into(), item.into())
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

/// A shape that crosses the door, in a request or in an answer.
#[proc_macro_attribute]
pub fn wire(_: TokenStream, item: TokenStream) -> TokenStream {
    wire::wire(item.into()).into()
}

/// What one SELECT reads: `#[row(from = "orders o")]`. The columns are the fields, written once;
/// `#[column("c.name")]` names another expression, `#[nested]` a row within the row.
#[proc_macro_attribute]
pub fn row(arguments: TokenStream, item: TokenStream) -> TokenStream {
    record::expand(arguments.into(), item.into())
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}
