//! A day of the shop on the terminal: one telephone order from the call to the return, through `counterbook`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::setup::built;

/// A number that the British regulator keeps free for stories.
const PHONE: &str = "+44 117 496 0187";

/// A shop file, spoken to as a script would.
struct Shop<'a> {
    file: &'a Path,
}

impl Shop<'_> {
    /// Runs one command of the table and answers its reply.
    fn call(&self, name: &str, payload: &Value) -> Result<Value> {
        let asked = built("counterbook")
            .arg("--shop")
            .arg(self.file)
            .args(["call", name, &payload.to_string()])
            .output()
            .context("counterbook cannot be started")?;
        ensure!(
            asked.status.success(),
            "{name} was refused: {}",
            String::from_utf8_lossy(&asked.stderr).trim()
        );
        serde_json::from_slice(&asked.stdout)
            .with_context(|| format!("{name} answered something that is not JSON"))
    }
}

/// Plays the day on the shop file and leaves the paper in `out`.
///
/// # Errors
/// A command was refused, or the paper could not be written.
pub fn play(file: &Path) -> Result<()> {
    let shop = Shop { file };
    let folder = fs::canonicalize("out").context("out/ cannot be found")?;

    let order = place(&shop)?;
    let shipment = pack(&shop, &order)?;
    let paper = print(&shop, &shipment, &folder)?;
    shop.call(
        "shipments.hand_over",
        &json!({"shipment": shipment, "carrier": "Royal Mail", "service": "Tracked 48"}),
    )?;
    say(&format!(
        "Shipment {} is handed over to Royal Mail.",
        text(&shipment)
    ));
    take_back(&shop, &order, &shipment)?;
    prove(file)?;

    say("\nWhere everything is:");
    say(&format!(
        "  {}  the shop, all of it",
        fs::canonicalize(file)?.display()
    ));
    for file in paper {
        say(&format!("  {}", file.display()));
    }
    say("Go on by hand: target/debug/counterbook commands");
    Ok(())
}

fn place(shop: &Shop) -> Result<Value> {
    let basket = basket(shop)?;
    let mut wish = json!({
        "channel": "phone",
        "shipping_minor": 395,
        "lines": basket,
        "notes": {"packing": "Wrap each piece on its own.", "internal": "Rings back on Friday."},
    });
    let known = shop.call("customers.find", &json!({"text": PHONE}))?;
    match known["hits"].get(0).map(|hit| &hit["customer"]) {
        Some(customer) if customer.is_i64() => wish["customer"] = customer.clone(),
        _ => wish["new_customer"] = caller(),
    }
    let order = shop.call("orders.place", &wish)?;
    say(&format!(
        "\nOrder {} for {}:",
        text(&order["number"]),
        text(&order["customer_name"])
    ));
    for line in array(&order["lines"]) {
        let total = money(&line["total_minor"]);
        say(&format!(
            "  {:>3} × {:<40} {total:>9}",
            line["ordered"].as_i64().unwrap_or_default(),
            text(&line["name"])
        ));
    }
    say(&format!(
        "  {:>46} {:>9}",
        "with shipping",
        money(&order["total_minor"])
    ));
    let number = &order["number"];
    shop.call(
        "payments.take",
        &json!({"order": number, "amount_minor": order["total_minor"], "method": "card"}),
    )?;
    say("  paid by card");
    Ok(order)
}

fn caller() -> Value {
    json!({
        "name": "Nia Fairweather",
        "phones": [PHONE],
        "addresses": [{
            "name": "Nia Fairweather", "organisation": null,
            "lines": ["3 Ropewalk Cottages"], "city": "Bristol", "region": null, "post_code": "BS1 6XN", "country": "GB",
        }],
    })
}

/// Three things the shop has enough of.
fn basket(shop: &Shop) -> Result<Vec<Value>> {
    let found = shop.call("items.find", &json!({"text": "", "limit": 200}))?;
    let is_there = |item: &&Value| {
        item["kind"] == "stocked" && item["unit_decimals"] == 0 && item["available"].as_i64() >= Some(2)
    };
    let chosen = array(&found["hits"])
        .iter()
        .filter(is_there)
        .take(3)
        .zip([2, 1, 1]);
    let lines: Vec<_> = chosen
        .map(|(item, quantity)| json!({"sku": item["sku"], "quantity": quantity}))
        .collect();
    ensure!(
        lines.len() == 3,
        "the shop has too little left to sell; remove out/ and start again"
    );
    Ok(lines)
}

fn pack(shop: &Shop, order: &Value) -> Result<Value> {
    let goods = array(&order["lines"])
        .iter()
        .filter(|line| line["allocated"].as_i64() > Some(0));
    let lines: Vec<_> = goods
        .map(|line| json!({"line": line["line"], "quantity": line["allocated"]}))
        .collect();
    let parcel = json!({"lines": lines, "weight_g": 1500});
    let shipment = shop.call(
        "shipments.pack",
        &json!({"order": order["number"], "parcels": [parcel]}),
    )?;
    say(&format!(
        "Packed as shipment {}, one parcel.",
        text(&shipment["number"])
    ));
    Ok(shipment["number"].clone())
}

fn print(shop: &Shop, shipment: &Value, folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paper = Vec::new();
    for kind in ["packing_slip", "shipping_label"] {
        let made = shop.call("documents.make", &json!({"kind": kind, "shipment": shipment}))?;
        let to = folder.join(text(&made["file_name"]));
        let saved = shop.call(
            "documents.save",
            &json!({"document": made["document"], "to": to, "overwrite": true}),
        )?;
        say(&format!(
            "{} on {}.",
            text(&made["file_name"]),
            text(&made["paper"])
        ));
        paper.push(PathBuf::from(text(&saved["path"])));
    }
    Ok(paper)
}

fn take_back(shop: &Shop, order: &Value, shipment: &Value) -> Result<()> {
    let one = json!({"shipment": shipment, "parcel": 1, "line": 1, "quantity": 1, "reason": "unwanted"});
    let opened = shop.call("returns.open", &json!({"order": order["number"], "lines": [one]}))?;
    let number = &opened["number"];
    shop.call(
        "returns.receive",
        &json!({"return": number, "lines": [{"line": 1, "quantity": 1}]}),
    )?;
    let whole = json!({"line": 1, "quantity": 1, "condition": "as_new", "disposition": "restock"});
    shop.call("returns.inspect", &json!({"return": number, "lines": [whole]}))?;
    let settled = shop.call("returns.settle", &json!({"return": number, "method": "card"}))?;
    let refund = money(&settled["refund_minor"]);
    say(&format!(
        "Return {}: one came back whole, is on the shelf again, and {refund} is refunded.",
        text(number)
    ));
    Ok(())
}

fn prove(file: &Path) -> Result<()> {
    let asked = built("counterbook")
        .arg("--shop")
        .arg(file)
        .arg("doctor")
        .output()?;
    ensure!(
        asked.status.success(),
        "the books do not add up: {}",
        String::from_utf8_lossy(&asked.stdout).trim()
    );
    say("The books add up.");
    Ok(())
}

fn say(line: &str) {
    eprintln!("{line}");
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The sample shop counts in a currency of hundredths.
fn money(minor: &Value) -> String {
    let minor = minor.as_i64().unwrap_or_default();
    format!("{}.{:02}", minor / 100, minor % 100)
}
