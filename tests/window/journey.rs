//! One order from the call to the return, in the real window, without a pointer.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use thirtyfour::Key;

use crate::desk::{Desk, Presses, Shop};

const CALLER: &str = "Ayodele Okafor-Whyte";

#[tokio::test]
async fn a_telephone_order_goes_from_the_call_to_the_return_by_keyboard_alone() -> Result<()> {
    let mut desk = Desk::open(Shop::Stocked).await?;
    let walked = walk(&mut desk).await;
    if walked.is_err() {
        desk.picture("journey-failed").await?;
    }
    let Presses { typed, steering } = desk.presses();
    eprintln!("key presses: {} (typed text {typed}, steering {steering})", typed + steering);
    desk.close().await?;
    walked
}

async fn walk(desk: &mut Desk) -> Result<()> {
    desk.sees("nav").await?;
    desk.key(Key::F2).await?;
    write_the_caller_down(desk).await?;
    take_the_order(desk).await?;
    pack_it(desk).await?;
    save_the_paper(desk).await?;
    hand_it_over(desk).await?;
    take_one_back(desk).await?;
    ask_the_books(desk)
}

async fn write_the_caller_down(desk: &mut Desk) -> Result<()> {
    desk.is_at("Who is calling?").await?;
    desk.type_text(CALLER).await?;
    desk.reads(&format!("New caller: {CALLER}")).await?;
    desk.key(Key::Enter).await?;
    desk.is_at("Phone").await?;
    desk.type_text("0113 496 0001").await?;
    // E-mail and organisation stay empty.
    for _ in 0..3 {
        desk.key(Key::Enter).await?;
    }
    desk.is_at("Street").await?;
    desk.type_text("1 Mill Road").await?;
    desk.key(Key::Tab).await?;
    desk.type_text("LS1 4AP").await?;
    desk.key(Key::Enter).await?;
    desk.type_text("Leeds").await?;
    for _ in 0..3 {
        desk.key(Key::Enter).await?;
    }
    desk.is_at("Next item").await
}

async fn take_the_order(desk: &mut Desk) -> Result<()> {
    for (text, name) in [
        ("3 mug-bl", "Blue mug"),
        ("towel", "Linen towel"),
        ("2 candle-20", "Beeswax candle"),
    ] {
        desk.type_text(text).await?;
        desk.key(Key::Enter).await?;
        desk.until_script(&format!(
            "return document.activeElement.value === '' && [...document.querySelectorAll('[data-line]')].some((line) => line.innerText.includes('{name}'))"
        ))
        .await?;
    }
    desk.reads("7 free after this").await?;
    desk.reads("Read back").await?;
    desk.reads("54.50").await?;
    desk.picture("journey-1-call").await?;
    desk.press(&[Key::Control.into(), Key::Enter.into()]).await?;
    desk.reads("Order 1001 is placed").await?;
    desk.picture("journey-2-placed").await
}

async fn pack_it(desk: &mut Desk) -> Result<()> {
    desk.press(&['p']).await?;
    desk.is_at("How many of Blue mug in parcel 1").await?;
    desk.picture("journey-3-pack").await?;
    desk.press(&[Key::Control.into(), Key::Enter.into()]).await?;
    desk.reads("Shipment 1001-1").await?;
    desk.sees("img").await?;
    desk.picture("journey-4-paper").await
}

async fn save_the_paper(desk: &mut Desk) -> Result<()> {
    desk.go_to("Save a copy", &[Key::Tab.into()]).await?;
    desk.key(Key::Enter).await?;
    desk.reads("Saved as").await?;
    let back = [Key::Shift.into(), Key::Tab.into()];
    desk.go_to("Packing slip", &back).await?;
    desk.key(Key::Right).await?;
    desk.is_at("Shipping label").await?;
    desk.go_to("Save a copy", &[Key::Tab.into()]).await?;
    desk.key(Key::Enter).await?;
    let saved = desk.saved().to_owned();
    desk.until_there("two papers to be saved", || {
        papers(&saved).is_ok_and(|papers| papers.len() == 2)
    })
    .await?;
    desk.picture("journey-5-label").await?;
    for paper in papers(&saved)? {
        check_paper(&paper)?;
    }
    Ok(())
}

async fn hand_it_over(desk: &mut Desk) -> Result<()> {
    desk.press(&[Key::Control.into(), Key::Enter.into()]).await?;
    desk.is_at("Carrier").await?;
    desk.type_text("Royal Mail").await?;
    desk.key(Key::Enter).await?;
    desk.type_text("Tracked 48").await?;
    desk.key(Key::Enter).await?;
    desk.type_text("RB473124829GB").await?;
    desk.key(Key::Enter).await?;
    desk.is_at("Hand over").await?;
    desk.key(Key::Enter).await?;
    desk.reads("Shipment 1001-1 is handed over").await?;
    desk.picture("journey-6-handed-over").await
}

async fn take_one_back(desk: &mut Desk) -> Result<()> {
    desk.key(Key::F6).await?;
    desk.reads("No return is open").await?;
    desk.press(&['n']).await?;
    desk.is_at("Which order does it come from?").await?;
    desk.type_text("1001").await?;
    desk.key(Key::Enter).await?;
    desk.is_at("How many of Blue mug come back").await?;
    desk.type_text("1").await?;
    desk.press(&[Key::Control.into(), Key::Enter.into()]).await?;
    desk.is_at("How many of Blue mug came").await?;
    desk.key(Key::Enter).await?;
    desk.reads("Done looking").await?;
    desk.go_to("Done looking", &[Key::Tab.into()]).await?;
    desk.key(Key::Enter).await?;
    desk.sees("dl").await?;
    desk.picture("journey-7-return").await?;
    let what_to_do = if desk.reads("What do we pay?").await?.contains("Pay back") {
        "Pay back"
    } else {
        "Settle"
    };
    desk.go_to(what_to_do, &[Key::Tab.into()]).await?;
    desk.key(Key::Enter).await?;
    desk.sees("dialog[open]").await?;
    desk.is_at(what_to_do).await?;
    desk.key(Key::Enter).await?;
    desk.reads("Settled").await?;
    desk.picture("journey-8-settled").await
}

/// What the window showed must be what the shop file says to another program.
fn ask_the_books(desk: &Desk) -> Result<()> {
    let order = desk.ask_shop("orders.show", &json!({"order": "1001"}))?;
    ensure!(order["customer_name"] == CALLER, "{order}");
    ensure!(order["delivery_status"] == "sent", "{order}");
    let lines = order["lines"].as_array().context("lines")?;
    let of = |field: &str| {
        lines
            .iter()
            .map(|line| line[field].as_i64().unwrap_or(-1))
            .collect::<Vec<_>>()
    };
    ensure!(of("shipped") == [3, 1, 2], "{order}");
    ensure!(of("returned") == [1, 0, 0], "{order}");
    let mugs = desk.ask_shop("stock.level", &json!({"sku": "MUG-BL"}))?;
    ensure!(
        mugs["on_hand"] == 8 && mugs["available"] == 8,
        "ten, three went, one is back on the shelf: {mugs}"
    );
    Ok(())
}

fn papers(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let mut papers: Vec<_> = std::fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    papers.sort();
    Ok(papers)
}

/// Another program reads on it for whom it is.
fn check_paper(paper: &Path) -> Result<()> {
    let text = Command::new("pdftotext")
        .arg(paper)
        .arg("-")
        .output()
        .context("pdftotext")?;
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    ensure!(
        text.contains("Okafor-Whyte") && text.contains("LS1 4AP"),
        "{} says:\n{text}",
        paper.display()
    );
    Ok(())
}
