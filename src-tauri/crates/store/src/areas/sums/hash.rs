//! The hash of a row: over every cell as it lies in the file, also text that is no text.

use rusqlite::types::ValueRef;
use siphasher::sip::SipHasher13;
use std::hash::Hasher as _;

/// Fixed for ever: what they make stands in the file. They keep no secret; a flipped bit knows none.
const KEYS: (u64, u64) = (0x436f_756e_7465_7262, 0x6f6f_6b20_726f_7773);

/// The hash of one row of a part.
pub(crate) struct RowHash(SipHasher13);

impl RowHash {
    pub(crate) fn of(part: i64) -> Self {
        let mut hash = SipHasher13::new_with_keys(KEYS.0, KEYS.1);
        hash.write(&part.to_le_bytes());
        Self(hash)
    }

    /// Its next cell: what kind it is, how long, and what is in it.
    pub(crate) fn cell(&mut self, cell: ValueRef<'_>) {
        match cell {
            ValueRef::Null => self.0.write(&[0]),
            ValueRef::Integer(value) => self.figure(1, value.to_le_bytes()),
            ValueRef::Real(value) => self.figure(2, value.to_bits().to_le_bytes()),
            ValueRef::Text(bytes) => self.bytes(3, bytes),
            ValueRef::Blob(bytes) => self.bytes(4, bytes),
        }
    }

    fn figure(&mut self, kind: u8, bytes: [u8; 8]) {
        let mut cell = [kind; 9];
        cell[1..].copy_from_slice(&bytes);
        self.0.write(&cell);
    }

    fn bytes(&mut self, kind: u8, bytes: &[u8]) {
        self.figure(kind, (bytes.len() as u64).to_le_bytes());
        self.0.write(bytes);
    }

    pub(crate) fn sum(self) -> i64 {
        self.0.finish().cast_signed()
    }
}
