//! Who gets the stock: for a new order, and for lines that wait.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

/// What to do with a line when there is too little.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum WhenShort {
    /// The whole order is refused.
    #[default]
    Refuse,
    /// The line takes what is there and waits for the rest.
    Backorder,
}

impl WhenShort {
    /// From its word on the wire: `refuse` or `backorder`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "refuse" => Some(Self::Refuse),
            "backorder" => Some(Self::Backorder),
            _ => None,
        }
    }

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Refuse => "refuse",
            Self::Backorder => "backorder",
        }
    }
}

/// A stocked item that a line draws on, and how much of it one unit of the line takes.
///
/// A stocked item draws on itself, 1 per unit; a kit on its parts; a service on nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Component {
    pub item: i64,
    pub per_unit: i64,
}

/// What one line of a new order asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    pub components: Vec<Component>,
    pub quantity: i64,
    pub when_short: WhenShort,
}

/// What the line gets now and what it waits for; together its quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Granted {
    pub allocated: i64,
    pub backordered: i64,
}

/// A line that cannot be served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortage {
    /// Index of the line.
    pub line: usize,
    /// How many units of this line there would be if the order had no other line.
    pub available: i64,
}

/// Promises stock to the lines of one order.
///
/// Demand is added up per item before it is checked, so that two lines cannot both take the last piece.
/// Lines that refuse shortage come first, all or nothing together; then the lines that may wait take what
/// is left, in their order, in whole units of the line. Demand equal to stock is not short.
///
/// # Errors
/// A [`Shortage`] for every refusing line that draws on an item of which there is too little, in line order.
pub fn allocate(demands: &[Demand], available: &BTreeMap<i64, i64>) -> Result<Vec<Granted>, Vec<Shortage>> {
    let refusing = || {
        demands
            .iter()
            .filter(|demand| demand.when_short == WhenShort::Refuse)
    };
    let mut wanted: BTreeMap<i64, i128> = BTreeMap::new();
    for demand in refusing() {
        for (item, per_unit) in needs(&demand.components) {
            *wanted.entry(item).or_default() += per_unit * i128::from(demand.quantity.max(0));
        }
    }
    let is_short = |item: &i64| {
        wanted
            .get(item)
            .is_some_and(|wanted| *wanted > of(available, *item))
    };
    let shortages: Vec<Shortage> = demands
        .iter()
        .enumerate()
        .filter(|(_, demand)| demand.when_short == WhenShort::Refuse && demand.quantity > 0)
        .filter(|(_, demand)| needs(&demand.components).keys().any(is_short))
        .map(|(line, demand)| Shortage {
            line,
            available: units(&demand.components, i64::MAX, available),
        })
        .collect();
    if shortages.is_empty() {
        Ok(grant(demands, available))
    } else {
        Err(shortages)
    }
}

/// Serves the lines, refusing ones first. Only called when the refusing lines fit.
fn grant(demands: &[Demand], available: &BTreeMap<i64, i64>) -> Vec<Granted> {
    let mut left = available.clone();
    let mut granted = vec![
        Granted {
            allocated: 0,
            backordered: 0
        };
        demands.len()
    ];
    for turn in [WhenShort::Refuse, WhenShort::Backorder] {
        for (line, demand) in demands
            .iter()
            .enumerate()
            .filter(|(_, demand)| demand.when_short == turn)
        {
            let allocated = take(&demand.components, demand.quantity, &mut left);
            granted[line] = Granted {
                allocated,
                backordered: demand.quantity.max(0) - allocated,
            };
        }
    }
    granted
}

/// A line that waits for stock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub components: Vec<Component>,
    pub backordered: i64,
}

/// How many units each waiting line gets, for a `queue` that is already in order (see [`Rank`]).
///
/// The first takes all it can, in whole units; a kit that lacks a part leaves the others to those behind it.
#[must_use]
pub fn fill(queue: &[Waiting], available: &BTreeMap<i64, i64>) -> Vec<i64> {
    let mut left = available.clone();
    queue
        .iter()
        .map(|waiting| take(&waiting.components, waiting.backordered, &mut left))
        .collect()
}

/// The place of a waiting line: promised date first (none last), then priority (higher first), then the
/// order in which they were placed. Sorting ranks upwards gives the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rank {
    pub promised_on: Option<NaiveDate>,
    pub priority: i64,
    pub sequence: i64,
}

impl Rank {
    fn key(&self) -> (bool, Option<NaiveDate>, Reverse<i64>, i64) {
        (
            self.promised_on.is_none(),
            self.promised_on,
            Reverse(self.priority),
            self.sequence,
        )
    }
}

impl Ord for Rank {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Rank {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// What one unit takes of each item; a part listed twice counts twice.
fn needs(components: &[Component]) -> BTreeMap<i64, i128> {
    let mut needs = BTreeMap::new();
    for component in components.iter().filter(|component| component.per_unit > 0) {
        *needs.entry(component.item).or_default() += i128::from(component.per_unit);
    }
    needs
}

fn of(available: &BTreeMap<i64, i64>, item: i64) -> i128 {
    available
        .get(&item)
        .copied()
        .map_or(0, |available| i128::from(available.max(0)))
}

/// How many whole units can be made of what is available, at most `quantity`.
fn units(components: &[Component], quantity: i64, available: &BTreeMap<i64, i64>) -> i64 {
    let possible = needs(components)
        .into_iter()
        .map(|(item, per_unit)| of(available, item) / per_unit)
        .min();
    let possible = possible
        .and_then(|possible| i64::try_from(possible).ok())
        .unwrap_or(i64::MAX);
    possible.min(quantity).max(0)
}

/// Takes up to `quantity` whole units out of what is left and says how many they are.
fn take(components: &[Component], quantity: i64, left: &mut BTreeMap<i64, i64>) -> i64 {
    let taken = units(components, quantity, left);
    for (item, per_unit) in needs(components) {
        let rest = of(left, item) - per_unit * i128::from(taken);
        left.insert(item, crate::money::saturated(rest));
    }
    taken
}
