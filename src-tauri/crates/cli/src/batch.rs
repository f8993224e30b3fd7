//! Many commands in one process: a line in, a line out, in order, each as soon as it is durable.

use crate::{say, shop};
use anyhow::Result;
use app::{App, ErrorCode, Failure};
use serde::Deserialize;
use serde_json::{Value, json, value::RawValue};
use std::{
    io::{self, BufRead},
    path::PathBuf,
    process::ExitCode,
};

/// A key that is not known may be one misspelled: `requestid` would run unprotected.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    command: String,
    #[serde(default)]
    payload: Option<Value>,
    #[serde(default)]
    request_id: Option<String>,
}

pub fn batch(shop: Option<PathBuf>) -> Result<ExitCode> {
    let app = match shop::open(&shop::named(shop)?) {
        Ok(app) => app,
        Err(failure) => return shop::refused(&failure, 2),
    };
    for line in io::stdin().lock().lines() {
        // A line that is no text is a line that cannot be understood, not the end of the batch.
        let line = match line {
            Ok(line) => line,
            Err(error) if error.kind() == io::ErrorKind::InvalidData => "?".to_owned(),
            Err(error) => return Err(error.into()),
        };
        if !line.trim().is_empty() {
            say::answer(&answer(&app, &line)?)?;
        }
    }
    let _ = app.checkpoint();
    Ok(ExitCode::SUCCESS)
}

fn answer(app: &App, line: &str) -> Result<String> {
    let outcome = match serde_json::from_str::<Line>(line) {
        Ok(line) => {
            let payload = line.payload.unwrap_or_else(|| json!({}));
            app.dispatch(&line.command, payload, line.request_id.as_deref())
        }
        Err(_) => Err(Failure::new(ErrorCode::BadRequest)),
    };
    Ok(match outcome {
        Ok(outcome) => {
            let value = RawValue::from_string(outcome.value)?;
            format!("{{\"ok\":true,\"value\":{value}}}")
        }
        Err(failure) => json!({ "ok": false, "failure": failure }).to_string(),
    })
}
