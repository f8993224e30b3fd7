//! Every field of a form, and the wrong values that its schema lets one think of.

use serde_json::{Map, Value, json};

/// A step on the way to a field.
#[derive(Debug, Clone)]
pub enum Step {
    Field(String),
    Entry(usize),
}

/// A filled field of a form: where it is and what its schema says of it.
#[derive(Clone)]
pub struct Field {
    pub path: Vec<Step>,
    pub schema: Value,
}

impl Field {
    /// As problems write it: `lines[0].quantity`.
    pub fn name(&self) -> String {
        let mut name = String::new();
        for step in &self.path {
            match step {
                Step::Field(field) if name.is_empty() => name += field,
                Step::Field(field) => name += &format!(".{field}"),
                Step::Entry(index) => name += &format!("[{index}]"),
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

    /// A closed list of words, in whichever way the schema writes it.
    pub fn is_word(&self) -> bool {
        self.schema.get("enum").is_some() || self.schema.get("oneOf").is_some()
    }

    /// People's words or codes, not a closed list and not a date.
    pub fn is_text(&self) -> bool {
        self.takes("string") && !self.is_word() && self.schema.get("format").is_none()
    }
}

/// Every filled field of a form that its schema knows, groups before what is in them.
pub fn fields(schema: &Value, form: &Value) -> Vec<Field> {
    let mut found = Vec::new();
    walk(schema, form, &mut Vec::new(), &mut found);
    found
}

fn walk(schema: &Value, value: &Value, path: &mut Vec<Step>, found: &mut Vec<Field>) {
    let schema = branch(schema);
    if !path.is_empty() {
        found.push(Field {
            path: path.clone(),
            schema: schema.clone(),
        });
    }
    let inside: Vec<(Step, &Value, &Value)> = match value {
        Value::Object(fields) => fields
            .iter()
            .filter_map(|(name, value)| {
                Some((Step::Field(name.clone()), schema["properties"].get(name)?, value))
            })
            .collect(),
        // One entry stands for all of them.
        Value::Array(entries) => entries
            .iter()
            .take(1)
            .enumerate()
            .map(|(index, value)| (Step::Entry(index), &schema["items"], value))
            .collect(),
        _ => Vec::new(),
    };
    for (step, schema, value) in inside {
        path.push(step);
        walk(schema, value, path, found);
        path.pop();
    }
}

/// Of `this or null`, this.
fn branch(schema: &Value) -> &Value {
    let branches = schema["anyOf"].as_array();
    branches
        .and_then(|all| all.iter().find(|branch| branch["type"] != "null"))
        .unwrap_or(schema)
}

/// The form with another value at a field, or with the field taken out.
pub fn with(form: &Value, path: &[Step], value: Option<Value>) -> Value {
    let mut changed = form.clone();
    let (last, before) = path.split_last().unwrap();
    let place = before.iter().fold(&mut changed, |at, step| match step {
        Step::Field(name) => &mut at[name.as_str()],
        Step::Entry(index) => &mut at[*index],
    });
    match (last, value) {
        (Step::Field(name), Some(value)) => place[name.as_str()] = value,
        (Step::Field(name), None) => drop(place.as_object_mut().unwrap().shift_remove(name)),
        (Step::Entry(index), Some(value)) => place[*index] = value,
        (Step::Entry(index), None) => drop(place.as_array_mut().unwrap().remove(*index)),
    }
    changed
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
    for (bound, step) in [("maximum", 1), ("minimum", -1)] {
        values.extend(
            field.schema[bound]
                .as_i64()
                .map(|limit| json!(limit.saturating_add(step))),
        );
        values.extend(field.schema[bound].as_i64().map(|limit| json!(limit)));
    }
    if let Some(most) = field.schema["maxLength"].as_u64() {
        let most = usize::try_from(most).unwrap();
        // A picture's letters have one byte; two each would make the whole request too large.
        let letter = if most > 100_000 { "x" } else { "é" };
        values.push(json!(letter.repeat(most)));
        values.push(json!(letter.repeat(most + 1)));
    }
    values
}

/// Too many entries of what is there once.
pub fn crowd(field: &Field, form: &Value) -> Option<Value> {
    let most = usize::try_from(field.schema["maxItems"].as_u64()?).unwrap();
    let at = field.path.iter().fold(form, |at, step| match step {
        Step::Field(name) => &at[name.as_str()],
        Step::Entry(index) => &at[*index],
    });
    let entry = at.get(0)?.clone();
    Some(Value::Array(vec![entry; most + 1]))
}

/// A form with a field that nobody knows.
pub fn stranger(form: &Value) -> Value {
    let mut fields: Map<String, Value> = form.as_object().unwrap().clone();
    fields.insert("stranger".to_owned(), json!(1));
    Value::Object(fields)
}
