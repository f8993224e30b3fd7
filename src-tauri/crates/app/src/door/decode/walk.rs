//! The walk through a request beside its schema.

use super::{
    free,
    schema::{allows, choose, required},
    value::{drop_blank, length, neutral, nothing_when_blank, whole, words, wrong_type},
};
use serde_json::{Map, Value};
use terms::{Problem, ProblemCode, Problems, problem::join};

pub(super) fn walk(schema: &Value, value: &mut Value, path: &str, problems: &mut Problems) {
    if nothing_when_blank(schema, value) {
        *value = Value::Null;
    }
    let Some(schema) = choose(schema, value) else {
        return;
    };
    let found = match value {
        Value::Null => Err(Problem::new(path, ProblemCode::Required)),
        Value::Bool(_) if allows(schema, "boolean") => Ok(()),
        Value::Number(number) if allows(schema, "integer") => whole(schema, number, path),
        Value::Number(_) if allows(schema, "number") => Ok(()),
        Value::String(text) if allows(schema, "string") => words(schema, text, path),
        Value::Array(entries) if allows(schema, "array") => length(schema, entries, path),
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
            drop_blank(&schema["items"], entries);
        }
        Value::Object(fields) if free::is_free(schema) => free::walk_fields(fields, path, problems),
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
