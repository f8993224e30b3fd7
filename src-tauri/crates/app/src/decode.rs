//! A request is checked against its own JSON Schema before anything else, and every problem is told at
//! once. What is wrong is then mended with a neutral value, so that the command can still be rehearsed and
//! tell what else is wrong; nothing of a mended request is ever kept.

use chrono::{DateTime, NaiveDate};
use domain::problem::{Problem, ProblemCode, Problems, join};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value, json};

/// A field that is there, `null` included; the default of such a field is "not there".
///
/// # Errors
/// As the value's own.
pub fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// Every place in which `value` is not what `schema` asks for; `value` is mended there.
pub fn check(schema: &Value, value: &mut Value) -> Problems {
    let mut problems = Problems::default();
    walk(schema, value, "", &mut problems);
    problems
}

fn walk(schema: &Value, value: &mut Value, path: &str, problems: &mut Problems) {
    let Some(schema) = choose(schema, value) else {
        return;
    };
    let found = match value {
        Value::Null => Err(Problem::new(path, ProblemCode::Required)),
        Value::Bool(_) if allows(schema, "boolean") => Ok(()),
        Value::Number(number) if allows(schema, "integer") => whole(schema, number, path),
        Value::Number(_) if allows(schema, "number") => Ok(()),
        Value::String(text) if allows(schema, "string") => words(schema, text, path),
        Value::Array(entries) if allows(schema, "array") => length(schema, entries.len(), path),
        Value::Object(_) if allows(schema, "object") => Ok(()),
        _ => Err(wrong_type(schema, path)),
    };
    if let Err(problem) = found {
        problems.add(problem);
        *value = neutral(schema);
        return;
    }
    match value {
        Value::Array(entries) => {
            for (index, entry) in entries.iter_mut().enumerate() {
                walk(&schema["items"], entry, &format!("{path}[{index}]"), problems);
            }
        }
        Value::Object(fields) => walk_fields(schema, fields, path, problems),
        _ => {}
    }
}

fn walk_fields(schema: &Value, fields: &mut Map<String, Value>, path: &str, problems: &mut Problems) {
    // A request without any field has no list of them.
    let none = Map::new();
    let known = schema["properties"].as_object().unwrap_or(&none);
    // In the order of the schema, so that problems stand in the order of the form.
    for (name, field) in known {
        match fields.get_mut(name) {
            Some(value) => walk(field, value, &join(path, name), problems),
            None if required(schema).any(|wanted| wanted == name) => {
                problems.note(join(path, name), ProblemCode::Required);
                // Said once: the value put in its place is not looked at.
                fields.insert(name.clone(), neutral(field));
            }
            None => {}
        }
    }
    if schema["additionalProperties"] == Value::Bool(false) {
        let strangers: Vec<String> = fields
            .keys()
            .filter(|name| !known.contains_key(*name))
            .cloned()
            .collect();
        for name in strangers {
            problems.note(join(path, &name), ProblemCode::Unknown);
            fields.remove(&name);
        }
    }
}

/// The branch of the schema that this value is held against; `None`: null, and null is fine.
fn choose<'a>(schema: &'a Value, value: &Value) -> Option<&'a Value> {
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
fn allows(schema: &Value, kind: &str) -> bool {
    match &schema["type"] {
        Value::String(name) => name == kind,
        Value::Array(names) => names.iter().any(|name| name == kind),
        _ if allowed_words(schema).is_some() => kind == "string",
        _ => true,
    }
}

fn required(schema: &Value) -> impl Iterator<Item = &str> {
    schema["required"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}

fn whole(schema: &Value, number: &serde_json::Number, path: &str) -> Result<(), Problem> {
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

fn words(schema: &Value, text: &str, path: &str) -> Result<(), Problem> {
    if let Some(allowed) = allowed_words(schema) {
        if allowed.contains(&text) {
            return Ok(());
        }
        return Err(Problem::new(path, ProblemCode::NotAllowed).with("allowed", json!(allowed)));
    }
    let fits = match schema["format"].as_str() {
        Some("date") => text.parse::<NaiveDate>().is_ok(),
        Some("date-time") => DateTime::parse_from_rfc3339(text).is_ok(),
        _ => true,
    };
    if !fits {
        return Err(wrong_type(schema, path));
    }
    let most = schema["maxLength"].as_u64();
    match most {
        Some(most) if text.chars().count() as u64 > most => {
            Err(Problem::new(path, ProblemCode::TooLong).with("max", most))
        }
        _ if schema["minLength"].as_u64().is_some_and(|least| least > 0) && text.trim().is_empty() => {
            Err(Problem::new(path, ProblemCode::Required))
        }
        _ => Ok(()),
    }
}

fn length(schema: &Value, count: usize, path: &str) -> Result<(), Problem> {
    match (schema["minItems"].as_u64(), schema["maxItems"].as_u64()) {
        (Some(least), _) if (count as u64) < least => Err(Problem::new(path, ProblemCode::Required)),
        (_, Some(most)) if count as u64 > most => {
            Err(Problem::new(path, ProblemCode::TooLong).with("max", most))
        }
        _ => Ok(()),
    }
}

fn wrong_type(schema: &Value, path: &str) -> Problem {
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

/// The closed list of words, however the schema writes it.
fn allowed_words(schema: &Value) -> Option<Vec<&str>> {
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

/// A value that fits and says nothing.
fn neutral(schema: &Value) -> Value {
    let Some(schema) = choose(schema, &Value::Null) else {
        return Value::Null;
    };
    if let Some(allowed) = allowed_words(schema) {
        return allowed.first().map_or(Value::Null, |word| json!(word));
    }
    if schema["format"] == "date" {
        return json!("2000-01-01");
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

/// Problems that the rehearsal of a mended request found, without those that are about mended places.
pub fn beside(mended: &Problems, found: Vec<Problem>) -> Vec<Problem> {
    let touches = |path: &str| {
        mended
            .iter()
            .any(|bad| is_within(path, &bad.path) || is_within(&bad.path, path))
    };
    found
        .into_iter()
        .filter(|problem| !touches(&problem.path))
        .collect()
}

/// Puts problems into the order of the form, as the schema writes it.
pub fn in_order(schema: &Value, problems: &mut [Problem]) {
    problems.sort_by_cached_key(|problem| place(schema, &problem.path));
}

/// Where a path stands: the position of each field among its siblings, the index of each entry.
fn place(schema: &Value, path: &str) -> Vec<usize> {
    let mut place = Vec::new();
    let mut schema = schema;
    for step in path.split(['.', '[']) {
        schema = choose(schema, &Value::Bool(true)).unwrap_or(schema);
        if let Some(index) = step.strip_suffix(']') {
            place.push(index.parse().unwrap_or(usize::MAX));
            schema = &schema["items"];
        } else if let Some(known) = schema["properties"].as_object() {
            place.push(known.keys().position(|name| name == step).unwrap_or(usize::MAX));
            schema = &schema["properties"][step];
        }
    }
    place
}

fn is_within(path: &str, outer: &str) -> bool {
    path.strip_prefix(outer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

#[cfg(test)]
mod tests;
