//! `#[words]`: an enum and its words in every place where it is spoken.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Expr, ItemEnum, Lit, Meta, Result, parse2};

pub fn expand(item: TokenStream) -> Result<TokenStream> {
    let mut list: ItemEnum = parse2(item)?;
    let mut spoken = Vec::new();
    for variant in &mut list.variants {
        let own = variant
            .attrs
            .iter()
            .position(|attribute| attribute.path().is_ident("word"));
        spoken.push(match own {
            Some(place) => literal(&variant.attrs.remove(place))?,
            None => snake_case(&variant.ident.to_string()),
        });
    }
    let name = &list.ident;
    let text = name.to_string();
    let variants: Vec<_> = list.variants.iter().map(|variant| &variant.ident).collect();
    let union = spoken
        .iter()
        .map(|word| format!("{word:?}"))
        .collect::<Vec<_>>()
        .join(" | ");
    let plain = plain(name, &text);
    let json = json(name, &text, &union);
    Ok(quote! {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #list

        impl #name {
            /// Every one, in the order of the list.
            pub const ALL: &'static [Self] = &[#(Self::#variants),*];
            /// Their words, in the same order.
            pub const WORDS: &'static [&'static str] = &[#(#spoken),*];

            /// Its word, as in JSON and in the shop file.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { #(Self::#variants => #spoken),* }
            }

            /// The one with this word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { #(#spoken => Some(Self::#variants),)* _ => None }
            }
        }

        impl ::std::fmt::Display for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
        #plain
        #json
    })
}

/// How it stands in a column.
fn plain(name: &syn::Ident, text: &str) -> TokenStream {
    quote! {
        impl ::terms::plain::Put for #name {
            fn put(&self) -> ::terms::plain::Cell<'_> {
                ::terms::plain::Cell::word(self.as_str())
            }
        }

        impl ::terms::plain::Plain for #name {
            fn take(cell: ::terms::plain::Cell<'_>) -> Result<Self, ::terms::plain::Unreadable> {
                cell.text(#text).and_then(|word| Self::from_word(word).ok_or(::terms::plain::Unreadable(#text)))
            }
        }
    }
}

/// How it stands in JSON, in its schema and in TypeScript.
fn json(name: &syn::Ident, text: &str, union: &str) -> TokenStream {
    quote! {
        impl ::serde::Serialize for #name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = <::std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                Self::from_word(&word)
                    .ok_or_else(|| ::serde::de::Error::unknown_variant(&word, Self::WORDS))
            }
        }
        impl ::schemars::JsonSchema for #name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                #text.into()
            }
            fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                ::schemars::json_schema!({ "type": "string", "enum": Self::WORDS })
            }
        }
        ::terms::declared!(#name, #text, #union, #union);
    }
}

fn literal(attribute: &Attribute) -> Result<String> {
    if let Meta::NameValue(pair) = &attribute.meta
        && let Expr::Lit(value) = &pair.value
        && let Lit::Str(word) = &value.lit
    {
        return Ok(word.value());
    }
    Err(syn::Error::new_spanned(attribute, "write #[word = \"…\"]"))
}

/// `BankTransfer` is `bank_transfer`.
fn snake_case(name: &str) -> String {
    let mut word = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !word.is_empty() {
            word.push('_');
        }
        word.push(letter.to_ascii_lowercase());
    }
    word
}
