//! What an engine keeps from one document to the next, because shops print the same things again and again.

use std::collections::HashMap;
use std::sync::Arc;

use crate::engine::block::{Block, StyleKey};
use crate::engine::picture::Picture;

/// Blocks by their text, style and width.
#[derive(Default)]
pub struct Blocks(HashMap<(String, StyleKey), Block>);

/// A text with the style and width that it is set in.
pub struct BlockKey((String, StyleKey));

/// About a megabyte of texts.
const MOST: usize = 1_000;
const MOST_BYTES: usize = 64;

impl BlockKey {
    /// Plain ASCII is remembered: it has a glyph for every character and does not depend on the recipient, so that
    /// the answer is always the same.
    pub fn of(text: &str, style: impl FnOnce() -> StyleKey) -> Option<Self> {
        (text.is_ascii() && text.len() <= MOST_BYTES).then(|| Self((text.to_owned(), style())))
    }
}

impl Blocks {
    pub fn get(&self, key: &BlockKey) -> Option<Block> {
        self.0.get(&key.0).cloned()
    }

    pub fn keep(&mut self, key: BlockKey, block: Block) {
        if self.0.len() >= MOST {
            self.0.clear();
        }
        self.0.insert(key.0, block);
    }
}

/// The last picture's bytes and what they are on paper; nothing if they cannot be read.
#[derive(Default)]
pub struct LastPicture(Option<(Vec<u8>, Option<Arc<Picture>>)>);

impl LastPicture {
    /// What `read` makes of these bytes, without reading the same bytes twice in a row.
    pub fn get(&mut self, bytes: &[u8], read: impl FnOnce(&[u8]) -> Option<Picture>) -> Option<Arc<Picture>> {
        match &self.0 {
            Some((known, picture)) if known == bytes => picture.clone(),
            _ => {
                let picture = read(bytes).map(Arc::new);
                self.0 = Some((bytes.to_owned(), picture.clone()));
                picture
            }
        }
    }
}
