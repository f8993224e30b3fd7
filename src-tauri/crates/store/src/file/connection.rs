//! The one function that opens a connection, with everything that keeps a shop file whole.

use crate::error::{Result, StoreError};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{path::Path, time::Duration};

/// "CBk1": says that a SQLite file is a shop.
pub const APPLICATION_ID: i64 = 0x4342_6b31;

/// How long a writer waits for another process to finish, before it tells the person.
const BUSY_TIMEOUT: Duration = Duration::from_secs(20);

/// Oldest SQLite without a fault that can corrupt a WAL.
pub const OLDEST_SQLITE: i32 = 3_051_003;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    ReadWrite,
    Create,
}

/// Opens `path`; `vfs` names another file layer (fault tests put their own under it).
pub fn open(path: &Path, mode: Mode, vfs: Option<&str>) -> Result<Connection> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if mode == Mode::Create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let connection = match vfs {
        Some(name) => Connection::open_with_flags_and_vfs(path, flags, name)?,
        None => Connection::open_with_flags(path, flags)?,
    };
    connection.busy_timeout(BUSY_TIMEOUT)?;
    if mode == Mode::ReadWrite {
        // Asked before anything else: setting the journal mode writes into the file, whosever it is.
        check_application_id(&connection)?;
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // Without it SQLite plans every kept statement with a LIMIT anew at each use, to look at the limit.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(256);
    connection.execute_batch(
        "PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA mmap_size = 0;
         PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON;
         PRAGMA recursive_triggers = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;",
    )?;
    Ok(connection)
}

/// Opens a finished copy that nobody writes, to look at it: leaves its bytes and its folder as they are.
pub fn open_still(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.execute_batch(
        "PRAGMA cell_size_check = ON;
         PRAGMA mmap_size = 0;
         PRAGMA temp_store = MEMORY;",
    )?;
    Ok(connection)
}

/// Opens a file that may be broken, or in use by somebody else, to read what still reads: without a lock, without
/// its log, and without a byte written. What is asked of it is bounded, whatever stands in it.
pub fn open_untouched(path: &Path) -> Result<Connection> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let connection = Connection::open_with_flags(format!("file:{}?immutable=1", in_uri(path)), flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.execute_batch(
        "PRAGMA cell_size_check = ON;
         PRAGMA mmap_size = 0;
         PRAGMA temp_store = MEMORY;",
    )?;
    Ok(connection)
}

/// Letters that mean something in an address are written by their number.
fn in_uri(path: &Path) -> String {
    let path = path.to_string_lossy();
    let path = if cfg!(windows) {
        format!("/{}", path.replace('\\', "/"))
    } else {
        path.into_owned()
    };
    path.replace('%', "%25").replace('?', "%3f").replace('#', "%23")
}

/// Refuses what is not a shop file, before anything is written.
///
/// # Errors
/// `NotAShop` when the application id is another one.
pub fn check_application_id(connection: &Connection) -> Result<()> {
    let id: i64 = connection.pragma_query_value(None, "application_id", |row| row.get("application_id"))?;
    if id == APPLICATION_ID {
        Ok(())
    } else {
        Err(StoreError::NotAShop)
    }
}
