//! Every field that a schema knows, and a request with another value there.

use super::values::filled;
use serde_json::{Map, Value};

/// A step on the way to a field.
#[derive(Debug, Clone)]
pub enum Step {
    Field(String),
    /// One entry stands for all of them.
    Entry,
}

/// A field that a request may have: where it is and what its schema says of it.
#[derive(Clone)]
pub struct Field {
    pub path: Vec<Step>,
    pub schema: Value,
}

/// Fields of which a request has one or the other.
pub const RIVALS: [(&str, &str); 4] = [
    ("barcode", "sku"),
    ("counted", "quantity"),
    ("new_customer", "customer"),
    ("shipment", "order"),
];

impl Field {
    /// As problems write it: `lines[0].quantity`.
    pub fn name(&self) -> String {
        let mut name = String::new();
        for step in &self.path {
            match step {
                Step::Field(field) if name.is_empty() => name += field,
                Step::Field(field) => name += &format!(".{field}"),
                Step::Entry => name += "[0]",
            }
        }
        name
    }

    pub fn takes(&self, kind: &str) -> bool {
        match &self.schema["type"] {
            Value::String(name) => name == kind,
            Value::Array(names) => names.iter().any(|name| name == kind),
            _ => false,
        }
    }

    /// The words of a closed list.
    pub fn words(&self) -> Vec<&str> {
        let words = self.schema["enum"].as_array().into_iter().flatten();
        words.filter_map(Value::as_str).collect()
    }

    pub fn format(&self) -> &str {
        self.schema["format"].as_str().unwrap_or_default()
    }

    /// A bound of this name.
    pub fn bound(&self, name: &str) -> Option<i64> {
        self.schema[name].as_i64()
    }
}

/// Every field that a schema knows, groups before what is in them.
pub fn fields(schema: &Value) -> Vec<Field> {
    let mut found = Vec::new();
    walk(schema, &mut Vec::new(), &mut found);
    found
}

fn walk(schema: &Value, path: &mut Vec<Step>, found: &mut Vec<Field>) {
    let schema = branch(schema);
    if !path.is_empty() {
        found.push(Field {
            path: path.clone(),
            schema: schema.clone(),
        });
    }
    let known = schema["properties"].as_object().into_iter().flatten();
    let mut inside: Vec<(Step, &Value)> = known
        .map(|(name, inner)| (Step::Field(name.clone()), inner))
        .collect();
    inside.extend(schema.get("items").map(|inner| (Step::Entry, inner)));
    for (step, schema) in inside {
        path.push(step);
        walk(schema, path, found);
        path.pop();
    }
}

/// Of `this or null`, this.
pub fn branch(schema: &Value) -> &Value {
    let branches = schema["anyOf"].as_array();
    branches
        .and_then(|all| all.iter().find(|branch| branch["type"] != "null"))
        .unwrap_or(schema)
}

/// The request with another value at a field, or with the field taken out. What is on the way to it and not
/// there yet is filled; what contradicts it goes.
pub fn with(schema: &Value, request: &Value, path: &[Step], value: Option<Value>) -> Value {
    let mut changed = request.clone();
    put(schema, &mut changed, path, value);
    changed
}

fn put(schema: &Value, at: &mut Value, path: &[Step], value: Option<Value>) {
    let schema = branch(schema);
    let Some((step, rest)) = path.split_first() else {
        *at = value.unwrap_or(Value::Null);
        return;
    };
    match step {
        Step::Field(name) => {
            let fields = at.as_object_mut().unwrap();
            make_room(fields, name);
            if rest.is_empty() && value.is_none() {
                fields.shift_remove(name);
                return;
            }
            let inner = &schema["properties"][name];
            let field = fields.entry(name.clone()).or_insert(Value::Null);
            if field.is_null() {
                *field = filled(inner);
            }
            put(inner, field, rest, value);
        }
        Step::Entry => {
            let entries = at.as_array_mut().unwrap();
            if rest.is_empty() && value.is_none() {
                entries.truncate(0);
                return;
            }
            if entries.is_empty() {
                entries.push(filled(&schema["items"]));
            }
            put(&schema["items"], &mut entries[0], rest, value);
        }
    }
}

fn make_room(fields: &mut Map<String, Value>, name: &str) {
    for (one, other) in RIVALS {
        if !fields.contains_key(name) && (name == one || name == other) {
            fields.shift_remove(if name == one { other } else { one });
        }
    }
}
