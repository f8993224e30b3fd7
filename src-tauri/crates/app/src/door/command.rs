//! A request, and what it is a request for.

use schemars::JsonSchema;
use serde::{Serialize, de::DeserializeOwned};
use terms_derive::wire;
use ts_rs::TS;

/// A request and a good example of it: documentation, a test, and the seed of the hostile ones.
pub trait Example {
    const EXAMPLE: &'static str;
}

/// What a request is a request for. `area!` writes it from the row.
pub trait Command: Example + Serialize + DeserializeOwned + JsonSchema + TS + 'static {
    const NAME: &'static str;
    type Answer: Serialize + DeserializeOwned + JsonSchema + TS + 'static;
    /// The figures that the timeline tells of it.
    type Told: Serialize + TS + 'static;
}

/// Nothing to say.
#[wire]
pub struct Nothing {}
