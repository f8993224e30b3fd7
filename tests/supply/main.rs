//! What others wrote and we pass on. `deny.toml` judges the crates' licences and sources; here stand the
//! packages of the window, and the known faults of both.

#![allow(clippy::unwrap_used, reason = "the whole program is a test")]

mod advisories;
mod locks;
mod packages;
