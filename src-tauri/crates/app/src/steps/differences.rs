//! What stands now where the caller saw something else.

use crate::failure::{ErrorCode, Failure};
use serde::Serialize;
use serde_json::Value;
use terms::{Problem, ProblemCode, Problems};

/// The fields in which what was looked at and what stands now differ.
#[derive(Default)]
pub(crate) struct Differences(Vec<Problem>);

impl Differences {
    /// Notes the field when both are not the same.
    pub(crate) fn field(mut self, path: &str, yours: &impl Serialize, now: &impl Serialize) -> Self {
        let value = |of: serde_json::Result<Value>| of.unwrap_or(Value::Null);
        let (yours, now) = (
            value(serde_json::to_value(yours)),
            value(serde_json::to_value(now)),
        );
        if yours != now {
            self.0.push(
                Problem::new(path, ProblemCode::Changed)
                    .with("yours", yours)
                    .with("now", now),
            );
        }
        self
    }

    /// Whether both are the same.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The refusal that tells them, and what else is wrong beside them.
    pub(crate) fn conflict(self, beside: Problems) -> Failure {
        let conflict = Failure {
            code: ErrorCode::Conflict,
            problems: self.0,
        };
        conflict.and(beside)
    }
}
