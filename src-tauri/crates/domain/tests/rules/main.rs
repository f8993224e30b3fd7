//! The rules of the domain as tables and properties.

#![allow(
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it must be"
)]

mod address;
mod allocation;
mod cancellation;
mod glance;
mod guards;
mod money;
mod order;
mod phone;
mod pricing;
mod queue;
mod readback;
mod returns;
mod sets;
mod stock;
mod tax;
mod text;

use terms::{Minor, Ppm, Problem, Problems, Quantity, Rate, TaxName, text::Text};

/// An amount in minor units.
fn minor(amount: i64) -> Minor {
    Minor::new(amount)
}

fn minors(amounts: &[i64]) -> Vec<Minor> {
    amounts.iter().copied().map(Minor::new).collect()
}

/// A quantity in the smallest unit of its item.
fn pieces(quantity: i64) -> Quantity {
    Quantity::new(quantity)
}

fn rate(name: &str, ppm: i64) -> Rate {
    Rate {
        name: TaxName::parse(name).expect("a name"),
        rate_ppm: Ppm::new(ppm),
    }
}

/// A text as a file may hold it, whether this program knows it or not.
fn kept<T: Text>(text: &str) -> T {
    T::kept(text.to_owned())
}

/// Problems as `path code`, with their figures behind: short to compare.
fn told(problems: &[Problem]) -> Vec<String> {
    let line = |problem: &Problem| {
        let args = problem
            .args
            .iter()
            .map(|(name, value)| format!(" {name}={value}"))
            .collect::<String>();
        format!("{} {}{args}", problem.path, problem.code)
    };
    problems.iter().map(line).collect()
}

/// What a guard has against it; nothing when it may be done.
fn against(guard: Result<(), Problems>) -> Vec<String> {
    told(&guard.err().unwrap_or_default().into_vec())
}
