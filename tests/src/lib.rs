//! What several of these tests play with: chance that can be played again, a shop's day, and the books of a
//! shop file read by nothing of ours.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "the whole package is a test"
)]

pub mod books;
pub mod chance;
pub mod day;
