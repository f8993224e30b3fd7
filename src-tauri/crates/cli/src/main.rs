//! `counterbook`: every command of the table from a terminal, one at a time or a line each.

mod arguments;
mod arrivals;
mod batch;
mod call;
mod lines;
mod salvage;
mod say;
mod shop;
mod typescript;

use arguments::{Arguments, Do};
use clap::Parser;
use std::process::ExitCode;

/// The call itself could not be used.
const UNUSABLE: u8 = 2;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = match arguments.what {
        Do::Commands { json } => call::commands(json),
        Do::Typescript { folder } => typescript::typescript(&folder),
        Do::Call {
            name,
            payload,
            request_id,
        } => call::call(arguments.shop, &name, payload.as_deref(), request_id.as_deref()),
        Do::Batch => batch::batch(arguments.shop),
        Do::Init {
            name,
            country,
            currency,
            prices_include_tax,
        } => shop::init(arguments.shop, &name, &country, &currency, prices_include_tax),
        Do::Sample => shop::sample(arguments.shop),
        Do::Doctor => shop::doctor(arguments.shop),
        Do::Salvage { to } => salvage::salvage(arguments.shop, to.as_deref()),
    };
    outcome.unwrap_or_else(|error| {
        // Whoever reads has enough: no fault of ours, and nobody is there to be told.
        if is_closed(&error) {
            return ExitCode::SUCCESS;
        }
        say::sentence(&format!("{error:#}"));
        ExitCode::from(UNUSABLE)
    })
}

/// Whether standard output was closed by whoever read it.
fn is_closed(error: &anyhow::Error) -> bool {
    let io = error.downcast_ref::<std::io::Error>();
    io.is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}
