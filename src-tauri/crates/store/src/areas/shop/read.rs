//! The shop as it stands.

use super::book::TheShop;
use crate::{
    error::Result,
    statement::{Ask, Select},
};
use terms::{
    AddressId, CountryCode, CurrencyCode, DatedRate, Day, LabelPaper, Line, PhoneText, Ppm, Revision,
    SlipPaper, TaxCode, TaxName, TaxRounding,
};
use terms_derive::row;

/// Who the shop is and how it prices.
#[row(from = "shops s")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shop {
    pub name: Line,
    pub country: CountryCode,
    pub currency: CurrencyCode,
    pub prices_include_tax: bool,
    pub tax_rounding: TaxRounding,
    pub shipping_tax_code: Option<TaxCode>,
    pub address_id: Option<AddressId>,
    pub phone: Option<PhoneText>,
    pub email: Option<Line>,
    pub website: Option<Line>,
    #[column("s.logo IS NOT NULL")]
    pub has_logo: bool,
    pub slip_paper: SlipPaper,
    pub label_paper: LabelPaper,
    pub revision: Revision,
}

/// How many items are sold with a tax code.
#[row(from = "items i")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaxedItems {
    #[column("i.tax_code")]
    pub code: TaxCode,
    #[column("count(*)")]
    pub count: u32,
}

/// A rate as its row holds it.
#[row(from = "tax_rates r")]
pub(super) struct KeptRate {
    code: TaxCode,
    name: TaxName,
    rate_ppm: Ppm,
    valid_from: Day,
}

pub(super) static THE: Select<Shop> = Select::hot("WHERE s.id = 1");
pub(super) static LOGO: Ask<Option<Vec<u8>>> = Ask::new("SELECT logo FROM shops WHERE id = 1");
pub(super) static TAX_RATES: Select<KeptRate> = Select::new("ORDER BY r.code, r.name, r.valid_from");
pub(super) static TAXED_ITEMS: Select<TaxedItems> =
    Select::new("WHERE i.tax_code IS NOT NULL GROUP BY i.tax_code");

impl TheShop<'_> {
    /// The shop.
    pub fn the(&self) -> Result<Shop> {
        THE.the(self.connection, ())
    }

    /// The logo's bytes.
    pub fn logo(&self) -> Result<Option<Vec<u8>>> {
        LOGO.the(self.connection, ())
    }

    /// All rates, past ones too.
    pub fn tax_rates(&self) -> Result<Vec<DatedRate>> {
        let rates = TAX_RATES.all(self.connection, ())?;
        Ok(rates.into_iter().map(DatedRate::from).collect())
    }

    /// The tax codes that items are sold with.
    pub fn taxed_items(&self) -> Result<Vec<TaxedItems>> {
        TAXED_ITEMS.all(self.connection, ())
    }
}

impl From<KeptRate> for DatedRate {
    fn from(rate: KeptRate) -> Self {
        Self {
            code: rate.code,
            name: rate.name,
            rate_ppm: rate.rate_ppm,
            from: rate.valid_from,
        }
    }
}
