//! Power cuts and failing disks: what was acknowledged is there, nothing is there half, and what a failed
//! write says about itself is true.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "the whole program is a test"
)]

mod cut;
mod desk;
mod disk;
mod failing;
mod lying;
mod meeting;
mod morning;
mod noon;
mod power;
mod trials;
