//! A request is checked against its own JSON Schema before anything else, and every problem is told at
//! once. What is wrong is then mended with a neutral value, so that the command can still be rehearsed and
//! tell what else is wrong; nothing of a mended request is ever kept.
//!
//! What a text may hold is said by its term alone: the schema names the term's format, and the door asks it.

mod free;
mod order;
mod schema;
mod value;
mod walk;

pub use order::in_order;

use serde::{Deserialize, Deserializer};
use serde_json::Value;
use terms::{Problem, Problems};

/// A field that is there, `null` included; the default of such a field is "not there".
///
/// # Errors
/// As the value's own.
pub fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// Every place in which `value` is not what `schema` asks for; `value` is mended there.
pub(super) fn check(schema: &Value, value: &mut Value) -> Problems {
    let mut problems = Problems::default();
    walk::walk(schema, value, "", &mut problems);
    problems
}

/// Problems that the rehearsal of a mended request found, without those that are about mended places.
pub(super) fn beside(mended: &Problems, found: Vec<Problem>) -> Vec<Problem> {
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

fn is_within(path: &str, outer: &str) -> bool {
    path.strip_prefix(outer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

#[cfg(test)]
mod tests;
