//! Two years of a real wholesaler in one go: 830 orders with 2,155 lines, every one packed, handed over,
//! printed, and a tenth of the lines sent back.

mod expect;
mod paper;
pub mod read;

use crate::desk::{Desk, text};
use expect::Expected;
use read::{Cell, hundredths, rows};
use serde_json::{Value, json};
use std::{collections::BTreeMap, time::Instant};

/// One order's way through the shop.
struct Sent {
    expected: Expected,
    order: String,
    shipment: String,
    tracking: String,
}

pub fn two_years_of_a_wholesaler_add_up_to_the_cent(script: &str) {
    let began = Instant::now();
    let desk = Desk::bare("US", "USD");
    set_up(&desk, script);
    let mut shelf = Shelf::filled(&desk, script);
    let customers = import_customers(&desk, script);
    let orders = rows(script, "orders");
    let expected = expect::orders(script);
    let mut sent = Vec::with_capacity(orders.len());
    for row in &orders {
        let expected = expected[cell(row, 0)].clone();
        shelf.has_enough(&desk, &expected);
        sent.push(place_and_send(&desk, row, customers[cell(row, 1)], expected));
    }
    let lines: usize = sent.iter().map(|sent| sent.expected.lines.len()).sum();
    println!(
        "{} orders with {lines} lines sent after {:?}",
        sent.len(),
        began.elapsed()
    );
    assert_eq!((sent.len(), lines), (830, 2_155));
    let returned = send_back_a_tenth(&desk, &sent);
    println!("{returned} lines came back after {:?}", began.elapsed());
    totals_are_as_computed(&desk, &sent);
    let printed = paper::print_all(&desk, &sent);
    println!("{} papers printed after {:?}", printed.len(), began.elapsed());
    desk.is_sound();
    paper::barcodes_read_back(&desk, &printed);
    println!("all done after {:?}", began.elapsed());
}

fn cell(row: &[Cell], column: usize) -> &str {
    row[column].as_deref().unwrap_or_default()
}

fn sku(product: &str) -> String {
    format!("NW-{product}")
}

fn set_up(desk: &Desk, script: &str) {
    let address = json!({ "lines": ["1 Import Way"], "city": "Seattle", "region": "WA", "post_code": "98101", "country": "US" });
    desk.ok("shop.change", json!({ "address": address }));
    for row in rows(script, "products") {
        let price_minor = hundredths(cell(&row, 5));
        desk.ok(
            "items.save",
            json!({ "sku": sku(cell(&row, 0)), "name": row[1], "kind": "stocked", "price_minor": price_minor, "note": row[4] }),
        );
    }
}

/// What is free of each product, so that goods are bought in before they lack.
struct Shelf(BTreeMap<String, i64>);

impl Shelf {
    fn filled(desk: &Desk, script: &str) -> Self {
        let mut shelf = Self(BTreeMap::new());
        for row in rows(script, "products") {
            let quantity = cell(&row, 6).parse().unwrap();
            if quantity > 0 {
                desk.receive(&sku(cell(&row, 0)), quantity);
            }
            shelf.0.insert(cell(&row, 0).to_owned(), quantity);
        }
        shelf
    }

    fn has_enough(&mut self, desk: &Desk, order: &Expected) {
        for line in &order.lines {
            let free = self.0.get_mut(&line.product).unwrap();
            if *free < line.quantity {
                desk.receive(&sku(&line.product), line.quantity + 20 - *free);
                *free = line.quantity + 20;
            }
            *free -= line.quantity;
        }
    }
}

fn import_customers(desk: &Desk, script: &str) -> BTreeMap<String, i64> {
    let mut ids = BTreeMap::new();
    for row in rows(script, "customers") {
        let saved = desk.ok(
            "customers.save",
            json!({
                "name": row[2], "organisation": row[1],
                "phones": row[9].iter().collect::<Vec<_>>(),
                "addresses": [address(&row[2], &row[1], &row[4..9])],
            }),
        );
        ids.insert(cell(&row, 0).to_owned(), saved["id"].as_i64().unwrap());
    }
    ids
}

/// Street, city, region, post code and country name as an address.
fn address(name: &Cell, organisation: &Cell, place: &[Cell]) -> Value {
    json!({
        "name": name, "organisation": organisation,
        "lines": cell(place, 0).lines().map(str::trim).collect::<Vec<_>>(),
        "city": place[1], "region": place[2], "post_code": place[3],
        "country": country(cell(place, 4)),
    })
}

fn country(name: &str) -> &'static str {
    match name {
        "Argentina" => "AR",
        "Austria" => "AT",
        "Belgium" => "BE",
        "Brazil" => "BR",
        "Canada" => "CA",
        "Denmark" => "DK",
        "Finland" => "FI",
        "France" => "FR",
        "Germany" => "DE",
        "Ireland" => "IE",
        "Italy" => "IT",
        "Mexico" => "MX",
        "Norway" => "NO",
        "Poland" => "PL",
        "Portugal" => "PT",
        "Spain" => "ES",
        "Sweden" => "SE",
        "Switzerland" => "CH",
        "UK" => "GB",
        "USA" => "US",
        "Venezuela" => "VE",
        other => panic!("{other} has no code here"),
    }
}

fn place_and_send(desk: &Desk, row: &[Cell], customer: i64, expected: Expected) -> Sent {
    let lines = expected.lines.iter().map(|line| {
        json!({
            "sku": sku(&line.product), "quantity": line.quantity,
            "unit_price_minor": line.unit_price_minor, "discount_minor": line.discount_minor,
        })
    });
    let placed = desk.ok(
        "orders.place",
        json!({
            "customer": customer, "channel": "mail",
            "ship_to": address(&None, &row[8], &row[9..14]),
            "lines": lines.collect::<Vec<_>>(),
            "shipping_minor": hundredths(cell(row, 7)),
            "promised_on": row[4],
        }),
    );
    let order = text(&placed["number"]);
    let goods: Vec<(i64, i64)> = (1..)
        .zip(&expected.lines)
        .map(|(number, line)| (number, line.quantity))
        .collect();
    desk.pay(&order, expected.total_minor);
    let shipment = desk.pack(&order, &goods);
    let tracking = format!("NW{:0>9}US", cell(row, 0));
    let carrier = match cell(row, 6) {
        "1" => "Speedy Express",
        "2" => "United Package",
        _ => "Federal Shipping",
    };
    desk.ok(
        "shipments.hand_over",
        json!({ "shipment": shipment, "carrier": carrier, "tracking": [tracking] }),
    );
    Sent {
        expected,
        order,
        shipment,
        tracking,
    }
}

/// Every tenth line comes back, half of it; what is paid back is the computed share. How many lines.
fn send_back_a_tenth(desk: &Desk, sent: &[Sent]) -> usize {
    let all = sent
        .iter()
        .flat_map(|sent| (1..).zip(&sent.expected.lines).map(move |line| (sent, line)));
    let mut count = 0;
    for (sent, (number, line)) in all.skip(9).step_by(10) {
        let quantity = (line.quantity + 1) / 2;
        let back = desk.announce(&sent.order, &sent.shipment, &[(number, quantity)]);
        desk.take_back(&back, &[(1, quantity)]);
        assert_eq!(
            desk.settle(&back),
            line.share_minor(quantity),
            "order {} line {number}",
            sent.order
        );
        count += 1;
    }
    count
}

/// Goods after discounts, and freight, of all orders: added up once by another program.
const ALL_MINOR: (i64, i64) = (126_579_276, 6_494_269);

fn totals_are_as_computed(desk: &Desk, sent: &[Sent]) {
    let goods_minor = sent
        .iter()
        .flat_map(|sent| &sent.expected.lines)
        .map(expect::Line::total_minor)
        .sum();
    let freight_minor = sent.iter().map(|sent| sent.expected.freight_minor).sum();
    assert_eq!((goods_minor, freight_minor), ALL_MINOR);
    for Sent { expected, order, .. } in sent {
        let shown = desk.show(order);
        let of = |name: &str| shown[name].as_i64().unwrap();
        assert_eq!(
            of("subtotal_minor"),
            expected.lines.iter().map(expect::Line::total_minor).sum::<i64>()
        );
        assert_eq!(of("shipping_minor"), expected.freight_minor);
        assert_eq!(
            (of("tax_minor"), of("total_minor")),
            (0, expected.total_minor),
            "order {order}"
        );
        assert_eq!((of("paid_minor"), of("balance_minor")), (expected.total_minor, 0));
        let totals: Vec<i64> = shown["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line["total_minor"].as_i64().unwrap())
            .collect();
        assert_eq!(
            totals,
            expected
                .lines
                .iter()
                .map(expect::Line::total_minor)
                .collect::<Vec<_>>()
        );
    }
}
