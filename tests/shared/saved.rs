//! What the answers of a day said, for the steps after them.

use serde_json::{Map, Value};
use std::path::Path;

/// Values by the names that the day gives them.
pub struct Saved(Map<String, Value>);

impl Saved {
    /// A day begins with nothing but the folder that it is played in.
    pub fn in_folder(folder: &Path) -> Self {
        let folder = folder.to_str().unwrap().into();
        Self(Map::from_iter([("folder".to_owned(), folder)]))
    }

    /// Every `$name` replaced by what an earlier answer held.
    pub fn fill(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => {
                let saved = text.strip_prefix('$').and_then(|name| self.0.get(name));
                saved.unwrap_or(value).clone()
            }
            Value::Array(entries) => entries.iter().map(|entry| self.fill(entry)).collect(),
            Value::Object(fields) => fields
                .iter()
                .map(|(name, field)| (name.clone(), self.fill(field)))
                .collect(),
            other => other.clone(),
        }
    }

    /// Keeps of an answer what its step asks to save.
    pub fn keep(&mut self, step: &Value, answer: &Value) {
        for (name, path) in step["save"].as_object().into_iter().flatten() {
            let found = pick(answer, path.as_str().unwrap());
            self.0.insert(name.clone(), found.clone());
        }
    }
}

fn pick<'v>(answer: &'v Value, path: &str) -> &'v Value {
    path.split(['.', '[', ']'])
        .filter(|step| !step.is_empty())
        .fold(answer, |value, step| match step.parse::<usize>() {
            Ok(index) => &value[index],
            Err(_) => &value[step],
        })
}
