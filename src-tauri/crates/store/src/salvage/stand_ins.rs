//! A row that others name and that is gone gets a stand-in, so that an order whose customer is lost is not
//! lost with her. It holds what is known of the row, and says of itself that it is one.

use super::{
    filling::{Kept, quoted},
    invented::invented,
    missing::Key,
    record::{Record, Value},
    rescue::Rescue,
    shape::{THE_SHOP, Table},
};
use crate::error::Result;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, Params};

/// A stand-in may name a row that is gone, too: from a box to its order, its customer.
const ROUNDS: usize = 8;

/// A stand-in that was made, by the name of its table.
pub(super) type Made = Vec<(String, i64)>;

/// What came of a stand-in.
enum Stood {
    Invented,
    /// The row is one that every shop has from its beginning, such as its till.
    AsInEveryShop,
    Refused,
}

impl Rescue<'_> {
    /// Gives every row that is named and gone a stand-in; what cannot have one stays out with its children.
    pub fn stand_in(&mut self, fresh: &Connection, at: DateTime<Utc>) -> Result<Made> {
        let mut made = Made::new();
        let mut refused = Made::new();
        for _ in 0..ROUNDS {
            let wanted: Made = self
                .wanted()?
                .into_iter()
                .filter(|one| !refused.contains(one))
                .collect();
            if wanted.is_empty() {
                break;
            }
            for one in wanted {
                match self.stand_in_for(&one, fresh, at)? {
                    Stood::Invented => made.push(one),
                    Stood::AsInEveryShop => {}
                    Stood::Refused => refused.push(one),
                }
            }
        }
        self.leave_out_children()?;
        Ok(made)
    }

    /// Rows that are named and not there, and the shop itself.
    fn wanted(&self) -> Result<Made> {
        let mut wanted = Made::new();
        if !self
            .parts
            .iter()
            .any(|part| part.table.name == THE_SHOP && part.found > 0)
            && !self.has(THE_SHOP, 1)?
        {
            wanted.push((THE_SHOP.to_owned(), 1));
        }
        for part in &self.parts {
            for (parent, sql) in dangling(&part.table) {
                let mut statement = self.new.prepare_cached(&sql)?;
                let rows = statement.query_map([], |row| row.get::<_, i64>("named"))?;
                for row in rows {
                    let one = (parent.clone(), row?);
                    if !wanted.contains(&one) {
                        wanted.push(one);
                    }
                }
            }
        }
        Ok(wanted)
    }

    fn has(&self, table: &str, rowid: i64) -> Result<bool> {
        let part = self.parts.iter().find(|part| part.table.name == table);
        part.map_or(Ok(false), |part| part.filling.has_row(self.new, rowid))
    }

    fn stand_in_for(
        &mut self,
        (table, rowid): &(String, i64),
        fresh: &Connection,
        at: DateTime<Utc>,
    ) -> Result<Stood> {
        let Some(part) = self.parts.iter_mut().find(|part| part.table.name == *table) else {
            return Ok(Stood::Refused);
        };
        let first = rows(fresh, &part.table, "rowid = ?1", [rowid])?
            .into_iter()
            .next();
        let row = match &first {
            Some(row) => row.clone(),
            None => invented(part, self.new, *rowid, at)?,
        };
        let kept = part.filling.keep(self.new, &part.table, Some(*rowid), &row)?;
        if kept != Kept::Yes {
            return Ok(Stood::Refused);
        }
        if first.is_some() {
            part.found += 1;
            return Ok(Stood::AsInEveryShop);
        }
        part.missing.learn(Key::Row(*rowid), vec![None; row.len()]);
        Ok(Stood::Invented)
    }

    /// Rows that name one which is gone and cannot have a stand-in: told with all they hold, and not kept.
    fn leave_out_children(&mut self) -> Result<()> {
        for part in &mut self.parts {
            for (column, parent) in named_columns(&part.table) {
                let dangling =
                    format!("\"{column}\" IS NOT NULL AND \"{column}\" NOT IN (SELECT rowid FROM {parent})");
                for row in rows(self.new, &part.table, &dangling, [])? {
                    let says = format!("{column} names a row of {parent} that is not there");
                    part.found = part.found.saturating_sub(1);
                    part.keep_out(None, &row, says);
                }
                let sql = format!("DELETE FROM {} WHERE {dangling}", part.table.name);
                self.new.execute(&sql, [])?;
            }
        }
        Ok(())
    }
}

/// The columns that name rows of other tables, and those tables.
fn named_columns(table: &Table) -> Vec<(String, String)> {
    let named = table.references.iter().filter_map(|reference| {
        let column = table.columns.get(reference.column)?;
        Some((column.name.clone(), reference.parent.clone()))
    });
    named.collect()
}

/// For each column that names another table: who is named and not there.
fn dangling(table: &Table) -> Vec<(String, String)> {
    let named = named_columns(table).into_iter().map(|(column, parent)| {
        let sql = format!(
            "SELECT DISTINCT c.\"{column}\" AS named FROM {} c LEFT JOIN {parent} p ON p.rowid = c.\"{column}\"
             WHERE p.rowid IS NULL AND c.\"{column}\" IS NOT NULL",
            table.name
        );
        (parent, sql)
    });
    named.collect()
}

/// Whole rows of a table.
fn rows(connection: &Connection, table: &Table, wanted: &str, values: impl Params) -> Result<Vec<Record>> {
    let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let sql = format!(
        "SELECT {} FROM {} WHERE {wanted}",
        quoted(&names).join(", "),
        table.name
    );
    let mut statement = connection.prepare(&sql)?;
    let found = statement.query_map(values, |row| {
        let cells = names
            .iter()
            .map(|name| Ok(Some(Value::from(row.get_ref(*name)?))));
        cells.collect::<rusqlite::Result<Record>>()
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
