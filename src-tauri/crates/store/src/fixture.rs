//! A small shop for tests: a mug, a box, a set of both, wrapping, and three orders in different states.

use crate::{
    Act, ShopFile, StoreError, Writer,
    error::Result,
    hash::sha256_of,
    items::NewItem,
    money::NewEntry,
    orders::{Change, Changed, NewLine, NewOrder, Revalued},
    paper::{NewDocument, PaperSubject},
    people::NewCustomer,
    returns::{NewInspection, NewReturnLine},
    shipments::NewShipment,
    shop::NewShop,
    stock::{Cause, NewMove},
};
use chrono::{DateTime, NaiveDate, Utc};
use sha2::{Digest, Sha256};
use std::{fmt::Debug, path::Path, str::FromStr};
use terms::{
    Address, Channel, Condition, CustomerId, Decimals, Disposition, DocumentKind, EntryKind, Grams, ItemId,
    ItemKind, LabelPaper, LineNumber, Minor, MoveKind, OrderId, OrderLineId, PaperSize, ParcelLineId,
    ParcelNumber, PaymentMethod, PerUnit, Phone, Ppm, Priority, Quantity, ReturnLineId, ReturnReason,
    Revision, ShipmentId, SlipPaper, StaffId, StreetLines, Subject, Take, Tax, TaxRounding, WhenShort,
};

pub(crate) const PAPER: &[u8] = b"%PDF-1.7 a slip of our own";

pub(crate) const MUG: ItemId = ItemId::new(1);
const BOX: ItemId = ItemId::new(2);
const SET: ItemId = ItemId::new(3);
const WRAP: ItemId = ItemId::new(4);
const CUSTOMER: CustomerId = CustomerId::new(1);
const FIRST: OrderId = OrderId::new(1);
const SECOND: OrderId = OrderId::new(2);
const THIRD: OrderId = OrderId::new(3);
const FIRST_MUGS: OrderLineId = OrderLineId::new(1);
const FIRST_SETS: OrderLineId = OrderLineId::new(2);
const THIRD_BOXES: OrderLineId = OrderLineId::new(5);

pub(crate) fn at() -> DateTime<Utc> {
    "2026-10-03T09:15:00Z".parse().unwrap()
}

pub(crate) fn today() -> NaiveDate {
    at().date_naive()
}

/// A term, from how it is written.
pub(crate) fn said<T: FromStr<Err: Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

/// A request of its own each time `id` differs.
pub(crate) fn act<'a>(command: &'a str, id: &'a str) -> Act<'a> {
    Act {
        command,
        staff_id: StaffId::new(1),
        at: at(),
        request_id: id,
        keeps_answer: true,
        payload_sha256: Sha256::digest(command.as_bytes()).into(),
        text: "{\"name\":\"Zoë\"}",
        salt: [7; 16],
    }
}

/// A shop with its own row and nothing else.
pub(crate) fn empty_shop(path: &Path) -> ShopFile {
    empty_shop_of(path, [7; 16])
}

/// With another salt it is another shop.
pub(crate) fn empty_shop_of(path: &Path, salt: [u8; 16]) -> ShopFile {
    let act = Act {
        salt,
        ..act("shop.create", "create")
    };
    ShopFile::create(path, &act, |writer| {
        writer.shop().insert(&NewShop {
            name: &said("Rose & Hill"),
            country: &said("GB"),
            currency: &said("GBP"),
            prices_include_tax: true,
            tax_rounding: TaxRounding::Line,
            slip_paper: SlipPaper::A4,
            label_paper: LabelPaper::Label100x150,
        })
    })
    .unwrap()
}

type Step = fn(&mut Writer<'_>) -> Result<()>;

/// A shop in the middle of its day.
pub(crate) fn busy_shop(path: &Path) -> ShopFile {
    let file = empty_shop(path);
    let steps: [(&str, Step); 8] = [
        ("items.save", save_items),
        ("customers.save", save_customer),
        ("stock.receive", receive),
        ("orders.place", place_orders),
        ("shipments.pack", pack_and_send),
        ("payments.take", pay),
        ("returns.open", take_back),
        ("orders.cancel", cancel_third),
    ];
    for (command, step) in steps {
        run(&file, command, step);
    }
    file
}

pub(crate) fn run(file: &ShopFile, command: &str, step: impl FnOnce(&mut Writer<'_>) -> Result<()>) {
    let done = file.write(&act(command, command), |writer| {
        step(writer)?;
        writer.tell([Subject::Shop, Subject::Stock], None);
        Ok::<_, StoreError>("null".to_owned())
    });
    done.unwrap_or_else(|error| panic!("{command}: {error}"));
}

/// A new item with all that it must have, found by its SKU.
pub(crate) fn insert_item(
    writer: &Writer<'_>,
    sku: &str,
    kind: ItemKind,
    price_minor: i64,
) -> Result<ItemId> {
    let id = writer.items().insert(&NewItem {
        sku: &said(sku),
        name: &said(&format!("{sku} of the shop")),
        kind,
        price_minor: Minor::new(price_minor),
        tax_code: None,
        weight_g: Some(Grams::new(350)),
        bin: None,
        unit: &said("pcs"),
        unit_decimals: Decimals::new(0),
        note: None,
    })?;
    writer.items().index(id, &sku.to_lowercase())?;
    Ok(id)
}

fn save_items(writer: &mut Writer<'_>) -> Result<()> {
    insert_item(writer, "MUG", ItemKind::Stocked, 1000)?;
    insert_item(writer, "BOX", ItemKind::Stocked, 250)?;
    insert_item(writer, "SET", ItemKind::Kit, 5000)?;
    insert_item(writer, "WRAP", ItemKind::Service, 300)?;
    writer
        .items()
        .replace_kit_parts(SET, &[take(MUG, 2), take(BOX, 1)])
}

fn save_customer(writer: &mut Writer<'_>) -> Result<()> {
    let people = writer.people();
    let id = people.insert(&NewCustomer {
        name: &said("Zoë Brontë"),
        organisation: None,
        email: None,
        note: None,
    })?;
    let phone = Phone {
        text: said("0117 496 0123"),
        e164: Some("+441174960123".to_owned()),
        digits: "441174960123".to_owned(),
    };
    people.replace_phones(id, &[phone])?;
    let address = Address {
        name: None,
        organisation: None,
        lines: StreetLines::parse(&["24 Harbour Street"]).unwrap(),
        city: None,
        region: None,
        post_code: None,
        country: said("GB"),
    };
    people.replace_addresses(id, &[address])?;
    people.index(id, "zoe bronte", "bs14qt")
}

fn receive(writer: &mut Writer<'_>) -> Result<()> {
    let stock = writer.stock();
    let cause = Cause::Receipt(stock.insert_receipt(None)?);
    for (item, quantity) in [(MUG, 10), (BOX, 5)] {
        stock.append_move(&moved(item, MoveKind::Received, (quantity, 0), cause))?;
    }
    Ok(())
}

/// A row of the ledger: so many more on hand, so many more held.
pub(crate) fn moved(
    item_id: ItemId,
    kind: MoveKind,
    (quantity, held): (i64, i64),
    cause: Cause,
) -> NewMove<'static> {
    NewMove {
        item_id,
        kind,
        quantity: Quantity::new(quantity),
        held: Quantity::new(held),
        unit_cost_minor: None,
        cause,
        note: None,
    }
}

/// An order of the customer, with the next number.
fn insert_order(writer: &Writer<'_>, subtotal: i64, shipping: i64, tax: i64) -> Result<OrderId> {
    writer.orders().insert(&NewOrder {
        number: writer.shop().take_order_number()?,
        customer_id: CUSTOMER,
        ship_to_id: None,
        channel: Channel::Phone,
        goes_by: None,
        promised_on: None,
        priority: Priority::default(),
        is_gift: false,
        note_customer: None,
        note_packing: None,
        note_internal: None,
        note_gift: None,
        prices_include_tax: true,
        discount_minor: Minor::ZERO,
        subtotal_minor: Minor::new(subtotal),
        shipping_minor: Minor::new(shipping),
        tax_minor: Minor::new(tax),
        total_minor: Minor::new(subtotal + shipping),
        placed_on: today(),
    })
}

fn vat(tax_minor: i64) -> Tax {
    Tax {
        name: said("VAT"),
        rate_ppm: Ppm::new(200_000),
        tax_minor: Minor::new(tax_minor),
    }
}

/// Line `line` of an order: so many of an item, some of them waiting.
fn add_line(
    writer: &Writer<'_>,
    (order, line): (OrderId, i64),
    item: ItemId,
    (ordered, backordered): (i64, i64),
    (total, tax): (i64, i64),
    takes: &[Take],
) -> Result<OrderLineId> {
    let item = writer.items().by_id(item)?;
    writer.orders().insert_line(
        order,
        &NewLine {
            line: LineNumber::new(line),
            item: &item,
            unit_price_minor: item.price_minor,
            discount_minor: Minor::ZERO,
            total_minor: Minor::new(total),
            tax_minor: Minor::new(tax),
            note: None,
            when_short: WhenShort::Backorder,
            ordered: Quantity::new(ordered),
            allocated: Quantity::new(ordered - backordered),
            backordered: Quantity::new(backordered),
            takes,
            base_minor: Minor::new(total - tax),
            taxes: &[vat(tax)],
        },
    )
}

fn take(item_id: ItemId, per_unit: i64) -> Take {
    Take {
        item_id,
        per_unit: PerUnit::new(per_unit),
    }
}

/// 1001: three mugs, two sets, wrapping; 1002: five mugs of which two must wait; 1003: two boxes.
fn place_orders(writer: &mut Writer<'_>) -> Result<()> {
    let first = insert_order(writer, 13_300, 500, 2300)?;
    add_line(writer, (first, 1), MUG, (3, 0), (3000, 500), &[take(MUG, 1)])?;
    let set = [take(MUG, 2), take(BOX, 1)];
    add_line(writer, (first, 2), SET, (2, 0), (10_000, 1667), &set)?;
    add_line(writer, (first, 3), WRAP, (1, 0), (300, 50), &[])?;
    writer
        .orders()
        .insert_taxes(first, None, Minor::new(417), &[vat(83)])?;
    let second = insert_order(writer, 5000, 0, 833)?;
    add_line(writer, (second, 1), MUG, (5, 2), (5000, 833), &[take(MUG, 1)])?;
    let third = insert_order(writer, 500, 200, 83)?;
    add_line(writer, (third, 1), BOX, (2, 0), (500, 83), &[take(BOX, 1)])?;
    Ok(())
}

/// Of 1001 the mugs and one set leave; the other set is packed and waits.
fn pack_and_send(writer: &mut Writer<'_>) -> Result<()> {
    let shipments = writer.shipments();
    let new = NewShipment {
        first_order_id: FIRST,
        customer_id: CUSTOMER,
        ship_to_id: None,
        revision: Revision::FIRST,
        packed_on: today(),
    };
    let (sent, _) = shipments.insert(&new)?;
    let parcel = shipments.insert_parcel(sent, ParcelNumber::new(1), Some(Grams::new(2400)))?;
    shipments.insert_parcel_line(parcel, FIRST_MUGS, Quantity::new(3))?;
    shipments.insert_parcel_line(parcel, FIRST_SETS, Quantity::new(1))?;
    let (waiting, _) = shipments.insert(&new)?;
    let parcel = shipments.insert_parcel(waiting, ParcelNumber::new(1), None)?;
    shipments.insert_parcel_line(parcel, FIRST_SETS, Quantity::new(1))?;
    writer.orders().ship_line(FIRST_MUGS, Quantity::new(3))?;
    writer.orders().ship_line(FIRST_SETS, Quantity::new(1))?;
    for (item, quantity) in [(MUG, -5), (BOX, -1)] {
        let left = moved(item, MoveKind::Shipped, (quantity, 0), Cause::Shipment(sent));
        writer.stock().append_move(&left)?;
    }
    shipments.set_handed_over(sent, Some(&said("Parcelforce")), None)?;
    keep_slip(writer, sent)
}

fn keep_slip(writer: &Writer<'_>, shipment: ShipmentId) -> Result<()> {
    writer.paper().insert(&NewDocument {
        kind: DocumentKind::PackingSlip,
        subject: PaperSubject::Shipment(shipment),
        parcel: None,
        paper: PaperSize::A4,
        revision: Revision::FIRST,
        file_name: "slip-1001-1.pdf",
        pages: 1,
        sha256: &sha256_of(PAPER),
        bytes: PAPER,
    })?;
    Ok(())
}

fn pay(writer: &mut Writer<'_>) -> Result<()> {
    let payments = [
        (FIRST, 13_800, PaymentMethod::Card),
        (SECOND, 5000, PaymentMethod::OnAccount),
    ];
    for (order_id, amount_minor, method) in payments {
        writer.money().insert(&NewEntry {
            order_id,
            kind: EntryKind::Payment,
            amount_minor: Minor::new(amount_minor),
            method,
            return_id: None,
            reference: None,
        })?;
    }
    Ok(())
}

/// Two mugs are announced, one comes, is put back on the shelf and paid back.
fn take_back(writer: &mut Writer<'_>) -> Result<()> {
    let one = Quantity::new(1);
    let (id, _) = writer.returns().insert(FIRST, None)?;
    let line = writer.returns().insert_line(&NewReturnLine {
        return_id: id,
        line: LineNumber::new(1),
        parcel_line_id: ParcelLineId::new(1),
        reason: ReturnReason::Unwanted,
        note: None,
        expected: Quantity::new(2),
    })?;
    writer.returns().add_received(line, one)?;
    writer.orders().add_returned(FIRST_MUGS, one)?;
    let cause = Cause::Return(id);
    let stock = writer.stock();
    stock.append_move(&moved(MUG, MoveKind::Returned, (1, 1), cause))?;
    inspect(writer, line)?;
    stock.append_move(&moved(MUG, MoveKind::Moved, (0, -1), cause))?;
    writer.returns().settle_line(line, Minor::new(1000))?;
    writer.orders().add_credit(FIRST, Minor::new(1000))?;
    writer.money().insert(&NewEntry {
        order_id: FIRST,
        kind: EntryKind::Refund,
        amount_minor: Minor::new(1000),
        method: PaymentMethod::Card,
        return_id: Some(id),
        reference: None,
    })?;
    Ok(())
}

fn inspect(writer: &Writer<'_>, return_line_id: ReturnLineId) -> Result<()> {
    writer.returns().insert_inspection(&NewInspection {
        return_line_id,
        quantity: Quantity::new(1),
        condition: Condition::AsNew,
        disposition: Disposition::Restock,
        note: None,
    })
}

fn cancel_third(writer: &mut Writer<'_>) -> Result<()> {
    let orders = writer.orders();
    orders.cancel_line(THIRD_BOXES)?;
    let revision = orders.set_cancelled(
        THIRD,
        &Revalued {
            cancel_reason: &said("changed their mind"),
            subtotal_minor: Minor::ZERO,
            shipping_minor: Minor::ZERO,
            tax_minor: Minor::ZERO,
            total_minor: Minor::ZERO,
        },
    )?;
    let zero = Minor::ZERO;
    for (line, changed) in [
        (
            Some(LineNumber::new(1)),
            Changed::Cancelled(Quantity::ZERO, Quantity::new(2)),
        ),
        (None, Changed::Subtotal(Minor::new(500), zero)),
        (None, Changed::Shipping(Minor::new(200), zero)),
        (None, Changed::Tax(Minor::new(83), zero)),
        (None, Changed::Total(Minor::new(700), zero)),
    ] {
        orders.record_change(
            THIRD,
            &Change {
                revision,
                line,
                changed,
            },
        )?;
    }
    Ok(())
}
