//! The shop, fully.

use crate::{context::Context, failure::Failure};
use domain::tax::{codes_on, usual_code};
use store::Reader;
use terms::{
    Address, CountryCode, CurrencyCode, DatedRate, LabelPaper, Line, PhoneText, Ppm, Rate, Revision,
    SlipPaper, TaxCode, TaxName, TaxRounding,
};
use terms_derive::wire;

/// A tax code with its rates of today.
#[wire]
pub struct TaxCodeView {
    pub code: TaxCode,
    pub rates: Vec<RateView>,
}

#[wire]
pub struct RateView {
    pub name: TaxName,
    pub rate_ppm: Ppm,
}

/// The shop, fully.
#[wire]
pub struct ShopView {
    pub name: Line,
    pub country: CountryCode,
    pub currency: CurrencyCode,
    /// Digits behind the point of the currency: 2 for GBP, 0 for JPY.
    pub currency_digits: u32,
    pub prices_include_tax: bool,
    pub tax_rounding: TaxRounding,
    pub shipping_tax_code: Option<TaxCode>,
    pub tax_rates: Vec<DatedRate>,
    /// What things can be taxed at today; several rates under one code add up.
    pub tax_codes: Vec<TaxCodeView>,
    /// What most things here are taxed at.
    pub usual_tax_code: Option<TaxCode>,
    pub address: Option<Address>,
    pub phone: Option<PhoneText>,
    pub email: Option<Line>,
    pub website: Option<Line>,
    pub has_logo: bool,
    pub slip_paper: SlipPaper,
    pub label_paper: LabelPaper,
    pub revision: Revision,
    /// Where the shop file lies.
    pub shop_file: String,
}

pub(crate) fn view(reader: &Reader<'_>, context: &Context) -> Result<ShopView, Failure> {
    let shop = reader.shop().the()?;
    let address = shop
        .address_id
        .map(|id| reader.people().address(id))
        .transpose()?;
    let tax_rates = reader.shop().tax_rates()?;
    let in_force = codes_on(&tax_rates, context.today);
    Ok(ShopView {
        usual_tax_code: usual_code(shop.shipping_tax_code.as_ref(), &in_force),
        tax_codes: in_force.into_iter().map(tax_code).collect(),
        currency_digits: shop.currency.digits(),
        name: shop.name,
        country: shop.country,
        currency: shop.currency,
        prices_include_tax: shop.prices_include_tax,
        tax_rounding: shop.tax_rounding,
        shipping_tax_code: shop.shipping_tax_code,
        tax_rates,
        address,
        phone: shop.phone,
        email: shop.email,
        website: shop.website,
        has_logo: shop.has_logo,
        slip_paper: shop.slip_paper,
        label_paper: shop.label_paper,
        revision: shop.revision,
        shop_file: context.shop_file.display().to_string(),
    })
}

fn tax_code((code, rates): (TaxCode, Vec<Rate>)) -> TaxCodeView {
    let rate = |rate: Rate| RateView {
        name: rate.name,
        rate_ppm: rate.rate_ppm,
    };
    TaxCodeView {
        code,
        rates: rates.into_iter().map(rate).collect(),
    }
}
