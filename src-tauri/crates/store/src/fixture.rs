//! A small shop for tests: a mug, a box, a set of both, wrapping, and three orders in different states.

use crate::{
    Act, ShopFile, Writer,
    customers::{Customer, StoredAddress, StoredPhone},
    doctor::papers::hex,
    documents::NewDocument,
    error::Result,
    items::Item,
    orders::{NewLine, Order, Tax},
    returns::Inspection,
    shop::Shop,
    stock::{NewMove, Take},
};
use chrono::{DateTime, NaiveDate, Utc};
use sha2::{Digest, Sha256};
use std::path::Path;

pub(crate) const PAPER: &[u8] = b"%PDF-1.7 a slip of our own";

pub(crate) fn at() -> DateTime<Utc> {
    "2026-10-03T09:15:00Z".parse().unwrap()
}

pub(crate) fn today() -> NaiveDate {
    at().date_naive()
}

/// A request of its own each time `id` differs.
pub(crate) fn act<'a>(command: &'a str, id: &'a str) -> Act<'a> {
    Act {
        command,
        staff_id: 1,
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
    ShopFile::create(path, &act("shop.create", "create"), |writer| {
        writer.insert_shop(&shop())
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
        writer.note(command, None, None);
        Ok::<_, crate::StoreError>("null".to_owned())
    });
    done.unwrap_or_else(|error| panic!("{command}: {error}"));
}

fn shop() -> Shop {
    Shop {
        name: "Rose & Hill".to_owned(),
        country: "GB".to_owned(),
        currency: "GBP".to_owned(),
        prices_include_tax: true,
        tax_rounding: "line".to_owned(),
        shipping_tax_code: None,
        address_id: None,
        phone: None,
        email: None,
        website: None,
        has_logo: false,
        slip_paper: "A4".to_owned(),
        label_paper: "100x150".to_owned(),
        revision: 1,
    }
}

pub(crate) fn item(sku: &str, kind: &str, price_minor: i64) -> Item {
    Item {
        id: 0,
        sku: sku.to_owned(),
        name: format!("{sku} of the shop"),
        kind: kind.to_owned(),
        price_minor,
        tax_code: None,
        weight_g: Some(350),
        bin: None,
        unit: "pcs".to_owned(),
        unit_decimals: 0,
        note: None,
        revision: 1,
    }
}

fn save_items(writer: &mut Writer<'_>) -> Result<()> {
    for (sku, kind, price_minor) in [
        ("MUG", "stocked", 1000),
        ("BOX", "stocked", 250),
        ("SET", "kit", 5000),
        ("WRAP", "service", 300),
    ] {
        let id = writer.insert_item(&item(sku, kind, price_minor))?;
        writer.index_item(id, &sku.to_lowercase())?;
    }
    writer.replace_kit_parts(3, &[(1, 2), (2, 1)])
}

fn save_customer(writer: &mut Writer<'_>) -> Result<()> {
    let id = writer.insert_customer(&Customer {
        id: 0,
        name: "Zoë Brontë".to_owned(),
        organisation: None,
        email: None,
        note: None,
        revision: 1,
    })?;
    let phone = StoredPhone {
        text: "0117 496 0123".to_owned(),
        e164: Some("+441174960123".to_owned()),
        digits: "441174960123".to_owned(),
    };
    writer.replace_phones(id, &[phone])?;
    let address = StoredAddress {
        lines: vec!["24 Harbour Street".to_owned()],
        country: "GB".to_owned(),
        ..StoredAddress::default()
    };
    writer.replace_addresses(id, &[address])?;
    writer.index_customer(id, "zoe bronte", "bs14qt")
}

fn receive(writer: &mut Writer<'_>) -> Result<()> {
    for (item_id, quantity) in [(1, 10), (2, 5)] {
        let row = NewMove {
            item_id,
            kind: "received",
            quantity,
            ..NewMove::default()
        };
        writer.append_move(&row)?;
    }
    Ok(())
}

fn order(subtotal_minor: i64, shipping_minor: i64, tax_minor: i64) -> Order {
    Order {
        id: 0,
        number: 0,
        revision: 1,
        customer_id: 1,
        ship_to_id: None,
        channel: "phone".to_owned(),
        goes_by: None,
        promised_on: None,
        priority: 0,
        is_gift: false,
        note_customer: None,
        note_packing: None,
        note_internal: None,
        note_gift: None,
        hold_reason: None,
        cancel_reason: None,
        prices_include_tax: true,
        discount_minor: 0,
        subtotal_minor,
        shipping_minor,
        tax_minor,
        total_minor: subtotal_minor + shipping_minor,
        credited_minor: 0,
        paid_minor: 0,
        refunded_minor: 0,
        placed_at: at(),
        placed_on: today(),
    }
}

fn vat(tax_minor: i64) -> Tax {
    Tax {
        name: "VAT".to_owned(),
        rate_ppm: 200_000,
        tax_minor,
    }
}

/// Line `line` of an order: so many of an item, some of them waiting.
fn add_line(
    writer: &Writer<'_>,
    (order_id, line): (i64, i64),
    item_id: i64,
    (ordered, backordered): (i64, i64),
    (total_minor, tax_minor): (i64, i64),
    takes: &[Take],
) -> Result<i64> {
    let item = writer.item(item_id)?;
    writer.insert_order_line(
        order_id,
        &NewLine {
            line,
            item: &item,
            unit_price_minor: item.price_minor,
            discount_minor: 0,
            total_minor,
            tax_minor,
            note: None,
            when_short: "backorder",
            ordered,
            allocated: ordered - backordered,
            backordered,
            takes,
            taxes: &[vat(tax_minor)],
        },
    )
}

fn take(item_id: i64, per_unit: i64) -> Take {
    Take { item_id, per_unit }
}

/// 1001: three mugs, two sets, wrapping; 1002: five mugs of which two must wait; 1003: two boxes.
fn place_orders(writer: &mut Writer<'_>) -> Result<()> {
    let first = writer.insert_order(writer.take_order_number()?, &order(13_300, 500, 2300))?;
    add_line(writer, (first, 1), 1, (3, 0), (3000, 500), &[take(1, 1)])?;
    add_line(
        writer,
        (first, 2),
        3,
        (2, 0),
        (10_000, 1667),
        &[take(1, 2), take(2, 1)],
    )?;
    add_line(writer, (first, 3), 4, (1, 0), (300, 50), &[])?;
    writer.insert_taxes(first, None, &[vat(83)])?;
    let second = writer.insert_order(writer.take_order_number()?, &order(5000, 0, 833))?;
    add_line(writer, (second, 1), 1, (5, 2), (5000, 833), &[take(1, 1)])?;
    let third = writer.insert_order(writer.take_order_number()?, &order(500, 200, 83))?;
    add_line(writer, (third, 1), 2, (2, 0), (500, 83), &[take(2, 1)])?;
    Ok(())
}

/// Of 1001 the mugs and one set leave; the other set is packed and waits.
fn pack_and_send(writer: &mut Writer<'_>) -> Result<()> {
    let (sent, _) = writer.insert_shipment(1, 1, today())?;
    let parcel = writer.insert_parcel(sent, 1, Some(2400))?;
    writer.insert_parcel_line(parcel, 1, 3)?;
    writer.insert_parcel_line(parcel, 2, 1)?;
    let (waiting, _) = writer.insert_shipment(1, 1, today())?;
    let parcel = writer.insert_parcel(waiting, 1, None)?;
    writer.insert_parcel_line(parcel, 2, 1)?;
    writer.ship_line(1, 3)?;
    writer.ship_line(2, 1)?;
    for (item_id, quantity) in [(1, -5), (2, -1)] {
        writer.append_move(&NewMove {
            item_id,
            kind: "shipped",
            quantity,
            shipment_id: Some(sent),
            ..NewMove::default()
        })?;
    }
    writer.set_handed_over(sent, Some("Parcelforce"), None)?;
    writer.insert_document(&NewDocument {
        kind: "packing_slip",
        order_id: 1,
        shipment_id: sent,
        parcel: None,
        paper: "A4",
        revision: 1,
        file_name: "slip-1001-1.pdf",
        pages: 1,
        sha256: &hex(&Sha256::digest(PAPER)),
        bytes: PAPER,
    })?;
    Ok(())
}

fn pay(writer: &mut Writer<'_>) -> Result<()> {
    writer.insert_payment(1, 13_800, "card", None)?;
    writer.insert_payment(2, 5000, "on_account", None)
}

/// Two mugs are announced, one comes, is put back on the shelf and paid back.
fn take_back(writer: &mut Writer<'_>) -> Result<()> {
    let (id, _) = writer.insert_return(1, None)?;
    writer.insert_return_line(id, 1, 1, ("unwanted", None), 2)?;
    writer.add_received(1, 1)?;
    writer.add_returned(1, 1)?;
    let came = NewMove {
        item_id: 1,
        kind: "returned",
        quantity: 1,
        held: 1,
        return_id: Some(id),
        ..NewMove::default()
    };
    writer.append_move(&came)?;
    writer.insert_inspection(&Inspection {
        return_line_id: 1,
        quantity: 1,
        condition: "as_new".to_owned(),
        disposition: "restock".to_owned(),
        note: None,
    })?;
    writer.append_move(&NewMove {
        kind: "moved",
        quantity: 0,
        held: -1,
        ..came
    })?;
    writer.settle_return_line(1, 1000)?;
    writer.add_credit(1, 1000)?;
    writer.insert_refund(1, Some(id), 1000, "card")
}

fn cancel_third(writer: &mut Writer<'_>) -> Result<()> {
    let cancelled = Order {
        id: 3,
        cancel_reason: Some("changed their mind".to_owned()),
        ..order(0, 0, 0)
    };
    writer.cancel_line(5)?;
    writer.set_cancelled(&cancelled)
}
