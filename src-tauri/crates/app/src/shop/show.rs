//! `shop.show`: who the shop is and how it prices.

use crate::{
    context::Context,
    customers::address,
    failure::Failure,
    wire::shop::{ShopView, ShowShop, TaxRate, TaxRounding},
};
use domain::currency::Currency;
use store::Reader;

pub(crate) fn show(reader: &Reader<'_>, context: &Context, _: ShowShop) -> Result<ShopView, Failure> {
    let shop = reader.shop()?;
    let rates = reader.tax_rates()?.into_iter().map(|rate| TaxRate {
        code: rate.code,
        name: rate.name,
        rate_ppm: rate.rate_ppm,
        from: rate.from,
    });
    let address = shop.address_id.map(|id| reader.address(id)).transpose()?;
    Ok(ShopView {
        currency_digits: Currency::from_code(&shop.currency).map_or(2, |currency| currency.digits),
        name: shop.name,
        country: shop.country,
        currency: shop.currency,
        prices_include_tax: shop.prices_include_tax,
        tax_rounding: if shop.tax_rounding == "order" {
            TaxRounding::Order
        } else {
            TaxRounding::Line
        },
        shipping_tax_code: shop.shipping_tax_code,
        tax_rates: rates.collect(),
        address: address.map(address::to_wire),
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
