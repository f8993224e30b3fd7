//! The countries and how each writes an address.
//!
//! `countries.tsv` restates address data of Google LLC, licensed CC BY 4.0; see NOTICE. Its columns:
//! code, English name, destination to print where it is not the name, format, format in Latin letters
//! where it differs, required fields, fields in capitals, post-code pattern, an example of one.
//!
//! A format is a row of `%n` (new line), `%N` (name), `%O` (organisation), `%A` (street lines),
//! `%D` (sublocality), `%C` (city), `%S` (region), `%Z` (post code), `%X` (sorting code) and plain text.

use std::sync::LazyLock;

use terms::CountryCode;

/// A country and its way of writing addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2, or a code in common postal use (`XK` Kosovo, `AC` Ascension, `TA` Tristan da Cunha).
    pub code: &'static str,
    /// In English.
    pub name: &'static str,
    /// What mail from abroad names instead of the country's name, or empty.
    pub(super) destination: &'static str,
    pub(super) format: &'static str,
    /// For addresses in Latin letters, or empty if that is `format` too.
    pub(super) latin_format: &'static str,
    /// Letters of the fields without which mail hardly arrives.
    pub(super) required: &'static str,
    /// Letters of the fields written in capitals.
    pub(super) capitals: &'static str,
    /// Regular expression of a whole post code, or empty.
    pub(super) post_code: &'static str,
    /// A post code that fits, or empty.
    pub post_code_example: &'static str,
}

/// Every country, by code.
pub static COUNTRIES: LazyLock<Vec<Country>> =
    LazyLock::new(|| include_str!("countries.tsv").lines().map(row).collect());

fn row(line: &'static str) -> Country {
    let mut cells = line.split('\t');
    let mut cell = || cells.next().unwrap_or_default();
    Country {
        code: cell(),
        name: cell(),
        destination: cell(),
        format: cell(),
        latin_format: cell(),
        required: cell(),
        capitals: cell(),
        post_code: cell(),
        post_code_example: cell(),
    }
}

/// The country with this code.
#[must_use]
pub fn country(code: &CountryCode) -> Option<&'static Country> {
    let index = COUNTRIES
        .binary_search_by(|country| country.code.cmp(code.as_str()))
        .ok()?;
    COUNTRIES.get(index)
}

/// The English name of the country with this code.
#[must_use]
pub fn country_name(code: &CountryCode) -> Option<&'static str> {
    country(code).map(|country| country.name)
}
