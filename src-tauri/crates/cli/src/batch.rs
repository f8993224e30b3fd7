//! Many commands in one process: a line in, a line out, in order, each as soon as it is durable.

use crate::{lines, say, shop};
use anyhow::Result;
use app::{App, ErrorCode, Failure, Outcome, REQUEST_BYTES, door};
use serde::Deserialize;
use serde_json::{Value, json, value::RawValue};
use std::{io, path::PathBuf, process::ExitCode};

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

/// The largest line: the largest request, with its command and its id around it.
const LINE_BYTES: usize = REQUEST_BYTES + 1024;

pub fn batch(shop: Option<PathBuf>) -> Result<ExitCode> {
    let app = match shop::open(&shop::named(shop)?) {
        Ok(app) => app,
        Err(failure) => return shop::refused(&failure, 2),
    };
    let mut input = io::stdin().lock();
    while let Some(line) = lines::next(&mut input, LINE_BYTES)? {
        let answer = match line {
            lines::Line::Text(line) if line.trim().is_empty() => continue,
            lines::Line::Text(line) => answer(&app, &line)?,
            lines::Line::TooLong => in_words(Err(door::too_large("line", LINE_BYTES)))?,
            // A line that is no text is a line that cannot be understood, not the end of the batch.
            lines::Line::Unreadable => in_words(Err(Failure::new(ErrorCode::BadRequest)))?,
        };
        say::answer(&answer)?;
    }
    let _ = app.checkpoint();
    Ok(ExitCode::SUCCESS)
}

fn answer(app: &App, line: &str) -> Result<String> {
    let asked = door::read(line, LINE_BYTES).and_then(|line| {
        serde_json::from_value::<Line>(line).map_err(|_| Failure::new(ErrorCode::BadRequest))
    });
    in_words(asked.and_then(|line| {
        let payload = line.payload.unwrap_or_else(|| json!({}));
        app.dispatch(&line.command, payload, line.request_id.as_deref())
    }))
}

fn in_words(outcome: Result<Outcome, Failure>) -> Result<String> {
    Ok(match outcome {
        Ok(outcome) => {
            let value = RawValue::from_string(outcome.value)?;
            format!("{{\"ok\":true,\"value\":{value}}}")
        }
        Err(failure) => json!({ "ok": false, "failure": failure }).to_string(),
    })
}
