//! Tags of what changed: a live view of the window that watches one of them is stale.

use std::{borrow::Cow, fmt};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use crate::{
    CustomerId, OrderNumber, ReturnNumber, Sku,
    plain::{Cell, Plain, Put, Unreadable},
};

/// What changed, as far as a view asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tag {
    Shop,
    Drafts,
    Customers,
    Customer(CustomerId),
    Items,
    Item(Sku),
    Stock,
    Orders,
    Order(OrderNumber),
    Shipments,
    Returns,
    Return(ReturnNumber),
    /// The doctor has looked.
    Books,
    /// A copy was made.
    Copies,
}

impl Tag {
    /// As it is written.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text.split_once(':') {
            None => match text {
                "shop" => Self::Shop,
                "drafts" => Self::Drafts,
                "customers" => Self::Customers,
                "items" => Self::Items,
                "stock" => Self::Stock,
                "orders" => Self::Orders,
                "shipments" => Self::Shipments,
                "returns" => Self::Returns,
                "books" => Self::Books,
                "copies" => Self::Copies,
                _ => return None,
            },
            Some(("customer", id)) => Self::Customer(CustomerId::new(id.parse().ok()?)),
            Some(("item", sku)) => Self::Item(Sku::parse(sku).ok()?),
            Some(("order", number)) => Self::Order(OrderNumber::parse(number)?),
            Some(("return", number)) => Self::Return(ReturnNumber::parse(number)?),
            Some(_) => return None,
        })
    }

    /// One a line, as they are kept beside an answer.
    #[must_use]
    pub fn in_lines(tags: &[Self]) -> String {
        let lines: Vec<String> = tags.iter().map(ToString::to_string).collect();
        lines.join("\n")
    }

    /// From one a line.
    ///
    /// # Errors
    /// One of them is none that this program writes: a view that watches it would stay as it is, and nobody know.
    pub fn from_lines(text: &str) -> Result<Vec<Self>, Unreadable> {
        let read = |line| Self::parse(line).ok_or(Unreadable("tag"));
        text.lines().map(read).collect()
    }
}

/// The tags of an activity or an answer, as they stand in one column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tags(pub Vec<Tag>);

impl Put for Tags {
    fn put(&self) -> Cell<'_> {
        Cell::Text(Cow::Owned(Tag::in_lines(&self.0)))
    }
}

impl Plain for Tags {
    fn take(cell: Cell<'_>) -> Result<Self, Unreadable> {
        Tag::from_lines(cell.text("tags")?).map(Self)
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shop => f.write_str("shop"),
            Self::Drafts => f.write_str("drafts"),
            Self::Customers => f.write_str("customers"),
            Self::Customer(id) => write!(f, "customer:{id}"),
            Self::Items => f.write_str("items"),
            Self::Item(sku) => write!(f, "item:{sku}"),
            Self::Stock => f.write_str("stock"),
            Self::Orders => f.write_str("orders"),
            Self::Order(number) => write!(f, "order:{number}"),
            Self::Shipments => f.write_str("shipments"),
            Self::Returns => f.write_str("returns"),
            Self::Return(number) => write!(f, "return:{number}"),
            Self::Books => f.write_str("books"),
            Self::Copies => f.write_str("copies"),
        }
    }
}

impl Serialize for Tag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Tag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <Cow<'de, str>>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("no tag"))
    }
}

impl JsonSchema for Tag {
    fn schema_name() -> Cow<'static, str> {
        "Tag".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string" })
    }
}

/// A template of literals, so that watching what nobody sends does not compile.
const IN_TYPESCRIPT: &str = r#""shop" | "drafts" | "customers" | `customer:${number}` | "items" | `item:${string}` | "stock" | "orders" | `order:${string}` | "shipments" | "returns" | `return:${string}` | "books" | "copies""#;
declared!(Tag, "Tag", IN_TYPESCRIPT, IN_TYPESCRIPT);

#[cfg(test)]
mod tests;
