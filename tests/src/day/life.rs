//! One life: a script of deeds, how far it is, and what was answered so far.

use crate::chance::Chance;
use serde_json::{Value, json};
use std::collections::HashMap;

/// A request as a batch takes it.
#[derive(Clone, Debug)]
pub struct Request {
    pub command: &'static str,
    pub payload: Value,
    pub id: String,
}

impl Request {
    /// A line of a batch.
    #[must_use]
    pub fn line(&self) -> String {
        json!({ "command": self.command, "payload": self.payload, "request_id": self.id }).to_string()
    }

    /// Writing the same words over a draft twice leaves the same draft: such a save is not remembered.
    #[must_use]
    pub fn is_remembered(&self) -> bool {
        !(self.command == "drafts.save" && self.payload["draft"].is_number())
    }

    /// What is only being typed leaves no activity.
    #[must_use]
    pub fn is_told(&self) -> bool {
        !self.command.starts_with("drafts.")
    }
}

/// What is done, and with which words.
pub type Deed = (&'static str, fn(&Life, &mut Chance) -> Value);

pub struct Life {
    script: &'static [Deed],
    done: usize,
    /// Stands in what is typed, so that no two lives say the same.
    pub name: usize,
    waits_for: Option<String>,
    heard: HashMap<&'static str, Value>,
}

impl Life {
    pub fn new(script: &'static [Deed], name: usize) -> Self {
        Self {
            script,
            done: 0,
            name,
            waits_for: None,
            heard: HashMap::new(),
        }
    }

    pub fn go_on(&mut self, id: String, chance: &mut Chance) -> Request {
        let (command, words) = self.script[self.done];
        let payload = words(self, chance);
        self.waits_for = Some(id.clone());
        Request { command, payload, id }
    }

    pub fn hear(&mut self, answer: &Value) {
        self.waits_for = None;
        self.heard.insert(self.script[self.done].0, answer.clone());
        self.done += 1;
    }

    pub fn is_over(&self) -> bool {
        self.done == self.script.len()
    }

    pub fn is_waiting(&self) -> bool {
        self.waits_for.is_some()
    }

    pub fn waits_for(&self, request: &Request) -> bool {
        self.waits_for.as_ref() == Some(&request.id)
    }

    /// What a command of this life answered last.
    pub fn heard(&self, command: &str) -> &Value {
        &self.heard[command]
    }
}
