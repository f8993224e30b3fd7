//! The words by which customers and items are found, from their rows as they stand.

use crate::failure::Failure;
use domain::{address::post_code_key, text::fold};
use std::collections::BTreeSet;
use store::{Writer, items::Item};
use terms::{CustomerId, Line};

/// Of a customer: names, organisations and cities; post codes apart.
pub(crate) fn customer(
    writer: &Writer<'_>,
    id: CustomerId,
    name: &Line,
    organisation: Option<&Line>,
) -> Result<(), Failure> {
    let mut names: Vec<String> = vec![name.to_string()];
    names.extend(organisation.map(ToString::to_string));
    let mut post_codes = Vec::new();
    for address in writer.people().addresses(id)? {
        let own = [address.name, address.organisation, address.city];
        names.extend(own.into_iter().flatten().map(String::from));
        post_codes.extend(address.post_code.map(|code| post_code_key(&code)));
    }
    let folded = fold(&names.join(" "));
    let mut seen = BTreeSet::new();
    let words: Vec<&str> = folded.split(' ').filter(|word| seen.insert(*word)).collect();
    Ok(writer
        .people()
        .index(id, &words.join(" "), &post_codes.join(" "))?)
}

/// Of an item: SKU, name and barcodes.
pub(crate) fn item(writer: &Writer<'_>, item: &Item) -> Result<(), Failure> {
    let barcodes = writer.items().barcodes(item.id)?;
    let barcodes: Vec<String> = barcodes.into_iter().map(String::from).collect();
    let words = fold(&format!("{} {} {}", item.sku, item.name, barcodes.join(" ")));
    Ok(writer.items().index(item.id, &words)?)
}
