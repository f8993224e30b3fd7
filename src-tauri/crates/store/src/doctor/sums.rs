//! Every row is as it was written: the rows against their sums, the sums against the chain.

use super::fault::Found;
use crate::{
    areas::sums::{self, PARTS, Part},
    error::Result,
    statement::Select,
};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use terms::ActivitySeq;
use terms_derive::row;

/// What a damaged range takes from now on, and what the rest does.
const SAYS: &str =
    "one of them is not as it was written: nothing more is written among them; everything else is safe";
const SUM_ALONE: &str = "they are as they were written, but the sum that is kept of them is not";

/// A bucket whose rows do not come to its sum.
type Differing = (&'static Part, i64);

/// Part by part: what stops one stops no other.
pub(super) fn are_as_written(connection: &Connection, found: &mut Found) -> Result<()> {
    let kept = sums::kept(connection)?;
    let mut differing = Vec::new();
    let mut total = Some(0);
    for part in PARTS {
        match prove(connection, part, &kept, &mut differing) {
            Ok(sum) if part.is_chained => total = total.map(|total| total ^ sum),
            Ok(_) => {}
            Err(error) => {
                total = None;
                found.stopped(&error, &part.table.replace('_', " "));
            }
        }
    }
    let newest = NEWEST.one(connection, ())?.map(|newest| newest.books);
    tell(&differing, newest.is_some() && newest == total, found);
    for (number, bucket) in kept.keys().filter(|(number, _)| sums::part(*number).is_none()) {
        found.note(
            format!("sum {bucket} of part {number}"),
            "belongs to no table of the books",
        );
    }
    Ok(())
}

/// Where the chain says that all rows are right, only a sum is wrong.
fn tell(differing: &[Differing], is_proved: bool, found: &mut Found) {
    for (part, bucket) in differing {
        if is_proved && part.is_chained {
            found.note(part.rows_of(*bucket), SUM_ALONE);
        } else {
            found.damage.add(part, *bucket);
            found.note(part.rows_of(*bucket), SAYS);
        }
    }
}

/// What the rows of the part come to together.
fn prove(
    connection: &Connection,
    part: &'static Part,
    kept: &BTreeMap<(i64, i64), i64>,
    differing: &mut Vec<Differing>,
) -> Result<i64> {
    let rows = sums::of_rows(connection, part)?;
    let of_part = kept.range((part.mark, i64::MIN)..=(part.mark, i64::MAX));
    let kept: BTreeMap<i64, i64> = of_part.map(|((_, bucket), sum)| (*bucket, *sum)).collect();
    let buckets: BTreeSet<i64> = rows.keys().chain(kept.keys()).copied().collect();
    // A bucket that lost its last row is left with a sum of nothing.
    let sum = |sums: &BTreeMap<i64, i64>, bucket: i64| sums.get(&bucket).copied().unwrap_or(0);
    let differs = |bucket: &i64| sum(&rows, *bucket) != sum(&kept, *bucket);
    differing.extend(buckets.into_iter().filter(differs).map(|bucket| (part, bucket)));
    Ok(sums::together(rows.into_values()))
}

/// The end of the chain, and what it says of the books.
#[row(from = "activities a")]
struct Newest {
    seq: ActivitySeq,
    books: i64,
}

static NEWEST: Select<Newest> = Select::new("ORDER BY a.seq DESC LIMIT 1");

/// The newest activity says what all rows came to after it. Sums that are right by themselves do not show rows that
/// went with their sums, or activities that are missing from the end.
pub(super) fn are_those_of_the_chain(connection: &Connection, found: &mut Found) -> Result<()> {
    let total = sums::total(connection)?;
    match NEWEST.one(connection, ())? {
        Some(newest) if newest.books != total => found.note(
            format!("activity {}", newest.seq),
            "is the newest, but the books are not those that it left: activities after it are missing, or the \
             books were changed by another program",
        ),
        Some(_) => {}
        None => found.note("the activities", "are missing"),
    }
    Ok(())
}

#[cfg(test)]
mod tests;
