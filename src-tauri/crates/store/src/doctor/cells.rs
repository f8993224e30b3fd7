//! Every cell of every table holds what its column promises, and can be read as the program reads it.

use super::{columns, fault::Found, raw::shown};
use crate::{error::Result, row};
use rusqlite::{Connection, Row, types::ValueRef};
use terms::plain::Cell;

/// A table as it is walked.
struct Table {
    name: String,
    columns: Vec<Column>,
    /// The places of its key among the columns.
    key: Vec<usize>,
}

struct Column {
    name: String,
    may_be_nothing: bool,
    reads: columns::Reads,
}

/// One table after the other: what stops one stops no other.
pub(super) fn can_be_read(connection: &Connection, found: &mut Found) -> Result<()> {
    for name in tables(connection)? {
        let walked = Table::of(connection, &name).and_then(|table| table.walk(connection, found));
        if let Err(error) = walked {
            found.stopped(&error, &name.replace('_', " "));
        }
    }
    Ok(())
}

/// Every table of ours; what is made to search by has no cells of its own.
fn tables(connection: &Connection) -> Result<Vec<String>> {
    let sql = "SELECT name FROM pragma_table_list
               WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    let mut statement = connection.prepare(sql)?;
    let names = statement.query_map([], |row| row.get("name"))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

impl Table {
    fn of(connection: &Connection, name: &str) -> Result<Self> {
        let sql = "SELECT name, type, \"notnull\" AS must, pk FROM pragma_table_info(?1) ORDER BY cid";
        let mut statement = connection.prepare(sql)?;
        let mut rows = statement.query([name])?;
        let (mut columns, mut key) = (Vec::new(), Vec::new());
        while let Some(row) = rows.next()? {
            let (column, kind): (String, String) = (row.get("name")?, row.get("type")?);
            let (must, place): (bool, i64) = (row.get("must")?, row.get("pk")?);
            if place > 0 {
                key.push(columns.len());
            }
            columns.push(Column {
                reads: columns::reads(name, &column, &kind),
                may_be_nothing: !must && place == 0,
                name: column,
            });
        }
        let name = name.to_owned();
        Ok(Self { name, columns, key })
    }

    fn walk(&self, connection: &Connection, found: &mut Found) -> Result<()> {
        let names: Vec<&str> = self.columns.iter().map(|column| column.name.as_str()).collect();
        let sql = format!("SELECT {} FROM {} NOT INDEXED", names.join(", "), self.name);
        let mut statement = connection.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()?
            && !found.is_enough()
        {
            for (place, column) in self.columns.iter().enumerate() {
                if let Some(says) = column.fault(row.get_ref(place)?) {
                    found.note(self.row(row), says);
                }
            }
        }
        Ok(())
    }

    /// The row by its key.
    fn row(&self, row: &Row<'_>) -> String {
        let key: Vec<String> = self
            .key
            .iter()
            .map(|place| {
                row.get_ref(*place)
                    .ok()
                    .and_then(shown)
                    .unwrap_or_else(|| "without a key".to_owned())
            })
            .collect();
        format!("{} row {}", self.name.replace('_', " "), key.join(", "))
    }
}

impl Column {
    fn fault(&self, value: ValueRef<'_>) -> Option<String> {
        let read = row::cell(value).and_then(|cell| match cell {
            Cell::Nothing if self.may_be_nothing => Ok(()),
            cell => (self.reads)(cell),
        });
        let unreadable = read.err()?;
        Some(format!("{} does not hold {}", self.name, unreadable.0))
    }
}
