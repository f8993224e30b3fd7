//! What a caller keeps in words of his own: a draft. Nobody here knows its fields, so every text of it is held
//! against what is never kept.

use serde_json::{Map, Value};
use terms::{ProblemCode, Problems, card::holds_card_number, problem::join};

/// Fields that carry codes, by whatever name their list has; the figures of a card in one are no card.
const CODES: [&str; 9] = [
    "sku", "skus", "barcode", "barcodes", "tracking", "serial", "lot", "phone", "phones",
];

/// Whether a schema says nothing of what is inside an object.
pub(super) fn is_free(schema: &Value) -> bool {
    schema["type"] == "object"
        && schema.get("properties").is_none()
        && schema["additionalProperties"] != false
}

/// Names every text with the number of a payment card in it, and empties it.
pub(super) fn walk(value: &mut Value, path: &str, problems: &mut Problems) {
    match value {
        Value::String(text) if holds_card_number(text) => {
            problems.note(path, ProblemCode::CardNumber);
            text.clear();
        }
        Value::Number(number) if holds_card_number(&number.to_string()) => {
            problems.note(path, ProblemCode::CardNumber);
            *value = Value::Null;
        }
        Value::Array(entries) => {
            for (index, entry) in entries.iter_mut().enumerate() {
                walk(entry, &format!("{path}[{index}]"), problems);
            }
        }
        Value::Object(fields) => walk_fields(fields, path, problems),
        _ => {}
    }
}

/// A name is a text, too; what it is the name of is told in its stead.
pub(super) fn walk_fields(fields: &mut Map<String, Value>, path: &str, problems: &mut Problems) {
    fields.retain(|name, value| {
        if holds_card_number(name) {
            problems.note(path, ProblemCode::CardNumber);
            return false;
        }
        if !CODES.contains(&name.as_str()) {
            walk(value, &join(path, name), problems);
        }
        true
    });
}
