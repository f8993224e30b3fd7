//! What the columns hold that not every text is: what the program reads as an instant, a day, a word of a list, a
//! code or JSON. A column that stands in neither list does not pass the test beside this.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Map, Value};
use terms::{
    ChangedField, Channel, Condition, CountryCode, CurrencyCode, Disposition, DocumentKind, EntryKind,
    ItemKind, LabelPaper, MoveKind, PaperSize, PaymentMethod, ReturnReason, SlipPaper, SubjectKind,
    TaxRounding, WhenShort,
    plain::{Cell, Plain, Unreadable},
    text::Text,
};

/// Reads a cell as the program does.
pub(super) type Reads = fn(Cell<'_>) -> Result<(), Unreadable>;

fn term<T: Plain>(cell: Cell<'_>) -> Result<(), Unreadable> {
    T::take(cell).map(drop)
}

/// A code of a list that somebody else keeps.
fn code<T: Text>(cell: Cell<'_>) -> Result<(), Unreadable> {
    let is_known = T::parse(cell.text(T::FORMAT)?).is_ok();
    is_known.then_some(()).ok_or(Unreadable(T::FORMAT))
}

const INSTANT: Reads = term::<DateTime<Utc>>;
const DAY: Reads = term::<NaiveDate>;
const YES_OR_NO: Reads = term::<bool>;

/// `table.column` and how it is read.
const READ: &[(&str, Reads)] = &[
    ("activities.at", INSTANT),
    ("activities.detail", term::<Value>),
    ("activity_subjects.kind", term::<SubjectKind>),
    ("addresses.country", code::<CountryCode>),
    ("corrections.corrected_at", INSTANT),
    ("customers.created_at", INSTANT),
    ("documents.kind", term::<DocumentKind>),
    ("documents.made_at", INSTANT),
    ("documents.paper", term::<PaperSize>),
    ("drafts.body", term::<Map<String, Value>>),
    ("drafts.saved_at", INSTANT),
    ("drafts.started_at", INSTANT),
    ("inspections.at", INSTANT),
    ("inspections.condition", term::<Condition>),
    ("inspections.disposition", term::<Disposition>),
    ("items.kind", term::<ItemKind>),
    ("money_entries.at", INSTANT),
    ("money_entries.kind", term::<EntryKind>),
    ("money_entries.method", term::<PaymentMethod>),
    ("order_changes.field", term::<ChangedField>),
    ("order_lines.kind", term::<ItemKind>),
    ("order_lines.when_short", term::<WhenShort>),
    ("orders.channel", term::<Channel>),
    ("orders.is_gift", YES_OR_NO),
    ("orders.placed_at", INSTANT),
    ("orders.placed_on", DAY),
    ("orders.prices_include_tax", YES_OR_NO),
    ("orders.promised_on", DAY),
    ("print_jobs.at", INSTANT),
    ("receipts.received_at", INSTANT),
    ("requests.at", INSTANT),
    ("return_lines.reason", term::<ReturnReason>),
    ("returns.opened_at", INSTANT),
    ("shipments.handed_over_at", INSTANT),
    ("shipments.packed_at", INSTANT),
    ("shipments.packed_on", DAY),
    ("shipments.undone_at", INSTANT),
    ("shops.country", code::<CountryCode>),
    ("shops.created_at", INSTANT),
    ("shops.currency", code::<CurrencyCode>),
    ("shops.label_paper", term::<LabelPaper>),
    ("shops.prices_include_tax", YES_OR_NO),
    ("shops.slip_paper", term::<SlipPaper>),
    ("shops.tax_rounding", term::<TaxRounding>),
    ("stock_moves.at", INSTANT),
    ("stock_moves.kind", term::<MoveKind>),
    ("tax_rates.valid_from", DAY),
];

/// `table.column` of what is text and may be any text, but text.
#[cfg(test)]
pub(super) const FREE: &[&str] = &[
    "activities.command",
    "activities.subject",
    "activities.tags",
    "activity_texts.text",
    "addresses.city",
    "addresses.lines",
    "addresses.name",
    "addresses.organisation",
    "addresses.post_code",
    "addresses.region",
    "allocations.lot",
    "corrections.reason",
    "customers.email",
    "customers.name",
    "customers.note",
    "customers.organisation",
    "documents.sha256",
    "drafts.label",
    "inspections.note",
    "item_barcodes.barcode",
    "items.bin",
    "items.name",
    "items.note",
    "items.sku",
    "items.tax_code",
    "items.unit",
    "money_entries.reference",
    "order_lines.name",
    "order_lines.note",
    "order_lines.sku",
    "order_lines.unit",
    "order_taxes.name",
    "orders.cancel_reason",
    "orders.goes_by",
    "orders.hold_reason",
    "orders.note_customer",
    "orders.note_gift",
    "orders.note_internal",
    "orders.note_packing",
    "parcels.tracking",
    "phones.digits_reversed",
    "phones.e164",
    "phones.text",
    "print_jobs.printer",
    "receipts.note",
    // JSON, held against its shape by a check of its own.
    "requests.answer",
    "requests.command",
    "requests.id",
    "requests.tags",
    "return_lines.note",
    "returns.note",
    "shelf_levels.bin",
    "shelf_levels.lot",
    "shipments.carrier",
    "shipments.service",
    "shops.email",
    "shops.name",
    "shops.phone",
    "shops.shipping_tax_code",
    "shops.website",
    "staff.name",
    "stock_moves.bin",
    "stock_moves.lot",
    "stock_moves.note",
    "tax_rates.code",
    "tax_rates.name",
    "tills.name",
];

/// How the column of a table is read: as it is listed, or as its type says.
pub(super) fn reads(table: &str, column: &str, kind: &str) -> Reads {
    let listed = READ
        .iter()
        .find(|(name, _)| name.split_once('.').is_some_and(|place| place == (table, column)));
    match (listed, kind) {
        (Some((_, reads)), _) => *reads,
        (None, "INTEGER") => term::<i64>,
        (None, "BLOB") => term::<Vec<u8>>,
        (None, _) => term::<String>,
    }
}

#[cfg(test)]
mod tests;
