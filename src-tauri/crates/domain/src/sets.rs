//! What sets are made of: how many their parts make, what they weigh, how many can be counted.

use std::collections::BTreeMap;

use terms::{Decimals, Grams, ItemId, ItemKind, PerUnit, Quantity, Take};

/// How much of each item is free.
pub type Free = BTreeMap<ItemId, Quantity>;

/// How many whole units the free pieces make; nothing limits what takes nothing.
#[must_use]
pub fn whole_units(takes: &[Take], free: &Free) -> Option<Quantity> {
    takes
        .iter()
        .map(|take| free_of(free, take.item_id).units_of(take.per_unit))
        .min()
}

/// How many sets the free parts make; without parts there is no set.
#[must_use]
pub fn kits_available(parts: &[Take], free: &Free) -> Quantity {
    whole_units(parts, free).unwrap_or_default()
}

/// The most units of one line that can be counted in pieces.
#[must_use]
pub fn most_units(takes: &[Take]) -> Quantity {
    let most = takes.iter().map(|take| take.per_unit).max();
    Quantity::MOST.units_of(most.unwrap_or(PerUnit::ONE))
}

/// Whether such an item can be part of a set: a set of sets is none, and a service is not picked.
#[must_use]
pub fn may_be_part(kind: ItemKind) -> bool {
    kind == ItemKind::Stocked
}

/// What a part of a set weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartWeight {
    /// Of one whole unit, if it is known.
    pub weight_g: Option<Grams>,
    pub unit_decimals: Decimals,
    /// How much of it one set takes.
    pub per_unit: PerUnit,
}

/// The parts of one set together, each rounded up to the gram; unknown when one of them is, or when there
/// are none.
#[must_use]
pub fn weight_of_parts(parts: &[PartWeight]) -> Option<Grams> {
    if parts.is_empty() {
        return None;
    }
    let weights = parts
        .iter()
        .map(|part| grams(part.weight_g, part.unit_decimals, part.per_unit.get()));
    weights.sum::<Option<i64>>().map(Grams::new)
}

/// What lies in a box of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Content {
    /// Of one whole unit, if it is known.
    pub weight_g: Option<Grams>,
    pub unit_decimals: Decimals,
    pub quantity: Quantity,
}

/// The things in a box together, without box and filling, each rounded up to the gram; unknown when one of
/// them was never weighed (a sum with a gap in it would be wrong), or when there is nothing to weigh.
#[must_use]
pub fn weight_of_contents(contents: &[Content]) -> Option<Grams> {
    let there = contents.iter().filter(|content| !content.quantity.is_zero());
    let weights = there.map(|content| grams(content.weight_g, content.unit_decimals, content.quantity.get()));
    let sum = weights.sum::<Option<i64>>()?;
    (sum > 0).then_some(Grams::new(sum))
}

/// What so many smallest units weigh, up to the gram.
fn grams(of_whole: Option<Grams>, decimals: Decimals, smallest: i64) -> Option<i64> {
    let whole = decimals.per_whole();
    let weight = of_whole?.get().checked_mul(smallest)?;
    Some(weight.checked_add(whole - 1)? / whole)
}

fn free_of(free: &Free, item: ItemId) -> Quantity {
    free.get(&item).copied().unwrap_or_default()
}
