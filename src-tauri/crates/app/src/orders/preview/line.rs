//! One line of an order that is not placed yet.

use terms::{Decimals, ItemKind, Line, LineNumber, Minor, Quantity, Sku};
use terms_derive::wire;

/// One line of a preview: what it would cost and what stock it would get.
#[wire]
pub struct PreviewLine {
    pub line: LineNumber,
    pub sku: Sku,
    pub name: Line,
    pub kind: ItemKind,
    pub ordered: Quantity,
    pub allocated: Quantity,
    pub backordered: Quantity,
    /// Ordered and not to be had now.
    pub short: Quantity,
    pub is_short: bool,
    /// Free before this order takes anything.
    pub available: Quantity,
    /// Free after this order: never below zero.
    pub free_after: Quantity,
    pub unit_price_minor: Minor,
    pub unit: Line<12>,
    pub unit_decimals: Decimals,
    pub total_minor: Minor,
    pub tax_minor: Minor,
}
