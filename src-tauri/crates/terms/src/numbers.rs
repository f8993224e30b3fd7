//! The human numbers of orders, shipments and returns, and the codes on paper that carry them.

use std::{borrow::Cow, fmt, str::FromStr};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use crate::{
    figures::{Nth, ParcelNumber, Revision},
    plain::{Cell, Plain, Put, Unreadable},
};

/// The number of an order: `1001`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrderNumber(i64);

/// The number of a shipment: `1001-1` is the first of order 1001.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShipmentNumber {
    pub order: OrderNumber,
    pub index: Nth,
}

/// The number of a return: `R1001-1` is the first of order 1001.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReturnNumber {
    pub order: OrderNumber,
    pub index: Nth,
}

/// The code on the paper of a parcel: `CB1001-1.2R3` on a packing slip (shipment 1001-1, parcel 2, printed
/// from revision 3 of the order), `CB1001-1.2` on a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SlipCode {
    pub shipment: ShipmentNumber,
    pub parcel: ParcelNumber,
    /// The order's revision that the paper shows; a label shows none.
    pub revision: Option<Revision>,
}

impl OrderNumber {
    #[must_use]
    pub const fn new(number: i64) -> Self {
        Self(number)
    }

    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

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
            Some((parcel, revision)) => (parcel, Some(Revision::new(i64::from(counted::<u32>(revision)?)))),
            None => (parcel, None),
        };
        let (order, index) = pair(shipment)?;
        let parcel = ParcelNumber::new(i64::from(counted::<u32>(parcel)?));
        Some(Self {
            shipment: ShipmentNumber { order, index },
            parcel,
            revision,
        })
    }
}

/// A whole number from 1, digits only.
fn counted<N: FromStr + PartialOrd + From<u8>>(text: &str) -> Option<N> {
    let is_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits
        .then(|| text.parse().ok())?
        .filter(|number| *number >= N::from(1))
}

fn pair(text: &str) -> Option<(OrderNumber, Nth)> {
    let (order, index) = text.split_once('-')?;
    Some((OrderNumber(counted(order)?), Nth::new(counted(index)?)))
}

/// The rest of `text` behind `prefix`, whatever its case.
fn behind<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..])
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

/// An order's number stands in its column as the figure, so that numbers sort.
impl Put for OrderNumber {
    fn put(&self) -> Cell<'_> {
        Cell::Integer(self.0)
    }
}

impl Plain for OrderNumber {
    fn take(cell: Cell<'_>) -> Result<Self, Unreadable> {
        cell.integer("an order's number").map(Self)
    }
}

macro_rules! said_as_text {
    ($($number:ident, $format:literal, $neutral:literal;)*) => {$(
        impl Serialize for $number {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $number {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <Cow<'de, str>>::deserialize(deserializer)?;
                Self::parse(&text).ok_or_else(|| D::Error::custom(concat!("no ", $format)))
            }
        }
        impl JsonSchema for $number {
            fn schema_name() -> Cow<'static, str> {
                stringify!($number).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "format": $format, "maxLength": 40, "x-neutral": $neutral })
            }
        }
        declared!($number, stringify!($number), "string", "string");
    )*};
}

said_as_text! {
    OrderNumber, "order-number", "1";
    ShipmentNumber, "shipment-number", "1-1";
    ReturnNumber, "return-number", "R1-1";
}

#[cfg(test)]
mod tests;
