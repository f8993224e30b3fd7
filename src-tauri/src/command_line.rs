//! The two words the window understands.

use std::ffi::OsString;
use std::path::PathBuf;

#[derive(Debug, Default, PartialEq)]
pub struct Wish {
    /// The shop file to open; without it the last one, or the welcome page.
    pub shop: Option<PathBuf>,
}

/// Reads the words after the program's name.
///
/// # Errors
/// A sentence for the person at the terminal.
pub fn parse(mut words: impl Iterator<Item = OsString>) -> Result<Wish, String> {
    let mut wish = Wish::default();
    while let Some(word) = words.next() {
        let text = word.to_string_lossy();
        if text == "--shop" {
            let file = words
                .next()
                .ok_or("--shop needs the path of a shop file after it.")?;
            wish.shop = Some(whole_path(PathBuf::from(file))?);
        } else if let Some(file) = text.strip_prefix("--shop=") {
            wish.shop = Some(whole_path(PathBuf::from(file))?);
        } else if text.starts_with('-') {
            return Err(format!(
                "“{text}” is not understood. Use: counterbook-desktop [--shop FILE]"
            ));
        } else {
            // A file manager that opens a shop file names it alone.
            wish.shop = Some(whole_path(PathBuf::from(&word))?);
        }
    }
    Ok(wish)
}

fn whole_path(path: PathBuf) -> Result<PathBuf, String> {
    std::path::absolute(&path).map_err(|error| format!("“{}” is no usable path: {error}", path.display()))
}

#[cfg(test)]
mod tests;
