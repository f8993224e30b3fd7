//! One command, one answer.

use crate::{say, shop};
use anyhow::{Context, Result};
use app::{ErrorCode, Failure, door::Row, table};
use serde_json::{Value, json};
use std::{
    io::{Read, read_to_string},
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
    let Ok(payload) = serde_json::from_str::<Value>(&payload_text(payload)?) else {
        return shop::refused(&Failure::new(ErrorCode::BadRequest), 2);
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

fn payload_text(payload: Option<&str>) -> Result<String> {
    let largest = u64::try_from(app::REQUEST_BYTES).unwrap_or(u64::MAX) + 1;
    match payload {
        None => Ok("{}".to_owned()),
        Some("-") => {
            let mut text = String::new();
            std::io::stdin()
                .take(largest)
                .read_to_string(&mut text)
                .context("Standard input cannot be read")?;
            Ok(text)
        }
        Some(text) => match text.strip_prefix('@') {
            Some(path) => {
                let file = std::fs::File::open(path).with_context(|| format!("{path} cannot be read"))?;
                read_to_string(file.take(largest)).with_context(|| format!("{path} is not text"))
            }
            None => Ok(text.to_owned()),
        },
    }
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
