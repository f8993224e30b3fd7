//! A picture ready for any output.

/// Red, green and blue, a byte each, row by row from the top; laid on white.
#[derive(Debug, Clone)]
pub struct Picture {
    pub width: u32,
    pub height: u32,
    pub rgb: Vec<u8>,
}
