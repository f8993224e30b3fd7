//! What may stand on the command line.

use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// The order book of a small shop, from a terminal.
#[derive(Debug, Parser)]
#[command(name = "counterbook", version, about)]
pub struct Arguments {
    /// The shop file, such as `mine.counterbook`.
    #[arg(long, global = true, value_name = "FILE")]
    pub shop: Option<PathBuf>,
    #[command(subcommand)]
    pub what: Do,
}

#[derive(Debug, Subcommand)]
pub enum Do {
    /// Runs one command; the answer is one JSON value on standard output.
    Call {
        /// Such as `orders.place`.
        name: String,
        /// The request as JSON; `-` reads standard input, `@file` a file. `{}` when left out.
        payload: Option<String>,
        /// Makes the call safe to repeat: the same id acts once.
        #[arg(long, value_name = "UUID")]
        request_id: Option<String>,
    },
    /// Reads a `{"command": …, "payload": …, "request_id": …}` a line and answers a line each.
    Batch,
    /// Lists every command.
    Commands {
        /// With the JSON Schemas of request and answer.
        #[arg(long)]
        json: bool,
    },
    /// Makes a new shop file.
    Init {
        #[arg(long)]
        name: String,
        /// ISO 3166-1 alpha-2, such as GB.
        #[arg(long)]
        country: String,
        /// ISO 4217, such as GBP.
        #[arg(long)]
        currency: String,
        /// Whether prices hold the tax; the custom of the country when left out.
        #[arg(long)]
        prices_include_tax: Option<bool>,
    },
    /// Makes a new shop file with a realistic sample shop.
    Sample,
    /// Proves that the books add up; names the row that breaks them.
    Doctor,
    /// Reads what can be read of a damaged shop file into a new one and lists what is missing. The damaged
    /// file stays as it is.
    Salvage {
        /// The new file; `<shop>-salvaged-<time>.counterbook` beside the damaged one when left out.
        #[arg(long, value_name = "NEW")]
        to: Option<PathBuf>,
    },
    /// Writes the wire types for the window into its folder.
    #[command(hide = true)]
    Typescript {
        /// Such as `ui/src/wire`.
        folder: PathBuf,
    },
}
