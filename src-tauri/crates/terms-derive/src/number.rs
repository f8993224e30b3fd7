//! `#[id]` and `#[measure]`: a whole number of its own kind. In TypeScript an id is of its own kind too, and so
//! is a measure with `is_branded`: what somebody could mix up with another figure and calculate with.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{
    Expr, ItemStruct, MetaNameValue, Result, Token, parse::Parser as _, parse2, punctuated::Punctuated,
};

pub fn expand(limits: Option<TokenStream>, item: TokenStream) -> Result<TokenStream> {
    let number: ItemStruct = parse2(item)?;
    let name = &number.ident;
    let text = name.to_string();
    let Limits { min, max, is_branded } = limits.map_or_else(|| Ok(Limits::of_an_id()), bounds)?;
    let least = min.as_ref().map_or_else(|| quote!(i64::MIN), |min| quote!(#min));
    let most = max.as_ref().map_or_else(|| quote!(i64::MAX), |max| quote!(#max));
    let kept = kept(min.as_ref(), max.as_ref(), is_branded);
    let json = json(name, &definition(&text, is_branded), min.is_some(), max.is_some());
    Ok(quote! {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #number

        impl ::terms::number::Number for #name {
            const NAME: &'static str = #text;
            const MIN: i64 = #least;
            const MAX: i64 = #most;
            fn of(value: i64) -> Self {
                Self(value)
            }
            fn get(self) -> i64 {
                self.0
            }
        }

        impl #name {
            /// Of a figure that was held against its limits, or that the program made itself.
            #[must_use]
            pub const fn new(value: i64) -> Self {
                Self(value)
            }

            /// The figure.
            #[must_use]
            pub const fn get(self) -> i64 {
                self.0
            }
        }

        impl ::std::fmt::Display for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }

        impl ::terms::plain::Put for #name {
            fn put(&self) -> ::terms::plain::Cell<'_> {
                ::terms::plain::Cell::Integer(self.0)
            }
        }

        impl ::terms::plain::Plain for #name {
            fn take(cell: ::terms::plain::Cell<'_>) -> Result<Self, ::terms::plain::Unreadable> {
                let value = cell.integer(#text)?;
                if (#kept).contains(&value) {
                    Ok(Self(value))
                } else {
                    Err(::terms::plain::Unreadable(#text))
                }
            }
        }
        #json
    })
}

/// What is said beside the number.
struct Limits {
    min: Option<Expr>,
    max: Option<Expr>,
    is_branded: bool,
}

impl Limits {
    fn of_an_id() -> Self {
        Self {
            min: None,
            max: None,
            is_branded: true,
        }
    }
}

fn bounds(limits: TokenStream) -> Result<Limits> {
    let pairs = Punctuated::<MetaNameValue, Token![,]>::parse_terminated.parse2(limits)?;
    let of = |name: &str| {
        let found = pairs.iter().find(|pair| pair.path.is_ident(name));
        found.map(|pair| pair.value.clone())
    };
    Ok(Limits {
        min: of("min"),
        max: of("max"),
        is_branded: of("is_branded").is_some(),
    })
}

/// What a column may hold. What adds up may come to more than one request may say, and to less than nothing; a
/// sum that 64 bits can hardly hold is none.
fn kept(min: Option<&Expr>, max: Option<&Expr>, adds_up: bool) -> TokenStream {
    match (min, max) {
        (_, Some(_)) if adds_up => quote!(-1_000_000_000_000_000_000..=1_000_000_000_000_000_000),
        (Some(min), Some(max)) => quote!(#min..=#max),
        (None, Some(max)) => quote!(..=#max),
        (Some(min), None) => quote!(#min..),
        (None, None) => quote!(i64::MIN..=i64::MAX),
    }
}

/// What the window knows it as.
fn definition(name: &str, is_branded: bool) -> String {
    if is_branded {
        format!("number & {{ readonly is: {name:?} }}")
    } else {
        "number".to_owned()
    }
}

fn json(name: &syn::Ident, definition: &str, has_min: bool, has_max: bool) -> TokenStream {
    let text = name.to_string();
    quote! {
        impl From<#name> for ::serde_json::Value {
            fn from(value: #name) -> Self {
                value.0.into()
            }
        }
        impl ::serde::Serialize for #name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.0)
            }
        }
        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                ::terms::number::within(i64::deserialize(deserializer)?)
            }
        }
        impl ::schemars::JsonSchema for #name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                #text.into()
            }
            fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                ::terms::number::schema::<Self>(#has_min, #has_max)
            }
        }
        ::terms::declared!(#name, #text, #text, #definition);
    }
}
