//! The sample shop, made from its first day to this very moment.

use super::{
    clock::{Moment, SteppingClock},
    desk::{Desk, FIRST_DAY},
    goods, parked, people, story,
};
use crate::{
    app::App,
    context::World,
    failure::Failure,
    shop_files::{self, NewShop},
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// Makes the sample shop at `path`: the same for the same day, up to this very moment.
///
/// # Errors
/// `file_exists`, or whatever the disk says.
pub fn create(path: &Path, world: Arc<dyn World>, copies: PathBuf) -> Result<App, Failure> {
    let new = NewShop::read("Fjord & Kiln", "GB", "GBP", Some(true))?;
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
    shop_files::open(path, world, copies)
}

fn fill(desk: &Desk<'_>) -> Result<(), Failure> {
    goods::set_up(desk)?;
    let people = people::welcome(desk)?;
    story::play(desk, &people)?;
    parked::park(desk, &people)
}
