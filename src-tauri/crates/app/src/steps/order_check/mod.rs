//! An order read, priced and held against the stock, with every problem at once: what `orders.preview`
//! tells, and, when nothing is wrong, what `orders.place` writes.

mod given;
mod lines;
mod prices;
mod request;
mod typed;

pub use request::{NewLine, PlaceOrder};

pub(crate) use given::Given;
pub(crate) use lines::KnownLine;

use super::customer_write::{self, Ready};
use crate::failure::Failure;
use chrono::NaiveDate;
use domain::{
    allocation::{Demand, Granted, allocate},
    pricing::Priced,
    sets::Free,
};
use store::{Reader, Writer, shop::Shop};
use terms::{Address, CustomerId, Line, Problem, ProblemCode, Problems};

/// Who the order is for.
pub(crate) enum Buyer<'g> {
    Known { id: CustomerId, name: Line },
    New(Ready<'g>),
}

impl Buyer<'_> {
    /// Who it is in the books; somebody new is written there.
    pub(crate) fn in_the_books(&self, writer: &mut Writer<'_>) -> Result<CustomerId, Failure> {
        match self {
            Self::Known { id, .. } => Ok(*id),
            Self::New(ready) => customer_write::write(writer, ready, None),
        }
    }
}

/// An order held against shop and stock; nothing is written.
pub(crate) struct Checked<'g> {
    pub shop: Shop,
    /// Those whose item is known.
    pub lines: Vec<KnownLine<'g>>,
    pub ship_to: Option<Address>,
    pub free: Free,
    /// Not said yet is fine for a preview only.
    pub buyer: Result<Buyer<'g>, Problem>,
    pub priced: Result<Priced, Problems>,
    granted: Result<Vec<Granted>, Problems>,
    /// What else is wrong.
    aside: Problems,
}

/// An order that can be placed as it is.
pub(crate) struct Placeable<'g> {
    pub shop: Shop,
    pub lines: Vec<KnownLine<'g>>,
    pub ship_to: Option<Address>,
    pub buyer: Buyer<'g>,
    /// One for each of the lines, as are the grants.
    pub priced: Priced,
    pub granted: Vec<Granted>,
}

pub(crate) fn check<'g>(
    reader: &Reader<'_>,
    today: NaiveDate,
    given: &'g Given<'_>,
) -> Result<Checked<'g>, Failure> {
    let shop = reader.shop().the()?;
    let mut aside = given.problems.clone();
    let buyer = buyer(reader, &shop, given, &mut aside)?;
    let lines = lines::known(reader, &given.order.lines, &mut aside)?;
    lines::countable(&lines, &mut aside);
    let free = super::fill::free(reader, lines.iter().flat_map(|line| &line.takes))?;
    Ok(Checked {
        ship_to: ship_to(reader, given, &buyer)?,
        priced: prices::price(reader, &shop, today, &lines, given.order)?,
        granted: grant(&lines, &free),
        shop,
        lines,
        free,
        buyer,
        aside,
    })
}

impl<'g> Checked<'g> {
    /// Everything that stops the order from being placed as it is.
    pub(crate) fn problems(&self) -> Problems {
        let mut all = Problems::default();
        if let Err(problem) = &self.buyer {
            all.add(problem.clone());
        }
        all.absorb("", self.aside.clone());
        for problems in [self.priced.as_ref().err(), self.granted.as_ref().err()]
            .into_iter()
            .flatten()
        {
            all.absorb("", problems.clone());
        }
        all
    }

    pub(crate) fn demands(&self) -> Vec<Demand> {
        lines::demands(&self.lines)
    }

    /// The order to place, if nothing is wrong with it.
    ///
    /// # Errors
    /// Every problem.
    pub(crate) fn placeable(self) -> Result<Placeable<'g>, Problems> {
        let problems = self.problems();
        match (self.buyer, self.priced, self.granted) {
            (Ok(buyer), Ok(priced), Ok(granted)) if problems.is_empty() => Ok(Placeable {
                shop: self.shop,
                lines: self.lines,
                ship_to: self.ship_to,
                buyer,
                priced,
                granted,
            }),
            _ => Err(problems),
        }
    }
}

fn buyer<'g>(
    reader: &Reader<'_>,
    shop: &Shop,
    given: &'g Given<'_>,
    aside: &mut Problems,
) -> Result<Result<Buyer<'g>, Problem>, Failure> {
    Ok(match (given.order.customer, &given.new_customer) {
        (Some(_), Some(_)) => Err(Problem::new("new_customer", ProblemCode::NotAllowed)),
        (Some(id), None) => match reader.people().customer(id)? {
            Some(known) => Ok(Buyer::Known { id, name: known.name }),
            None => Err(Problem::new("customer", ProblemCode::Unknown)),
        },
        (None, Some(form)) => {
            let mut found = Problems::default();
            let ready = customer_write::check("new_customer", form, &shop.country, &mut found);
            // What was told of a field already stands for all that is wrong with it.
            for problem in found.into_vec() {
                if aside.iter().all(|known| known.path != problem.path) {
                    aside.add(problem);
                }
            }
            Ok(Buyer::New(ready))
        }
        (None, None) => Err(Problem::new("customer", ProblemCode::Required)),
    })
}

/// Where it goes; the buyer's first address when nothing is said.
fn ship_to(
    reader: &Reader<'_>,
    given: &Given<'_>,
    buyer: &Result<Buyer<'_>, Problem>,
) -> Result<Option<Address>, Failure> {
    if given.order.ship_to.is_some() {
        return Ok(given.ship_to.clone());
    }
    Ok(match buyer {
        Ok(Buyer::Known { id, .. }) => reader.people().addresses(*id)?.into_iter().next(),
        Ok(Buyer::New(ready)) => ready.first_address().cloned(),
        Err(_) => None,
    })
}

fn grant(lines: &[KnownLine<'_>], free: &Free) -> Result<Vec<Granted>, Problems> {
    allocate(&lines::demands(lines), free).map_err(|shortages| {
        let mut problems = Problems::default();
        for short in shortages {
            let path = format!("lines[{}]", lines[short.line].index);
            problems.add(Problem::new(path, ProblemCode::Short).with("available", short.available));
        }
        problems
    })
}
