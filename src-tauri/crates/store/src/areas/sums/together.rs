//! Many sums as one.

use super::{gather::Changed, parts::part};

/// What XOR makes of many sums.
pub(crate) fn together(sums: impl IntoIterator<Item = i64>) -> i64 {
    sums.into_iter().fold(0, |all, sum| all ^ sum)
}

/// By how much a transaction changed the sum that the chain holds.
pub(crate) fn chained(changed: &[Changed]) -> i64 {
    let is_chained = |changed: &&Changed| part(changed.part).is_some_and(|part| part.is_chained);
    together(changed.iter().filter(is_chained).map(|changed| changed.sum))
}
