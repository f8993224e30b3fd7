//! Whether something may come back, and how far what came back may go.

use terms::{LineNumber, Minor, ParcelLineId, Problem, ProblemCode, Problems, Quantity};

use super::{
    left::{exceeds, sums},
    not_allowed, nothing_left,
};
use crate::returns::ReturnState;

/// What of an order line lies in a parcel that was handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SentLine {
    pub parcel_line_id: ParcelLineId,
    pub quantity: Quantity,
    /// Announced already.
    pub returning: Quantity,
}

impl SentLine {
    /// What can still come back of it.
    #[must_use]
    pub fn left(&self) -> Quantity {
        self.quantity - self.returning
    }
}

/// Something was sent, and its return is not announced yet. `sent`: of parcels that were handed over.
///
/// # Errors
/// `order` `exceeds` (`max` 0) when nothing is left to announce.
pub fn may_return(sent: &[SentLine]) -> Result<(), Problems> {
    any_left("order", sent.iter().map(SentLine::left))
}

/// What a request announces: so much of that line; `None` where it points at nothing that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Announced {
    pub of: Option<SentLine>,
    pub quantity: Quantity,
}

/// All that is announced of one line in a parcel together was sent in it: the same pieces cannot come back
/// twice.
///
/// What it lets pass, [`may_return`] lets pass.
///
/// # Errors
/// `lines[i].quantity` `exceeds` (`max`).
pub fn announced_fits(lines: &[Announced]) -> Result<(), Problems> {
    let known = || {
        lines
            .iter()
            .enumerate()
            .filter_map(|(index, line)| Some((index, line.of?, line.quantity)))
    };
    let wanted = sums(known().map(|(_, sent, quantity)| (sent.parcel_line_id, quantity)));
    let mut problems = Problems::default();
    for (index, sent, _) in known() {
        if wanted
            .get(&sent.parcel_line_id)
            .is_some_and(|sum| *sum > sent.left())
        {
            problems.add(exceeds(format!("lines[{index}].quantity"), sent.left()));
        }
    }
    problems.or_value(())
}

/// A line of a return by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberedReturnLine {
    pub line: LineNumber,
    pub state: ReturnState,
}

/// What a request says of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    pub line: LineNumber,
    pub quantity: Quantity,
}

/// Something is announced and not here.
///
/// # Errors
/// `return` `exceeds` (`max` 0).
pub fn may_receive(lines: &[NumberedReturnLine]) -> Result<(), Problems> {
    any_left("return", lines.iter().map(|line| line.state.to_receive()))
}

/// Each named line exists, and no more of it comes than was announced.
///
/// What it lets pass, [`may_receive`] lets pass.
///
/// # Errors
/// `lines[i].line` `unknown`; `lines[i].quantity` `exceeds` (`max`).
pub fn received_fits(named: &[Named], lines: &[NumberedReturnLine]) -> Result<(), Problems> {
    named_fit(named, lines, ReturnState::to_receive)
}

/// Something is here and not looked at.
///
/// # Errors
/// `return` `exceeds` (`max` 0).
pub fn may_inspect(lines: &[NumberedReturnLine]) -> Result<(), Problems> {
    any_left("return", lines.iter().map(|line| line.state.to_inspect()))
}

/// Each named line exists, and no more of it is looked at than came.
///
/// What it lets pass, [`may_inspect`] lets pass.
///
/// # Errors
/// `lines[i].line` `unknown`; `lines[i].quantity` `exceeds` (`max`).
pub fn inspected_fits(named: &[Named], lines: &[NumberedReturnLine]) -> Result<(), Problems> {
    named_fit(named, lines, ReturnState::to_inspect)
}

/// Something came and is not settled.
///
/// # Errors
/// `return` `not_allowed` (`received` 0).
pub fn may_settle(lines: &[NumberedReturnLine]) -> Result<(), Problems> {
    if lines.iter().all(|line| line.state.to_settle().is_zero()) {
        return Err(not_allowed("return").with("received", 0).into());
    }
    Ok(())
}

/// How a return is to be settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// What the customer paid for what came.
    pub goods_minor: Minor,
    pub fee_minor: Minor,
}

/// Whether a return may be settled so: there is something to settle, and the fee is no more than the goods
/// are worth.
///
/// # Errors
/// What [`may_settle`] says, or else `restocking_fee_minor` `too_large` (`max`).
pub fn settlement_fits(settlement: &Settlement, lines: &[NumberedReturnLine]) -> Result<(), Problems> {
    let mut problems = Problems::default();
    match may_settle(lines) {
        Err(why) => problems.absorb("", why),
        Ok(()) if settlement.fee_minor > settlement.goods_minor => problems.add(
            Problem::new("restocking_fee_minor", ProblemCode::TooLarge).with("max", settlement.goods_minor),
        ),
        Ok(()) => {}
    }
    problems.or_value(())
}

fn any_left(path: &str, mut left: impl Iterator<Item = Quantity>) -> Result<(), Problems> {
    if left.any(|quantity| quantity > Quantity::ZERO) {
        Ok(())
    } else {
        Err(nothing_left(path).into())
    }
}

fn named_fit(
    named: &[Named],
    lines: &[NumberedReturnLine],
    left: fn(&ReturnState) -> Quantity,
) -> Result<(), Problems> {
    let wanted = sums(named.iter().map(|named| (named.line, named.quantity)));
    let mut problems = Problems::default();
    for (index, named) in named.iter().enumerate() {
        let Some(line) = lines.iter().find(|line| line.line == named.line) else {
            problems.note(format!("lines[{index}].line"), ProblemCode::Unknown);
            continue;
        };
        let most = left(&line.state);
        if wanted.get(&named.line).is_some_and(|sum| *sum > most) {
            problems.add(exceeds(format!("lines[{index}].quantity"), most));
        }
    }
    problems.or_value(())
}
