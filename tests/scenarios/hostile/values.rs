//! Good values for a field, and the wrong ones that its schema lets one think of.

use super::fields::{Field, branch};
use serde_json::{Map, Value, json};

/// A good value with all that must be there and nothing else.
pub fn filled(schema: &Value) -> Value {
    let schema = branch(schema);
    let field = Field {
        path: Vec::new(),
        schema: schema.clone(),
    };
    if let Some(word) = field.words().first() {
        return json!(word);
    }
    if field.takes("object") {
        let required = schema["required"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        return required
            .map(|name| (name.to_owned(), filled(&schema["properties"][name])))
            .collect::<Map<_, _>>()
            .into();
    }
    if field.takes("array") {
        return json!([filled(&schema["items"])]);
    }
    if field.takes("integer") {
        let least = field.bound("minimum").unwrap_or(1).max(1);
        return json!(least.min(field.bound("maximum").unwrap_or(least)));
    }
    if field.takes("boolean") {
        return json!(true);
    }
    match field.format() {
        "sku" => json!("MUG-BL"),
        "barcode" => json!("2004310000017"),
        "tracking" => json!("RB473124829GB"),
        "phone" => json!("0117 496 0151"),
        "country" => json!("GB"),
        "currency" => json!("GBP"),
        "order-number" => json!("1001"),
        "shipment-number" => json!("1001-1"),
        "return-number" => json!("R1001-1"),
        "date" => json!("2031-04-01"),
        "date-time" => json!("2031-04-01T09:00:00Z"),
        // A country that is only being typed.
        "typed" if field.bound("maxLength") == Some(2) => json!("GB"),
        _ if field.takes("string") => json!("x"),
        _ => json!({}),
    }
}

/// Values that hardly any field takes, and some that only this one should not.
pub fn wrong(field: &Field) -> Vec<Value> {
    let mut values = vec![
        Value::Null,
        json!(true),
        json!(""),
        json!("   "),
        json!("no such thing"),
        json!([]),
        json!({}),
        json!([[[]]]),
        json!({ "a": { "b": [] } }),
        json!(-1),
        json!(0),
        json!(999_999),
        json!(1.5),
        json!(1e300),
        json!(i64::MIN),
        json!(i64::MAX),
        json!(u64::MAX),
        json!("x".repeat(5_000)),
        json!("2031-02-30"),
    ];
    for (name, step) in [("maximum", 1), ("minimum", -1)] {
        if let Some(limit) = field.bound(name) {
            values.extend([json!(limit.saturating_add(step)), json!(limit)]);
        }
    }
    if let Some(most) = field
        .bound("maxLength")
        .and_then(|most| usize::try_from(most).ok())
    {
        let letter = letter(field);
        values.extend([json!(letter.repeat(most)), json!(letter.repeat(most + 1))]);
    }
    values
}

/// What fills a text to its limit.
pub fn letter(field: &Field) -> &'static str {
    match field.format() {
        // Codes are of plain letters. A picture's letters have one byte each; two would make the whole request
        // too large.
        "line" | "note" | "typed" if field.bound("maxLength").is_some_and(|most| most < 100_000) => "é",
        "phone" => "1",
        _ => "x",
    }
}

/// So many entries of what is there once.
pub fn crowd(field: &Field, count: i64) -> Value {
    Value::Array(vec![
        filled(&field.schema["items"]);
        usize::try_from(count).unwrap()
    ])
}

/// A request with a field that nobody knows.
pub fn stranger(request: &Value) -> Value {
    let mut fields: Map<String, Value> = request.as_object().unwrap().clone();
    fields.insert("stranger".to_owned(), json!(1));
    Value::Object(fields)
}
