//! A shop far larger than a small shop ever gets, written through the store in one transaction.

use app::{App, context::RealWorld, shop_files};
use domain::text::fold;
use std::{
    fmt::Debug,
    str::FromStr,
    sync::{Arc, LazyLock},
    time::Instant,
};
use store::{
    Act, ShopFile, StoreError, Writer,
    items::{Item, NewItem},
    orders::{NewLine, NewOrder},
    people::NewCustomer,
};
use terms::{
    Address, Channel, CustomerId, Decimals, ItemId, ItemKind, LineNumber, Minor, PerUnit, Phone, Priority,
    Quantity, StaffId, StreetLines, Take, WhenShort,
};

const CUSTOMERS: u32 = 200_000;
const ITEMS: u32 = 100_000;
/// Every so many customers have an order.
const ORDER_EVERY: u32 = 4;
/// Of those, every so many wait for stock: five hundred.
const WAITING_EVERY: u32 = 100;

const FIRST: [&str; 20] = [
    "Zoë", "Anna", "John", "Mary", "Björn", "Sofía", "Łukasz", "Chloé", "Priya", "Ahmed", "Beth", "Callum",
    "Dafydd", "Eilidh", "Freya", "George", "Hannah", "Ivan", "Jürgen", "Keiko",
];
const BEGINNINGS: [&str; 25] = [
    "Bron", "Brad", "Hart", "Wood", "Stan", "Ash", "Black", "Clay", "Dun", "Elm", "Fair", "Green", "High",
    "Kings", "Lang", "Mar", "Nor", "Oak", "Pem", "Red", "Sher", "Thorn", "Wal", "West", "Win",
];
const ENDINGS: [&str; 20] = [
    "të", "ley", "ford", "ton", "well", "field", "worth", "wick", "by", "combe", "den", "gate", "ham",
    "hurst", "land", "man", "more", "ridge", "son", "wood",
];
const CITIES: [&str; 10] = [
    "Bristol", "Bath", "Leeds", "York", "Exeter", "Truro", "Oban", "Conwy", "Derry", "Hull",
];
const COLOURS: [&str; 10] = [
    "blue", "red", "green", "slate", "sand", "black", "white", "amber", "moss", "plum",
];
const THINGS: [&str; 10] = [
    "mug", "bowl", "plate", "towel", "lamp", "apron", "vase", "tray", "spoon", "jug",
];

pub struct LargeShop {
    pub app: App,
    _folder: tempfile::TempDir,
}

pub static SHOP: LazyLock<LargeShop> = LazyLock::new(|| {
    let start = Instant::now();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    let new = shop_files::NewShop::read("Fjord & Kiln", "GB", "GBP", None).unwrap();
    let made = shop_files::create(&path, &new, Arc::new(RealWorld), folder.path().to_owned());
    drop(made.unwrap());
    let file = ShopFile::open(&path).unwrap();
    file.write::<StoreError>(&act(), |writer| {
        let item = fill_items(writer)?;
        fill_customers(writer, &item)?;
        Ok("{}".to_owned())
    })
    .unwrap();
    file.checkpoint().unwrap();
    let app = App::new(file, Arc::new(RealWorld), folder.path().to_owned());
    println!(
        "{CUSTOMERS} customers and {ITEMS} items written in {:.0?}",
        start.elapsed()
    );
    LargeShop { app, _folder: folder }
});

fn act() -> Act<'static> {
    Act {
        command: "bench.fill",
        staff_id: StaffId::new(1),
        at: "2026-10-03T09:15:00Z".parse().unwrap(),
        request_id: "fill",
        keeps_answer: false,
        payload_sha256: [0; 32],
        text: "{}",
        salt: [3; 16],
    }
}

/// The same names on every machine, and none of them in a row.
fn scattered(number: u32, salt: u32) -> usize {
    let mut mixed = (u64::from(number) << 8 | u64::from(salt)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from(mixed >> 33).unwrap_or(0)
}

/// A term, from how it is written.
fn said<T: FromStr<Err: Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

/// The last of the items, as it is read.
fn fill_items(writer: &Writer<'_>) -> Result<Item, StoreError> {
    let items = writer.items();
    let unit = said("pc");
    let mut last = said("none");
    for number in 0..ITEMS {
        let thing = THINGS[scattered(number, 1) % THINGS.len()];
        let colour = COLOURS[scattered(number, 2) % COLOURS.len()];
        last = said(&format!("SK-{number:05}"));
        let name = format!("{colour} {thing} {}", scattered(number, 3) % 500);
        let barcode = format!("50123{number:08}");
        let id: ItemId = items.insert(&NewItem {
            sku: &last,
            name: &said(&name),
            kind: ItemKind::Stocked,
            price_minor: Minor::new(1250),
            tax_code: None,
            weight_g: None,
            bin: None,
            unit: &unit,
            unit_decimals: Decimals::new(0),
            note: None,
        })?;
        items.replace_barcodes(id, &[said(&barcode)])?;
        items.index(id, &fold(&format!("{last} {name} {barcode}")))?;
    }
    Ok(items.by_sku(&last)?.unwrap())
}

fn fill_customers(writer: &Writer<'_>, item: &Item) -> Result<(), StoreError> {
    let people = writer.people();
    for number in 0..CUSTOMERS {
        let name = name(number);
        let city = CITIES[scattered(number, 6) % CITIES.len()];
        let post_code = post_code(number);
        let new = NewCustomer {
            name: &said(&name),
            organisation: None,
            email: None,
            note: None,
        };
        let id = people.insert(&new)?;
        people.replace_phones(id, &[phone(number)])?;
        let street = format!("{} Harbour Street", number % 200 + 1);
        let address = Address {
            name: Some(said(&name)),
            organisation: None,
            lines: StreetLines::parse(&[street]).unwrap(),
            city: Some(said(city)),
            region: None,
            post_code: Some(said(&post_code)),
            country: said("GB"),
        };
        people.replace_addresses(id, &[address])?;
        people.index(
            id,
            &fold(&format!("{name} {city}")),
            &fold(&post_code).replace(' ', ""),
        )?;
        if number % ORDER_EVERY == 0 {
            let is_waiting = (number / ORDER_EVERY).is_multiple_of(WAITING_EVERY);
            place(writer, id, item, is_waiting)?;
        }
    }
    Ok(())
}

fn phone(number: u32) -> Phone {
    let line = if number == CUSTOMERS / 2 {
        123_456
    } else {
        scattered(number, 7) % 1_000_000
    };
    let digits = format!("117{:07}", 4_000_000 + line);
    Phone {
        text: said(&format!("+44 {digits}")),
        e164: Some(format!("+44{digits}")),
        digits,
    }
}

/// One in fifty is a Smith.
fn name(number: u32) -> String {
    let first = FIRST[scattered(number, 4) % FIRST.len()];
    if number.is_multiple_of(50) {
        return format!("{first} Smith");
    }
    let last = scattered(number, 5);
    let beginning = BEGINNINGS[last % BEGINNINGS.len()];
    let ending = ENDINGS[last / BEGINNINGS.len() % ENDINGS.len()];
    format!("{first} {beginning}{ending}")
}

fn post_code(number: u32) -> String {
    let place = scattered(number, 8);
    let letters = b"ABDEFGHJLNPQRSTUWXYZ";
    let letter = |at: usize| char::from(letters[at % letters.len()]);
    format!(
        "BS{} {}{}{}",
        place % 40 + 1,
        place / 40 % 10,
        letter(place / 400),
        letter(place / 8000)
    )
}

/// An order of one thing: a piece that it waits for, or a service. What else it says does not matter here.
fn place(
    writer: &Writer<'_>,
    customer_id: CustomerId,
    item: &Item,
    is_waiting: bool,
) -> Result<(), StoreError> {
    let price = Minor::new(1250);
    let order_id = writer.orders().insert(&NewOrder {
        number: writer.shop().take_order_number()?,
        customer_id,
        ship_to_id: None,
        channel: Channel::Phone,
        goes_by: None,
        promised_on: None,
        priority: Priority::new(0),
        is_gift: false,
        note_customer: None,
        note_packing: None,
        note_internal: None,
        note_gift: None,
        prices_include_tax: true,
        discount_minor: Minor::ZERO,
        subtotal_minor: price,
        shipping_minor: Minor::ZERO,
        tax_minor: Minor::ZERO,
        total_minor: price,
        placed_on: writer.at().date_naive(),
    })?;
    let service = Item {
        kind: ItemKind::Service,
        ..item.clone()
    };
    let take = Take {
        item_id: item.id,
        per_unit: PerUnit::ONE,
    };
    let line = NewLine {
        line: LineNumber::new(1),
        item: if is_waiting { item } else { &service },
        unit_price_minor: price,
        discount_minor: Minor::ZERO,
        total_minor: price,
        tax_minor: Minor::ZERO,
        note: None,
        when_short: WhenShort::Backorder,
        ordered: Quantity::new(1),
        allocated: Quantity::new(i64::from(!is_waiting)),
        backordered: Quantity::new(i64::from(is_waiting)),
        takes: if is_waiting { &[take] } else { &[] },
        base_minor: price,
        taxes: &[],
    };
    writer.orders().insert_line(order_id, &line)?;
    Ok(())
}
