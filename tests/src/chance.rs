//! Randomness that can be played again.

use std::hash::{BuildHasher, RandomState};

/// SplitMix64: small, and the same on every machine.
pub struct Chance(u64);

impl Chance {
    /// Begins at `COUNTERBOOK_SEED`, or at a seed of its own; prints it.
    pub fn seeded() -> Self {
        let given = std::env::var("COUNTERBOOK_SEED").ok();
        let seed = given
            .and_then(|seed| seed.parse().ok())
            .unwrap_or_else(|| RandomState::new().hash_one(0));
        println!("COUNTERBOOK_SEED={seed}");
        Self(seed)
    }

    /// Always the same throws.
    #[must_use]
    pub fn of(seed: u64) -> Self {
        Self(seed)
    }

    pub fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, limit: u64) -> u64 {
        self.throw() % limit
    }

    /// A place in a list of so many.
    pub fn below_len(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap()
    }

    /// A request id.
    pub fn uuid(&mut self) -> String {
        let text = format!("{:016x}{:016x}", self.throw(), self.throw());
        format!(
            "{}-{}-{}-{}-{}",
            &text[..8],
            &text[8..12],
            &text[12..16],
            &text[16..20],
            &text[20..]
        )
    }
}
