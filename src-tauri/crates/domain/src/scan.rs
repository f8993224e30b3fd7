//! The human numbers of orders, shipments and returns, and the codes on paper that carry them.

use std::fmt;
use std::str::FromStr;

/// The text is none of our numbers or codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnreadableCode;

impl fmt::Display for UnreadableCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is not a number or code of this shop")
    }
}

impl std::error::Error for UnreadableCode {}

/// The number of an order: `1001`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrderNumber(pub i64);

/// The number of a shipment: `1001-1` is the first of order 1001.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShipmentNumber {
    pub order: i64,
    pub index: i64,
}

/// The number of a return: `R1001-1` is the first of order 1001.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReturnNumber {
    pub order: i64,
    pub index: i64,
}

/// The code on the paper of a parcel: `CB1001-1.2R3` on a packing slip (shipment 1001-1, parcel 2, printed
/// from revision 3 of the order), `CB1001-1.2` on a label.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SlipCode {
    /// The shipment's number.
    pub shipment: String,
    /// From 1.
    pub parcel: u32,
    /// The order's revision that the paper shows; a label shows none.
    pub revision: Option<u32>,
}

/// A whole number from 1, digits only.
fn counted<N: FromStr + PartialOrd + From<u8>>(text: &str) -> Option<N> {
    let is_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits
        .then(|| text.parse().ok())?
        .filter(|number| *number >= N::from(1))
}

fn pair(text: &str) -> Option<(i64, i64)> {
    let (order, index) = text.split_once('-')?;
    Some((counted(order)?, counted(index)?))
}

/// The rest of `text` behind `prefix`, whatever its case.
fn behind<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..])
}

impl OrderNumber {
    /// Reads `1001`, with white space around it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        counted(text.trim()).map(Self)
    }
}

impl ShipmentNumber {
    /// Reads `1001-1`, with white space around it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        pair(text.trim()).map(|(order, index)| Self { order, index })
    }
}

impl ReturnNumber {
    /// Reads `R1001-1` in any case, with white space around it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        pair(behind(text.trim(), "R")?).map(|(order, index)| Self { order, index })
    }
}

impl SlipCode {
    /// Reads the code of a slip or a label in any case, with white space around it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (shipment, parcel) = behind(text.trim(), "CB")?.split_once('.')?;
        let (parcel, revision) = match parcel.split_once(['R', 'r']) {
            Some((parcel, revision)) => (parcel, Some(counted(revision)?)),
            None => (parcel, None),
        };
        let (order, index) = pair(shipment)?;
        let shipment = ShipmentNumber { order, index }.to_string();
        Some(Self {
            shipment,
            parcel: counted(parcel)?,
            revision,
        })
    }
}

impl fmt::Display for OrderNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl fmt::Display for ShipmentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.order, self.index)
    }
}

impl fmt::Display for ReturnNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "R{}-{}", self.order, self.index)
    }
}

impl fmt::Display for SlipCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CB{}.{}", self.shipment, self.parcel)?;
        self.revision.map_or(Ok(()), |revision| write!(f, "R{revision}"))
    }
}

macro_rules! from_str_by_parse {
    ($($code:ty),*) => {$(
        impl FromStr for $code {
            type Err = UnreadableCode;
            fn from_str(text: &str) -> Result<Self, UnreadableCode> {
                Self::parse(text).ok_or(UnreadableCode)
            }
        }
    )*};
}

from_str_by_parse!(OrderNumber, ShipmentNumber, ReturnNumber, SlipCode);
