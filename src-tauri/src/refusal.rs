//! Why the window did not do it, in the words of the core.

use std::fmt::Display;

use app::{ErrorCode, Failure};
use terms::{Problem, ProblemCode};

/// `detail` is the system's own word for it; never a customer's.
pub fn of(code: ErrorCode, detail: impl Display) -> Failure {
    Failure::because(
        code,
        Problem::new("", ProblemCode::NotAllowed).with("detail", detail.to_string()),
    )
}
