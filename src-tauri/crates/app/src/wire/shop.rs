//! The shop itself: who it is, how it prices and taxes.

use super::{limits, wire, words};
use crate::wire::customers::Address;
use chrono::NaiveDate;

words! {
    /// Where tax is rounded: on every line, or once per order and rate.
    pub enum TaxRounding { Line = "line", Order = "order" }
}

wire! {
    /// Shows the shop.
    pub struct ShowShop {}

    /// One dated tax rate. Several names under one code add up (a state's and a federal tax).
    pub struct TaxRate {
        #[schemars(length(min = 1, max = 40))]
        pub code: String,
        #[schemars(length(min = 1, max = 60))]
        pub name: String,
        /// Parts per million: 20 % is 200000.
        #[schemars(range(min = 0, max = 10_000_000))]
        pub rate_ppm: i64,
        /// First day on which the rate holds.
        pub from: NaiveDate,
    }

    /// Changes what is named and leaves the rest. `null` takes a value away.
    pub struct ChangeShop {
        /// The revision the change was made on; refused when the shop has changed since.
        #[serde(default)]
        pub revision: Option<i64>,
        #[serde(default)]
        #[schemars(length(max = limits::LINE))]
        pub name: Option<String>,
        #[serde(default)]
        pub prices_include_tax: Option<bool>,
        #[serde(default)]
        pub tax_rounding: Option<TaxRounding>,
        #[serde(default, deserialize_with = "crate::decode::given")]
        #[schemars(length(max = 40))]
        pub shipping_tax_code: Option<Option<String>>,
        /// The whole list; rates of the past stay in it.
        #[serde(default)]
        #[schemars(length(max = 200))]
        pub tax_rates: Option<Vec<TaxRate>>,
        #[serde(default, deserialize_with = "crate::decode::given")]
        pub address: Option<Option<Address>>,
        #[serde(default, deserialize_with = "crate::decode::given")]
        #[schemars(length(max = limits::LINE))]
        pub phone: Option<Option<String>>,
        #[serde(default, deserialize_with = "crate::decode::given")]
        #[schemars(length(max = limits::LINE))]
        pub email: Option<Option<String>>,
        #[serde(default, deserialize_with = "crate::decode::given")]
        #[schemars(length(max = limits::LINE))]
        pub website: Option<Option<String>>,
        /// A PNG or JPEG in base64, at most one megabyte; printed on the packing slip.
        #[serde(default, deserialize_with = "crate::decode::given")]
        #[schemars(length(max = limits::LOGO))]
        pub logo_base64: Option<Option<String>>,
        /// Paper for slips (`A4`, `Letter`) when none is named.
        #[serde(default)]
        #[schemars(length(max = 20))]
        pub slip_paper: Option<String>,
        /// Paper for labels (`100x150`, `4x6`) when none is named.
        #[serde(default)]
        #[schemars(length(max = 20))]
        pub label_paper: Option<String>,
    }

    /// The shop, fully.
    pub struct ShopView {
        pub name: String,
        pub country: String,
        pub currency: String,
        /// Digits behind the point of the currency: 2 for GBP, 0 for JPY.
        pub currency_digits: u32,
        pub prices_include_tax: bool,
        pub tax_rounding: TaxRounding,
        pub shipping_tax_code: Option<String>,
        pub tax_rates: Vec<TaxRate>,
        pub address: Option<Address>,
        pub phone: Option<String>,
        pub email: Option<String>,
        pub website: Option<String>,
        pub has_logo: bool,
        pub slip_paper: String,
        pub label_paper: String,
        pub revision: i64,
        /// Where the shop file lies.
        pub shop_file: String,
    }
}
