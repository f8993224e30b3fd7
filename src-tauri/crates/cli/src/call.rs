//! One command, one answer.

use crate::{say, shop};
use anyhow::{Context, Result};
use app::{Failure, REQUEST_BYTES, door, door::Row, table};
use serde_json::{Value, json};
use std::{
    io::{self, Read},
    path::PathBuf,
    process::ExitCode,
};

pub fn call(
    shop: Option<PathBuf>,
    name: &str,
    payload: Option<&str>,
    request_id: Option<&str>,
) -> Result<ExitCode> {
    let path = shop::named(shop)?;
    let payload = match self::payload(payload)? {
        Ok(payload) => payload,
        Err(failure) => return shop::refused(&failure, 2),
    };
    // What needs only the place works on a file that cannot be opened.
    let outcome = if table::find_at(name).is_some() {
        table::at(&shop::place(&path), name, payload)
    } else {
        match shop::open(&path) {
            Ok(app) => app.dispatch(name, payload, request_id),
            Err(failure) => return shop::refused(&failure, 2),
        }
    };
    match outcome {
        Ok(outcome) => {
            say::answer(&outcome.value)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(failure) => shop::refused(&failure, 1),
    }
}

/// The request as it was given; what is larger than one is not read to its end.
fn payload(given: Option<&str>) -> Result<Result<Value, Failure>> {
    let text = match given {
        None => Some("{}".to_owned()),
        Some("-") => bounded(io::stdin().lock()).context("Standard input cannot be read")?,
        Some(given) => match given.strip_prefix('@') {
            Some(path) => {
                let file = std::fs::File::open(path).with_context(|| format!("{path} cannot be read"))?;
                bounded(file).with_context(|| format!("{path} is not text"))?
            }
            None => Some(given.to_owned()),
        },
    };
    Ok(match text {
        Some(text) => door::read(&text, REQUEST_BYTES),
        None => Err(door::too_large("payload", REQUEST_BYTES)),
    })
}

/// All of a text, if it is no larger than a request.
fn bounded(input: impl Read) -> io::Result<Option<String>> {
    let largest = u64::try_from(REQUEST_BYTES).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    input.take(largest + 1).read_to_end(&mut bytes)?;
    if bytes.len() > REQUEST_BYTES {
        return Ok(None);
    }
    let text = String::from_utf8(bytes);
    text.map(Some)
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}

pub fn commands(with_schemas: bool) -> Result<ExitCode> {
    if with_schemas {
        let rows = table::commands()
            .map(described)
            .chain(table::commands_at().map(described));
        say::answer(&serde_json::to_string_pretty(&rows.collect::<Vec<_>>())?)?;
        return Ok(ExitCode::SUCCESS);
    }
    for line in table::commands()
        .map(in_a_line)
        .chain(table::commands_at().map(in_a_line))
    {
        say::answer(&line)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn described<S: ?Sized>(row: &Row<S>) -> Value {
    json!({
        "name": row.name,
        "right": row.right,
        "is_change": row.is_change(),
        "example": serde_json::from_str::<Value>(row.example).unwrap_or(Value::Null),
        "request": (row.request_schema)(),
        "answer": (row.answer_schema)(),
    })
}

fn in_a_line<S: ?Sized>(row: &Row<S>) -> String {
    let about = (row.request_schema)()["description"].as_str().unwrap_or_default();
    format!("{:<22} {}", row.name, about.lines().next().unwrap_or_default())
}
