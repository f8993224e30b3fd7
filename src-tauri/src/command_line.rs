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
mod tests {
    use super::*;

    fn parsed(words: &[&str]) -> Result<Wish, String> {
        parse(words.iter().map(OsString::from))
    }

    #[test]
    fn a_shop_file_may_be_named_in_every_spelling() {
        let named = Wish {
            shop: Some(PathBuf::from("/a/b.counterbook")),
        };
        assert_eq!(parsed(&["--shop", "/a/b.counterbook"]), Ok(named));
        assert_eq!(
            parsed(&["--shop=/a/b.counterbook"]).unwrap().shop,
            Some("/a/b.counterbook".into())
        );
        assert_eq!(
            parsed(&["/a/b.counterbook"]).unwrap().shop,
            Some("/a/b.counterbook".into())
        );
        assert_eq!(parsed(&[]), Ok(Wish::default()));
    }

    #[test]
    fn a_relative_shop_file_is_seen_from_where_the_program_was_started() {
        let shop = parsed(&["--shop", "b.counterbook"]).unwrap().shop.unwrap();
        assert!(
            shop.is_absolute(),
            "the window may change its folder, the shop must not move with it"
        );
    }

    #[test]
    fn an_unknown_word_is_refused_with_the_right_way() {
        let sentence = parsed(&["--open"]).unwrap_err();
        assert!(
            sentence.contains("--open") && sentence.contains("--shop FILE"),
            "{sentence}"
        );
        assert!(parsed(&["--shop"]).is_err());
    }
}
