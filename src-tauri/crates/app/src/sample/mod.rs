//! A realistic sample shop, made with the same commands that people use, over the last sixty days.
//!
//! The tables beside this file are this project's own. Names and firms are made up; telephone numbers are
//! from ranges kept for fiction where a country has one; barcodes are numbers for use inside one shop.

mod clock;
mod goods;
mod parked;
mod people;
mod story;
mod table;
#[cfg(test)]
mod tests;

use crate::{
    app::App,
    context::World,
    failure::{ErrorCode, Failure},
    shop_files::{self, NewShop},
};
use clock::{Moment, SteppingClock};
use serde::Deserialize;
use serde_json::Value;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// The day on which the shop began, counted back from today.
const FIRST_DAY: i64 = 63;

/// Makes the sample shop at `path`: the same for the same day, up to this very moment.
///
/// # Errors
/// `file_exists`, or whatever the disk says.
pub fn create(path: &Path, world: Arc<dyn World>, copies: PathBuf) -> Result<App, Failure> {
    let new = NewShop {
        name: "Fjord & Kiln".to_owned(),
        country: "GB".to_owned(),
        currency: "GBP".to_owned(),
        prices_include_tax: Some(true),
    };
    let clock = Arc::new(SteppingClock::new(Arc::clone(&world)));
    clock.step_to(Moment::new(FIRST_DAY, 480));
    let past = shop_files::create(path, &new, Arc::clone(&clock) as Arc<dyn World>, copies.clone())?;
    fill(&Desk {
        app: &past,
        clock: &clock,
    })?;
    past.checkpoint()?;
    drop(past);
    // From here on the clock is the real one.
    shop_files::open_for_a_call(path, world, copies)
}

fn fill(desk: &Desk<'_>) -> Result<(), Failure> {
    goods::set_up(desk)?;
    let people = people::welcome(desk)?;
    story::play(desk, &people)?;
    parked::park(desk, &people)
}

/// The shop in the past: its commands, and its clock.
struct Desk<'a> {
    app: &'a App,
    clock: &'a SteppingClock,
}

impl Desk<'_> {
    fn at(&self, moment: Moment) {
        self.clock.step_to(moment);
    }

    fn call<A: for<'de> Deserialize<'de>>(&self, command: &str, payload: Value) -> Result<A, Failure> {
        let outcome = self.app.dispatch(command, payload, None)?;
        serde_json::from_str(&outcome.value).map_err(|_| Failure::new(ErrorCode::Internal))
    }

    fn run(&self, command: &str, payload: Value) -> Result<(), Failure> {
        self.app.dispatch(command, payload, None).map(drop)
    }
}
