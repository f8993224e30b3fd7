use crate::fixture::Desk;
use serde_json::{Value, json};

fn hits(desk: &Desk, text: &str) -> Vec<Value> {
    let found = desk.ask("customers.find", json!({ "text": text }));
    assert_eq!(found["text"], text, "a hit says which text it answers");
    found["hits"].as_array().unwrap().clone()
}

fn names(desk: &Desk, text: &str) -> Vec<String> {
    let name = |hit: &Value| hit["name"].as_str().unwrap().to_owned();
    hits(desk, text).iter().map(name).collect()
}

fn desk() -> (Desk, i64, i64) {
    let desk = Desk::open();
    let zoe = desk.customer("Zoë Brontë-Šťastný", "+44 117 496 0123", "BS1 4QT");
    let anna = desk.customer("Anna Brown", "0117 496 0199", "BS1 9AB");
    desk.customer("Bronwen Ashton", "01392 601234", "EX4 1AA");
    (desk, zoe, anna)
}

#[test]
fn a_phone_number_is_found_however_it_is_said() {
    let (desk, _, _) = desk();
    for text in [
        "+44 117 496 0123",
        "0117 496 0123",
        "01174960123",
        "(0117) 496-0123",
        "0044 117 4960123",
        "0117.496.0123",
        "٠١١٧ ٤٩٦ ٠١٢٣",
    ] {
        let found = hits(&desk, text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0]["name"], "Zoë Brontë-Šťastný");
        assert_eq!(
            (&found[0]["matched"], &found[0]["is_exact"]),
            (&json!("phone"), &json!(true)),
            "{text}"
        );
    }
}

#[test]
fn the_last_digits_are_enough_and_are_no_whole_number() {
    let (desk, _, _) = desk();
    let found = hits(&desk, "60123");
    assert_eq!(found[0]["name"], "Zoë Brontë-Šťastný");
    assert_eq!(
        (&found[0]["matched"], &found[0]["is_exact"]),
        (&json!("phone"), &json!(false))
    );
    assert_eq!(
        names(&desk, "4960"),
        [] as [String; 0],
        "the middle of a number is nobody's end"
    );
}

#[test]
fn names_are_found_by_the_beginnings_of_their_words_without_accents() {
    let (desk, _, _) = desk();
    assert_eq!(names(&desk, "zoe bront"), ["Zoë Brontë-Šťastný"]);
    assert_eq!(names(&desk, "STASTNY zoë"), ["Zoë Brontë-Šťastný"]);
    let mut three = names(&desk, "bro");
    three.sort_unstable();
    assert_eq!(three, ["Anna Brown", "Bronwen Ashton", "Zoë Brontë-Šťastný"]);
    assert_eq!(
        names(&desk, "zoe brown"),
        [] as [String; 0],
        "every word is wanted"
    );
}

#[test]
fn a_part_inside_a_name_is_found_when_nothing_begins_like_it() {
    let (desk, _, _) = desk();
    assert_eq!(names(&desk, "ronwe"), ["Bronwen Ashton"]);
}

#[test]
fn a_whole_name_goes_before_names_that_begin_like_it() {
    let (desk, _, anna) = desk();
    desk.customer("Anna Browning", "0117 496 0555", "BS2 1AA");
    assert_eq!(names(&desk, "anna brown"), ["Anna Brown", "Anna Browning"]);
    assert_eq!(hits(&desk, "ANNA BROWN")[0]["is_exact"], true);
    desk.order(anna);
    assert_eq!(
        names(&desk, "anna")[0],
        "Anna Brown",
        "who ordered goes before who never did"
    );
}

#[test]
fn a_post_code_is_found_with_and_without_its_space() {
    let (desk, _, _) = desk();
    for text in ["BS1 4QT", "bs14qt"] {
        let found = hits(&desk, text);
        assert_eq!(found[0]["name"], "Zoë Brontë-Šťastný");
        assert_eq!(
            (&found[0]["matched"], &found[0]["is_exact"]),
            (&json!("post_code"), &json!(true))
        );
    }
    let mut near = names(&desk, "bs1");
    near.sort_unstable();
    assert_eq!(near, ["Anna Brown", "Zoë Brontë-Šťastný"]);
}

#[test]
fn an_order_number_leads_to_who_ordered() {
    let (desk, zoe, _) = desk();
    let number = desk.order(zoe);
    let found = hits(&desk, &number);
    assert_eq!(
        found[0]["customer"].as_i64().or(found[0]["id"].as_i64()),
        Some(zoe)
    );
    assert_eq!(
        (&found[0]["matched"], &found[0]["is_exact"]),
        (&json!("order"), &json!(true))
    );
    assert_eq!(found[0]["last_order"]["number"], number.as_str());
    assert_eq!(found[0]["open_balance_minor"], 1250);
}

#[test]
fn nothing_typed_finds_nobody_and_signs_are_no_words() {
    let (desk, _, _) = desk();
    for text in ["", "  ", "\"", "' OR 1 --", "*", "zoe\" OR \"anna"] {
        assert_eq!(names(&desk, text), [] as [String; 0], "{text:?}");
    }
}

#[test]
fn no_more_are_told_than_were_asked_for() {
    let (desk, _, _) = desk();
    let found = desk.ask("customers.find", json!({ "text": "b", "limit": 2 }));
    assert_eq!(found["hits"].as_array().unwrap().len(), 2);
}
