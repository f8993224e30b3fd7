//! Words of paper.

use terms_derive::words;

/// What a document is.
#[words]
pub enum DocumentKind {
    PackingSlip,
    ShippingLabel,
}

/// Every size of paper, by the name it has in the shop.
#[words]
pub enum PaperSize {
    #[word = "A4"]
    A4,
    #[word = "Letter"]
    Letter,
    #[word = "100x150"]
    Label100x150,
    #[word = "4x6"]
    Label4x6,
}

/// Paper for slips.
#[words]
pub enum SlipPaper {
    #[word = "A4"]
    A4,
    #[word = "Letter"]
    Letter,
}

/// Paper for labels.
#[words]
pub enum LabelPaper {
    #[word = "100x150"]
    Label100x150,
    #[word = "4x6"]
    Label4x6,
}

impl From<SlipPaper> for PaperSize {
    fn from(paper: SlipPaper) -> Self {
        match paper {
            SlipPaper::A4 => Self::A4,
            SlipPaper::Letter => Self::Letter,
        }
    }
}

impl From<LabelPaper> for PaperSize {
    fn from(paper: LabelPaper) -> Self {
        match paper {
            LabelPaper::Label100x150 => Self::Label100x150,
            LabelPaper::Label4x6 => Self::Label4x6,
        }
    }
}
