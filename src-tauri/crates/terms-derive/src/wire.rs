//! `#[request]` and `#[wire]`: the derives that every shape on the wire carries.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Expr, ItemStruct, MetaNameValue, Result, parse2};

pub fn wire(item: TokenStream) -> TokenStream {
    quote! {
        #[derive(
            Debug, Clone, ::serde::Serialize, ::serde::Deserialize, ::ts_rs::TS, ::schemars::JsonSchema
        )]
        #[serde(deny_unknown_fields)]
        #[ts(optional_fields = nullable)]
        #item
    }
}

pub fn request(arguments: TokenStream, item: TokenStream) -> Result<TokenStream> {
    let pair: MetaNameValue = parse2(arguments)?;
    if !pair.path.is_ident("example") {
        return Err(syn::Error::new_spanned(
            pair,
            "write #[request(example = r#\"{ … }\"#)]",
        ));
    }
    let example: Expr = pair.value;
    let request: ItemStruct = parse2(item)?;
    let name = &request.ident;
    let wire = wire(quote!(#request));
    Ok(quote! {
        #wire
        impl crate::door::Example for #name {
            const EXAMPLE: &'static str = #example;
        }
    })
}
