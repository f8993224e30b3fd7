//! What can still be read of a damaged shop file, into a new one.
//!
//! Nothing is asked of SQLite about the damaged file, and nothing is written to it or to its log: its pages
//! are read as bytes of which any may be wrong. What is lost is named as far as anything still knows of it.

mod bytes;
mod filling;
mod indexes;
mod invented;
mod likeness;
mod log;
mod mending;
mod missing;
mod node;
mod orphans;
mod pages;
mod place;
mod record;
mod report;
mod rescue;
mod roots;
mod shape;
mod stand_ins;
mod tree;

pub use place::{free_name, publish, unfinished, withdraw};
pub use report::{Salvaged, SalvagedTable, UnreadPage};
pub use rescue::KeptOut;

use crate::{
    connection::{self, Mode},
    error::{Result, StoreError},
    ladder::SHOP,
};
use bytes::four;
use chrono::{DateTime, Utc};
use pages::Pages;
use rescue::{Part, Rescue};
use rusqlite::{Connection, TransactionBehavior, config::DbConfig};
use std::{collections::BTreeMap, path::Path};
use tree::Seen;

/// Where the head of a file says its version, and whose it is.
const VERSION_AT: usize = 60;
const APPLICATION_AT: usize = 68;

/// Reads all that can be read of the file at `damaged` into a new file at `raw`, which has everything but the
/// words by which customers and items are found. `damaged` and its log stay byte for byte as they are.
///
/// # Errors
/// `NoFile`; `NotAShop` when no row of a shop is in it; `Newer`; `Locked` when another program wrote to it
/// meanwhile; `FileExists`, `Full` and the like for `raw`, which is gone again then.
pub fn read(damaged: &Path, raw: &Path, at: DateTime<Utc>) -> Result<Salvaged> {
    let before = pages::traces(damaged);
    let pages = Pages::open(damaged)?;
    refuse_others(&pages)?;
    place::claim(raw)?;
    let read = fill(&pages, raw, at).and_then(|salvaged| {
        if pages::traces(damaged) != before {
            return Err(StoreError::Locked);
        }
        if salvaged.found() == 0 {
            return Err(StoreError::NotAShop);
        }
        Ok(salvaged)
    });
    read.inspect_err(|_| withdraw(raw))
}

/// A file whose head can be read says whose it is.
fn refuse_others(pages: &Pages) -> Result<()> {
    let Some(head) = pages.head() else { return Ok(()) };
    let application = four(&head, APPLICATION_AT).map(i64::from);
    let found = four(&head, VERSION_AT).map_or(0, i64::from);
    let known = SHOP.newest();
    if application != Some(connection::APPLICATION_ID) {
        return Err(StoreError::NotAShop);
    }
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    Ok(())
}

fn fill(pages: &Pages, raw: &Path, at: DateTime<Utc>) -> Result<Salvaged> {
    let mut connection = connection::open(raw, Mode::Create, None)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.pragma_update(None, "foreign_keys", false)?;
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    tx.pragma_update(None, "application_id", connection::APPLICATION_ID)?;
    SHOP.create(&tx)?;
    let salvaged = rescue(pages, &tx, at)?;
    tx.commit()?;
    Ok(salvaged)
}

fn rescue(pages: &Pages, new: &Connection, at: DateTime<Utc>) -> Result<Salvaged> {
    let fresh = shape::fresh()?;
    let tables = shape::tables(&fresh)?;
    let mut seen = Seen::none_of(pages);
    let roots = roots::find(pages, &mut seen, &tables, &fresh)?;
    let mut rescue = Rescue {
        pages,
        seen,
        roots,
        new,
        parts: tables.into_iter().map(Part::new).collect(),
        last: BTreeMap::new(),
    };
    rescue.empty()?;
    rescue.along_the_trees()?;
    rescue.adopt_orphans()?;
    rescue.ask_the_indexes()?;
    let made = rescue.stand_in(&fresh, at)?;
    rescue.mend(&made)?;
    rescue.report(&made)
}

#[cfg(test)]
mod tests;
