//! What paper shows: gathered in one reading and turned into the plain data of `documents`, which is set outside
//! of any transaction. A file for each kind of document; only these know the paper's own types.

pub(crate) mod packing_slip;
mod sender;
mod shipped;
pub(crate) mod shipping_label;

pub(crate) use shipped::Shipped;

use crate::failure::{ErrorCode, Failure};
use ::documents::{DocumentError, Words};
use std::sync::LazyLock;
use terms::{Problem, ProblemCode};

/// Why paper could not be made, with the place in the data that a person can change.
pub(crate) fn failed(error: &DocumentError) -> Failure {
    let (path, code) = match error {
        DocumentError::DoesNotFit { field } | DocumentError::CodeTooLong { field } => {
            (*field, ProblemCode::TooLong)
        }
        DocumentError::CodeNotEncodable { field } => (*field, ProblemCode::NotAllowed),
        DocumentError::UnknownPaper(_) => ("paper", ProblemCode::NotAllowed),
        DocumentError::NothingToPrint => ("shipment", ProblemCode::Required),
        DocumentError::PageMissing { .. } => ("page", ProblemCode::TooLarge),
        _ => ("", ProblemCode::NotAllowed),
    };
    Failure::because(
        ErrorCode::PaperFailed,
        Problem::new(path, code).with("says", error.to_string()),
    )
}

/// The words of all paper, read once.
static WORDS: LazyLock<Words> = LazyLock::new(Words::english);

/// The paper that was asked for is none that this kind is printed on.
fn other_paper(allowed: &[&str]) -> Problem {
    Problem::new("paper", ProblemCode::NotAllowed).with("allowed", allowed)
}

/// A small figure as the paper takes it.
fn small(figure: impl TryInto<u32>) -> u32 {
    figure.try_into().unwrap_or(u32::MAX)
}

fn plain<T: Into<String>>(text: Option<T>) -> Option<String> {
    text.map(Into::into)
}
