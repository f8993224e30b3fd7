//! Ids of rows. Inside, never on paper; people say numbers and codes.

use terms_derive::id;

/// A postal address.
#[id]
pub struct AddressId(i64);

/// A correction of what is on hand.
#[id]
pub struct CorrectionId(i64);

/// A customer.
#[id]
pub struct CustomerId(i64);

/// A document that was made and kept.
#[id]
pub struct DocumentId(i64);

/// What is being typed.
#[id]
pub struct DraftId(i64);

/// One entry of the ledger of money.
#[id]
pub struct EntryId(i64);

/// An item.
#[id]
pub struct ItemId(i64);

/// One row of the ledger of stock.
#[id]
pub struct MoveId(i64);

/// An order.
#[id]
pub struct OrderId(i64);

/// A line of an order.
#[id]
pub struct OrderLineId(i64);

/// A box.
#[id]
pub struct ParcelId(i64);

/// What of an order line lies in a box.
#[id]
pub struct ParcelLineId(i64);

/// A delivery of goods.
#[id]
pub struct ReceiptId(i64);

/// A return.
#[id]
pub struct ReturnId(i64);

/// A line of a return.
#[id]
pub struct ReturnLineId(i64);

/// A shipment.
#[id]
pub struct ShipmentId(i64);

/// Somebody who works here.
#[id]
pub struct StaffId(i64);

/// The place of an activity in the chain.
#[id]
pub struct ActivitySeq(i64);
