//! Shop files as a person meets them: made, opened soundly, brought back from a copy.

pub mod salvage;

pub use crate::place::copies_beside;
use crate::{app::App, context::World, failure::Failure, place::witnessed};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use store::{Act, ShopFile, copies};
use terms::{
    CountryCode, CurrencyCode, LabelPaper, Line, Problems, SlipPaper, StaffId, Subject, Tag, TaxRounding,
};

/// A shop in one screen.
#[derive(Debug, Clone)]
pub struct NewShop {
    pub name: Line,
    pub country: CountryCode,
    pub currency: CurrencyCode,
    /// The custom of the country when not named.
    pub prices_include_tax: Option<bool>,
}

impl NewShop {
    /// From what was typed at a terminal.
    ///
    /// # Errors
    /// Every problem at once.
    pub fn read(
        name: &str,
        country: &str,
        currency: &str,
        prices_include_tax: Option<bool>,
    ) -> Result<Self, Failure> {
        let mut problems = Problems::default();
        let name = problems.take("name", Line::parse(name));
        let country = problems.take("country", CountryCode::parse(country));
        let currency = problems.take("currency", CurrencyCode::parse(currency));
        match (name, country, currency) {
            (Some(name), Some(country), Some(currency)) => Ok(Self {
                name,
                country,
                currency,
                prices_include_tax,
            }),
            _ => Err(problems.into()),
        }
    }
}

/// Countries that print on Letter, where prices are quoted before tax as well.
const LETTER_COUNTRIES: [&str; 2] = ["US", "CA"];

/// Makes a shop file where there is none.
///
/// # Errors
/// `file_exists` when something is at `path`.
pub fn create(path: &Path, new: &NewShop, world: Arc<dyn World>, copies: PathBuf) -> Result<App, Failure> {
    let shop = shop(new);
    let salt = world.random();
    let text = json!({
        "name": new.name,
        "country": new.country,
        "currency": new.currency,
        "prices_include_tax": new.prices_include_tax,
    })
    .to_string();
    let request_id = uuid::Builder::from_random_bytes(world.random())
        .into_uuid()
        .to_string();
    let act = Act {
        command: "shop.create",
        staff_id: StaffId::new(1),
        at: world.now(),
        request_id: &request_id,
        keeps_answer: false,
        payload_sha256: Sha256::digest(text.as_bytes()).into(),
        text: &text,
        salt,
    };
    copies::refuse_shared_place(path)?;
    let witness = store::witness::place(&copies, path);
    if path.symlink_metadata().is_err() {
        // A shop of this name may have been here before. Gone first: a program that is ended in between leaves the
        // new shop without a witness, which is no finding, and not beside that of another.
        store::witness::forget(&witness);
    }
    let file = ShopFile::create(path, &act, |writer| {
        writer.shop().insert(&shop)?;
        writer.tell([Subject::Shop], None);
        writer.touch(Tag::Shop);
        Ok(())
    })?;
    let file = file.witnessed_anew(&witness)?;
    Ok(App::new(file, world, copies))
}

/// A new shop by the custom of its country.
fn shop(new: &NewShop) -> store::shop::NewShop<'_> {
    let is_letter = LETTER_COUNTRIES.iter().any(|country| new.country == *country);
    store::shop::NewShop {
        name: &new.name,
        country: &new.country,
        currency: &new.currency,
        prices_include_tax: new.prices_include_tax.unwrap_or(!is_letter),
        tax_rounding: TaxRounding::Line,
        slip_paper: if is_letter {
            SlipPaper::Letter
        } else {
            SlipPaper::A4
        },
        label_paper: if is_letter {
            LabelPaper::Label4x6
        } else {
            LabelPaper::Label100x150
        },
    }
}

/// Opens a shop file, upgrading an older one behind a verified copy. A copy is opened to be looked at, and stays
/// as it is.
///
/// # Errors
/// `storage_missing`, `not_a_shop`, `storage_newer`, `storage_damaged`, `storage_synced`, `storage_foreign`,
/// `storage_other_name`.
pub fn open(path: &Path, world: Arc<dyn World>, copies: PathBuf) -> Result<App, Failure> {
    if store::is_copy(path) {
        return Ok(App::new(copies::open_named(path)?, world, copies));
    }
    copies::refuse_shared_place(path)?;
    let log_set_aside = copies::prove_after_crash(path)?;
    copies::upgrade(path, &copies, world.now())?;
    let app = App::new(witnessed(copies::open_named(path)?, &copies), world, copies);
    app.shop.tell_of_log_set_aside(log_set_aside);
    Ok(app)
}

#[cfg(test)]
mod tests;
