//! Pictures of every screen on the sample shop, light and dark, for a person to look at: `tests/shots/pages` and
//! `tests/shots/calls`.
//!
//! Keys are for the journeys. Here the address of a screen is set by script, where a key would only be slower.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::desk::{Desk, Shop};

const GERMAN: &str = "Annegret Freifrau von Schönborn-Wiesentheid";
const ARABIC: &str = "ليلى عبد الرحمن الحسيني";

#[tokio::test]
async fn every_page_has_its_picture() -> Result<()> {
    let mut desk = open("pages").await?;
    let taken = around(&mut desk).await;
    desk.close_after(taken).await?;
    before_a_shop().await
}

#[tokio::test]
async fn a_call_has_its_picture_at_every_step() -> Result<()> {
    let mut desk = open("calls").await?;
    let taken = calls(&mut desk).await;
    desk.close_after(taken).await
}

async fn open(pictures: &str) -> Result<Desk> {
    let desk = Desk::open(Shop::Sample).await?;
    desk.forget_pictures(pictures)?;
    desk.sees("nav").await?;
    desk.resize(1280, 720).await?;
    Ok(desk)
}

async fn before_a_shop() -> Result<()> {
    for (shop, name, says) in [
        (Shop::None, "welcome", "Make your shop"),
        (Shop::Damaged, "trouble", "Counterbook"),
    ] {
        let desk = Desk::open(shop).await?;
        desk.reads(says).await?;
        desk.resize(1280, 720).await?;
        let taken = both(&desk, &format!("pages/{name}")).await;
        desk.close_after(taken).await?;
    }
    Ok(())
}

async fn around(desk: &mut Desk) -> Result<()> {
    rooms(desk).await?;
    orders_of(desk, GERMAN, "german").await?;
    orders_of(desk, ARABIC, "arabic").await?;
    shipment(desk).await?;
    returns(desk).await?;
    things_and_people(desk).await?;
    over_the_screen(desk).await
}

async fn rooms(desk: &Desk) -> Result<()> {
    for (path, name) in [
        ("today", "today"),
        ("orders", "orders"),
        ("packing", "packing"),
        ("returns", "returns"),
        ("stock", "stock"),
        ("customers", "customers"),
        ("settings", "settings"),
    ] {
        screen(desk, path, name).await?;
    }
    Ok(())
}

/// The newest order of a customer whose name tries the layout, with more put on it: its page and its packing.
async fn orders_of(desk: &Desk, name: &str, picture: &str) -> Result<()> {
    let found = desk.ask_shop("customers.find", &json!({"text": name}))?;
    let customer = &found["hits"][0]["id"];
    let lines = json!([
        {"sku": "TILE-6", "quantity": 2, "note": "one with ÄÖÜ on the back"},
        {"sku": "SET-EVE", "quantity": 1},
        {"sku": "CLAY", "quantity": 2500},
        {"sku": "ENGRAVE", "quantity": 1, "note": "Für Großmutter"},
        {"sku": "PEN-DANT", "quantity": 40, "when_short": "backorder"},
    ]);
    let order = json!({
        "customer": customer, "lines": lines, "shipping_minor": 1450, "goes_by": "DHL Paket International",
        "is_gift": true, "notes": {"packing": "Wrap twice, it is a gift for her mother"},
    });
    let placed = desk.ask_shop("orders.place", &order)?;
    let number = placed["number"].as_str().context("a number")?;
    screen(desk, &format!("orders/{number}"), &format!("order-{picture}")).await?;
    screen(desk, &format!("packing/{number}"), &format!("pack-{picture}")).await
}

async fn shipment(desk: &mut Desk) -> Result<()> {
    let waiting = desk.ask_shop("shipments.list", &json!({"waiting_only": true, "limit": 1}))?;
    let number = waiting["shipments"][0]["number"]
        .as_str()
        .context("a shipment")?
        .to_owned();
    for kind in ["packing_slip", "shipping_label"] {
        desk.ask_shop("documents.make", &json!({"kind": kind, "shipment": number}))?;
    }
    go(desk, &format!("packing/{number}")).await?;
    desk.sees("img").await?;
    both(desk, "pages/shipment").await?;
    desk.press(&[Key::Control.into(), Key::Enter.into()]).await?;
    desk.sees("dialog[open]").await?;
    both(desk, "pages/hand-over").await?;
    desk.key(Key::Escape).await
}

async fn returns(desk: &Desk) -> Result<()> {
    let all = desk.ask_shop("returns.list", &json!({"limit": 20}))?;
    for status in ["expected", "to_inspect", "to_settle", "settled"] {
        let rows = all["returns"].as_array().context("returns")?;
        if let Some(row) = rows.iter().find(|row| row["status"] == status) {
            screen(
                desk,
                &path("returns", &row["number"]),
                &format!("return-{status}"),
            )
            .await?;
        }
    }
    let sent = desk.ask_shop("orders.list", &json!({"filter": "all", "limit": 60}))?;
    let rows = sent["orders"].as_array().context("orders")?;
    let sent = rows
        .iter()
        .find(|row| row["delivery_status"] == "sent")
        .context("a sent order")?;
    screen(desk, "returns/new", "return-find").await?;
    screen(desk, &path("returns/new", &sent["number"]), "return-new").await?;
    screen(desk, &path("orders", &sent["number"]), "order-sent").await
}

async fn things_and_people(desk: &Desk) -> Result<()> {
    for (item, name) in [
        ("stock/MUG-BL", "item"),
        ("stock/SET-TEA", "item-kit"),
        ("stock/new/item", "item-new"),
    ] {
        screen(desk, item, name).await?;
    }
    for (name, picture) in [
        ("Priya", "customer"),
        (GERMAN, "customer-german"),
        (ARABIC, "customer-arabic"),
    ] {
        let found = desk.ask_shop("customers.find", &json!({"text": name}))?;
        screen(desk, &path("customers", &found["hits"][0]["id"]), picture).await?;
    }
    screen(desk, "customers/new", "customer-new").await
}

async fn over_the_screen(desk: &mut Desk) -> Result<()> {
    go(desk, "today").await?;
    desk.press(&[Key::Control.into(), 'k']).await?;
    desk.sees("dialog[open]").await?;
    both(desk, "pages/palette").await?;
    desk.key(Key::Escape).await?;
    desk.key(Key::F1).await?;
    desk.sees("dialog[open]").await?;
    both(desk, "pages/keys").await?;
    desk.key(Key::Escape).await?;
    desk.press(&[Key::Control.into(), 'f']).await?;
    desk.type_text("bristol").await?;
    desk.sees("[role=option]").await?;
    both(desk, "pages/find").await?;
    desk.key(Key::Escape).await
}

/// The picture that the README shows.
async fn call_for_the_readme(desk: &mut Desk) -> Result<()> {
    desk.resize(1280, 800).await?;
    desk.key(Key::F2).await?;
    caller(desk, "brontë").await?;
    lines(desk, &["3 mug-bl", "4 book-pot", "engrave"]).await?;
    desk.until_text("main", "what now?").await?;
    desk.press(&[Key::Alt.into(), 'b']).await?;
    desk.until_text("main", "the rest follows").await?;
    desk.press(&[Key::Alt.into(), 'n']).await?;
    desk.is_at("Note for line 3").await?;
    desk.type_text("For Nan").await?;
    desk.press(&[Key::Alt.into(), 'g']).await?;
    desk.is_at("Goes by").await?;
    desk.type_text("Royal Mail Tracked 48").await?;
    desk.key(Key::Tab).await?;
    desk.type_text("fri").await?;
    desk.key(Key::Tab).await?;
    desk.key(Key::Tab).await?;
    desk.type_text("3.95").await?;
    desk.press(&[Key::Alt.into(), 'i']).await?;
    desk.until_text("aside", "Friday").await?;
    desk.until_text("aside", "3.95").await?;
    both(desk, "calls/readme").await?;
    desk.resize(1280, 720).await
}

async fn calls(desk: &mut Desk) -> Result<()> {
    call_for_the_readme(desk).await?;
    desk.key(Key::F2).await?;
    desk.is_at("Who is calling?").await?;
    both(desk, "calls/empty").await?;
    desk.type_text("br").await?;
    desk.sees("[role=option]").await?;
    both(desk, "calls/callers").await?;
    call_of(desk, "brontë").await?;
    both(desk, "calls/call").await?;
    desk.type_text("2 candle").await?;
    desk.until_script("return document.querySelectorAll('[role=option]').length > 2")
        .await?;
    both(desk, "calls/list").await?;
    desk.key(Key::Escape).await?;
    desk.press(&[Key::Control.into(), 'a']).await?;
    desk.key(Key::Backspace).await?;
    // So many are asked about once.
    desk.press(&[Key::Control.into(), Key::Enter.into()]).await?;
    desk.reads("is far more than").await?;
    both(desk, "calls/asked").await?;
    desk.press(&[Key::Control.into(), Key::Enter.into()]).await?;
    desk.reads("is placed").await?;
    both(desk, "calls/placed").await?;
    for (name, picture) in [(GERMAN, "calls/german"), (ARABIC, "calls/arabic")] {
        desk.key(Key::F2).await?;
        call_of(desk, name).await?;
        both(desk, picture).await?;
    }
    desk.key(Key::F2).await?;
    desk.is_at("Who is calling?").await?;
    desk.type_text("Ayodele Okafor-Whyte").await?;
    desk.reads("New caller: Ayodele").await?;
    desk.key(Key::Enter).await?;
    desk.is_at("Phone").await?;
    both(desk, "calls/new-caller").await
}

/// A known caller, and three lines of which one is short and one has no stock kept.
async fn call_of(desk: &mut Desk, name: &str) -> Result<()> {
    caller(desk, name).await?;
    lines(desk, &["3 mug-bl", "400 vase-l", "engrave"]).await?;
    desk.until_text("main", "what now?").await?;
    desk.press(&[Key::Alt.into(), 'b']).await?;
    desk.until_text("main", "the rest follows").await?;
    desk.until_text("aside", "pounds").await
}

async fn caller(desk: &mut Desk, name: &str) -> Result<()> {
    desk.is_at("Who is calling?").await?;
    desk.press(&[Key::Control.into(), 'a']).await?;
    desk.type_text(name).await?;
    desk.until_script("return document.querySelectorAll('[role=option]').length > 1")
        .await?;
    desk.key(Key::Enter).await?;
    desk.is_at("Next item").await
}

async fn lines(desk: &mut Desk, typed: &[&str]) -> Result<()> {
    for (at, line) in typed.iter().enumerate() {
        desk.type_text(line).await?;
        desk.key(Key::Enter).await?;
        let count = at + 1;
        desk.until_script(&format!(
            "return document.querySelectorAll('[data-line]').length === {count}"
        ))
        .await?;
    }
    Ok(())
}

async fn screen(desk: &Desk, path: &str, name: &str) -> Result<()> {
    go(desk, path).await?;
    both(desk, &format!("pages/{name}")).await
}

async fn go(desk: &Desk, path: &str) -> Result<()> {
    desk.goes_to(&format!("#/{path}")).await?;
    desk.until_script(
        "return !!document.querySelector('main h1') && !document.body.innerText.includes('Loading')",
    )
    .await
}

/// Takes the screen in both themes; no part of it may scroll sideways.
async fn both(desk: &Desk, name: &str) -> Result<()> {
    let sideways = "return [...document.querySelectorAll('*')] \
        .filter((it) => it.scrollWidth > it.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(it).overflowX)) \
        .map((it) => `${it.tagName} ${it.className}`)";
    let found = desk.look(sideways).await?;
    ensure!(found == json!([]), "{name} scrolls sideways: {found}");
    for theme in ["dark", "light"] {
        desk.look(&format!(
            "document.documentElement.dataset.theme = '{theme}'; return true"
        ))
        .await?;
        desk.picture(&format!("{name}-{theme}")).await?;
    }
    Ok(())
}

fn path(room: &str, key: &Value) -> String {
    let key = key.as_str().map_or_else(|| key.to_string(), ToOwned::to_owned);
    format!("{room}/{key}")
}
