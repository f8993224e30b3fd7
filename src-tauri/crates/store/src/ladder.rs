//! Schema versions: a fresh file gets the newest schema at once, an older one climbs a step at a time. Both
//! must end at the same tables, indexes and triggers; the test beside this says so. And a file is opened only
//! when its schema is to the letter one of these.

mod schema;

pub use schema::{Part, Schema, schema_of};

use crate::error::{Result, StoreError};
use rusqlite::{Connection, Transaction};

/// A schema and the way to it from every version before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ladder {
    /// The newest schema, whole.
    pub fresh: &'static str,
    /// `steps[i]` leads from version i + 1 to i + 2.
    pub steps: &'static [&'static str],
    /// `released[i]` is the schema of version i + 1 as its program laid it; one for each step.
    pub released: &'static [&'static str],
}

/// The shop file's own: the schema files in their order, each of which may name tables of those before it.
/// Until the first release is tagged the schema is edited in place: no file of a shop depends on it yet.
/// From then on a released version is frozen, and every change is a step.
pub const SHOP: Ladder = Ladder {
    fresh: concat!(
        include_str!("schema/01_shop.sql"),
        include_str!("schema/02_people.sql"),
        include_str!("schema/03_items.sql"),
        include_str!("schema/04_orders.sql"),
        include_str!("schema/05_stock.sql"),
        include_str!("schema/06_shipments.sql"),
        include_str!("schema/07_returns.sql"),
        include_str!("schema/08_money.sql"),
        include_str!("schema/09_paper.sql"),
        include_str!("schema/10_activity.sql"),
        include_str!("schema/11_sums.sql"),
    ),
    steps: &[],
    released: &[],
};

impl Ladder {
    /// The version that a fresh file has.
    #[must_use]
    pub fn newest(&self) -> i64 {
        i64::try_from(self.steps.len()).unwrap_or(i64::MAX - 1) + 1
    }

    /// Lays the newest schema into an empty file, inside the caller's transaction.
    pub fn create(&self, tx: &Transaction<'_>) -> Result<()> {
        tx.execute_batch(self.fresh)?;
        tx.pragma_update(None, "user_version", self.newest())?;
        Ok(())
    }

    fn version_of(connection: &Connection) -> Result<i64> {
        Ok(connection.pragma_query_value(None, "user_version", |row| row.get("user_version"))?)
    }

    /// How many steps the file lies behind.
    ///
    /// # Errors
    /// `Newer` when a newer program wrote the file.
    pub fn steps_behind(&self, connection: &Connection) -> Result<i64> {
        let found = Self::version_of(connection)?;
        let known = self.newest();
        if found > known {
            return Err(StoreError::Newer { found, known });
        }
        if found < 1 {
            return Err(StoreError::NotAShop);
        }
        Ok(known - found)
    }

    /// Climbs to the newest version, all steps in the caller's transaction.
    pub fn climb(&self, tx: &Transaction<'_>) -> Result<()> {
        let behind = usize::try_from(self.steps_behind(tx)?).unwrap_or(0);
        for step in &self.steps[self.steps.len() - behind..] {
            tx.execute_batch(step)?;
        }
        tx.pragma_update(None, "user_version", self.newest())?;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
