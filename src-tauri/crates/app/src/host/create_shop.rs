//! `host.create_shop`: a new shop file, and the window works in it.

use super::{desk::Host, standing::Standing};
use crate::{failure::Failure, shop_files::NewShop};
use terms::{CountryCode, CurrencyCode, Line};
use terms_derive::request;

/// Makes a shop in the data folder and opens it.
#[request(example = r#"{ "name": "Fjord & Kiln", "country": "GB", "currency": "GBP" }"#)]
pub struct CreateShop {
    pub name: Line,
    /// ISO 3166-1 alpha-2.
    pub country: CountryCode,
    /// ISO 4217.
    pub currency: CurrencyCode,
    /// The custom of the country when not named.
    pub prices_include_tax: Option<bool>,
}

pub(crate) fn create_shop(host: &Host, request: CreateShop) -> Result<Standing, Failure> {
    host.create(&NewShop {
        name: request.name,
        country: request.country,
        currency: request.currency,
        prices_include_tax: request.prices_include_tax,
    })?;
    Ok(host.standing())
}
