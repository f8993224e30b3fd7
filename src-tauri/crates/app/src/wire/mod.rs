//! The shapes that cross the one door, as they stand in JSON. Requests are verb phrases, a `View` is one
//! thing fully, a `Row` one line of a list. Money is minor units of the shop's currency, a quantity the
//! item's smallest unit, dates `YYYY-MM-DD`, instants RFC 3339 in UTC.

pub mod customers;
pub mod desk;
pub mod documents;
pub mod items;
pub mod orders;
pub mod returns;
pub mod shipments;
pub mod shop;

/// Limits that the schemas state and every request is checked against, before anything else happens.
pub mod limits {
    /// Largest amount, in minor units.
    pub const MONEY: i64 = domain::money::MAX_MINOR;
    /// Largest quantity of one line, in the item's smallest unit.
    pub const QUANTITY: i64 = 1_000_000_000;
    /// Most lines in one order, receipt, parcel or return.
    pub const LINES: usize = 500;
    /// Longest single line of text, in characters.
    pub const LINE: usize = 200;
    /// Longest name of a carrier or a service, in characters: what a label has room for.
    pub const SERVICE: usize = 50;
    /// Longest note, in characters.
    pub const NOTE: usize = 4_000;
    /// Most rows in one answer.
    pub const ROWS: i64 = 500;
    /// Largest draft, in bytes of JSON.
    pub const DRAFT_BYTES: usize = 256 * 1024;
    /// Largest logo, in characters of base64.
    pub const LOGO: usize = 1_400_000;
}

/// The derives that every wire type carries.
macro_rules! wire {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })*) => {$(
        #[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        #[ts(optional_fields = nullable)]
        $(#[$meta])*
        pub struct $name { $($body)* }
    )*};
}

/// The derives of a closed list of words.
macro_rules! words {
    ($($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? })*) => {$(
        #[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS, schemars::JsonSchema)]
        $(#[$meta])*
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $text)] $variant),+ }

        impl $name {
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }
    )*};
}

pub(crate) use {wire, words};
