//! One call through the door, and what it gave back.

use crate::failure::{ErrorCode, Failure};
use serde::Serialize;
use serde_json::Value;
use terms::{Problem, ProblemCode, Tag};

/// Largest request, in bytes of JSON: a logo fits in.
pub const REQUEST_BYTES: usize = 2 * 1024 * 1024;

/// How deep a request may be: a list in an object in a list, and as much again for what a draft holds.
pub const MOST_DEEP: usize = 32;

/// One call through the door.
#[derive(Debug)]
pub struct Call {
    pub command: &'static str,
    pub payload: Value,
    /// The payload as it came, for the activity chain.
    pub text: String,
    /// The caller's own id, in one spelling.
    pub request_id: Option<String>,
    /// What the request must look like.
    pub schema: &'static Value,
}

/// What a call gave back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The answer, as JSON.
    pub value: String,
    /// Tags of what changed: live queries that carry one are stale.
    pub changes: Vec<Tag>,
}

impl Call {
    /// # Errors
    /// `bad_request`: no object, too large, too deep, or the id is none.
    pub fn new(
        command: &'static str,
        payload: Value,
        request_id: Option<&str>,
        schema: &'static Value,
    ) -> Result<Self, Failure> {
        if !payload.is_object() {
            return Err(Failure::new(ErrorCode::BadRequest));
        }
        if is_deeper(&payload, MOST_DEEP) {
            return Err(Failure::because(ErrorCode::BadRequest, too_deep("payload")));
        }
        let text = payload.to_string();
        if text.len() > REQUEST_BYTES {
            return Err(too_large("payload", REQUEST_BYTES));
        }
        let request_id = request_id.map(in_one_spelling).transpose()?;
        Ok(Self {
            command,
            payload,
            text,
            request_id,
            schema,
        })
    }
}

impl Outcome {
    pub(crate) fn of<T: Serialize>(value: &T, changes: Vec<Tag>) -> Result<Self, Failure> {
        Ok(Self {
            value: in_json(value)?,
            changes,
        })
    }
}

pub(super) fn in_json<T: Serialize>(value: &T) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|_| Failure::new(ErrorCode::Internal))
}

/// The refusal of what is larger than a request may be, with the bound in bytes.
#[must_use]
pub fn too_large(what: &str, most: usize) -> Failure {
    let problem = Problem::new(what, ProblemCode::TooLong).with("max", most);
    Failure::because(ErrorCode::BadRequest, problem)
}

pub(super) fn too_deep(path: &str) -> Problem {
    Problem::new(path, ProblemCode::TooLarge).with("max", MOST_DEEP)
}

fn is_deeper(value: &Value, most: usize) -> bool {
    let mut inside: Box<dyn Iterator<Item = &Value>> = match value {
        Value::Array(entries) => Box::new(entries.iter()),
        Value::Object(fields) => Box::new(fields.values()),
        _ => return false,
    };
    most == 0 || inside.any(|value| is_deeper(value, most - 1))
}

/// The same id in capitals or in braces is the same request.
fn in_one_spelling(request_id: &str) -> Result<String, Failure> {
    match uuid::Uuid::try_parse(request_id) {
        Ok(id) => Ok(id.hyphenated().to_string()),
        Err(_) => {
            let problem = Problem::new("request_id", ProblemCode::WrongType);
            Err(Failure::because(ErrorCode::BadRequest, problem))
        }
    }
}
