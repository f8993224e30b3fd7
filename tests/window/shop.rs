//! The shops that the journeys happen in, the same every time.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::desk::Shop;
use crate::driver;

const INIT: &[&str] = &[
    "init",
    "--name",
    "Fjord & Kiln",
    "--country",
    "GB",
    "--currency",
    "GBP",
];

/// Makes the shop file of `shop`; false when it has none.
pub fn make(file: &Path, shop: &Shop) -> Result<bool> {
    match shop {
        Shop::None => return Ok(false),
        Shop::Stocked => {
            counterbook(file, INIT)?;
            batch(file, &opening())?;
        }
        Shop::Sample => counterbook(file, &["sample"])?,
        Shop::Damaged => std::fs::write(file, "This was a shop once.")?,
    }
    Ok(true)
}

fn counterbook(file: &Path, words: &[&str]) -> Result<()> {
    let ran = Command::new(driver::built("counterbook")?)
        .arg("--shop")
        .arg(file)
        .args(words)
        .output()?;
    let says = String::from_utf8_lossy(&ran.stderr);
    ensure!(ran.status.success(), "{}: {says}", words[0]);
    Ok(())
}

/// Three items on the shelf with a scanner's code each, VAT inside the prices.
fn opening() -> Vec<(&'static str, Value)> {
    let item = |sku: &str, name: &str, price_minor: i64, weight_g: i64, barcode: &str| json!({"sku": sku, "name": name, "kind": "stocked", "price_minor": price_minor, "weight_g": weight_g, "tax_code": "standard", "barcodes": [barcode]});
    let stock = |sku: &str, quantity: i64| json!({"sku": sku, "quantity": quantity});
    let vat = json!({"code": "standard", "name": "VAT", "rate_ppm": 200_000, "from": "2011-01-04"});
    vec![
        (
            "shop.change",
            json!({"prices_include_tax": true, "tax_rates": [vat], "shipping_tax_code": "standard"}),
        ),
        (
            "items.save",
            item("MUG-BL", "Blue mug", 1250, 380, "2001230000017"),
        ),
        (
            "items.save",
            item("TOWEL", "Linen towel", 800, 210, "2001230000024"),
        ),
        (
            "items.save",
            item("CANDLE-20", "Beeswax candle, 20 cm", 450, 120, "2001230000031"),
        ),
        (
            "stock.receive",
            json!({"lines": [stock("MUG-BL", 10), stock("TOWEL", 6), stock("CANDLE-20", 30)], "note": "opening stock"}),
        ),
    ]
}

/// Plays commands through one process, as an import at night would.
fn batch(file: &Path, commands: &[(&str, Value)]) -> Result<()> {
    let mut counterbook = Command::new(driver::built("counterbook")?)
        .arg("--shop")
        .arg(file)
        .arg("batch")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut input = counterbook.stdin.take().context("no way in")?;
    for (command, payload) in commands {
        writeln!(input, "{}", json!({"command": command, "payload": payload}))?;
    }
    drop(input);
    let said = counterbook.wait_with_output()?;
    for answer in String::from_utf8(said.stdout)?.lines() {
        let answer: Value = serde_json::from_str(answer)?;
        ensure!(
            answer["ok"] == true,
            "the opening of the shop was refused: {answer}"
        );
    }
    Ok(())
}
