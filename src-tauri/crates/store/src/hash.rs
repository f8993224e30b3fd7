//! Hashes as they stand in the file and beside a copy: SHA-256 in lower-case hexadecimal digits.

use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The hash of some bytes.
#[must_use]
pub fn sha256_of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes as digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
