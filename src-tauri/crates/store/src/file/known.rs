//! Which files are a shop's, whatever they are called.

use super::found::identity;
use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

/// How a file of SQLite begins, and how its two kinds of log do. A copy is such a file, too.
const BEGINNINGS: [&[u8]; 3] = [b"SQLite format 3\0", b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83"];

/// Whether the file at `path` is `own`, which is open here, or lies beside it; or any other shop's. It is told
/// by what it is and what is in it, never by its name.
///
/// # Errors
/// It cannot be read.
pub fn is_a_shops(path: &Path, own: &Path) -> io::Result<bool> {
    // Asked first, and without opening it: on Unix closing it would drop every lock that we hold on it.
    if is_one_of(path, own) {
        return Ok(true);
    }
    // Nothing else may be opened: a pipe waits for ever.
    if !fs::metadata(path)?.is_file() {
        return Ok(false);
    }
    let mut beginning = Vec::new();
    File::open(path)?.take(16).read_to_end(&mut beginning)?;
    Ok(BEGINNINGS.iter().any(|ours| beginning.starts_with(ours)))
}

fn is_one_of(path: &Path, own: &Path) -> bool {
    let Some(found) = identity(path) else {
        return false;
    };
    ["", "-wal", "-shm"].iter().any(|end| {
        let mut name = own.as_os_str().to_owned();
        name.push(end);
        identity(Path::new(&name)) == Some(found)
    })
}

#[cfg(test)]
mod tests;
