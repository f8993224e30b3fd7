//! What a correction of the stock may do.

use terms::{Difference, Level, Problem, ProblemCode, Quantity};

/// What somebody says of the stock of an item: one of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Said {
    /// So many more or fewer.
    pub quantity: Option<Difference>,
    /// So many are here.
    pub counted: Option<Quantity>,
}

/// The most of one item on hand: a thousand of the largest deliveries.
const MOST_ON_HAND: Quantity = Quantity::new(Quantity::MOST.get() * 1000);

/// What is said as a difference, whether or not it may be written; counting what is known already is none.
///
/// # Errors
/// `counted` `not_allowed` when both are said, `quantity` `required` when none is.
pub fn said_difference(said: Said, level: Option<Level>) -> Result<Quantity, Problem> {
    match (said.quantity, said.counted) {
        (Some(_), Some(_)) => Err(Problem::new("counted", ProblemCode::NotAllowed)),
        (None, None) => Err(Problem::new("quantity", ProblemCode::Required)),
        (Some(quantity), None) => Ok(Quantity::from(quantity)),
        (None, Some(counted)) => Ok(counted - level.unwrap_or_default().on_hand),
    }
}

/// The difference to write. Without a `level` the item is not known, and only what is said is looked at.
///
/// # Errors
/// What [`said_difference`] says; `too_small` (`min`, `allocated`, `held`) when promised or held pieces would
/// vanish; `too_large` (`max`).
pub fn difference(said: Said, level: Option<Level>) -> Result<Quantity, Problem> {
    let difference = said_difference(said, level)?;
    let path = if said.counted.is_some() {
        "counted"
    } else {
        "quantity"
    };
    let Some(level) = level else {
        return Ok(difference);
    };
    // What is promised or held cannot vanish unseen: the orders have to be settled first.
    if difference < Quantity::ZERO && -difference > level.available() {
        let least = if said.counted.is_some() {
            level.held + level.allocated
        } else {
            -level.available()
        };
        return Err(Problem::new(path, ProblemCode::TooSmall)
            .with("min", least)
            .with("allocated", level.allocated)
            .with("held", level.held));
    }
    if level.on_hand + difference > MOST_ON_HAND {
        return Err(Problem::new(path, ProblemCode::TooLarge).with("max", Quantity::MOST));
    }
    Ok(difference)
}
