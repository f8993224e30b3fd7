//! Paper: plain data in, PDF bytes out.
//!
//! A document is a pure function: the same data, fonts, words and paper give the same bytes, on any day and in any
//! process. The way is data ([`kinds`]) → layout ([`parts`], on the [`engine`]) → pages of marks → bytes ([`out`]).
//! Nothing here reads a clock, a file or the system's fonts, and no text is ever cut off in silence: it wraps,
//! shrinks to a readable size, or is refused with the name of the field.
//!
//! The rooms know each other downward only: `engine` < `codes` < `parts` < `kinds`; `out` knows `engine` alone.

pub mod codes;
pub mod engine;
pub mod error;
pub mod kinds;
pub mod out;
pub mod parts;

pub use engine::fonts::Fonts;
pub use engine::shape::Engine;
pub use engine::words::Words;
pub use error::DocumentError;
pub use kinds::kind::{Kind, pages};
pub use kinds::packing_slip::{PackingSlip, SlipLine, SlipParcel, SlipPart};
pub use kinds::shipping_label::{ShippingLabel, ShippingLabels};
pub use out::raster::page_png;
pub use parts::logo::logo_is_readable;
pub use parts::sender::Sender;
pub use terms::PaperSize;

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The PDF.
    pub bytes: Vec<u8>,
    pub pages: u32,
    /// Characters that no font of ours has, in code point order. They are printed as an empty box: say so before
    /// the paper is used.
    pub missing: Vec<char>,
}

/// Makes a document of any kind.
///
/// # Errors
/// [`DocumentError::UnknownPaper`] for paper that it is not printed on, and what the document itself refuses.
pub fn document<K: Kind>(
    engine: &mut Engine,
    words: &Words,
    document: &K,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let pages = pages(engine, words, document, paper)?;
    let about = out::pdf_file::About {
        title: &document.title(words),
        language: words.language(),
    };
    let bytes = out::pdf::write(&pages, engine.fonts(), &about)?;
    let count = u32::try_from(pages.len()).map_err(|error| DocumentError::Internal(error.to_string()))?;
    Ok(Rendered {
        bytes,
        pages: count,
        missing: engine.missing(),
    })
}

/// Makes the packing slips of one shipment, one document, each parcel from a new page.
///
/// # Errors
/// Those of [`PackingSlip`].
pub fn packing_slip(
    engine: &mut Engine,
    words: &Words,
    slip: &PackingSlip,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    document(engine, words, slip, paper)
}

/// Makes labels, one page each.
///
/// # Errors
/// Those of [`ShippingLabels`].
pub fn shipping_label(
    engine: &mut Engine,
    words: &Words,
    labels: &[ShippingLabel],
    paper: PaperSize,
    dpi: u32,
) -> Result<Rendered, DocumentError> {
    document(engine, words, &ShippingLabels { labels, dpi }, paper)
}

#[cfg(test)]
mod tests;
