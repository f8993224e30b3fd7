//! The shop as it stands on its paper.

use crate::failure::Failure;
use ::documents::Sender;
use domain::address::paper_lines;
use store::{Reader, shop::Shop};

use super::plain;

pub(super) fn sender(reader: &Reader<'_>, shop: &Shop) -> Result<Sender, Failure> {
    let address = shop
        .address_id
        .map(|id| reader.people().address(id))
        .transpose()?;
    let lines = address
        .map(|address| paper_lines(&address, &shop.country))
        .unwrap_or_default();
    Ok(Sender {
        name: shop.name.to_string(),
        // A shop that is its own organisation is named once.
        address_lines: lines
            .into_iter()
            .filter(|line| shop.name != line.as_str())
            .collect(),
        phone: plain(shop.phone.clone()),
        email: plain(shop.email.clone()),
        website: plain(shop.website.clone()),
        logo: if shop.has_logo {
            reader.shop().logo()?
        } else {
            None
        },
    })
}
