//! Making and proving shop files.

use crate::say;
use anyhow::{Context, Result};
use app::{
    App, Failure, Place,
    context::RealWorld,
    shop_files::{self, NewShop, copies_beside},
};
use serde_json::{Value, json};
use std::{path::PathBuf, process::ExitCode, sync::Arc};

/// The shop file that was named.
///
/// # Errors
/// When none was.
pub fn named(shop: Option<PathBuf>) -> Result<PathBuf> {
    shop.context("Say which shop file: counterbook --shop FILE …")
}

/// Opens it for one or more calls.
///
/// # Errors
/// A refusal to be told.
pub fn open(path: &std::path::Path) -> Result<App, Failure> {
    let app = shop_files::open(path, Arc::new(RealWorld), copies_beside(path))?;
    if let Some(log) = app.log_set_aside() {
        say::sentence(&format!(
            "Beside the shop file lay the log of another file, or an old one. It was not read, and is kept as {}.",
            log.display()
        ));
    }
    Ok(app)
}

/// Where it lies, for what needs no more than that.
pub fn place(path: &std::path::Path) -> Place {
    Place::of(path, Arc::new(RealWorld))
}

/// Tells a refusal; exit 2 when there was no shop to ask.
///
/// # Errors
/// When standard output is closed.
pub fn refused(failure: &Failure, code: u8) -> Result<ExitCode> {
    say::failure(failure);
    say::answer(&serde_json::to_string(failure)?)?;
    Ok(ExitCode::from(code))
}

pub fn init(
    shop: Option<PathBuf>,
    name: &str,
    country: &str,
    currency: &str,
    prices_include_tax: Option<bool>,
) -> Result<ExitCode> {
    let path = named(shop)?;
    let new = NewShop::read(name, country, currency, prices_include_tax);
    made(new.and_then(|new| shop_files::create(&path, &new, Arc::new(RealWorld), copies_beside(&path))))
}

pub fn sample(shop: Option<PathBuf>) -> Result<ExitCode> {
    let path = named(shop)?;
    made(app::sample::create(
        &path,
        Arc::new(RealWorld),
        copies_beside(&path),
    ))
}

fn made(outcome: Result<App, Failure>) -> Result<ExitCode> {
    let app = match outcome {
        Ok(app) => app,
        Err(failure) => return refused(&failure, 1),
    };
    let _ = app.checkpoint();
    say::answer(&json!({ "shop_file": app.shop_path().display().to_string() }).to_string())?;
    Ok(ExitCode::SUCCESS)
}

pub fn doctor(shop: Option<PathBuf>) -> Result<ExitCode> {
    let app = match open(&named(shop)?) {
        Ok(app) => app,
        Err(failure) => return refused(&failure, 2),
    };
    let outcome = match app.dispatch("doctor.run", json!({}), None) {
        Ok(outcome) => outcome,
        Err(failure) => return refused(&failure, 1),
    };
    let report: Value = serde_json::from_str(&outcome.value)?;
    for finding in report["findings"].as_array().into_iter().flatten() {
        say::sentence(&format!(
            "{}: {} ({})",
            text(&finding["row"]),
            text(&finding["says"]),
            text(&finding["check"])
        ));
    }
    say::answer(&outcome.value)?;
    Ok(if report["is_content"] == Value::Bool(true) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
