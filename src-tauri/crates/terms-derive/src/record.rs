//! `#[row]`: a struct that one SELECT reads, its columns written once.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Field, ItemStruct, LitStr, MetaNameValue, Result, parse2};

pub fn expand(arguments: TokenStream, item: TokenStream) -> Result<TokenStream> {
    let pair: MetaNameValue = parse2(arguments)?;
    if !pair.path.is_ident("from") {
        return Err(syn::Error::new_spanned(pair, "write #[row(from = \"orders o\")]"));
    }
    let from = pair.value;
    let alias = alias(&quote!(#from).to_string());
    let mut record: ItemStruct = parse2(item)?;
    let (mut columns, mut reads) = (Vec::new(), Vec::new());
    for field in &mut record.fields {
        let name = field.ident.clone();
        let kind = field.ty.clone();
        if taken(field, "nested").is_some() {
            columns.push(quote!(<#kind as crate::row::Record>::columns(list);));
            reads.push(quote!(#name: <#kind as crate::row::Record>::read(cells)?));
            continue;
        }
        let column = match taken(field, "column") {
            Some(attribute) => attribute.parse_args::<LitStr>()?.value(),
            None => format!(
                "{alias}.{}",
                name.as_ref().map(ToString::to_string).unwrap_or_default()
            ),
        };
        columns.push(quote!(list.push(#column);));
        reads.push(quote!(#name: cells.take(#column)?));
    }
    let name = &record.ident;
    Ok(quote! {
        #record
        impl crate::row::Record for #name {
            const FROM: &'static str = #from;
            fn columns(list: &mut Vec<&'static str>) {
                #(#columns)*
            }
            fn read(cells: &mut crate::row::Cells<'_, '_>) -> crate::row::Read<Self> {
                Ok(Self { #(#reads),* })
            }
        }
    })
}

/// `orders o JOIN …`: the fields stand in `o`.
fn alias(from: &str) -> String {
    from.trim_matches('"')
        .split_whitespace()
        .nth(1)
        .unwrap_or_default()
        .to_owned()
}

/// Takes the attribute of this name off the field.
fn taken(field: &mut Field, name: &str) -> Option<syn::Attribute> {
    let place = field
        .attrs
        .iter()
        .position(|attribute| attribute.path().is_ident(name))?;
    Some(field.attrs.remove(place))
}
