//! What a paper is called as a file: said anew each time from what it is, never kept and never read, so that no
//! shop file has a word in where something is written.

use std::fmt;

use crate::{
    figures::{ParcelNumber, Revision},
    lists::{DocumentKind, PaperSize},
    numbers::{OrderNumber, ReturnNumber, ShipmentNumber},
};

/// The thing that a paper is about, by its human number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperNumber {
    Order(OrderNumber),
    Shipment(ShipmentNumber),
    Return(ReturnNumber),
}

/// `packing-slip-1001-1-parcel-2-r3-A4.pdf`. Words of closed lists and figures are all that it is made of: it
/// has no separator of folders, no drive and no leading dot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaperName {
    pub kind: DocumentKind,
    pub number: PaperNumber,
    /// The box of the shipment; all of them where none is named.
    pub parcel: Option<ParcelNumber>,
    /// The one that the paper shows.
    pub revision: Revision,
    pub paper: PaperSize,
}

impl fmt::Display for PaperNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Order(number) => number.fmt(f),
            Self::Shipment(number) => number.fmt(f),
            Self::Return(number) => number.fmt(f),
        }
    }
}

impl fmt::Display for PaperName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.kind.as_str().replace('_', "-"), self.number)?;
        if let Some(parcel) = self.parcel {
            write!(f, "-parcel-{parcel}")?;
        }
        write!(f, "-r{}-{}.pdf", self.revision, self.paper)
    }
}

#[cfg(test)]
mod tests;
