//! Many commands in one process: a line in, a line out, in order, each as soon as it is durable. While no line
//! comes, everything moves into the shop file: whoever takes the file away from an idle program has all of it.

use crate::{arrivals::Arrivals, lines::Line as Read, say, shop};
use anyhow::Result;
use app::{App, ErrorCode, Failure, Outcome, REQUEST_BYTES, door};
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

/// The largest line: the largest request, with its command and its id around it.
const LINE_BYTES: usize = REQUEST_BYTES + 1024;

pub fn batch(shop: Option<PathBuf>) -> Result<ExitCode> {
    let app = match shop::open(&shop::named(shop)?) {
        Ok(app) => app,
        Err(failure) => return shop::refused(&failure, 2),
    };
    let lines = Arrivals::of_standard_input(LINE_BYTES);
    let (mut number, mut is_any_refused) = (0_u64, false);
    while let Some(line) = lines.next(PAUSE, || rest(&app))? {
        number += 1;
        let outcome = match line {
            Read::Text(line) if without_mark(&line, number == 1).trim().is_empty() => continue,
            Read::Text(line) => answer(&app, without_mark(&line, number == 1)),
            Read::TooLong => Err(door::too_large("line", LINE_BYTES)),
            // A line that is no text is a line that cannot be understood, not the end of the batch.
            Read::Unreadable => Err(Failure::new(ErrorCode::BadRequest)),
        };
        if let Err(failure) = &outcome {
            is_any_refused = true;
            say::sentence(&format!("Line {number}:"));
            say::failure(failure);
        }
        say::answer(&in_words(outcome)?)?;
    }
    let _ = app.checkpoint();
    Ok(ExitCode::from(u8::from(is_any_refused)))
}

/// Some programs begin every text with a mark of its kind.
fn without_mark(line: &str, is_first: bool) -> &str {
    match line.strip_prefix('\u{feff}') {
        Some(rest) if is_first => rest,
        _ => line,
    }
}

/// What is wrong with the file is answered to the next line that writes.
fn rest(app: &App) {
    let _ = app.rest(PAUSE);
}

fn answer(app: &App, line: &str) -> Result<Outcome, Failure> {
    let asked = door::read(line, LINE_BYTES).and_then(|line| {
        serde_json::from_value::<Line>(line).map_err(|_| Failure::new(ErrorCode::BadRequest))
    });
    asked.and_then(|line| {
        let payload = line.payload.unwrap_or_else(|| json!({}));
        app.dispatch(&line.command, payload, line.request_id.as_deref())
    })
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
