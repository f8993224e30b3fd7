//! Hostile text in every field that takes text: kept as it is, or refused by name; and on paper.

use crate::{
    desk::{packing, text},
    echo,
    hostile::{
        doors::{self, Door},
        fields::{Field, RIVALS, fields, with},
        yard::Yard,
    },
};
use serde_json::{Value, json};

fn naughty_strings(source: &str) -> Vec<String> {
    serde_json::from_str(source).unwrap()
}

pub fn hostile_text_in_every_field_of_an_order_is_kept_as_it_is_or_refused_by_name(source: &str) {
    hostile_text(source, |command| command.starts_with("orders."), 6_000);
}

pub fn hostile_text_in_every_other_field_is_kept_as_it_is_or_refused_by_name(source: &str) {
    hostile_text(source, |command| !command.starts_with("orders."), 14_000);
}

/// Every string in every text field of these commands; at least so many have to come back in an answer.
fn hostile_text(source: &str, is_wanted: fn(&str) -> bool, least: usize) {
    let strings = naughty_strings(source);
    let (mut calls, mut echoes) = (0, 0);
    for asked in doors::of_the_shop().filter(|asked| is_wanted(asked.name)) {
        let yard = Yard::of(asked.name);
        let example = Door::example_in(yard.desk.folder.path(), &asked);
        let texts: Vec<Field> = fields(asked.schema).into_iter().filter(is_text).collect();
        for field in texts {
            let name = field.name();
            for string in &strings {
                calls += 1;
                let request = with(asked.schema, &example, &field.path, Some(json!(string)));
                let request = about_something_new(&yard, asked.name, &name, request, calls);
                match yard.tries(asked.name, &request) {
                    Ok(answer) => echoes += usize::from(echo::comes_back(asked.name, &name, string, &answer)),
                    Err(failure) => names_the_field(&field, &failure),
                }
                tidy(&yard, asked.name);
            }
        }
        yard.desk.is_sound();
    }
    println!("{calls} calls, {echoes} texts compared with what came back");
    assert!(echoes >= least, "only {echoes}");
}

/// Or the field beside it, where one speaks for both.
fn names_the_field(field: &Field, failure: &Value) {
    let (name, rival) = (field.name(), rival(field));
    let is_named = failure["problems"].as_array().unwrap().iter().any(|problem| {
        let path = problem["path"].as_str().unwrap();
        // The request as a whole is no field.
        !path.is_empty()
            && (path == name
                || name.starts_with(path)
                || path.starts_with(&name)
                || rival.as_deref() == Some(path))
    });
    // A second item of one code, or a thing done already, is told of the thing itself.
    assert!(
        is_named || failure["code"] != "invalid" || is_done_already(failure),
        "{name}: {failure}"
    );
}

fn is_done_already(failure: &Value) -> bool {
    let codes = ["duplicate", "not_allowed", "exceeds", "too_large"];
    failure["problems"]
        .as_array()
        .unwrap()
        .iter()
        .all(|problem| codes.contains(&problem["code"].as_str().unwrap()))
}

/// The request about something that it can still be done to, when an earlier one was taken.
fn about_something_new(yard: &Yard, command: &str, field: &str, mut request: Value, calls: usize) -> Value {
    match (command, field) {
        ("shop.change", _) => drop(request.as_object_mut().unwrap().shift_remove("revision")),
        ("items.save", "sku") | ("orders.cancel", "order") | ("shipments.hand_over", "shipment") => {}
        ("items.save", _) => {
            request["sku"] = json!(format!("NEW-{calls}"));
            if field != "barcodes[0]" {
                request["barcodes"] = json!([]);
            }
        }
        // Into the test's own folder: one of the strings is a dot.
        ("documents.save" | "backup.make", "to") => {
            request["to"] = json!(format!(
                "{}/{}",
                yard.desk.folder.path().display(),
                request["to"].as_str().unwrap()
            ));
        }
        ("orders.cancel", _) => request["order"] = json!(yard.desk.order(&[("MUG-BL", 1)])),
        ("shipments.hand_over", _) => {
            request["shipment"] = json!(yard.desk.pack(&yard.desk.order(&[("MUG-BL", 1)]), &[(1, 1)]));
        }
        _ => {}
    }
    request
}

/// A desk has a hundred calls open at most.
fn tidy(yard: &Yard, command: &str) {
    if command == "drafts.save" {
        let drafts = yard.desk.ok("drafts.list", json!({}));
        for draft in drafts["drafts"].as_array().unwrap() {
            yard.desk.ok("drafts.discard", json!({ "draft": draft["draft"] }));
        }
    }
}

pub fn hostile_text_prints_on_paper_or_is_refused_by_name(source: &str) {
    let strings = naughty_strings(source);
    let yard = Yard::new();
    let (mut printed, mut refused) = (0, 0);
    for group in strings.chunks(4) {
        match prints(&yard, group) {
            Ok(()) => printed += group.len(),
            Err(_) => {
                for string in group {
                    match prints(&yard, std::slice::from_ref(string)) {
                        Ok(()) => printed += 1,
                        Err(failure) => {
                            assert!(
                                !failure["problems"].as_array().unwrap().is_empty(),
                                "{string:?}: {failure}"
                            );
                            refused += 1;
                        }
                    }
                }
            }
        }
    }
    println!("{printed} strings on paper, {refused} refused by name");
    assert!(printed > 300 && printed + refused == strings.len());
}

/// An order with these texts where paper shows them, packed and printed; or the first refusal.
fn prints(yard: &Yard, texts: &[String]) -> Result<(), Value> {
    let nth = |index: usize| texts[index % texts.len()].as_str();
    let mut ship_to = json!({ "city": "Bristol", "post_code": "BS6 5JA", "country": "GB" });
    ship_to["name"] = json!(nth(0));
    ship_to["lines"] = json!([nth(1)]);
    ship_to["city"] = json!(nth(2));
    let placed = yard.tries(
        "orders.place",
        &json!({
            "customer": 1, "ship_to": ship_to,
            "lines": [{ "sku": "MUG-BL", "quantity": 1, "note": nth(3) }],
            "notes": { "customer": nth(0), "packing": nth(1) },
        }),
    )?;
    let packed = yard.tries("shipments.pack", &packing(&text(&placed["number"]), &[(1, 1)]))?;
    for kind in ["packing_slip", "shipping_label"] {
        yard.tries(
            "documents.make",
            &json!({ "kind": kind, "shipment": packed["number"] }),
        )?;
    }
    Ok(())
}

/// People's words or codes, not a closed list and not a date.
fn is_text(field: &Field) -> bool {
    field.takes("string") && field.words().is_empty() && !field.format().starts_with("date")
}

/// The field that a request has instead of this one.
fn rival(field: &Field) -> Option<String> {
    let name = field.name();
    let (before, last) = name.rsplit_once('.').unwrap_or(("", &name));
    let (one, other) = RIVALS
        .iter()
        .find(|(one, other)| last == *one || last == *other)?;
    let rival = if last == *one { other } else { one };
    Some(if before.is_empty() {
        (*rival).to_owned()
    } else {
        format!("{before}.{rival}")
    })
}
