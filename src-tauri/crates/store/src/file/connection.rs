//! The one function that opens a connection, with everything that keeps a shop file whole and nothing of a file
//! from a stranger from running.

use super::{
    bound::{QUESTION, WHOLE_FILE, bound},
    found::beside,
};
use crate::{
    error::{Result, StoreError},
    ladder::{Ladder, SHOP},
};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{fmt::Write, path::Path, time::Duration};

/// "CBk1": says that a SQLite file is a shop.
pub const APPLICATION_ID: i64 = 0x4342_6b31;

/// How long a writer waits for another process to finish, before it tells the person.
pub(super) const BUSY_TIMEOUT: Duration = Duration::from_secs(20);

/// Oldest SQLite without a fault that can corrupt a WAL.
pub const OLDEST_SQLITE: i32 = 3_051_003;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Leaves the file as it is, also how its log is kept.
    Look,
    /// Keeps changes in a log from now on.
    ReadWrite,
    Create,
}

/// Opens `path`; `vfs` names another file layer (fault tests put their own under it).
///
/// # Errors
/// `NotAShop`, `Newer`, `Foreign` for what is not ours, before anything of it is run or written.
pub fn open(path: &Path, mode: Mode, vfs: Option<&str>) -> Result<Connection> {
    open_for(&SHOP, path, mode, vfs)
}

/// As `open`, for files of another ladder.
pub(crate) fn open_for(ladder: &Ladder, path: &Path, mode: Mode, vfs: Option<&str>) -> Result<Connection> {
    let connection = open_and_keep_log(ladder, path, mode, vfs)?;
    // The last to close moves the log into the file, and takes it away.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(connection)
}

fn open_and_keep_log(ladder: &Ladder, path: &Path, mode: Mode, vfs: Option<&str>) -> Result<Connection> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if mode == Mode::Create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let connection = match vfs {
        Some(name) => Connection::open_with_flags_and_vfs(path, flags, name)?,
        None => Connection::open_with_flags(path, flags)?,
    };
    guard(&connection)?;
    if has_log(path) {
        // A file that is refused is closed again, and closing must not move a log into it.
        keep_log(&connection)?;
    }
    if mode != Mode::Create {
        recognise(ladder, &connection)?;
    }
    if mode != Mode::Look {
        connection.execute_batch("PRAGMA journal_mode = WAL")?;
    }
    connection.execute_batch("PRAGMA synchronous = FULL")?;
    bound(&connection, WHOLE_FILE)?;
    Ok(connection)
}

/// Whether there is something in the log; it lies beside the file itself, whatever links lead there.
pub(crate) fn has_log(path: &Path) -> bool {
    let real = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    std::fs::metadata(beside(&real, "-wal")).is_ok_and(|log| log.len() > 0)
}

/// Opens a file to look whether it is whole: its log is read and stays where it is.
pub(crate) fn open_to_look(path: &Path) -> Result<Connection> {
    open_and_keep_log(&SHOP, path, Mode::Look, None)
}

/// Opens a file that nobody else has open, and keeps what is known of its log in this program: where there is no
/// room or no right for a file beside it.
pub(super) fn open_alone(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    guard(&connection)?;
    keep_log(&connection)?;
    connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE")?;
    recognise(&SHOP, &connection)?;
    bound(&connection, WHOLE_FILE)?;
    Ok(connection)
}

/// Closing the last connection would move the log into the file and take away whatever has its name then.
pub(super) fn keep_log(connection: &Connection) -> Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(())
}

/// Opens a finished copy that nobody writes, to look at it: leaves its bytes and its folder as they are. A log
/// beside it is not read.
pub fn open_still(path: &Path) -> Result<Connection> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let connection = Connection::open_with_flags(unchanging(path)?, flags)?;
    guard(&connection)?;
    recognise(&SHOP, &connection)?;
    bound(&connection, WHOLE_FILE)?;
    Ok(connection)
}

/// The path as SQLite takes it together with what it should believe of the file.
fn unchanging(path: &Path) -> Result<String> {
    let path = std::path::absolute(path).map_err(|_| StoreError::NoFile(path.to_owned()))?;
    let mut uri = "file:".to_owned();
    if !path.starts_with("/") {
        uri.push_str("///");
    }
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' => uri.push(char::from(*byte)),
            byte if byte.is_ascii_alphanumeric() => uri.push(char::from(*byte)),
            b'\\' if cfg!(windows) => uri.push('/'),
            b':' if cfg!(windows) => uri.push(':'),
            byte => _ = write!(uri, "%{byte:02X}"),
        }
    }
    uri.push_str("?immutable=1");
    Ok(uri)
}

/// What is said before the first statement that could touch a table: none of it reads the file.
fn guard(connection: &Connection) -> Result<()> {
    connection.busy_timeout(BUSY_TIMEOUT)?;
    bound(connection, QUESTION)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // Without it SQLite plans every kept statement with a LIMIT anew at each use, to look at the limit.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(256);
    connection.execute_batch(
        "PRAGMA foreign_keys = ON;
         PRAGMA cell_size_check = ON;
         PRAGMA mmap_size = 0;
         PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON;
         PRAGMA recursive_triggers = ON;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;",
    )?;
    Ok(())
}

fn recognise(ladder: &Ladder, connection: &Connection) -> Result<()> {
    check_application_id(connection)?;
    ladder.recognise(connection)
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
