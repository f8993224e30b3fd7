//! The place of a shop: where its file lies or lay, whether or not it can be opened. Copies are listed, checked
//! and restored there.

use crate::{context::World, open_shop::OpenShop};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use store::{ShopFile, witness::Said};

/// Where a shop lies.
pub struct Place {
    pub(crate) path: PathBuf,
    pub(crate) copies: PathBuf,
    pub(crate) world: Arc<dyn World>,
    /// The shop, when this program has it open.
    pub(crate) open: Option<Arc<OpenShop>>,
    /// Where copies are kept, too.
    pub(crate) second: Option<PathBuf>,
}

impl Place {
    /// The place of a shop file that this program does not have open.
    #[must_use]
    pub fn of(path: &Path, world: Arc<dyn World>) -> Self {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        Self {
            copies: copies_beside(&path),
            path,
            world,
            open: None,
            second: None,
        }
    }

    /// The shop file's name without its ending: its copies begin with it.
    pub(crate) fn stem(&self) -> String {
        stem(&self.path)
    }

    /// What was saved last, when somebody wrote it down.
    pub(crate) fn said(&self) -> Option<Said> {
        Said::read(&store::witness::place(&self.copies, &self.path))
    }
}

/// Where copies of a shop file go when nobody says otherwise: a folder beside it.
#[must_use]
pub fn copies_beside(path: &Path) -> PathBuf {
    path.parent().unwrap_or(Path::new(".")).join("copies")
}

pub(crate) fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// Holds a file that was opened against its witness. A copy has none: it is looked at, never worked in.
#[must_use]
pub(crate) fn witnessed(file: ShopFile, copies: &Path) -> ShopFile {
    if store::copies::is_copy(file.path()) {
        return file;
    }
    let place = store::witness::place(copies, file.path());
    file.witnessed(&place)
}
