use crate::fixture::Desk;
use serde_json::{Value, json};

fn desk() -> Desk {
    let desk = Desk::open();
    for (sku, name, barcode) in [
        ("MUG-BL", "Blue mug", "5012345678900"),
        ("MUG-GR", "Green mug", "5012345678917"),
        ("BLUE", "Paint for mugs", "5012345678924"),
    ] {
        let item = json!({
            "sku": sku, "name": name, "kind": "stocked", "price_minor": 100, "barcodes": [barcode],
        });
        desk.ask("items.save", item);
    }
    desk
}

fn skus(found: &Value) -> Vec<&str> {
    let hits = found["hits"].as_array().unwrap();
    hits.iter().map(|hit| hit["sku"].as_str().unwrap()).collect()
}

#[test]
fn a_whole_code_goes_before_the_beginning_of_one_and_that_before_words() {
    let desk = desk();
    let found = desk.ask("items.find", json!({ "text": "mug" }));
    assert_eq!(skus(&found), ["MUG", "MUG-BL", "MUG-GR", "BLUE"]);
    assert_eq!(found["hits"][0]["is_exact"], true);
    assert_eq!(found["hits"][1]["is_exact"], false);
    let found = desk.ask("items.find", json!({ "text": "blue" }));
    assert_eq!(skus(&found), ["BLUE", "MUG-BL"]);
}

#[test]
fn a_barcode_is_one_item() {
    let desk = desk();
    let found = desk.ask("items.find", json!({ "text": "5012345678917" }));
    assert_eq!(skus(&found), ["MUG-GR"]);
    assert_eq!(found["hits"][0]["is_exact"], true);
}

#[test]
fn every_word_is_wanted_from_its_beginning() {
    let desk = desk();
    assert_eq!(
        skus(&desk.ask("items.find", json!({ "text": "mu gre" }))),
        ["MUG-GR"]
    );
    assert_eq!(
        skus(&desk.ask("items.find", json!({ "text": "reen" }))),
        [] as [&str; 0]
    );
}

#[test]
fn all_items_are_read_page_by_page_in_the_order_of_their_codes() {
    let desk = desk();
    let mut seen: Vec<String> = Vec::new();
    loop {
        let after = seen.last().cloned();
        let page = desk.ask("items.find", json!({ "text": "", "limit": 2, "after": after }));
        seen.extend(skus(&page).into_iter().map(str::to_owned));
        if page["has_more"] == false {
            break;
        }
    }
    assert_eq!(seen, ["BLUE", "ENGRAVE", "MUG", "MUG-BL", "MUG-GR", "TOWEL"]);
}
