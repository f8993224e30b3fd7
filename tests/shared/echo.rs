//! Where a text that was taken stands in the answer.

use serde_json::Value;
use terms::text::is_blank;

/// Fields of a request that its answer shows, after `=` where it calls them otherwise.
const SHOWN: &[(&str, &[&str])] = &[
    (
        "shop.change",
        &[
            "name",
            "phone",
            "email",
            "website",
            "address.name",
            "address.organisation",
            "address.lines[0]",
            "address.city",
            "address.region",
            "address.post_code",
        ],
    ),
    (
        "items.save",
        &["sku", "name", "bin", "unit", "note", "barcodes[0]"],
    ),
    (
        "customers.save",
        &[
            "name",
            "organisation",
            "email",
            "note",
            "phones[0]",
            "addresses[0].name",
            "addresses[0].organisation",
            "addresses[0].lines[0]",
            "addresses[0].city",
            "addresses[0].region",
            "addresses[0].post_code",
        ],
    ),
    (
        "orders.place",
        &[
            "ship_to.name",
            "ship_to.organisation",
            "ship_to.lines[0]",
            "ship_to.city",
            "ship_to.region",
            "ship_to.post_code",
            "goes_by",
            "lines[0].note",
            "notes.customer",
            "notes.packing",
            "notes.internal",
            "notes.gift",
        ],
    ),
    ("orders.hold", &["reason=hold_reason"]),
    ("orders.cancel", &["reason=cancel_reason"]),
    (
        "shipments.hand_over",
        &["carrier", "service", "tracking[0]=parcels[0].tracking"],
    ),
    ("returns.open", &["note", "lines[0].note"]),
    ("customers.find", &["text"]),
    ("items.find", &["text"]),
    ("desk.find", &["text"]),
];

/// Holds the answer against what was typed; false where the answer does not show the field.
pub fn comes_back(command: &str, field: &str, typed: &str, answer: &Value) -> bool {
    let shown_fields = SHOWN
        .iter()
        .filter(|(name, _)| *name == command)
        .flat_map(|(_, fields)| *fields);
    let mut places = shown_fields.map(|shown| shown.split_once('=').unwrap_or((shown, shown)));
    let Some((_, place)) = places.find(|(name, _)| *name == field) else {
        return false;
    };
    let steps = place.split(['.', '[', ']']).filter(|step| !step.is_empty());
    let shown = steps.fold(answer, |value, step| match step.parse::<usize>() {
        Ok(index) => &value[index],
        Err(_) => &value[step],
    });
    let wanted = cleaned(typed);
    // An empty street line is no line: the next one stands in its place. What nobody can see is as empty.
    if is_blank(&wanted) {
        return false;
    }
    assert_eq!(
        cleaned(shown.as_str().unwrap_or_default()),
        wanted,
        "{command} {field}"
    );
    true
}

/// White space at the ends goes, within it counts once.
fn cleaned(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
