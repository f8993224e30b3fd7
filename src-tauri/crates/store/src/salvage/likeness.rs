//! Whether a value is one of a column, and how surely.

use super::{record::Value, shape::Column};

impl Column {
    pub fn fits(&self, value: &Value) -> bool {
        match value {
            Value::Nothing => !self.is_needed,
            Value::Integer(_) => self.kind == "INTEGER",
            Value::Real(_) => false,
            Value::Bytes(_) => self.kind == "BLOB",
            // No text of ours holds a zero: it is one that was overwritten.
            Value::Text(text) => self.kind == "TEXT" && !text.contains(&0),
        }
    }

    /// How surely the value is one of this column and of no other: words, instants and days are told apart.
    pub fn likeness(&self, value: &Value) -> i64 {
        let Value::Text(text) = value else { return 0 };
        let is_time = self.name == "at" || self.name.ends_with("_at");
        let is_like = if !self.words.is_empty() {
            self.words.iter().any(|word| word.as_bytes() == text)
        } else if is_time {
            text.len() >= 20 && text.get(10..).is_some_and(|time| time.starts_with(b"T"))
        } else if self.name.ends_with("_on") {
            text.len() == 10 && text.get(4..).is_some_and(|month| month.starts_with(b"-"))
        } else {
            return 0;
        };
        if is_like { 1 } else { -4 }
    }

    pub fn is_text(&self) -> bool {
        self.kind == "TEXT"
    }

    pub fn is_blob(&self) -> bool {
        self.kind == "BLOB"
    }
}
