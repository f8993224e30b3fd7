use super::*;
use serde_json::json;
use terms::ProblemCode;

fn schema() -> Value {
    json!({
        "type": "object",
        "properties": {
            "name": { "type": "string", "format": "line", "minLength": 1, "maxLength": 5 },
            "count": { "type": "integer", "minimum": 1, "maximum": 9 },
            "day": { "type": ["string", "null"], "format": "date" },
            "way": { "oneOf": [{ "const": "phone" }, { "enum": ["web", "mail"] }] },
            "note": { "type": ["string", "null"], "format": "line", "maxLength": 90 },
            "body": { "type": "object", "additionalProperties": true },
            "is_gift": { "type": ["boolean", "null"] },
            "place": {
                "anyOf": [
                    {
                        "type": "object",
                        "properties": { "city": { "type": "string" } },
                        "required": ["city"],
                        "additionalProperties": false
                    },
                    { "type": "null" }
                ]
            },
            "lines": {
                "type": "array", "minItems": 1, "maxItems": 2,
                "items": { "type": "object", "properties": { "sku": { "type": "string" } }, "required": ["sku"] }
            },
        },
        "required": ["name", "count", "lines"],
        "additionalProperties": false
    })
}

/// A request in which nothing is wrong, with one field put in another's place.
fn with(field: &str, value: Value) -> Value {
    let mut request = json!({ "name": "Zoe", "count": 3, "lines": [{ "sku": "MUG" }] });
    request[field] = value;
    request
}

fn told(mut request: Value) -> Vec<String> {
    let problems = check(&schema(), &mut request).into_vec();
    let one = |problem: Problem| {
        let code = serde_json::to_value(problem.code).unwrap();
        let args: Vec<String> = problem
            .args
            .iter()
            .map(|(name, value)| format!(" {name}={value}"))
            .collect();
        format!("{} {}{}", problem.path, code.as_str().unwrap(), args.concat())
    };
    problems.into_iter().map(one).collect()
}

#[test]
fn a_right_request_is_left_as_it_is() {
    let mut request = with("day", json!("2026-10-03"));
    request["place"] = Value::Null;
    let before = request.clone();
    assert!(check(&schema(), &mut request).is_empty());
    assert_eq!(request, before);
}

#[test]
fn each_kind_of_problem_is_told_with_the_figures_of_its_sentence() {
    for (field, value, expected) in [
        ("name", json!(""), "name required"),
        ("name", json!("  "), "name required"),
        ("name", Value::Null, "name required"),
        ("name", json!("Mirabelle"), "name too_long max=5"),
        ("name", json!(7), "name wrong_type expected=\"string\""),
        ("count", json!(0), "count too_small min=1"),
        ("count", json!(10), "count too_large max=9"),
        ("count", json!(1.5), "count wrong_type expected=\"integer\""),
        ("count", json!("3"), "count wrong_type expected=\"integer\""),
        ("count", json!(u64::MAX), "count too_large max=9"),
        ("count", json!(-1e300), "count too_small min=1"),
        ("day", json!("tomorrow"), "day wrong_type expected=\"date\""),
        ("day", json!("2026-02-30"), "day wrong_type expected=\"date\""),
        ("day", json!("2026-3-1"), "day wrong_type expected=\"date\""),
        ("day", json!("+2026-03-01"), "day wrong_type expected=\"date\""),
        ("day", json!("-2026-03-01"), "day wrong_type expected=\"date\""),
        ("day", json!("0000-01-01"), "day too_small min=\"1900-01-01\""),
        ("day", json!("1899-12-31"), "day too_small min=\"1900-01-01\""),
        ("name", json!("\u{200b}"), "name required"),
        ("note", json!("4111 1111 1111 1111"), "note card_number"),
        ("note", json!("from 4111-1111-1111-1111"), "note card_number"),
        ("day", json!(" 2026-03-1"), "day wrong_type expected=\"date\""),
        (
            "way",
            json!("pigeon"),
            "way not_allowed allowed=[\"phone\",\"web\",\"mail\"]",
        ),
        ("is_gift", json!("yes"), "is_gift wrong_type expected=\"boolean\""),
        ("place", json!({}), "place.city required"),
        (
            "place",
            json!({ "city": "York", "moon": 1 }),
            "place.moon unknown",
        ),
        ("place", json!("York"), "place wrong_type expected=\"object\""),
        ("lines", json!([]), "lines required"),
        ("lines", json!([{}, {}, {}]), "lines too_long max=2"),
        ("lines", json!([{ "sku": "MUG" }, {}]), "lines[1].sku required"),
        ("lines", json!({}), "lines wrong_type expected=\"array\""),
        ("colour", json!("blue"), "colour unknown"),
    ] {
        assert_eq!(told(with(field, value.clone())), [expected], "{field}: {value}");
    }
}

#[test]
fn letters_are_counted_as_people_count_them() {
    assert_eq!(told(with("name", json!("žluťá"))), [] as [String; 0]);
}

#[test]
fn every_problem_is_told_at_once_in_the_order_of_the_form() {
    let wrong = json!({ "strange": 1, "lines": [{ "sku": 4 }], "way": 5, "count": 0 });
    assert_eq!(
        told(wrong),
        [
            "name required",
            "count too_small min=1",
            "way wrong_type expected=\"string\"",
            "lines[0].sku wrong_type expected=\"string\"",
            "strange unknown",
        ]
    );
}

#[test]
fn what_was_mended_fits_the_schema() {
    let mut request =
        json!({ "count": "x", "lines": [{}], "place": 3, "way": "pigeon", "day": "x", "moon": 1 });
    assert_eq!(check(&schema(), &mut request).len(), 7);
    assert!(
        check(&schema(), &mut request)
            .iter()
            .all(|problem| problem.path == "name"),
        "{request}"
    );
    assert_eq!(request.get("moon"), None);
    assert_eq!(request["count"], 1, "the least that is allowed");
}

#[test]
fn what_the_rehearsal_says_of_mended_places_is_not_told() {
    let mut mended = Problems::default();
    mended.note("lines[0].quantity", ProblemCode::TooSmall);
    mended.note("ship_to", ProblemCode::WrongType);
    let found = [
        "lines[0]",
        "lines[0].quantity",
        "lines[1].sku",
        "lines[01]",
        "ship_to.country",
        "ship_to_name",
    ];
    let found = found
        .map(|path| Problem::new(path, ProblemCode::Unknown))
        .to_vec();
    let left: Vec<String> = beside(&mended, found)
        .into_iter()
        .map(|problem| problem.path)
        .collect();
    assert_eq!(left, ["lines[1].sku", "lines[01]", "ship_to_name"]);
}

#[test]
fn problems_are_put_into_the_order_of_the_form() {
    let paths = [
        "moon",
        "lines[10].sku",
        "lines[2].sku",
        "lines",
        "place.city",
        "count",
        "name",
    ];
    let mut problems = paths.map(|path| Problem::new(path, ProblemCode::Required));
    in_order(&schema(), &mut problems);
    assert_eq!(
        problems.map(|problem| problem.path),
        [
            "name",
            "count",
            "place.city",
            "lines",
            "lines[2].sku",
            "lines[10].sku",
            "moon"
        ]
    );
}

#[test]
fn what_a_caller_keeps_in_words_of_his_own_holds_no_card_either() {
    let card = "5555 5555 5555 4444";
    let mut request = with(
        "body",
        json!({
            "caller_text": card,
            "lines": [{ "sku": "5555555555554444", "note": "x" }, { "note": format!("Card: {card}!") }],
            "a": { "b": [5_555_555_555_554_444_u64, "CVV 737", null, true] },
            "new_caller": { "phone": "5555555555554444", "name": "Bea" },
            card: 1,
        }),
    );
    let problems = check(&schema(), &mut request);
    let paths: Vec<&str> = problems
        .iter()
        .inspect(|problem| assert_eq!(problem.code, ProblemCode::CardNumber))
        .map(|problem| problem.path.as_str())
        .collect();
    assert_eq!(
        paths,
        ["body.caller_text", "body.lines[1].note", "body.a.b[0]", "body"]
    );
    assert_eq!(
        request["body"],
        json!({
            "caller_text": "",
            "lines": [{ "sku": "5555555555554444", "note": "x" }, { "note": "" }],
            "a": { "b": [null, "CVV 737", null, true] },
            "new_caller": { "phone": "5555555555554444", "name": "Bea" },
        })
    );
}
