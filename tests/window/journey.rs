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
    eprintln!(
        "key presses: {} (typed text {typed}, steering {steering})",
        typed + steering
    );
    desk.close_after(walked).await
}

async fn walk(desk: &mut Desk) -> Result<()> {
    desk.sees("nav").await?;
    desk.key(Key::F2).await?;
    write_the_caller_down(desk).await?;
    take_the_order(desk).await?;
    read_back(desk).await?;
    pack_it(desk).await?;
    print_and_save_the_paper(desk).await?;
    hand_it_over(desk).await?;
    take_one_back(desk).await?;
    ask_the_books(desk)
}

/// What finishes the work in hand, on every screen.
async fn done(desk: &mut Desk) -> Result<()> {
    desk.press(&[Key::Control.into(), Key::Enter.into()]).await
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

/// One line by its code, one by words with how many in front, one by a scanner.
async fn take_the_order(desk: &mut Desk) -> Result<()> {
    desk.type_text("3 mug-bl").await?;
    desk.key(Key::Enter).await?;
    line_stands(desk, "Blue mug").await?;
    desk.type_text("2 linen").await?;
    desk.sees("[role=option]").await?;
    desk.key(Key::Enter).await?;
    line_stands(desk, "Linen towel").await?;
    desk.scan("2001230000031").await?;
    line_stands(desk, "Beeswax candle").await?;
    desk.reads("7 free after this").await?;
    desk.picture("journey-1-call").await
}

async fn line_stands(desk: &Desk, name: &str) -> Result<()> {
    desk.until_script(&format!(
        "return document.activeElement.value === '' && [...document.querySelectorAll('[data-line]')].some((line) => line.innerText.includes('{name}'))"
    ))
    .await
}

/// The card is spoken to the caller as it stands; then the order is placed.
async fn read_back(desk: &mut Desk) -> Result<()> {
    desk.until_text("aside", "Fifty-eight pounds").await?;
    let said = desk
        .sees("aside")
        .await?
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    for words in [
        "Three Blue mug. Two Linen towel. One Beeswax candle, 20 cm.",
        "To Ayodele Okafor-Whyte, 1 Mill Road, LEEDS",
        "Lima Sierra One, Four Alfa Papa.",
        "VAT inside 20 % 9.67",
        "£58.00",
    ] {
        ensure!(said.contains(words), "“{words}” is not read back: {said}");
    }
    done(desk).await?;
    desk.reads("Order 1001 is placed").await?;
    desk.picture("journey-2-placed").await
}

async fn pack_it(desk: &mut Desk) -> Result<()> {
    desk.press(&['p']).await?;
    desk.is_at("How many of Blue mug in parcel 1").await?;
    desk.picture("journey-3-pack").await?;
    done(desk).await?;
    desk.reads("Shipment 1001-1").await?;
    desk.sees("img[alt^='Packing slip 1001-1']").await?;
    desk.picture("journey-4-paper").await
}

/// No printer is within reach: that is said, and the paper goes into files instead.
async fn print_and_save_the_paper(desk: &mut Desk) -> Result<()> {
    for key in ['p', 'l'] {
        desk.press(&[Key::Control.into(), key]).await?;
        desk.reads("This PC has no printer set up.").await?;
    }
    // The one asked for last is in sight.
    desk.sees("img[alt^='Shipping label 1001-1']").await?;
    desk.press(&[Key::Control.into(), 's']).await?;
    desk.reads("Saved as").await?;
    desk.go_to("Shipping label", &[Key::Tab.into()]).await?;
    desk.key(Key::Left).await?;
    desk.sees("img[alt^='Packing slip 1001-1']").await?;
    desk.press(&[Key::Control.into(), 's']).await?;
    let saved = desk.saved().to_owned();
    desk.until_there("two papers to be saved", || {
        papers(&saved).is_ok_and(|papers| papers.len() == 2 && papers.iter().all(|paper| is_whole(paper)))
    })
    .await?;
    desk.picture("journey-5-label").await?;
    for paper in papers(&saved)? {
        check_paper(&paper)?;
    }
    Ok(())
}

async fn hand_it_over(desk: &mut Desk) -> Result<()> {
    done(desk).await?;
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
    done(desk).await?;
    desk.is_at("How many of Blue mug came").await?;
    done(desk).await?;
    desk.is_at("State of Blue mug").await?;
    done(desk).await?;
    desk.is_at("How").await?;
    desk.picture("journey-7-return").await?;
    done(desk).await?;
    desk.sees("dialog[open]").await?;
    desk.is_at("Settle").await?;
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
    ensure!(of("shipped") == [3, 2, 1], "{order}");
    ensure!(of("returned") == [1, 0, 0], "{order}");
    let mugs = desk.ask_shop("stock.level", &json!({"sku": "MUG-BL"}))?;
    ensure!(
        mugs["on_hand"] == 8 && mugs["available"] == 8,
        "ten, three went, one is back on the shelf: {mugs}"
    );
    let back = desk.ask_shop("returns.show", &json!({"return": "R1001-1"}))?;
    ensure!(back["status"] == "settled", "{back}");
    let books = desk.ask_shop("doctor.run", &json!({}))?;
    ensure!(books["is_content"] == true, "{books}");
    Ok(())
}

fn papers(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let mut papers: Vec<_> = std::fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    papers.sort();
    Ok(papers)
}

/// Written to its last line.
fn is_whole(paper: &Path) -> bool {
    std::fs::read(paper).is_ok_and(|bytes| bytes.trim_ascii_end().ends_with(b"%%EOF"))
}

/// It is a PDF, and another program reads on it for whom it is.
fn check_paper(paper: &Path) -> Result<()> {
    ensure!(
        std::fs::read(paper)?.starts_with(b"%PDF-"),
        "{} is no PDF",
        paper.display()
    );
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
