//! Which part of the shop file is known to be damaged, so that everybody knows which is safe.

use terms_derive::wire;

/// Where nothing more is written. Everything else is safe and goes on.
#[wire]
#[derive(PartialEq, Eq)]
pub struct DamageView {
    /// The pages are broken: nothing at all is written.
    pub is_everywhere: bool,
    /// The tables that hold rows which are not as they were written, as a person calls them.
    pub tables: Vec<String>,
}

impl DamageView {
    /// Nothing where nothing is damaged.
    pub(crate) fn of(damage: &store::sums::Damage) -> Option<Self> {
        (!damage.is_nowhere()).then(|| Self {
            is_everywhere: damage.is_everywhere(),
            tables: damage
                .tables()
                .iter()
                .map(|table| table.replace('_', " "))
                .collect(),
        })
    }
}
