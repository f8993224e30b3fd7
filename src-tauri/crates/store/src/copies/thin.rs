//! Old copies are thinned: all of the last seven days on which copies were made, then the newest of each of
//! eight weeks, of each of twelve months, of every year. Days, weeks and months are those in which there are
//! copies, counted back from the newest, so that a clock that was wrong once takes nothing away.

use super::{half_made, kept::Copy};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use std::collections::BTreeSet;

const DAYS: usize = 7;
const WEEKS: usize = 8;
const MONTHS: usize = 12;

/// Takes away what is too many of `copies` (newest first, of one shop); `day_of` is the shop's own calendar.
/// The newest good copy stays whatever its date, as does the newest of all.
pub fn thin(copies: &[Copy], day_of: &dyn Fn(DateTime<Utc>) -> NaiveDate) {
    let kept = kept(copies, day_of);
    for (at, copy) in copies.iter().enumerate() {
        if !kept.contains(&at) {
            half_made::remove(&copy.path);
        }
    }
}

fn kept(copies: &[Copy], day_of: &dyn Fn(DateTime<Utc>) -> NaiveDate) -> BTreeSet<usize> {
    let days: Vec<NaiveDate> = copies.iter().map(|copy| day_of(copy.made_at)).collect();
    let mut kept: BTreeSet<usize> = copies
        .iter()
        .position(Copy::is_good)
        .into_iter()
        .chain(first(copies))
        .collect();
    let last_days = periods(&days, |day| (day.year(), day.ordinal()), DAYS);
    kept.extend((0..copies.len()).filter(|at| last_days.contains(&(days[*at].year(), days[*at].ordinal()))));
    let week = |day: NaiveDate| (day.iso_week().year(), day.iso_week().week());
    keep_one_each(copies, &days, week, WEEKS, &mut kept);
    keep_one_each(copies, &days, |day| (day.year(), day.month()), MONTHS, &mut kept);
    keep_one_each(copies, &days, |day| (day.year(), 0), usize::MAX, &mut kept);
    kept
}

fn first(copies: &[Copy]) -> Option<usize> {
    (!copies.is_empty()).then_some(0)
}

/// The last periods in which there are copies.
fn periods(days: &[NaiveDate], of: impl Fn(NaiveDate) -> (i32, u32), most: usize) -> BTreeSet<(i32, u32)> {
    let all: BTreeSet<(i32, u32)> = days.iter().map(|day| of(*day)).collect();
    all.into_iter().rev().take(most).collect()
}

/// The newest good copy of each period; where none is good, the newest.
fn keep_one_each(
    copies: &[Copy],
    days: &[NaiveDate],
    of: impl Fn(NaiveDate) -> (i32, u32),
    most: usize,
    kept: &mut BTreeSet<usize>,
) {
    for period in periods(days, &of, most) {
        let mut within = (0..copies.len()).filter(|at| of(days[*at]) == period);
        let newest = within.clone().next();
        kept.extend(within.find(|at| copies[*at].is_good()).or(newest));
    }
}

#[cfg(test)]
mod tests;
