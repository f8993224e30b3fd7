//! Many commands in one process: a line in, a line out, in order, each as soon as it is durable. While no line
//! comes, everything moves into the shop file: whoever takes the file away from an idle program has all of it.

use crate::{lines::Lines, say, shop};
use anyhow::Result;
use app::{App, ErrorCode, Failure};
use serde::Deserialize;
use serde_json::{Value, json, value::RawValue};
use std::{path::PathBuf, process::ExitCode, time::Duration};

/// A pause: whoever sends lines has nothing more to send for the moment.
const PAUSE: Duration = Duration::from_millis(200);

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
    let lines = Lines::of_standard_input();
    while let Some(line) = lines.next(PAUSE, || rest(&app))? {
        if !line.trim().is_empty() {
            say::answer(&answer(&app, &line)?)?;
        }
    }
    let _ = app.checkpoint();
    Ok(ExitCode::SUCCESS)
}

/// What is wrong with the file is answered to the next line that writes.
fn rest(app: &App) {
    let _ = app.rest(PAUSE);
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
