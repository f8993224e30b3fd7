//! Who gets the stock of a new order.

use std::collections::BTreeMap;

use terms::{ItemId, Quantity, Take, WhenShort};

use crate::{
    money::saturated,
    sets::{Free, whole_units},
};

/// What one line of a new order asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// What one unit takes: a stocked item itself once, a kit its parts, a service nothing.
    pub takes: Vec<Take>,
    pub quantity: Quantity,
    pub when_short: WhenShort,
}

/// What the line gets now and what it waits for; together its quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Granted {
    pub allocated: Quantity,
    pub backordered: Quantity,
}

impl Granted {
    /// How many of those ordered it does not get now.
    #[must_use]
    pub fn short_of(&self, ordered: Quantity) -> Quantity {
        (ordered - self.allocated).max(Quantity::ZERO)
    }
}

/// A line that cannot be served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortage {
    /// Index of the line.
    pub line: usize,
    /// How many units of this line there would be if the order had no other line.
    pub available: Quantity,
}

/// Promises stock to the lines of one order.
///
/// Demand is added up per item before it is checked, so that two lines cannot both take the last piece.
/// Lines that refuse shortage come first, all or nothing together; then the lines that may wait take what
/// is left, in their order, in whole units of the line. Demand equal to stock is not short.
///
/// # Errors
/// A [`Shortage`] for every refusing line that draws on an item of which there is too little, in line order.
pub fn allocate(demands: &[Demand], free: &Free) -> Result<Vec<Granted>, Vec<Shortage>> {
    let wanted = wanted_by_refusing(demands);
    let is_short = |item: &ItemId| wanted.get(item).is_some_and(|wanted| *wanted > of(free, *item));
    let shortages: Vec<Shortage> = demands
        .iter()
        .enumerate()
        .filter(|(_, demand)| demand.when_short == WhenShort::Refuse && demand.quantity > Quantity::ZERO)
        .filter(|(_, demand)| needs(&demand.takes).keys().any(is_short))
        .map(|(line, demand)| Shortage {
            line,
            available: units(&demand.takes, Quantity::new(i64::MAX), free),
        })
        .collect();
    if shortages.is_empty() {
        Ok(grant(demands, free))
    } else {
        Err(shortages)
    }
}

/// How much of each item the lines that refuse shortage want together.
fn wanted_by_refusing(demands: &[Demand]) -> BTreeMap<ItemId, i128> {
    let mut wanted = BTreeMap::new();
    for demand in demands
        .iter()
        .filter(|demand| demand.when_short == WhenShort::Refuse)
    {
        for (item, per_unit) in needs(&demand.takes) {
            *wanted.entry(item).or_default() += per_unit * i128::from(demand.quantity.get().max(0));
        }
    }
    wanted
}

/// Serves the lines, refusing ones first. Only called when the refusing lines fit.
fn grant(demands: &[Demand], free: &Free) -> Vec<Granted> {
    let mut left = free.clone();
    let mut granted = vec![Granted::default(); demands.len()];
    for turn in [WhenShort::Refuse, WhenShort::Backorder] {
        for (line, demand) in demands
            .iter()
            .enumerate()
            .filter(|(_, demand)| demand.when_short == turn)
        {
            let allocated = take(&demand.takes, demand.quantity, &mut left);
            granted[line] = Granted {
                allocated,
                backordered: demand.quantity.max(Quantity::ZERO) - allocated,
            };
        }
    }
    granted
}

/// What a line of an order that is not placed yet would get, and what is free around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    pub granted: Granted,
    /// Whole units that the free pieces make, the other lines left aside.
    pub available: Quantity,
    /// Whole units that would still be free behind the whole order.
    pub free_after: Quantity,
}

/// What the lines of an order would get. An order that is refused as it is gets what could be had, line by
/// line, so that the caller can choose.
#[must_use]
pub fn offers(demands: &[Demand], free: &Free) -> Vec<Offer> {
    let granted = allocate(demands, free).ok();
    let mut left = free.clone();
    let mut offers = Vec::with_capacity(demands.len());
    for (line, demand) in demands.iter().enumerate() {
        let granted = match &granted {
            Some(granted) => granted[line],
            None => could_be_had(demand, &left),
        };
        for take in &demand.takes {
            *left.entry(take.item_id).or_default() -= granted.allocated.times(take.per_unit);
        }
        offers.push(Offer {
            granted,
            available: whole_units(&demand.takes, free).unwrap_or_default(),
            free_after: Quantity::ZERO,
        });
    }
    for (offer, demand) in offers.iter_mut().zip(demands) {
        let after = whole_units(&demand.takes, &left).unwrap_or_default();
        offer.free_after = after.max(Quantity::ZERO);
    }
    offers
}

fn could_be_had(demand: &Demand, left: &Free) -> Granted {
    let allocated = whole_units(&demand.takes, left).map_or(demand.quantity, |free| {
        free.max(Quantity::ZERO).min(demand.quantity)
    });
    Granted {
        allocated,
        backordered: demand.quantity - allocated,
    }
}

/// What one unit takes of each item; a part listed twice counts twice.
fn needs(takes: &[Take]) -> BTreeMap<ItemId, i128> {
    let mut needs = BTreeMap::new();
    for take in takes.iter().filter(|take| take.per_unit.get() > 0) {
        *needs.entry(take.item_id).or_default() += i128::from(take.per_unit.get());
    }
    needs
}

fn of(free: &Free, item: ItemId) -> i128 {
    free.get(&item)
        .map_or(0, |quantity| i128::from(quantity.get().max(0)))
}

/// How many whole units can be made of what is free, at most `quantity`.
fn units(takes: &[Take], quantity: Quantity, free: &Free) -> Quantity {
    let possible = needs(takes)
        .into_iter()
        .map(|(item, per_unit)| of(free, item) / per_unit)
        .min();
    let possible = possible.map_or(i64::MAX, saturated);
    Quantity::new(possible).min(quantity).max(Quantity::ZERO)
}

/// Takes up to `quantity` whole units out of what is left and says how many they are.
pub(crate) fn take(takes: &[Take], quantity: Quantity, left: &mut Free) -> Quantity {
    let taken = units(takes, quantity, left);
    for (item, per_unit) in needs(takes) {
        let rest = of(left, item) - per_unit * i128::from(taken.get());
        left.insert(item, Quantity::new(saturated(rest)));
    }
    taken
}
