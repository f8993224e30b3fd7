//! Our faces as the shaper knows them.

use std::collections::HashMap;
use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{FontContext, FontWeight, GlyphRun};

use crate::engine::fonts::Fonts;

/// Which face a run of glyphs is set in.
pub struct FaceIndex(HashMap<u64, usize>);

/// Registers every face under our own name for it; the system's faces are not asked.
pub fn register(fonts: Fonts) -> (FontContext, FaceIndex) {
    let mut collection = Collection::new(CollectionOptions {
        shared: false,
        system_fonts: false,
    });
    let mut face_of_blob = HashMap::new();
    for (index, face) in fonts.faces().iter().enumerate() {
        let blob = Blob::new(Arc::new(face.bytes));
        face_of_blob.insert(blob.id(), index);
        let weight = if face.bold {
            FontWeight::BOLD
        } else {
            FontWeight::NORMAL
        };
        let name = FontInfoOverride {
            family_name: Some(face.family),
            weight: Some(weight),
            ..Default::default()
        };
        collection.register_fonts(blob, Some(name));
    }
    let context = FontContext {
        collection,
        source_cache: SourceCache::default(),
    };
    (context, FaceIndex(face_of_blob))
}

impl FaceIndex {
    /// The index into the faces of `Fonts`.
    pub fn of(&self, run: &GlyphRun<'_, ()>) -> usize {
        self.0
            .get(&run.run().font().data.id())
            .copied()
            .unwrap_or_default()
    }
}
