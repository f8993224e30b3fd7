//! What a schema says, however it is written.

use serde_json::Value;

/// The branch of the schema that this value is held against; `None`: null, and null is fine.
pub(super) fn choose<'a>(schema: &'a Value, value: &Value) -> Option<&'a Value> {
    let branches = schema["anyOf"].as_array();
    let is_nullable = allows(schema, "null") && schema.get("type").is_some()
        || branches.is_some_and(|all| all.iter().any(is_null));
    if value.is_null() && is_nullable {
        return None;
    }
    match branches {
        Some(all) => Some(all.iter().find(|branch| !is_null(branch)).unwrap_or(schema)),
        None => Some(schema),
    }
}

fn is_null(schema: &Value) -> bool {
    schema["type"] == "null"
}

/// No word about the type means that every type is fine.
pub(super) fn allows(schema: &Value, kind: &str) -> bool {
    match &schema["type"] {
        Value::String(name) => name == kind,
        Value::Array(names) => names.iter().any(|name| name == kind),
        _ if allowed_words(schema).is_some() => kind == "string",
        _ => true,
    }
}

pub(super) fn required(schema: &Value) -> impl Iterator<Item = &str> {
    schema["required"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}

/// The closed list of words, however the schema writes it.
pub(super) fn allowed_words(schema: &Value) -> Option<Vec<&str>> {
    if let Some(list) = schema["enum"].as_array() {
        return Some(list.iter().filter_map(Value::as_str).collect());
    }
    let branches = schema["oneOf"].as_array()?;
    let mut all = Vec::new();
    for branch in branches {
        all.extend(branch["const"].as_str());
        all.extend(
            branch["enum"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str),
        );
    }
    (!all.is_empty()).then_some(all)
}
