//! What the hash of an activity covers.

use sha2::{Digest, Sha256};
use terms::{ActivitySeq, StaffId};

/// The parts that the hash covers, in this order, each with its length before it.
pub(crate) struct Link<'a> {
    pub seq: ActivitySeq,
    pub at: &'a str,
    pub staff_id: StaffId,
    pub command: &'a str,
    pub subject: &'a str,
    /// `item 3` and the like, one a line, in the order of kind and row: as `activity_subjects` sorts them.
    pub subjects: &'a str,
    pub detail: Option<&'a str>,
    pub tags: &'a str,
    pub text_hash: &'a [u8],
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
        part(self.at.as_bytes());
        part(&self.staff_id.get().to_be_bytes());
        part(self.command.as_bytes());
        part(self.subject.as_bytes());
        part(self.subjects.as_bytes());
        part(self.detail.unwrap_or("").as_bytes());
        part(self.tags.as_bytes());
        part(self.text_hash);
        hasher.finalize().into()
    }
}

pub(crate) fn text_hash(salt: &[u8], text: &str) -> [u8; 32] {
    Sha256::new()
        .chain_update(salt)
        .chain_update(text.as_bytes())
        .finalize()
        .into()
}
