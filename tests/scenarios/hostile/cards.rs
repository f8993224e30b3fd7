//! Numbers of payment cards, in every text of every command.

use super::{
    doors::{self, Door},
    fields::{fields, with},
    says,
};
use serde_json::json;

const CARD: &str = "4111 1111 1111 1111";
/// Put where its figures are fine.
const CODE: &str = "5555 5555 5555 4444";

/// Texts that carry codes, or that are asked for and not kept: the figures of a card are fine in them.
const CODES: [&str; 11] = [
    "sku",
    "barcode",
    "tracking",
    "phone",
    "country",
    "currency",
    "order-number",
    "shipment-number",
    "return-number",
    "date",
    "typed",
];

#[test]
fn no_text_that_is_kept_takes_the_number_of_a_card() {
    let (mut refused, mut free) = (0, 0);
    for asked in doors::of_the_shop() {
        let door = Door::of(asked.name);
        let example = door.example(&asked);
        for field in fields(asked.schema).iter().filter(|field| field.takes("string")) {
            // What a new caller says is held against the terms of a customer when the order is placed.
            let is_placed =
                asked.name == "orders.place" && field.format() == "typed" && !field.name().contains("phones");
            let is_free = ["line", "note"].contains(&field.format());
            let number = if is_free || is_placed { CARD } else { CODE };
            let typed = format!("paid with {number}, thank you");
            let fits = is_free && field.bound("maxLength").is_none_or(|most| most > 40);
            let text = if fits { &typed } else { number };
            if field.bound("maxLength").is_some_and(|most| most < 19) || !field.words().is_empty() {
                continue;
            }
            let outcome = door.tries(
                asked.name,
                &with(asked.schema, &example, &field.path, Some(json!(text))),
            );
            let problem = format!("{} card_number", field.name());
            let is_refused = outcome.as_ref().is_err_and(|failure| says(failure, &problem));
            match field.format() {
                "line" | "note" => {
                    assert!(is_refused, "{} {}: {outcome:?}", asked.name, field.name());
                    refused += 1;
                }
                format if CODES.contains(&format) => {
                    assert_eq!(
                        is_refused,
                        is_placed,
                        "{} {}: {outcome:?}",
                        asked.name,
                        field.name()
                    );
                    free += 1;
                }
                format => panic!("{} {}: is {format:?} kept?", asked.name, field.name()),
            }
        }
        if let Door::Shop(yard) = door {
            yard.desk.is_sound();
            let path = yard.desk.app.shop_path().to_owned();
            for file in [path.clone(), path.with_extension("counterbook-wal")] {
                let bytes = std::fs::read(file).unwrap_or_default();
                let found = bytes.windows(CARD.len()).any(|part| part == CARD.as_bytes());
                assert!(!found, "{}: the number is in the file", asked.name);
            }
        }
    }
    println!("{refused} texts refuse a card's number, {free} may have its figures");
    assert!(refused > 40 && free > 20, "{refused} {free}");
}

#[test]
fn a_draft_names_the_place_of_a_card_and_is_not_kept_with_it() {
    let door = Door::of("drafts.save");
    let body =
        json!({ "notes": { "packing": CARD }, "lines": [{ "sku": "4111111111111111", "note": CARD }] });
    let failure = door
        .tries("drafts.save", &json!({ "body": body, "label": CARD }))
        .unwrap_err();
    for problem in [
        "body.notes.packing card_number",
        "body.lines[0].note card_number",
        "label card_number",
    ] {
        assert!(says(&failure, problem), "{problem}: {failure}");
    }
    let body = json!({ "lines": [{ "sku": "4111111111111111", "note": "CVV 737" }] });
    door.tries("drafts.save", &json!({ "body": body })).unwrap();
}
