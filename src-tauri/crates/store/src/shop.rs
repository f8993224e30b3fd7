//! The shop's own row, its tax rates and its logo.

use crate::{
    customers::StoredAddress,
    error::Result,
    instant::day,
    shop_file::{Reader, Writer},
};
use chrono::NaiveDate;

/// Who the shop is and how it prices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shop {
    pub name: String,
    pub country: String,
    pub currency: String,
    pub prices_include_tax: bool,
    pub tax_rounding: String,
    pub shipping_tax_code: Option<String>,
    pub address_id: Option<i64>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub website: Option<String>,
    pub has_logo: bool,
    pub slip_paper: String,
    pub label_paper: String,
    pub revision: i64,
}

/// How many items are sold with a tax code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaxedItems {
    pub code: String,
    pub count: i64,
}

/// A rate from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRate {
    pub code: String,
    pub name: String,
    pub rate_ppm: i64,
    pub from: NaiveDate,
}

impl Reader<'_> {
    /// The shop.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn shop(&self) -> Result<Shop> {
        let mut statement = self.connection.prepare_cached(
            "SELECT name, country, currency, prices_include_tax, tax_rounding, shipping_tax_code, address_id,
                    phone, email, website, logo IS NOT NULL, slip_paper, label_paper, revision
             FROM shops WHERE id = 1",
        )?;
        Ok(statement.query_row([], |row| {
            Ok(Shop {
                name: row.get(0)?,
                country: row.get(1)?,
                currency: row.get(2)?,
                prices_include_tax: row.get(3)?,
                tax_rounding: row.get(4)?,
                shipping_tax_code: row.get(5)?,
                address_id: row.get(6)?,
                phone: row.get(7)?,
                email: row.get(8)?,
                website: row.get(9)?,
                has_logo: row.get(10)?,
                slip_paper: row.get(11)?,
                label_paper: row.get(12)?,
                revision: row.get(13)?,
            })
        })?)
    }

    /// The logo's bytes.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn logo(&self) -> Result<Option<Vec<u8>>> {
        Ok(self
            .connection
            .query_row("SELECT logo FROM shops WHERE id = 1", [], |row| row.get(0))?)
    }

    /// All rates, past ones too.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn tax_rates(&self) -> Result<Vec<StoredRate>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT code, name, rate_ppm, valid_from FROM tax_rates ORDER BY code, name, valid_from",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(StoredRate {
                code: row.get(0)?,
                name: row.get(1)?,
                rate_ppm: row.get(2)?,
                from: day(row, 3)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The tax codes that items are sold with.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn taxed_items(&self) -> Result<Vec<TaxedItems>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT tax_code, count(*) FROM items WHERE tax_code IS NOT NULL GROUP BY tax_code",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(TaxedItems {
                code: row.get(0)?,
                count: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// The shop's first row.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_shop(&self, shop: &Shop) -> Result<()> {
        self.connection.execute(
            "INSERT INTO shops (id, name, country, currency, prices_include_tax, tax_rounding, slip_paper,
                                label_paper, next_order, revision, created_at)
             VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, 1001, 1, ?8)",
            (
                &shop.name,
                &shop.country,
                &shop.currency,
                shop.prices_include_tax,
                &shop.tax_rounding,
                &shop.slip_paper,
                &shop.label_paper,
                self.at_text(),
            ),
        )?;
        Ok(())
    }

    /// Writes everything but country and currency, and counts the revision up.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn update_shop(&self, shop: &Shop) -> Result<()> {
        self.connection.execute(
            "UPDATE shops SET name = ?1, prices_include_tax = ?2, tax_rounding = ?3, shipping_tax_code = ?4,
                    address_id = ?5, phone = ?6, email = ?7, website = ?8, slip_paper = ?9, label_paper = ?10,
                    revision = revision + 1
             WHERE id = 1",
            (
                &shop.name,
                shop.prices_include_tax,
                &shop.tax_rounding,
                &shop.shipping_tax_code,
                shop.address_id,
                &shop.phone,
                &shop.email,
                &shop.website,
                &shop.slip_paper,
                &shop.label_paper,
            ),
        )?;
        Ok(())
    }

    /// Keeps a picture for the paper, or takes it away.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn set_logo(&self, logo: Option<&[u8]>) -> Result<()> {
        self.connection
            .execute("UPDATE shops SET logo = ?1 WHERE id = 1", [logo])?;
        Ok(())
    }

    /// Puts the whole list of rates in the place of the old one; orders keep the tax of their day.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn replace_tax_rates(&self, rates: &[StoredRate]) -> Result<()> {
        self.connection.execute("DELETE FROM tax_rates", [])?;
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO tax_rates (code, name, rate_ppm, valid_from) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for rate in rates {
            statement.execute((&rate.code, &rate.name, rate.rate_ppm, rate.from.to_string()))?;
        }
        Ok(())
    }

    /// Keeps the shop's own address.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_shop_address(&self, address: &StoredAddress) -> Result<i64> {
        self.insert_address(None, 0, address)
    }

    /// The next order's number; each is given once.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn take_order_number(&self) -> Result<i64> {
        let mut statement = self.connection.prepare_cached(
            "UPDATE shops SET next_order = next_order + 1 WHERE id = 1 RETURNING next_order - 1",
        )?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }
}
