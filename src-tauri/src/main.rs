//! `counterbook-desktop [--shop FILE]`: the order desk in its window.
#![cfg_attr(
    all(not(debug_assertions), target_os = "windows"),
    windows_subsystem = "windows"
)]

use std::process::ExitCode;

fn main() -> ExitCode {
    desktop::run(std::env::args_os().skip(1))
}
