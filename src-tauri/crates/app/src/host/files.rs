//! What a window remembers beside the shop files: which one was open last, and reports of faults.

use crate::failure::{ErrorCode, Failure};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::{
    any::Any,
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

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
        let _ = fs::create_dir_all(data_dir);
        let _ = serde_json::to_string(self).map(|note| fs::write(data_dir.join("desk.json"), note));
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
    fs::create_dir_all(data_dir).map_err(|_| Failure::new(ErrorCode::StorageReadOnly))?;
    Ok(data_dir.join(name))
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

/// Writes down a fault of the program: where it was, never what was being typed.
pub(crate) fn report(data_dir: &Path, now: DateTime<Utc>, command: &str, panic: &(dyn Any + Send)) {
    let says = panic.downcast_ref::<&str>().copied().unwrap_or("no word");
    let text = format!(
        "Counterbook {} met a fault of its own.\ncommand: {command}\nat: {now}\nsays: {says}\n",
        env!("CARGO_PKG_VERSION")
    );
    let folder = data_dir.join("reports");
    let _ = fs::create_dir_all(&folder);
    let _ = fs::write(
        folder.join(format!("fault-{}.txt", now.format("%Y%m%d-%H%M%S%3f"))),
        text,
    );
}
