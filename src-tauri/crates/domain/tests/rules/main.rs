//! The rules of the domain as tables and properties.

#![allow(
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it must be"
)]

mod address;
mod allocation;
mod money;
mod order;
mod phone;
mod pricing;
mod readback;
mod scan;
mod tax;
mod text;

use domain::problem::{Problem, Problems};

/// Problems as `path code`, with their figures behind: short to compare.
fn told(problems: &[Problem]) -> Vec<String> {
    let line = |problem: &Problem| {
        let code = serde_json::to_value(problem.code).expect("a code");
        let args = problem
            .args
            .iter()
            .map(|(name, value)| format!(" {name}={value}"))
            .collect::<String>();
        format!("{} {}{args}", problem.path, code.as_str().expect("a word"))
    };
    problems.iter().map(line).collect()
}

/// What `parse` says with a fresh list of problems, and the problems.
fn parsed<T>(parse: impl FnOnce(&mut Problems) -> Option<T>) -> (Option<T>, Vec<String>) {
    let mut problems = Problems::default();
    let value = parse(&mut problems);
    (value, told(&problems.into_vec()))
}
