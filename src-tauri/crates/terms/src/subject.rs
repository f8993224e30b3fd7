//! What an activity is about. One activity may have several subjects: a delivery stands in the story of
//! every order that it filled.

use std::fmt;

use terms_derive::words;

use crate::{
    CustomerId, DocumentId, ItemId, OrderId, OrderNumber, ReturnId, ReturnNumber, ShipmentId, ShipmentNumber,
    Sku,
};

/// The kinds of subject.
#[words]
pub enum SubjectKind {
    Shop,
    Stock,
    Item,
    Customer,
    Order,
    Shipment,
    Return,
    Document,
}

/// One thing that an activity is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    Shop,
    Stock,
    Item(ItemId, Sku),
    Customer(CustomerId),
    Order(OrderId, OrderNumber),
    Shipment(ShipmentId, ShipmentNumber),
    Return(ReturnId, ReturnNumber),
    Document(DocumentId),
}

impl Subject {
    #[must_use]
    pub fn kind(&self) -> SubjectKind {
        match self {
            Self::Shop => SubjectKind::Shop,
            Self::Stock => SubjectKind::Stock,
            Self::Item(..) => SubjectKind::Item,
            Self::Customer(_) => SubjectKind::Customer,
            Self::Order(..) => SubjectKind::Order,
            Self::Shipment(..) => SubjectKind::Shipment,
            Self::Return(..) => SubjectKind::Return,
            Self::Document(_) => SubjectKind::Document,
        }
    }

    /// The row that it is; the shop and the stock as a whole are none.
    #[must_use]
    pub fn row(&self) -> i64 {
        match self {
            Self::Shop | Self::Stock => 0,
            Self::Item(id, _) => id.get(),
            Self::Customer(id) => id.get(),
            Self::Order(id, _) => id.get(),
            Self::Shipment(id, _) => id.get(),
            Self::Return(id, _) => id.get(),
            Self::Document(id) => id.get(),
        }
    }
}

/// `order 1001`, `shipment 1001-1`, `stock`.
impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = self.kind();
        match self {
            Self::Shop | Self::Stock => write!(f, "{kind}"),
            Self::Item(_, sku) => write!(f, "{kind} {sku}"),
            Self::Customer(id) => write!(f, "{kind} {id}"),
            Self::Order(_, number) => write!(f, "{kind} {number}"),
            Self::Shipment(_, number) => write!(f, "{kind} {number}"),
            Self::Return(_, number) => write!(f, "{kind} {number}"),
            Self::Document(id) => write!(f, "{kind} {id}"),
        }
    }
}
