//! The shop in the past: its commands, and its clock.

use super::clock::{Moment, SteppingClock};
use crate::{app::App, door::Command, failure::Failure};
use serde_json::Value;

/// The day on which the shop began, counted back from today.
pub(super) const FIRST_DAY: i64 = 63;

/// The shop in the past: its commands, and its clock.
pub(super) struct Desk<'a> {
    pub(super) app: &'a App,
    pub(super) clock: &'a SteppingClock,
}

impl Desk<'_> {
    pub(super) fn at(&self, moment: Moment) {
        self.clock.step_to(moment);
    }

    pub(super) fn call<C: Command>(&self, request: &C) -> Result<C::Answer, Failure> {
        self.app.call(request)
    }

    /// For what is said in part: a command that leaves alone what is not named, and texts of a window.
    pub(super) fn run(&self, command: &str, payload: Value) -> Result<(), Failure> {
        self.app.dispatch(command, payload, None).map(drop)
    }
}
