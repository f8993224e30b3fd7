//! A request as text. What the JSON parser would let pass in silence is refused here: a key that is there twice
//! (the last one would win, whichever the caller meant), and what is larger or deeper than any request is.

use super::call::{MOST_DEEP, too_deep, too_large};
use crate::failure::{ErrorCode, Failure};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::{cell::RefCell, fmt};
use terms::{Problem, ProblemCode, problem::join};

/// Letters of a key that a problem names; the rest of a longer one says nothing.
const KEY_LETTERS: usize = 60;

/// The value that a text of at most `most` bytes is.
///
/// # Errors
/// `bad_request`: no JSON, or larger, deeper or more ambiguous than a request may be; `problems` says what, and
/// where.
pub fn read(text: &str, most: usize) -> Result<Value, Failure> {
    if text.len() > most {
        return Err(too_large("payload", most));
    }
    let found = RefCell::new(None);
    let mut json = serde_json::Deserializer::from_str(text);
    let part = Part {
        depth: 1,
        found: &found,
    };
    let value = part
        .deserialize(&mut json)
        .and_then(|value| json.end().map(|()| value));
    value.map_err(|_| match found.into_inner() {
        Some(problem) => Failure::because(ErrorCode::BadRequest, problem),
        None => Failure::new(ErrorCode::BadRequest),
    })
}

/// A value somewhere in the request, and what was found wrong with it.
#[derive(Clone, Copy)]
struct Part<'f> {
    depth: usize,
    found: &'f RefCell<Option<Problem>>,
}

impl Part<'_> {
    fn inside(self) -> Self {
        Self {
            depth: self.depth + 1,
            ..self
        }
    }

    /// Refuses the value for a problem, whose path its surroundings complete.
    fn refuse<E: Error>(self, problem: Problem) -> E {
        let code = problem.code;
        self.found.replace(Some(problem));
        E::custom(code)
    }

    fn enter<E: Error>(self) -> Result<(), E> {
        if self.depth > MOST_DEEP {
            return Err(self.refuse(too_deep("")));
        }
        Ok(())
    }

    /// Puts the step to this part before the path of what was found in it.
    fn at<E>(self, step: &str) -> impl FnOnce(E) -> E {
        move |error| {
            if let Some(problem) = self.found.borrow_mut().as_mut() {
                problem.path = join(step, &problem.path);
            }
            error
        }
    }
}

impl<'de> DeserializeSeed<'de> for Part<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Part<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        self.enter()?;
        let mut list = Vec::new();
        while let Some(entry) = entries
            .next_element_seed(self.inside())
            .map_err(self.at(&format!("[{}]", list.len())))?
        {
            list.push(entry);
        }
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        self.enter()?;
        let mut map = Map::new();
        while let Some(key) = fields.next_key::<String>()? {
            let named: String = key.chars().take(KEY_LETTERS).collect();
            if map.contains_key(&key) {
                return Err(self.refuse(Problem::new(named, ProblemCode::Duplicate)));
            }
            let value = fields.next_value_seed(self.inside()).map_err(self.at(&named))?;
            map.insert(key, value);
        }
        Ok(map.into())
    }
}

#[cfg(test)]
mod tests;
