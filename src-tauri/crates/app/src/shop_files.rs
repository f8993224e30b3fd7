//! Shop files as a person meets them: made, opened soundly, brought back from a copy.

use crate::{app::App, context::World, failure::Failure, wire::limits};
use domain::{
    address,
    currency::Currency,
    problem::{ProblemCode, Problems},
    text,
};
use sha2::{Digest, Sha256};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use store::{Act, ShopFile, copies, shop::Shop};

crate::wire::wire! {
    /// A shop in one screen.
    pub struct NewShop {
        #[schemars(length(max = limits::LINE))]
        pub name: String,
        /// ISO 3166-1 alpha-2.
        #[schemars(length(max = 2))]
        pub country: String,
        /// ISO 4217.
        #[schemars(length(max = 3))]
        pub currency: String,
        /// The custom of the country when not named.
        #[serde(default)]
        pub prices_include_tax: Option<bool>,
    }
}

/// Countries that print on Letter, where prices are quoted before tax as well.
const LETTER_COUNTRIES: [&str; 2] = ["US", "CA"];

/// Makes a shop file where there is none.
///
/// # Errors
/// Every problem with the shop at once; `file_exists` when something is at `path`.
pub fn create(path: &Path, new: &NewShop, world: Arc<dyn World>, copies: PathBuf) -> Result<App, Failure> {
    let shop = parse(new)?;
    let salt = world.random();
    let text = serde_json::to_string(new).unwrap_or_default();
    let request_id = uuid::Builder::from_random_bytes(world.random())
        .into_uuid()
        .to_string();
    let act = Act {
        command: "shop.create",
        staff_id: 1,
        at: world.now(),
        request_id: &request_id,
        keeps_answer: false,
        payload_sha256: Sha256::digest(text.as_bytes()).into(),
        text: &text,
        salt,
    };
    copies::refuse_shared_place(path)?;
    let file = ShopFile::create(path, &act, |writer| {
        writer.insert_shop(&shop)?;
        writer.note("shop", None, None);
        writer.touch("shop");
        Ok(())
    })?;
    Ok(App::new(file, world, copies))
}

fn parse(new: &NewShop) -> Result<Shop, Failure> {
    let mut problems = Problems::default();
    let name = text::required_line("name", &new.name, limits::LINE, &mut problems).unwrap_or_default();
    let country = address::country_code("country", &new.country, &mut problems).unwrap_or_default();
    let currency = Currency::from_code(&new.currency.trim().to_uppercase());
    if currency.is_none() {
        let is_empty = new.currency.trim().is_empty();
        problems.note(
            "currency",
            if is_empty {
                ProblemCode::Required
            } else {
                ProblemCode::Unknown
            },
        );
    }
    let is_letter = LETTER_COUNTRIES.contains(&country.as_str());
    let shop = Shop {
        name,
        currency: currency
            .map(|currency| currency.code.to_owned())
            .unwrap_or_default(),
        prices_include_tax: new.prices_include_tax.unwrap_or(!is_letter),
        tax_rounding: "line".to_owned(),
        shipping_tax_code: None,
        address_id: None,
        phone: None,
        email: None,
        website: None,
        has_logo: false,
        slip_paper: if is_letter { "Letter" } else { "A4" }.to_owned(),
        label_paper: if is_letter { "4x6" } else { "100x150" }.to_owned(),
        revision: 1,
        country,
    };
    Ok(problems.or_value(shop)?)
}

/// Opens a shop file, upgrading an older one behind a verified copy.
///
/// # Errors
/// `storage_missing`, `not_a_shop`, `storage_newer`, `storage_damaged`, `storage_synced`.
pub fn open(path: &Path, world: Arc<dyn World>, copies: PathBuf) -> Result<App, Failure> {
    copies::refuse_shared_place(path)?;
    copies::prove_after_crash(path)?;
    copies::upgrade(path, &copies, world.now())?;
    let file = copies::open_soundly(path)?;
    Ok(App::new(file, world, copies))
}

/// As `open`, without reading the file through first: for one call at a terminal, beside an open window.
///
/// # Errors
/// As `open`.
pub fn open_for_a_call(path: &Path, world: Arc<dyn World>, copies: PathBuf) -> Result<App, Failure> {
    copies::refuse_shared_place(path)?;
    if path.is_file() {
        copies::upgrade(path, &copies, world.now())?;
    }
    Ok(App::new(ShopFile::open(path)?, world, copies))
}

/// Where copies of a shop file go when nobody says otherwise: a folder beside it.
#[must_use]
pub fn copies_beside(path: &Path) -> PathBuf {
    path.parent().unwrap_or(Path::new(".")).join("copies")
}

#[cfg(test)]
mod tests;
