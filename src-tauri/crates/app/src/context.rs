//! What a command may know of the world: the time, who asks, fresh randomness. All of it is handed in.

use chrono::{DateTime, Local, NaiveDate, Utc};
use std::{
    path::PathBuf,
    sync::OnceLock,
    time::{Duration, Instant, SystemTime},
};
use terms::StaffId;

/// Time and randomness from outside.
pub trait World: Send + Sync {
    /// The instant, in UTC.
    fn now(&self) -> DateTime<Utc>;
    /// The day on the shop's wall.
    fn today(&self) -> NaiveDate;
    /// The day on the shop's wall at an instant.
    fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        at.date_naive()
    }
    /// How long the program runs, whatever is done to the clock.
    fn running(&self) -> Duration {
        Duration::ZERO
    }
    /// Sixteen bytes that nobody can guess.
    fn random(&self) -> [u8; 16];
}

/// The real one: the one place that reads the clock. `Utc::now` ends the program where the clock stands before 1970;
/// a battery that is empty sets it there.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealWorld;

/// By way of the system's own time: `Utc::now` panics where a dead battery has set the clock before 1970.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
impl World for RealWorld {
    fn now(&self) -> DateTime<Utc> {
        SystemTime::now().into()
    }

    fn today(&self) -> NaiveDate {
        self.now().with_timezone(&Local).date_naive()
    }

    fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&Local).date_naive()
    }

    fn running(&self) -> Duration {
        static BEGIN: OnceLock<Instant> = OnceLock::new();
        BEGIN.get_or_init(Instant::now).elapsed()
    }

    fn random(&self) -> [u8; 16] {
        *uuid::Uuid::new_v4().as_bytes()
    }
}

/// What one run of a command knows.
#[derive(Debug, Clone)]
pub struct Context {
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
    pub staff_id: StaffId,
    pub shop_file: PathBuf,
}

#[cfg(test)]
mod tests;
