//! `native.painted`: the first screen stands, for the program's own timing.

use super::window::Window;
use crate::failure::Failure;
use terms_derive::{request, wire};

/// Tells, once, that the first screen is painted.
#[request(example = "{}")]
pub struct TellPainted {}

#[wire]
pub struct Painted {
    pub since_start_ms: i64,
}

pub(crate) fn painted(window: &dyn Window, _: TellPainted) -> Result<Painted, Failure> {
    Ok(Painted {
        since_start_ms: window.painted(),
    })
}
