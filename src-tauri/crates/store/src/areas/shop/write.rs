//! Founding the shop and changing it.

use super::{Shop, book::ShopWriter};
use crate::{
    areas::people,
    error::Result,
    row::{cells, named},
    statement::Do,
};
use terms::{
    Address, AddressId, CountryCode, CurrencyCode, DatedRate, LabelPaper, Line, OrderNumber, SlipPaper,
    TaxRounding,
};

/// A shop that opens.
#[derive(Debug, Clone)]
pub struct NewShop<'a> {
    pub name: &'a Line,
    pub country: &'a CountryCode,
    pub currency: &'a CurrencyCode,
    pub prices_include_tax: bool,
    pub tax_rounding: TaxRounding,
    pub slip_paper: SlipPaper,
    pub label_paper: LabelPaper,
}

pub(super) static INSERT: Do = Do::new(
    "INSERT INTO shops (id, name, country, currency, prices_include_tax, tax_rounding, slip_paper, label_paper,
                        next_order, revision, created_at)
     VALUES (1, :name, :country, :currency, :prices_include_tax, :tax_rounding, :slip_paper, :label_paper,
             1001, 1, :created_at)",
);
pub(super) static UPDATE: Do = Do::new(
    "UPDATE shops
     SET name = :name, prices_include_tax = :prices_include_tax, tax_rounding = :tax_rounding,
         shipping_tax_code = :shipping_tax_code, address_id = :address_id, phone = :phone, email = :email,
         website = :website, slip_paper = :slip_paper, label_paper = :label_paper, revision = revision + 1
     WHERE id = 1",
);
pub(super) static SET_LOGO: Do = Do::new("UPDATE shops SET logo = ?1 WHERE id = 1");
pub(super) static DELETE_TAX_RATES: Do = Do::new("DELETE FROM tax_rates");
pub(super) static INSERT_TAX_RATE: Do =
    Do::new("INSERT INTO tax_rates (code, name, rate_ppm, valid_from) VALUES (?1, ?2, ?3, ?4)");
pub(super) static TAKE_ORDER_NUMBER: Do =
    Do::hot("UPDATE shops SET next_order = next_order + 1 WHERE id = 1 RETURNING next_order - 1");

impl ShopWriter<'_> {
    /// The shop's first row; its orders begin at 1001.
    pub fn insert(&self, shop: &NewShop<'_>) -> Result<()> {
        INSERT.run(
            self.connection,
            named! {
                "name": shop.name,
                "country": shop.country,
                "currency": shop.currency,
                "prices_include_tax": shop.prices_include_tax,
                "tax_rounding": shop.tax_rounding,
                "slip_paper": shop.slip_paper,
                "label_paper": shop.label_paper,
                "created_at": self.at,
            },
        )
    }

    /// Writes everything but country, currency and logo, and raises the revision.
    pub fn update(&self, shop: &Shop) -> Result<()> {
        UPDATE.run(
            self.connection,
            named! {
                "name": shop.name,
                "prices_include_tax": shop.prices_include_tax,
                "tax_rounding": shop.tax_rounding,
                "shipping_tax_code": shop.shipping_tax_code,
                "address_id": shop.address_id,
                "phone": shop.phone,
                "email": shop.email,
                "website": shop.website,
                "slip_paper": shop.slip_paper,
                "label_paper": shop.label_paper,
            },
        )
    }

    /// Keeps a picture for the paper, or takes it away.
    pub fn set_logo(&self, logo: Option<&[u8]>) -> Result<()> {
        SET_LOGO.run(self.connection, cells![logo])
    }

    /// Replaces the whole list of rates; orders keep the tax of their day.
    pub fn replace_tax_rates(&self, rates: &[DatedRate]) -> Result<()> {
        DELETE_TAX_RATES.run(self.connection, ())?;
        for rate in rates {
            INSERT_TAX_RATE.run(
                self.connection,
                cells![rate.code, rate.name, rate.rate_ppm, rate.from],
            )?;
        }
        Ok(())
    }

    /// Keeps the shop's own address.
    pub fn insert_address(&self, address: &Address) -> Result<AddressId> {
        people::insert_address(self.connection, None, 0, address)
    }

    /// The next order's number; each is given once.
    pub fn take_order_number(&self) -> Result<OrderNumber> {
        TAKE_ORDER_NUMBER.returning(self.connection, ())
    }
}
