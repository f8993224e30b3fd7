//! The sheets we print on. Lengths are points: 72 to the inch.

use std::str::FromStr;

use crate::DocumentError;

/// The paper of a packing slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlipPaper {
    /// 210 × 297 mm (ISO 216).
    A4,
    /// 8.5 × 11 inch.
    Letter,
}

/// The paper of a shipping label: the two sizes that thermal label printers take for parcels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelPaper {
    /// 100 × 150 mm.
    Mm100x150,
    /// 4 × 6 inch.
    In4x6,
}

/// Width and height in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Size {
    pub width: f32,
    pub height: f32,
}

impl SlipPaper {
    pub(crate) fn size(self) -> Size {
        match self {
            Self::A4 => Size {
                width: 595.276,
                height: 841.89,
            },
            Self::Letter => Size {
                width: 612.0,
                height: 792.0,
            },
        }
    }
}

impl LabelPaper {
    pub(crate) fn size(self) -> Size {
        match self {
            Self::Mm100x150 => Size {
                width: 283.465,
                height: 425.197,
            },
            Self::In4x6 => Size {
                width: 288.0,
                height: 432.0,
            },
        }
    }

    /// Whole printer dots across the paper: what does not fit into them is not printed.
    pub(crate) fn width_dots(self, dpi: u32) -> u32 {
        match self {
            Self::Mm100x150 => dpi * 1_000 / 254,
            Self::In4x6 => dpi * 4,
        }
    }
}

impl FromStr for SlipPaper {
    type Err = DocumentError;

    /// `A4` or `Letter`, in any case.
    fn from_str(name: &str) -> Result<Self, DocumentError> {
        match name.to_ascii_lowercase().as_str() {
            "a4" => Ok(Self::A4),
            "letter" => Ok(Self::Letter),
            _ => Err(DocumentError::UnknownPaper(name.to_owned())),
        }
    }
}

impl FromStr for LabelPaper {
    type Err = DocumentError;

    /// `100x150` (millimetres) or `4x6` (inches).
    fn from_str(name: &str) -> Result<Self, DocumentError> {
        match name.to_ascii_lowercase().as_str() {
            "100x150" => Ok(Self::Mm100x150),
            "4x6" => Ok(Self::In4x6),
            _ => Err(DocumentError::UnknownPaper(name.to_owned())),
        }
    }
}
