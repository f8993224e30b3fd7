//! What tests and measurements say to the window from outside. They are heard in what is built for those; what
//! is built for a shop (`cargo xtask bundle`) knows none of their names, and looks for none.

pub use heard::{chosen_folder, chosen_to_open, chosen_to_save, data_folder, says_when_painted};

#[cfg(any(debug_assertions, feature = "test-switches"))]
mod heard {
    use std::env::var_os;
    use std::path::PathBuf;

    /// The folder for everything of ours.
    pub fn data_folder() -> Option<PathBuf> {
        var_os("COUNTERBOOK_DATA_DIR").map(PathBuf::from)
    }

    /// What the system's own dialog would have answered, which no test can reach.
    pub fn chosen_to_save() -> Option<PathBuf> {
        var_os("COUNTERBOOK_TEST_SAVE_PATH").map(PathBuf::from)
    }

    pub fn chosen_to_open() -> Option<PathBuf> {
        var_os("COUNTERBOOK_TEST_OPEN_PATH").map(PathBuf::from)
    }

    pub fn chosen_folder() -> Option<PathBuf> {
        var_os("COUNTERBOOK_TEST_FOLDER").map(PathBuf::from)
    }

    /// Whether the first paint is told on standard error.
    pub fn says_when_painted() -> bool {
        var_os("COUNTERBOOK_TIMING").is_some()
    }
}

#[cfg(not(any(debug_assertions, feature = "test-switches")))]
mod heard {
    use std::path::PathBuf;

    pub fn data_folder() -> Option<PathBuf> {
        None
    }

    pub fn chosen_to_save() -> Option<PathBuf> {
        None
    }

    pub fn chosen_to_open() -> Option<PathBuf> {
        None
    }

    pub fn chosen_folder() -> Option<PathBuf> {
        None
    }

    pub fn says_when_painted() -> bool {
        false
    }
}
