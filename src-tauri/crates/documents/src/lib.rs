//! Paper: plain data in, PDF bytes out.
//!
//! A document is a pure function: the same data, fonts, words and paper give the same bytes, on any day and in any
//! process. The way is data → layout (`packing_slip`, `shipping_label`) → pages of marks (`page`) → bytes (`pdf`).
//! Nothing here reads a clock, a file or the system's fonts, and no text is ever cut off in silence: it wraps,
//! shrinks to a readable size, or is refused with the name of the field.

mod bars;
mod block;
mod clean;
mod code128;
mod error;
mod fit;
mod flow;
mod fonts;
mod label_codes;
#[cfg(test)]
mod layout_tests;
mod logo;
mod packing_slip;
mod page;
mod paper;
mod pdf;
mod pdf_text;
mod raster;
mod shape;
mod shipping_label;
mod slip_head;
mod slip_table;
mod words;

pub use error::DocumentError;
pub use fonts::Fonts;
pub use logo::logo_is_readable;
pub use packing_slip::{PackingSlip, SlipLine, SlipParcel, SlipPart, packing_slip};
pub use paper::{LabelPaper, SlipPaper};
pub use raster::page_png;
pub use shape::Engine;
pub use shipping_label::{ShippingLabel, shipping_label};
pub use words::Words;

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

/// The shop, as it stands on its paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sender {
    pub name: String,
    /// In the order of the shop's own country.
    pub address_lines: Vec<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub website: Option<String>,
    /// The bytes of a PNG or JPEG. One that cannot be read is left out and the name stands alone; ask
    /// [`logo_is_readable`] when the logo is chosen.
    pub logo: Option<Vec<u8>>,
}

/// Turns finished pages into a document.
fn render(
    engine: &Engine,
    pages: &[page::Page],
    logo: Option<&logo::Picture>,
    about: &pdf::About<'_>,
) -> Result<Rendered, DocumentError> {
    let bytes = pdf::write(pages, engine.fonts(), logo, about)?;
    let count = u32::try_from(pages.len()).map_err(|error| DocumentError::Internal(error.to_string()))?;
    Ok(Rendered {
        bytes,
        pages: count,
        missing: engine.missing(),
    })
}

#[cfg(test)]
extern crate self as documents;
#[cfg(test)]
#[path = "../tests/samples/mod.rs"]
mod samples;

/// The app shares one catalogue between threads and hands an engine from one to the next.
#[cfg(test)]
mod tests {
    #[test]
    fn an_engine_can_change_threads_and_words_can_be_shared() {
        fn sendable<T: Send>() {}
        fn shareable<T: Send + Sync>() {}
        sendable::<crate::Engine>();
        shareable::<crate::Words>();
        shareable::<crate::Fonts>();
    }
}
