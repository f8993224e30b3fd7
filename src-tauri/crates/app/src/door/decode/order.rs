//! The order of the form: problems stand as the schema writes its fields.

use super::schema::choose;
use serde_json::Value;
use terms::Problem;

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
