//! What can go wrong on the way to paper, said so that the person at the packing bench knows what to change.

/// Why a document could not be made. The sentence of every variant may be shown to the shop's owner.
///
/// No variant carries a name or an address: errors end up in logs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DocumentError {
    /// `field` names the part of the data, as in the struct: `recipient_lines`, `sender`, `service`.
    #[error("the {} does not fit on the paper, even in the smallest type that can be read: shorten it", plain(.field))]
    DoesNotFit { field: &'static str },
    #[error("the {} is too long for a barcode on this paper", plain(.field))]
    CodeTooLong { field: &'static str },
    #[error("the {} cannot be a barcode: only plain letters, digits and signs are possible", plain(.field))]
    CodeNotEncodable { field: &'static str },
    #[error("there is nothing to print: the shipment has no parcel")]
    NothingToPrint,
    #[error("the paper size {0:?} is not known")]
    UnknownPaper(String),
    #[error("a printer resolution of {0} dots per inch is not possible: 203 or 300 are usual")]
    UnknownResolution(u32),
    #[error("the logo cannot be read: it must be a PNG or JPEG picture")]
    LogoUnreadable,
    #[error("the logo is too large: at most {max_side} pixels on each side and {max_pixels} in all")]
    LogoTooLarge { max_side: u32, max_pixels: u64 },
    #[error("the document cannot be shown: it is damaged")]
    PdfUnreadable,
    #[error("the document has no page {page}: it has {pages}")]
    PageMissing { page: u32, pages: u32 },
    #[error("a picture {0} pixels wide cannot be made")]
    PictureSize(u32),
    /// A fault of the program or its fonts, not of the data.
    #[error("the page could not be written: {0}")]
    Internal(String),
}

fn plain(field: &str) -> String {
    field.replace('_', " ")
}
