use crate::fixture::{Desk, told};
use serde_json::{Value, json};

/// Each problem beside the totals as `path code`.
fn beside(preview: &Value) -> Vec<String> {
    let problems = preview["problems"].as_array().unwrap();
    let one = |problem: &Value| {
        format!(
            "{} {}",
            problem["path"].as_str().unwrap(),
            problem["code"].as_str().unwrap()
        )
    };
    problems.iter().map(one).collect()
}

fn half_typed() -> Value {
    json!({
        "new_customer": {
            "name": " ", "phones": ["0117 496 0151", "01", "0117 496 0151"], "email": "",
            "addresses": [{ "lines": ["3 Mill Row", ""], "city": "Bris\u{7}tol", "post_code": "", "country": "XX" }],
        },
        "ship_to": { "lines": [], "country": "" },
        "lines": [{ "sku": "MUG", "quantity": 2 }],
    })
}

const WRONG: [&str; 6] = [
    "new_customer.name required",
    "new_customer.phones[1] not_allowed",
    "new_customer.addresses[0].city not_allowed",
    "new_customer.addresses[0].country unknown",
    "ship_to.country required",
    "new_customer.phones[2] duplicate",
];

#[test]
fn totals_are_told_while_the_caller_is_half_typed() {
    let desk = Desk::open();
    let preview = desk.ask("orders.preview", half_typed());
    assert_eq!(preview["total_minor"], 2_500);
    assert_eq!(beside(&preview), WRONG);
    assert_eq!(preview["read_back"]["address"], json!([]));
}

#[test]
fn what_a_preview_tells_beside_the_totals_stops_the_order() {
    let desk = Desk::open();
    let failure = desk.refused("orders.place", half_typed());
    let mut wrong = WRONG;
    // In the order of the form.
    wrong[1..].sort_by_key(|problem| {
        (
            problem.starts_with("ship_to"),
            !problem.contains("phones"),
            *problem,
        )
    });
    assert_eq!(told(&failure), wrong);
}

#[test]
fn a_missing_customer_and_a_shortage_are_told_beside_the_totals() {
    let desk = Desk::open();
    let preview = desk.ask(
        "orders.preview",
        json!({ "lines": [{ "sku": "TOWEL", "quantity": 3 }, { "sku": "MUG", "quantity": 1 }] }),
    );
    assert_eq!(beside(&preview), ["customer required", "lines[0] short"]);
    let lines = preview["lines"].as_array().unwrap();
    let stock = |line: &Value| {
        json!([
            line["allocated"],
            line["backordered"],
            line["available"],
            line["free_after"]
        ])
    };
    assert_eq!(
        lines.iter().map(stock).collect::<Vec<_>>(),
        [json!([1, 2, 1, 0]), json!([1, 0, 10, 9])]
    );
}
