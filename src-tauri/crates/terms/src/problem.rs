//! What is wrong with an input, as data: where, what kind, and the figures a sentence needs.

use serde_json::{Map, Value};
use terms_derive::{wire, words};

/// The kinds of problem a caller acts on. The window turns each into a sentence.
#[words]
pub enum ProblemCode {
    /// A value is missing or empty.
    Required,
    /// The value is of another JSON type; `args.expected` names the right one.
    WrongType,
    /// Below `args.min`.
    TooSmall,
    /// Above `args.max`.
    TooLarge,
    /// More than `args.max` characters, entries or bytes.
    TooLong,
    /// Names something that does not exist.
    Unknown,
    /// Already taken by another record, or given twice.
    Duplicate,
    /// Not enough stock; `args.available` says how many are free.
    Short,
    /// More than `args.max` that is left to act on.
    Exceeds,
    /// The value or the act does not fit here.
    NotAllowed,
    /// Somebody changed it in between: `args.yours` and `args.now`.
    Changed,
    /// The number of a payment card, which is never kept.
    CardNumber,
}

/// One problem: the path of the field (`lines[0].quantity`), its kind, and what the sentence needs.
#[wire]
#[derive(PartialEq)]
pub struct Problem {
    pub path: String,
    pub code: ProblemCode,
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    #[ts(type = "Record<string, unknown>")]
    #[schemars(with = "std::collections::BTreeMap<String, Value>")]
    pub args: Map<String, Value>,
}

impl Problem {
    #[must_use]
    pub fn new(path: impl Into<String>, code: ProblemCode) -> Self {
        Self {
            path: path.into(),
            code,
            args: Map::new(),
        }
    }

    /// The same problem with one more figure for its sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}

/// Collects problems in the order of the input, so that all of them are told at once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Problems(Vec<Problem>);

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self(vec![problem])
    }
}

impl Problems {
    pub fn add(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    pub fn note(&mut self, path: impl Into<String>, code: ProblemCode) {
        self.add(Problem::new(path, code));
    }

    /// The value, or a note of what is wrong with it at `path`.
    pub fn take<T>(&mut self, path: impl Into<String>, read: Result<T, Problem>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(mut problem) => {
                problem.path = path.into();
                self.add(problem);
                None
            }
        }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Takes over all problems of `other`, each path put behind `prefix`.
    pub fn absorb(&mut self, prefix: &str, other: Problems) {
        self.0.extend(other.0.into_iter().map(|mut problem| {
            problem.path = join(prefix, &problem.path);
            problem
        }));
    }

    /// The value, if nothing was wrong.
    ///
    /// # Errors
    /// Every problem collected so far.
    pub fn or_value<T>(self, value: T) -> Result<T, Problems> {
        if self.is_empty() { Ok(value) } else { Err(self) }
    }

    #[must_use]
    pub fn into_vec(self) -> Vec<Problem> {
        self.0
    }

    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }
}

/// `a` + `b` = `a.b`; an index needs no dot; an empty side is left out.
#[must_use]
pub fn join(prefix: &str, path: &str) -> String {
    match (prefix.is_empty(), path.is_empty()) {
        (true, _) => path.to_owned(),
        (_, true) => prefix.to_owned(),
        _ if path.starts_with('[') => format!("{prefix}{path}"),
        _ => format!("{prefix}.{path}"),
    }
}

/// For tests: the problem without its place, as `code figure=…`.
#[cfg(test)]
pub(crate) fn told<T: std::fmt::Debug>(parsed: Result<T, Problem>) -> String {
    let problem = parsed.expect_err("something is wrong with it");
    let figures = problem
        .args
        .iter()
        .map(|(name, value)| format!(" {name}={value}"));
    format!("{}{}", problem.code, figures.collect::<String>())
}

#[cfg(test)]
mod tests;
