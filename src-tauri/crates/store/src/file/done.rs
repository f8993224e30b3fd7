//! Requests that were answered before.

use super::act::{Act, Written};
use crate::{
    error::{Result, StoreError},
    row::cells,
    statement::Select,
};
use rusqlite::Connection;
use serde_json::value::RawValue;
use terms::Tags;
use terms_derive::row;

pub(super) static DONE: Select<Done> = Select::hot("WHERE r.id = ?1");

/// A request that was answered before.
#[row(from = "requests r")]
pub(super) struct Done {
    command: String,
    payload_sha256: Vec<u8>,
    answer: Option<Box<RawValue>>,
    tags: Tags,
}

pub(super) fn find_done(connection: &Connection, act: &Act<'_>) -> Result<Option<Written>> {
    let Some(done) = DONE.one(connection, cells![act.request_id])? else {
        return Ok(None);
    };
    if done.command != act.command || done.payload_sha256 != act.payload_sha256 {
        return Err(StoreError::RequestReused);
    }
    Ok(Some(Written {
        answer: done
            .answer
            .map_or_else(String::new, |answer| Box::<str>::from(answer).into()),
        tags: done.tags.0,
        was_done: true,
    }))
}
