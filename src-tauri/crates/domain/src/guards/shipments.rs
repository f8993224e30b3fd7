//! Whether an order may be packed, and a shipment handed over or taken apart.

use terms::{LineNumber, Problem, ProblemCode, Problems, Quantity, Tracking};

use super::{
    left::{exceeds, sums},
    not_allowed, nothing_left,
    orders::NumberedLine,
};

/// What packing depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackFacts<'a> {
    pub is_held: bool,
    pub lines: &'a [NumberedLine],
}

/// No hold stops the order, and some goods are allocated and in no box yet.
///
/// # Errors
/// `order` `not_allowed` (`on_hold`); `order` `exceeds` (`max` 0) when nothing is left to pack.
pub fn may_pack(facts: &PackFacts<'_>) -> Result<(), Problems> {
    let mut problems = on_hold("order", facts.is_held);
    if facts
        .lines
        .iter()
        .all(|line| line.state.to_pack() <= Quantity::ZERO)
    {
        problems.add(nothing_left("order"));
    }
    problems.or_value(())
}

/// What goes into a box of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Boxed {
    pub line: LineNumber,
    pub quantity: Quantity,
}

/// Whether these boxes may be packed: no hold; every box has a line; every line exists, is goods, stands
/// once in a box, and all boxes together take no more of it than is promised.
///
/// What it lets pass, [`may_pack`] lets pass.
///
/// # Errors
/// `order` `not_allowed` (`on_hold`); `parcels[i].lines` `required`; `parcels[i].lines[j].line` `unknown`,
/// `not_allowed` or `duplicate`; `parcels[i].lines[j].quantity` `exceeds` (`max`).
pub fn boxes_fit<B: AsRef<[Boxed]>>(facts: &PackFacts<'_>, boxes: &[B]) -> Result<(), Problems> {
    let mut problems = on_hold("order", facts.is_held);
    let all = boxes.iter().flat_map(|parcel| parcel.as_ref());
    let wanted = sums(all.map(|boxed| (boxed.line, boxed.quantity)));
    for (at, parcel) in boxes.iter().enumerate() {
        let parcel = parcel.as_ref();
        if parcel.is_empty() {
            problems.note(format!("parcels[{at}].lines"), ProblemCode::Required);
        }
        for (index, boxed) in parcel.iter().enumerate() {
            let path = format!("parcels[{at}].lines[{index}]");
            let Some(line) = facts.lines.iter().find(|line| line.line == boxed.line) else {
                problems.note(format!("{path}.line"), ProblemCode::Unknown);
                continue;
            };
            if line.state.is_service {
                problems.note(format!("{path}.line"), ProblemCode::NotAllowed);
                continue;
            }
            if parcel[..index].iter().any(|other| other.line == boxed.line) {
                problems.note(format!("{path}.line"), ProblemCode::Duplicate);
            }
            let most = line.state.to_pack();
            if wanted.get(&boxed.line).is_some_and(|sum| *sum > most) {
                problems.add(exceeds(format!("{path}.quantity"), most));
            }
        }
    }
    problems.or_value(())
}

/// What becomes of a shipment depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShipmentFacts {
    pub is_handed_over: bool,
    pub is_undone: bool,
    /// A hold stops one of its orders.
    pub is_held: bool,
}

/// It stands packed, and no hold stops it.
///
/// # Errors
/// `shipment` `not_allowed`, once each for `handed_over`, `undone` and `on_hold`.
pub fn may_hand_over(facts: &ShipmentFacts) -> Result<(), Problems> {
    let mut problems = Problems::default();
    if facts.is_handed_over {
        problems.add(not_allowed("shipment").with("handed_over", true));
    }
    if facts.is_undone {
        problems.add(not_allowed("shipment").with("undone", true));
    }
    problems.absorb("", on_hold("shipment", facts.is_held));
    problems.or_value(())
}

/// It stands packed.
///
/// # Errors
/// `shipment` `not_allowed` (`handed_over`, `undone`).
pub fn may_undo(facts: &ShipmentFacts) -> Result<(), Problems> {
    if facts.is_handed_over || facts.is_undone {
        return Err(not_allowed("shipment")
            .with("handed_over", facts.is_handed_over)
            .with("undone", facts.is_undone)
            .into());
    }
    Ok(())
}

/// Whether the carrier's numbers, in the order of the `parcels`, fit them. An empty place is a parcel
/// without a number; the numbers behind it keep their parcels.
///
/// # Errors
/// `tracking[i]` `duplicate`; `tracking` `too_long` (`max`) when there are more numbers than parcels.
pub fn tracking_fits(numbers: &[Option<Tracking>], parcels: usize) -> Result<(), Problems> {
    let mut problems = Problems::default();
    for (index, number) in numbers.iter().enumerate() {
        if number.is_some() && numbers[..index].contains(number) {
            problems.note(format!("tracking[{index}]"), ProblemCode::Duplicate);
        }
    }
    if numbers.len() > parcels {
        problems.add(Problem::new("tracking", ProblemCode::TooLong).with("max", parcels));
    }
    problems.or_value(())
}

fn on_hold(path: &str, is_held: bool) -> Problems {
    let mut problems = Problems::default();
    if is_held {
        problems.add(not_allowed(path).with("on_hold", true));
    }
    problems
}
