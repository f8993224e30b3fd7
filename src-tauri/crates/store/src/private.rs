//! Files and folders that are the owner's alone: the only place of the product that makes any.
//!
//! Whatever the umask, a folder is made with 0700 and a file with 0600; what stands at a name already is never
//! opened through a link. On Windows both lie in the profile folder, which only its owner may read, and take
//! its rights. What SQLite keeps beside a file takes the mode of that file.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};
use tempfile::{Builder, NamedTempFile, TempDir};

/// Makes a folder, and the folders on the way to it; what is there already stays as it is.
///
/// # Errors
/// It cannot be made, or something that is no folder stands there.
pub fn folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Makes a file where nothing is, not even a link that leads nowhere.
///
/// # Errors
/// `AlreadyExists`, or it cannot be made.
pub fn create_new(path: &Path) -> io::Result<File> {
    owners().create_new(true).open(path)
}

/// The file at `path`, made when there is none, as it is when there is one: for a lock.
///
/// # Errors
/// Something that is no file stands there, a link for instance; or it cannot be made.
pub fn open_or_create(path: &Path) -> io::Result<File> {
    match create_new(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            if !fs::symlink_metadata(path)?.is_file() {
                return Err(error);
            }
            owners().open(path)
        }
        made => made,
    }
}

/// A file of ours that is there, to be read and written.
///
/// # Errors
/// It is not there, or cannot be written.
pub fn open(path: &Path) -> io::Result<File> {
    owners().open(path)
}

/// Writes a file of ours anew: whole or not at all. A link that stands there is replaced, not followed.
///
/// # Errors
/// It cannot be written; then what was there is still there.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut beside = Builder::new().tempfile_in(folder_of(path))?;
    fill(&mut beside, bytes)?;
    beside.persist(path)?;
    Ok(())
}

/// An empty file in `folder` under a name that nobody can guess, for what is not finished yet.
///
/// # Errors
/// It cannot be made.
pub fn unfinished(folder: &Path, start: &str, end: &str) -> io::Result<PathBuf> {
    let made = Builder::new().prefix(start).suffix(end).tempfile_in(folder)?;
    Ok(made.into_temp_path().keep()?)
}

/// A file without a name of its own yet; gone with the value.
pub type Unnamed = NamedTempFile;

/// An empty file in `folder` that gets its name later, over nothing.
///
/// # Errors
/// It cannot be made.
pub fn unnamed(folder: &Path, start: &str, end: &str) -> io::Result<Unnamed> {
    Builder::new().prefix(start).suffix(end).tempfile_in(folder)
}

/// Copies a file to where nothing is.
///
/// # Errors
/// `AlreadyExists`, or it cannot be read or made.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    io::copy(&mut File::open(from)?, &mut create_new(to)?).map(|_| ())
}

/// A folder in `folder` under a name that nobody can guess; gone with the value.
///
/// # Errors
/// It cannot be made, or `folder` is a link.
pub fn passing(folder: &Path) -> io::Result<TempDir> {
    self::folder(folder)?;
    if fs::symlink_metadata(folder)?.is_symlink() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    let mut builder = Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.tempdir_in(folder)
}

/// What stands in the way of a file that the owner has named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// Nothing may be there.
    Nothing,
    /// The owner was asked, and said that it may be replaced.
    Anything,
}

/// Hands a file to the owner at a place of her choice: whole or not at all, and through no link. It is hers, so
/// it has the rights that she gives to all that she makes.
///
/// # Errors
/// `AlreadyExists` when something is there that may not be replaced; or it cannot be written.
pub fn hand_over(path: &Path, bytes: &[u8], over: Over) -> io::Result<()> {
    let mut builder = Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut beside = builder.tempfile_in(folder_of(path))?;
    fill(&mut beside, bytes)?;
    match over {
        Over::Nothing => beside.persist_noclobber(path)?,
        Over::Anything => beside.persist(path)?,
    };
    // It is there and whole; a stick or a network drive that cannot flush its names is no reason to deny that.
    let _ = sync_folder(folder_of(path));
    Ok(())
}

/// Waits until the names in a folder are on the disk.
#[cfg(unix)]
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Windows cannot flush a folder; NTFS journals names on its own.
#[cfg(not(unix))]
pub fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

fn fill(file: &mut NamedTempFile, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    file.as_file().sync_all()
}

fn owners() -> OpenOptions {
    let mut options = File::options();
    options.read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// A bare name lies in the folder where the program is.
fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests;
