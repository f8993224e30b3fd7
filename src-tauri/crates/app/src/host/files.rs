//! What a window remembers beside the shop files: which one was open last, and reports of faults.

use crate::failure::{ErrorCode, Failure};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    fs,
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};
use store::private;

/// How many shop files are remembered.
const RECENT: usize = 8;

/// What a window remembers.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Memory {
    /// Which shop files were open, the newest first.
    pub recent: Vec<String>,
    /// Where copies of a shop file are kept, too. Never in the shop file itself: no file says where this program
    /// writes.
    #[serde(default)]
    pub second_places: BTreeMap<String, PathBuf>,
}

impl Memory {
    /// What is remembered; nothing when the note cannot be read, which is no reason not to start.
    pub(crate) fn read(data_dir: &Path) -> Self {
        let note = fs::read_to_string(data_dir.join("desk.json"));
        note.ok()
            .and_then(|note| serde_json::from_str(&note).ok())
            .unwrap_or_default()
    }

    pub(crate) fn write(&self, data_dir: &Path) {
        let _ = private::folder(data_dir);
        let _ = serde_json::to_vec(self).map(|note| private::write(&data_dir.join("desk.json"), &note));
    }

    pub(crate) fn last(&self) -> Option<PathBuf> {
        self.recent.first().map(PathBuf::from)
    }

    pub(crate) fn second_place(&self, shop: &Path) -> Option<PathBuf> {
        self.second_places.get(&shop.display().to_string()).cloned()
    }

    pub(crate) fn keep_second_place(&mut self, shop: &Path, folder: Option<PathBuf>) {
        let shop = shop.display().to_string();
        match folder {
            Some(folder) => _ = self.second_places.insert(shop, folder),
            None => _ = self.second_places.remove(&shop),
        }
    }

    pub(crate) fn opened(&mut self, path: &Path) {
        let path = path.display().to_string();
        self.recent.retain(|known| *known != path);
        self.recent.insert(0, path);
        self.recent.truncate(RECENT);
    }
}

pub(crate) fn in_data_dir(data_dir: &Path, name: &str) -> Result<PathBuf, Failure> {
    private::folder(data_dir).map_err(|error| Failure::new(unmade(error.kind())))?;
    Ok(data_dir.join(name))
}

fn unmade(why: ErrorKind) -> ErrorCode {
    match why {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ErrorCode::StorageFull,
        _ => ErrorCode::StorageReadOnly,
    }
}

/// A name for a new shop's file that nothing has yet.
pub(crate) fn free_path(data_dir: &Path, shop_name: &str) -> Result<PathBuf, Failure> {
    let mut name = domain::text::fold(shop_name).replace(' ', "-");
    name.retain(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    name.truncate(40);
    if name.trim_matches('-').is_empty() {
        "shop".clone_into(&mut name);
    }
    let numbered = |count: u32| {
        if count == 1 {
            name.clone()
        } else {
            format!("{name}-{count}")
        }
    };
    for count in 1..1000 {
        let path = in_data_dir(data_dir, &format!("{}.counterbook", numbered(count)))?;
        if !path.exists() {
            return Ok(path);
        }
    }
    Err(Failure::new(ErrorCode::FileExists))
}

/// How many reports of one moment are kept apart.
const OF_ONE_MOMENT: u32 = 100;

/// Writes down a fault of the program: where it was, never what was being typed. The file, where one could be
/// written; nobody is promised one before.
pub(crate) fn report(data_dir: &Path, now: DateTime<Utc>, command: &str, says: &str) -> Option<PathBuf> {
    let folder = data_dir.join("reports");
    private::folder(&folder).ok()?;
    let stamp = now.format("%Y%m%d-%H%M%S%3f");
    let names = (1..=OF_ONE_MOMENT).map(|nth| folder.join(format!("fault-{stamp}-{nth}.txt")));
    let (path, mut file) = names
        .map(|path| private::create_new(&path).map(|file| (path, file)))
        .find(|made| {
            !made
                .as_ref()
                .is_err_and(|error| error.kind() == ErrorKind::AlreadyExists)
        })?
        .ok()?;
    let text = format!(
        "Counterbook {} met a fault of its own.\ncommand: {command}\nat: {now}\nsays: {says}\n",
        env!("CARGO_PKG_VERSION")
    );
    file.write_all(text.as_bytes()).ok()?;
    file.sync_all().ok()?;
    Some(path)
}

#[cfg(test)]
mod tests;
