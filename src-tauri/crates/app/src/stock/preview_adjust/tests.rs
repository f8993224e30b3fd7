use crate::fixture::{Desk, told};
use serde_json::json;

#[test]
fn a_correction_is_told_before_it_is_made_and_so_is_why_it_would_be_refused() {
    let desk = Desk::open();
    let zoe = desk.customer("Zoë Brontë", "+44 117 496 0123", "BS1 4QT");
    desk.order(zoe);
    let before = desk.activities();
    let counted = |sku: &str, counted: i64| json!({ "sku": sku, "counted": counted });
    let fewer = desk.ask("stock.preview_adjust", counted("MUG", 7));
    assert_eq!(
        fewer,
        json!({ "difference": -3, "on_hand_after": 7, "loses": [], "problems": [] })
    );
    let gone = desk.ask("stock.preview_adjust", counted("MUG", 0));
    assert_eq!(gone["difference"], -10);
    assert_eq!(gone["problems"][0]["code"], "too_small", "one is promised");
    assert_eq!(
        told(&desk.refused("stock.preview_adjust", counted("ENGRAVE", 1))),
        ["sku not_allowed"]
    );
    assert_eq!(
        told(&desk.refused("stock.preview_adjust", json!({ "sku": "MUG" }))),
        ["quantity required"]
    );
    assert_eq!(desk.activities(), before, "nothing is written");
}

#[test]
fn an_item_says_whether_it_is_counted_and_a_row_whether_it_is_a_part() {
    let desk = Desk::open();
    let why_not = |sku: &str| {
        let item = desk.ask("items.show", json!({ "sku": sku }));
        let actions = item["actions"].as_array().unwrap().clone();
        let pair = |action: &serde_json::Value| {
            (
                action["command"].clone(),
                action["why_not"].as_array().unwrap().len(),
            )
        };
        actions.iter().map(pair).collect::<Vec<_>>()
    };
    let both = |count| vec![(json!("stock.receive"), count), (json!("stock.adjust"), count)];
    assert_eq!(why_not("MUG"), both(0));
    assert_eq!(why_not("ENGRAVE"), both(1));
    let part = |text: &str| desk.ask("items.find", json!({ "text": text }))["hits"][0]["may_be_part"].clone();
    assert_eq!((part("MUG"), part("ENGRAVE")), (json!(true), json!(false)));
}

#[test]
fn the_shop_says_what_things_can_be_taxed_at_today() {
    let desk = Desk::open();
    let rate = |code: &str, rate_ppm: i64, from: &str| json!({ "code": code, "name": "VAT", "rate_ppm": rate_ppm, "from": from });
    let rates = [
        rate("standard", 175_000, "2008-12-01"),
        rate("standard", 200_000, "2011-01-04"),
        rate("later", 50_000, "2999-01-01"),
    ];
    let shop = desk.ask("shop.change", json!({ "tax_rates": rates }));
    let vat = json!({ "name": "VAT", "rate_ppm": 200_000 });
    assert_eq!(shop["tax_codes"], json!([{ "code": "standard", "rates": [vat] }]));
    assert_eq!(shop["usual_tax_code"], "standard");
}
