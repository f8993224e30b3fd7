//! Whole days in a shop, played through the one door.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "test code"
)]

mod books;
mod damage;
mod desk;
mod evil_files;
mod hostile;
mod lessons;
mod told;
