//! A PDF on its way to bytes: what changes from run to run is taken out, what viewers should know is said.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Document, Object, StringFormat};
use sha2::{Digest, Sha256};

use crate::error::DocumentError;

/// What the file says about itself.
pub struct About<'a> {
    pub title: &'a str,
    /// BCP 47.
    pub language: &'a str,
}

/// Takes out what changes from run to run, says what viewers and printers should know, and packs the file.
/// # Errors
/// [`DocumentError::Internal`].
pub fn finish(mut document: Document, about: &About<'_>) -> Result<Vec<u8>, DocumentError> {
    // The first version with text for a span of glyphs was 1.5; 1.7 is the one that everything reads.
    document.version = "1.7".to_owned();
    strip_info(&mut document);
    describe(&mut document, about);
    let digest = pack(&mut document).map_err(|error| DocumentError::Internal(error.to_string()))?;
    let id = Object::String(digest, StringFormat::Hexadecimal);
    document.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    let mut bytes = Vec::new();
    document
        .save_to(&mut bytes)
        .map_err(|error| DocumentError::Internal(error.to_string()))?;
    Ok(bytes)
}

/// printpdf dates every file; ours are dated by what is printed on them.
fn strip_info(document: &mut Document) {
    let Ok(id) = document.trailer.get(b"Info").and_then(Object::as_reference) else {
        return;
    };
    if let Ok(info) = document.get_object_mut(id).and_then(Object::as_dict_mut) {
        for key in [
            "CreationDate",
            "ModDate",
            "GTS_PDFXVersion",
            "Identifier",
            "Trapped",
            "Author",
            "Subject",
            "Keywords",
        ] {
            info.remove(key.as_bytes());
        }
    }
}

/// The language for screen readers; and printers must not scale, or the bars leave the dot grid.
fn describe(document: &mut Document, about: &About<'_>) {
    if let Ok(catalog) = document.catalog_mut() {
        let wishes = [
            ("PrintScaling", Object::from("None")),
            ("DisplayDocTitle", Object::Boolean(true)),
        ];
        catalog.set("ViewerPreferences", Dictionary::from_iter(wishes));
        catalog.set("Lang", Object::string_literal(about.language));
    }
}

/// Level 1 makes a slip a sixth larger than level 4 does (27 KB for 23), and in four fifths of the time.
const PACKING: Compression = Compression::new(1);

/// Compresses every stream and hashes the whole; the first 16 bytes of the hash name the file.
fn pack(document: &mut Document) -> std::io::Result<Vec<u8>> {
    let mut hash = Sha256::new();
    // One for all of them: its tables are large and have to be cleared when it is made.
    let mut encoder = ZlibEncoder::new(Vec::new(), PACKING);
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        hash.update(&stream.content);
        if stream.dict.has(b"Filter") || stream.content.len() < 64 {
            continue;
        }
        encoder.write_all(&stream.content)?;
        let packed = encoder.reset(Vec::new())?;
        stream.dict.set("Filter", Object::from("FlateDecode"));
        stream.set_content(packed);
    }
    Ok(hash.finalize()[..16].to_vec())
}
