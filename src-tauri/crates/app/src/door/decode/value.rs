//! Single values beside their schema: figures within their limits, texts that are sound terms, and the value
//! that fits and says nothing.

use super::schema::{allowed_words, allows, choose, required};
use serde_json::{Value, json};
use terms::{Problem, ProblemCode, formats, text::is_blank};

pub(super) fn whole(schema: &Value, number: &serde_json::Number, path: &str) -> Result<(), Problem> {
    let Some(found) = number.as_i64() else {
        let is_large = number.as_u64().is_some() || number.as_f64().is_some_and(|float| float.abs() >= 9e18);
        return Err(
            match (is_large, number.as_f64().is_some_and(f64::is_sign_negative)) {
                (true, false) => bound(path, ProblemCode::TooLarge, "max", schema["maximum"].as_i64()),
                (true, true) => bound(path, ProblemCode::TooSmall, "min", schema["minimum"].as_i64()),
                _ => wrong_type(schema, path),
            },
        );
    };
    let (least, most) = (schema["minimum"].as_i64(), schema["maximum"].as_i64());
    if least.is_some_and(|least| found < least) {
        return Err(bound(path, ProblemCode::TooSmall, "min", least));
    }
    if most.is_some_and(|most| found > most) {
        return Err(bound(path, ProblemCode::TooLarge, "max", most));
    }
    Ok(())
}

fn bound(path: &str, code: ProblemCode, name: &str, limit: Option<i64>) -> Problem {
    match limit {
        Some(limit) => Problem::new(path, code).with(name, limit),
        None => Problem::new(path, code),
    }
}

pub(super) fn words(schema: &Value, text: &str, path: &str) -> Result<(), Problem> {
    if let Some(allowed) = allowed_words(schema) {
        if allowed.contains(&text) {
            return Ok(());
        }
        return Err(Problem::new(path, ProblemCode::NotAllowed).with("allowed", json!(allowed)));
    }
    let format = schema["format"].as_str().unwrap_or_default();
    let most = schema["maxLength"]
        .as_u64()
        .and_then(|most| usize::try_from(most).ok())
        .unwrap_or(usize::MAX);
    if is_blank_left_out(schema) && is_blank(text) {
        return Ok(());
    }
    formats::check(format, text, most).map_err(|problem| Problem {
        path: path.to_owned(),
        ..problem
    })
}

/// Whether blank text stands for a value that is not there: it may be missing, and its format says nothing
/// when it is blank.
pub(super) fn nothing_when_blank(schema: &Value, value: &Value) -> bool {
    let Value::String(text) = value else { return false };
    let format = schema["format"].as_str();
    is_blank(text)
        && allows(schema, "string")
        && format.is_some_and(formats::is_nothing_when_blank)
        && choose(schema, &Value::Null).is_none()
}

fn is_blank_left_out(schema: &Value) -> bool {
    schema["x-blank"] == "left-out"
}

/// Takes out the entries that are blank, where a list leaves them out.
pub(super) fn drop_blank(schema: &Value, entries: &mut Vec<Value>) {
    if is_blank_left_out(schema) {
        entries.retain(|entry| !is_nothing(entry));
    }
}

fn is_nothing(entry: &Value) -> bool {
    entry.as_str().is_some_and(is_blank)
}

pub(super) fn length(schema: &Value, entries: &[Value], path: &str) -> Result<(), Problem> {
    let leaves_out = is_blank_left_out(&schema["items"]);
    let count = entries
        .iter()
        .filter(|entry| !leaves_out || !is_nothing(entry))
        .count() as u64;
    match (schema["minItems"].as_u64(), schema["maxItems"].as_u64()) {
        (Some(least), _) if count < least => Err(Problem::new(path, ProblemCode::Required)),
        (_, Some(most)) if count > most => Err(Problem::new(path, ProblemCode::TooLong).with("max", most)),
        _ => Ok(()),
    }
}

pub(super) fn wrong_type(schema: &Value, path: &str) -> Problem {
    let expected = match (&schema["format"], &schema["type"]) {
        (Value::String(format), _) if format.starts_with("date") => format.clone(),
        (_, Value::String(name)) => name.clone(),
        (_, Value::Array(names)) => names
            .iter()
            .filter_map(Value::as_str)
            .find(|name| *name != "null")
            .unwrap_or("value")
            .to_owned(),
        _ => "string".to_owned(),
    };
    Problem::new(path, ProblemCode::WrongType).with("expected", expected)
}

/// A value that fits and says nothing.
pub(super) fn neutral(schema: &Value) -> Value {
    let Some(schema) = choose(schema, &Value::Null) else {
        return Value::Null;
    };
    if let Some(neutral) = schema.get("x-neutral") {
        return neutral.clone();
    }
    if let Some(allowed) = allowed_words(schema) {
        return allowed.first().map_or(Value::Null, |word| json!(word));
    }
    if allows(schema, "object") {
        let known = &schema["properties"];
        return Value::Object(
            required(schema)
                .map(|name| (name.to_owned(), neutral(&known[name])))
                .collect(),
        );
    }
    if allows(schema, "array") {
        return json!([]);
    }
    if allows(schema, "integer") {
        return json!(schema["minimum"].as_i64().unwrap_or(0).max(0));
    }
    if allows(schema, "boolean") {
        json!(false)
    } else {
        json!("")
    }
}
