//! Orders as they stand.

use super::book::Orders;
use crate::{error::Result, row::cells, statement::Select};
use chrono::{DateTime, NaiveDate, Utc};
use terms::{
    AddressId, Channel, CustomerId, Decimals, Grams, ItemId, ItemKind, Line, LineNumber, Minor, Note,
    OrderId, OrderLineId, OrderNumber, PerUnit, Ppm, Priority, Quantity, Revision, Sku, Tax, TaxName,
    WhenShort,
};
use terms_derive::row;

/// An order as it stands.
#[row(from = "orders o")]
#[derive(Debug, Clone)]
pub struct Order {
    pub id: OrderId,
    pub number: OrderNumber,
    pub revision: Revision,
    pub customer_id: CustomerId,
    pub ship_to_id: Option<AddressId>,
    pub channel: Channel,
    pub goes_by: Option<Line<50>>,
    pub promised_on: Option<NaiveDate>,
    pub priority: Priority,
    pub is_gift: bool,
    pub note_customer: Option<Note>,
    pub note_packing: Option<Note>,
    pub note_internal: Option<Note>,
    pub note_gift: Option<Note>,
    pub hold_reason: Option<Line>,
    pub cancel_reason: Option<Line>,
    pub prices_include_tax: bool,
    pub discount_minor: Minor,
    /// For what is not cancelled, as are shipping, tax and total.
    pub subtotal_minor: Minor,
    pub shipping_minor: Minor,
    pub tax_minor: Minor,
    pub total_minor: Minor,
    pub credited_minor: Minor,
    pub paid_minor: Minor,
    pub refunded_minor: Minor,
    pub placed_at: DateTime<Utc>,
    pub placed_on: NaiveDate,
}

/// What became of a line, and what it takes to say so.
#[row(from = "order_lines l")]
#[derive(Debug, Clone)]
pub struct LineFigures {
    pub kind: ItemKind,
    pub unit_decimals: Decimals,
    pub ordered: Quantity,
    pub cancelled: Quantity,
    pub shipped: Quantity,
    pub allocated: Quantity,
    pub backordered: Quantity,
    pub packed: Quantity,
    pub returned: Quantity,
}

/// An order line as it stands.
#[row(from = "order_lines l JOIN items i ON i.id = l.item_id")]
#[derive(Debug, Clone)]
pub struct OrderLine {
    pub id: OrderLineId,
    pub order_id: OrderId,
    pub line: LineNumber,
    pub item_id: ItemId,
    pub sku: Sku,
    pub name: Line,
    pub unit: Line<12>,
    pub unit_price_minor: Minor,
    pub discount_minor: Minor,
    /// For all that was ordered.
    pub total_minor: Minor,
    pub tax_minor: Minor,
    pub note: Option<Note>,
    pub when_short: WhenShort,
    #[nested]
    pub figures: LineFigures,
    /// Where the item lies now.
    #[column("i.bin")]
    pub bin: Option<Line<40>>,
    #[column("i.weight_g")]
    pub weight_g: Option<Grams>,
}

/// Tax on one line, or on the shipping.
#[row(from = "order_taxes t")]
#[derive(Debug, Clone)]
pub struct LineTax {
    pub order_line_id: Option<OrderLineId>,
    pub name: TaxName,
    pub rate_ppm: Ppm,
    /// What the rate was taken of.
    pub base_minor: Minor,
    pub tax_minor: Minor,
}

impl LineTax {
    /// The tax without what it was taken of.
    #[must_use]
    pub fn tax(&self) -> Tax {
        Tax {
            name: self.name.clone(),
            rate_ppm: self.rate_ppm,
            tax_minor: self.tax_minor,
        }
    }
}

/// One part of a set on an order line.
#[row(from = "order_lines l JOIN allocations a ON a.order_line_id = l.id JOIN items i ON i.id = a.item_id")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitContent {
    #[column("a.order_line_id")]
    pub order_line_id: OrderLineId,
    #[column("i.sku")]
    pub sku: Sku,
    #[column("i.name")]
    pub name: Line,
    #[column("i.unit")]
    pub unit: Line<12>,
    #[column("i.unit_decimals")]
    pub unit_decimals: Decimals,
    #[column("i.bin")]
    pub bin: Option<Line<40>>,
    /// Of one whole unit of the part.
    #[column("i.weight_g")]
    pub weight_g: Option<Grams>,
    /// In the part's smallest unit, for one set.
    #[column("a.per_unit")]
    pub per_unit: PerUnit,
}

pub(super) static BY_NUMBER: Select<Order> = Select::hot("WHERE o.number = ?1");
pub(super) static BY_ID: Select<Order> = Select::hot("WHERE o.id = ?1");
pub(super) static LINES: Select<OrderLine> = Select::hot("WHERE l.order_id = ?1 ORDER BY l.line");
pub(super) static TAXES: Select<LineTax> = Select::hot("WHERE t.order_id = ?1 ORDER BY t.id");
pub(super) static KIT_CONTENTS: Select<KitContent> =
    Select::hot("WHERE l.order_id = ?1 AND l.kind = 'kit' ORDER BY l.line, i.sku");

impl Orders<'_> {
    /// The order with this number.
    pub fn by_number(&self, number: OrderNumber) -> Result<Option<Order>> {
        BY_NUMBER.one(self.connection, cells![number])
    }

    /// The order with this id, which must be there.
    pub fn by_id(&self, id: OrderId) -> Result<Order> {
        BY_ID.the(self.connection, cells![id])
    }

    /// The order's lines, in their order.
    pub fn lines(&self, order: OrderId) -> Result<Vec<OrderLine>> {
        LINES.all(self.connection, cells![order])
    }

    /// The taxes of an order as they were at the sale: on its lines, and on the shipping.
    pub fn taxes(&self, order: OrderId) -> Result<Vec<LineTax>> {
        TAXES.all(self.connection, cells![order])
    }

    /// What is picked for the sets among an order's lines, as frozen at the sale: by line, then by code.
    pub fn kit_contents(&self, order: OrderId) -> Result<Vec<KitContent>> {
        KIT_CONTENTS.all(self.connection, cells![order])
    }
}
