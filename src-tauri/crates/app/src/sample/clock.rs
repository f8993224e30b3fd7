//! The clock of the sample's past: it is put to each moment before what happened then is done again.

use crate::context::World;
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A moment of the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    /// 0 is today.
    days_ago: i64,
    /// Since midnight.
    minute: i64,
}

impl Moment {
    pub(super) fn new(days_ago: i64, minute: i64) -> Self {
        Self { days_ago, minute }
    }

    /// Sorts moments from the first to the last.
    pub(super) fn rank(self) -> (i64, i64) {
        (-self.days_ago, self.minute)
    }
}

pub(super) struct SteppingClock {
    world: Arc<dyn World>,
    now: DateTime<Utc>,
    today: NaiveDate,
    moment: Mutex<Moment>,
}

impl SteppingClock {
    pub(super) fn new(world: Arc<dyn World>) -> Self {
        Self {
            now: world.now(),
            today: world.today(),
            world,
            moment: Mutex::new(Moment::new(0, 0)),
        }
    }

    pub(super) fn step_to(&self, moment: Moment) {
        *self.moment() = moment;
    }

    fn moment(&self) -> MutexGuard<'_, Moment> {
        self.moment.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl World for SteppingClock {
    /// Nothing of the past is later than the present, however early in the morning the sample is made.
    fn now(&self) -> DateTime<Utc> {
        let midnight = self.today().and_time(chrono::NaiveTime::MIN).and_utc();
        let moment = midnight + TimeDelta::minutes(self.moment().minute);
        moment.min(self.now)
    }

    fn today(&self) -> NaiveDate {
        let days = u64::try_from(self.moment().days_ago).unwrap_or(0);
        self.today.checked_sub_days(Days::new(days)).unwrap_or(self.today)
    }

    fn random(&self) -> [u8; 16] {
        self.world.random()
    }
}
