//! What goes wrong around a call: the program dies, and people type what was never meant to be a name.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::desk::{Desk, Shop};

const HOSTILE: [&str; 2] = [
    "<img src=x onerror=document.title='taken'>",
    "{{7*7}} ${7*7} <b>bold</b>",
];

#[tokio::test]
async fn a_call_that_is_being_typed_outlives_the_window() -> Result<()> {
    let mut desk = Desk::open(Shop::Stocked).await?;
    let told = die_in_a_call(&mut desk).await;
    desk.close_after(told).await
}

async fn die_in_a_call(desk: &mut Desk) -> Result<()> {
    begin_a_call(desk, "Ayodele Okafor-Whyte").await?;
    desk.type_text("0113 496 0001").await?;
    next_item(desk).await?;
    desk.type_text("3 mug-bl").await?;
    desk.key(Key::Enter).await?;
    desk.reads("7 free after this").await?;
    desk.until_there("the line to be on the disk", || {
        desk.ask_shop("drafts.list", &json!({}))
            .is_ok_and(|drafts| drafts["drafts"][0]["body"]["lines"][0]["quantity"] == 3)
    })
    .await?;
    desk.die_and_start_again().await?;
    desk.sees("nav").await?;
    desk.key(Key::F2).await?;
    desk.until_text("main", "Ayodele Okafor-Whyte").await?;
    desk.press(&[Key::Alt.into(), 'k']).await?;
    desk.until_text("main", "7 free after this").await?;
    for text in ["Ayodele Okafor-Whyte", "0113 496 0001", "3"] {
        desk.until_script(&format!(
            "return [...document.querySelectorAll('main input')].some((field) => field.value === '{text}')"
        ))
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn hostile_text_in_a_name_is_text() -> Result<()> {
    let mut desk = Desk::open(Shop::Stocked).await?;
    let told = stay_text(&mut desk).await;
    desk.close_after(told).await
}

async fn stay_text(desk: &mut Desk) -> Result<()> {
    for (at, name) in HOSTILE.iter().enumerate() {
        begin_a_call(desk, name).await?;
        order_a_mug(desk).await?;
        desk.reads(&format!("Order {} is placed", 1001 + at)).await?;
        desk.until_text("main", name).await?;
        desk.press(&['o']).await?;
        desk.until_text("main h2", name).await?;
    }
    desk.key(Key::F3).await?;
    for name in HOSTILE {
        desk.until_text("main", name).await?;
    }
    let page = desk
        .look("return [document.querySelectorAll('main img, main b.bold').length, document.title.includes('taken')]")
        .await?;
    ensure!(
        page == json!([0, false]),
        "a name became part of the page: {page}"
    );
    Ok(())
}

#[tokio::test]
async fn a_letter_that_turns_the_writing_around_is_refused_beside_its_field() -> Result<()> {
    let mut desk = Desk::open(Shop::Stocked).await?;
    let told = refuse_it(&mut desk).await;
    desk.close_after(told).await
}

async fn refuse_it(desk: &mut Desk) -> Result<()> {
    begin_a_call(desk, "Ayo\u{202e}eled").await?;
    order_a_mug(desk).await?;
    desk.is_at("Name").await?;
    desk.until_script("return document.activeElement.ariaInvalid === 'true'")
        .await?;
    let said = desk
        .look("const field = document.activeElement; return [field.ariaInvalid, (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.innerText ?? '').join(' ')]")
        .await?;
    desk.picture("refused-letter").await?;
    ensure!(said[0] == "true", "{said}");
    ensure!(
        said[1]
            .as_str()
            .is_some_and(|sentence| sentence.contains("character")),
        "no sentence says why: {said}"
    );
    let drafts = desk.ask_shop("orders.list", &json!({}))?;
    ensure!(drafts["orders"] == Value::Array(Vec::new()), "{drafts}");
    Ok(())
}

/// A free line, and a caller that nobody knows yet; the phone is next.
async fn begin_a_call(desk: &mut Desk, name: &str) -> Result<()> {
    desk.sees("nav").await?;
    desk.key(Key::F2).await?;
    desk.is_at("Who is calling?").await?;
    desk.type_text(name).await?;
    desk.until_text("[role=option].create", "New caller").await?;
    desk.key(Key::Enter).await?;
    desk.is_at("Phone").await
}

async fn next_item(desk: &mut Desk) -> Result<()> {
    desk.press(&[Key::Alt.into(), 'i']).await?;
    desk.is_at("Next item").await
}

async fn order_a_mug(desk: &mut Desk) -> Result<()> {
    next_item(desk).await?;
    desk.scan("2001230000017").await?;
    desk.until_text("aside", "£12.50").await?;
    desk.press(&[Key::Control.into(), Key::Enter.into()]).await
}
