//! What the hash of an activity covers.

use sha2::{Digest, Sha256};
use terms::{ActivitySeq, StaffId};

/// The parts that the hash covers, in this order, each with its length before it: bytes as they lie in the file.
pub(crate) struct Link<'a> {
    pub seq: ActivitySeq,
    pub at: &'a [u8],
    pub staff_id: StaffId,
    pub command: &'a [u8],
    pub subject: &'a [u8],
    /// `item 3` and the like, one a line, in the order of kind and row: as `activity_subjects` sorts them.
    pub subjects: &'a [u8],
    pub detail: Option<&'a [u8]>,
    pub tags: &'a [u8],
    pub text_hash: &'a [u8],
    /// The sum over all rows of the books after it.
    pub books: i64,
}

impl Link<'_> {
    pub(crate) fn hash(&self, previous: &[u8]) -> [u8; 32] {
        let mut hasher = Sha256::new();
        let mut part = |bytes: &[u8]| {
            hasher.update((bytes.len() as u64).to_be_bytes());
            hasher.update(bytes);
        };
        part(previous);
        part(&self.seq.get().to_be_bytes());
        part(self.at);
        part(&self.staff_id.get().to_be_bytes());
        part(self.command);
        part(self.subject);
        part(self.subjects);
        part(self.detail.unwrap_or_default());
        part(self.tags);
        part(self.text_hash);
        part(&self.books.to_be_bytes());
        hasher.finalize().into()
    }
}

pub(crate) fn text_hash(salt: &[u8], text: &[u8]) -> [u8; 32] {
    Sha256::new()
        .chain_update(salt)
        .chain_update(text)
        .finalize()
        .into()
}
