//! Whether a command may be done, from the facts alone: the command asks, and so does the page that offers
//! it, so that the window never works it out again.
//!
//! `may_…` looks at the state alone. Where a request can fail in more than the state, its other checks
//! stand beside it and say what does not fit. What `may_…` refuses, no request can do.

mod left;
pub mod orders;
pub mod returns;
pub mod shipments;
pub mod stock;

use terms::{Problem, ProblemCode};

/// Nothing is left to act on.
fn nothing_left(path: &str) -> Problem {
    Problem::new(path, ProblemCode::Exceeds).with("max", 0)
}

fn not_allowed(path: &str) -> Problem {
    Problem::new(path, ProblemCode::NotAllowed)
}
