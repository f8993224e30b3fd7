//! What can be done with something now, and if not, why not: the very problems its command would tell.

use serde::{Deserialize, Serialize};
use terms::{Problem, Problems};

/// One thing that can be done with what the view shows.
#[derive(Debug, Clone, Serialize, Deserialize, ts_rs::TS, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Action<C> {
    /// The command that does it.
    pub command: C,
    /// Why it cannot be done now; empty when it can.
    pub why_not: Vec<Problem>,
}

impl<C> Action<C> {
    /// `may`: what the guard of the command says.
    pub(crate) fn of(command: C, may: Result<(), Problems>) -> Self {
        Self {
            command,
            why_not: may.err().map(Problems::into_vec).unwrap_or_default(),
        }
    }
}
