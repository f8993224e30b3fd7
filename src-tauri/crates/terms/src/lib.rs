//! What everybody says. Ids, numbers, amounts, quantities, clean text, codes, addresses and every closed
//! list: defined once, used by the shop file, the rules, the paper, the wire and the window.
//!
//! No rule, no SQL, no clock and no numbering plan lives here. A term that exists is a sound one: text is
//! clean, a word is one of its list, an amount is no quantity.

extern crate self as terms;

#[macro_use]
mod typescript;

pub mod address;
pub mod amount;
pub mod card;
pub mod code;
pub mod country;
pub mod currency;
pub mod day;
pub mod digit;
pub mod figures;
pub mod finding;
pub mod formats;
pub mod ids;
pub mod lists;
pub mod number;
pub mod numbers;
pub mod paper_name;
pub mod phone;
pub mod plain;
pub mod problem;
pub mod quantity;
pub mod subject;
pub mod tag;
pub mod tax;
pub mod text;
mod years;

pub use address::{Address, AddressLine, PostCode, StreetLines};
pub use amount::Minor;
pub use code::{Barcode, Sku, Tracking};
pub use country::CountryCode;
pub use currency::{Currency, CurrencyCode};
pub use day::Day;
pub use figures::*;
pub use finding::Finding;
pub use ids::*;
pub use lists::*;
pub use number::{NotNegative, Positive};
pub use numbers::*;
pub use paper_name::{PaperName, PaperNumber};
pub use phone::{Phone, PhoneText};
pub use problem::{Problem, ProblemCode, Problems};
pub use quantity::{Difference, Level, PerUnit, Quantity, Take};
pub use subject::{Subject, SubjectKind};
pub use tag::{Tag, Tags};
pub use tax::{DatedRate, Ppm, Rate, Tax, TaxCode, TaxName};
pub use text::{FilePath, Line, Note, Typed};
