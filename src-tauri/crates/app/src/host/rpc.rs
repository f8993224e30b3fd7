//! Every call of a window, answered: a panic is caught, told as a sentence, and written to a report.

use super::{AREA, desk::Host, files};
use crate::{
    door::{Call, Outcome},
    failure::{ErrorCode, Failure},
    table,
};
use serde::Serialize;
use serde_json::{Value, value::RawValue};
use std::panic::{AssertUnwindSafe, catch_unwind};
use terms::Tag;

/// What a call is answered with, in the words of the wire.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Reply {
    Done {
        ok: bool,
        value: Box<RawValue>,
        changes: Vec<Tag>,
    },
    Refused {
        ok: bool,
        failure: Failure,
    },
}

impl Host {
    /// Answers one call; never panics.
    #[must_use]
    pub fn rpc(&self, name: &str, payload: Value, request_id: Option<&str>) -> Reply {
        self.guarded(name, || match AREA.iter().find(|row| row.name == name) {
            Some(row) => {
                let call = Call::new(row.name, payload, request_id, (row.request_schema)())?;
                (row.run)(self, call)
            }
            None if table::find_at(name).is_some() => self.at_its_place(name, payload),
            None => self.opened()?.dispatch(name, payload, request_id),
        })
    }

    /// Runs what may panic, and puts what came of it into the words of the wire.
    #[must_use]
    pub fn guarded(&self, name: &str, run: impl FnOnce() -> Result<Outcome, Failure>) -> Reply {
        let outcome = match catch_unwind(AssertUnwindSafe(run)) {
            Ok(outcome) => outcome.inspect_err(|failure| {
                if failure.code == ErrorCode::Internal {
                    self.report(name, "refused as a fault of our own");
                }
            }),
            Err(panic) => {
                let says = panic.downcast_ref::<&str>().copied();
                self.report(name, says.unwrap_or("a panic without a word"));
                Err(Failure::new(ErrorCode::Internal))
            }
        };
        match outcome.and_then(done) {
            Ok(reply) => reply,
            Err(failure) => Reply::Refused { ok: false, failure },
        }
    }

    /// Where no report can be written there is none; no sentence says that there is.
    fn report(&self, command: &str, says: &str) {
        let _ = files::report(self.data_dir(), self.now(), command, says);
    }
}

fn done(outcome: Outcome) -> Result<Reply, Failure> {
    let value = RawValue::from_string(outcome.value).map_err(|_| Failure::new(ErrorCode::Internal))?;
    Ok(Reply::Done {
        ok: true,
        value,
        changes: outcome.changes,
    })
}
