//! Schema versions: a fresh file gets the newest schema at once, an older one climbs a step at a time. Both
//! must end at the same tables, indexes and triggers; the test beside this says so.

use crate::error::{Result, StoreError};
use rusqlite::{Connection, Transaction};

/// A schema and the way to it from every version before.
pub struct Ladder {
    /// The newest schema, whole.
    pub fresh: &'static str,
    /// `steps[i]` leads from version i + 1 to i + 2.
    pub steps: &'static [&'static str],
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

    /// How many steps the file lies behind.
    ///
    /// # Errors
    /// `Newer` when a newer program wrote the file.
    pub fn steps_behind(&self, connection: &Connection) -> Result<i64> {
        let found: i64 =
            connection.pragma_query_value(None, "user_version", |row| row.get("user_version"))?;
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

/// Every table, index and trigger with its text in one spelling, for comparing two files.
pub fn schema_of(connection: &Connection) -> Result<Vec<(String, String, String)>> {
    let mut statement = connection.prepare(
        "SELECT type, name, coalesce(sql, '') AS text FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name",
    )?;
    let rows = statement.query_map([], |row| {
        let sql: String = row.get("text")?;
        Ok((row.get("type")?, row.get("name")?, one_spelling(&sql)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// White space and the quotes that ALTER TABLE adds around names do not make two schemas different.
fn one_spelling(sql: &str) -> String {
    sql.replace('"', "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace(", ", ",")
        .replace("( ", "(")
}

#[cfg(test)]
mod tests;
