//! `orders.preview`: what placing would do, with nothing written. A shortage or a missing customer is told
//! beside the totals; what cannot be priced at all is refused.

mod line;
mod read_back;

use crate::{
    context::Context,
    door::Example,
    failure::{ErrorCode, Failure},
    steps::order_check::{Checked, Given, PlaceOrder, check},
};
use domain::{allocation::offers, pricing::Priced};
use line::PreviewLine;
use read_back::ReadBack;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use terms::{Minor, Problem, ProblemCode, Problems, Quantity, Tax};
use terms_derive::wire;
use ts_rs::{Config, TS, TypeVisitor};

/// What placing this order would do; in every respect the request of `orders.place`.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct PreviewOrder(pub PlaceOrder);

impl Example for PreviewOrder {
    const EXAMPLE: &'static str = PlaceOrder::EXAMPLE;
}

/// The window knows it as what it holds.
impl TS for PreviewOrder {
    type WithoutGenerics = PlaceOrder;
    type OptionInnerType = Self;

    fn name(config: &Config) -> String {
        PlaceOrder::name(config)
    }

    fn inline(config: &Config) -> String {
        PlaceOrder::inline(config)
    }

    fn decl(config: &Config) -> String {
        PlaceOrder::decl(config)
    }

    fn decl_concrete(config: &Config) -> String {
        PlaceOrder::decl_concrete(config)
    }

    fn visit_dependencies(visitor: &mut impl TypeVisitor)
    where
        Self: 'static,
    {
        PlaceOrder::visit_dependencies(visitor);
    }

    fn output_path() -> Option<std::path::PathBuf> {
        PlaceOrder::output_path()
    }
}

/// What would happen, with nothing written. Shortages and a missing customer stand in `problems`.
#[wire]
pub struct OrderPreview {
    pub lines: Vec<PreviewLine>,
    pub subtotal_minor: Minor,
    pub shipping_minor: Minor,
    pub tax_minor: Minor,
    pub taxes: Vec<Tax>,
    pub total_minor: Minor,
    /// What would stop `orders.place` from taking it as it is.
    pub problems: Vec<Problem>,
    /// The order in the sequence in which it is spoken to the caller.
    pub read_back: ReadBack,
}

pub(crate) fn preview(
    reader: &Reader<'_>,
    context: &Context,
    PreviewOrder(request): PreviewOrder,
) -> Result<OrderPreview, Failure> {
    let given = Given::read(&request);
    let checked = check(reader, context.today, &given)?;
    let found = checked.problems();
    let priced = match &checked.priced {
        Ok(priced) if found.iter().all(can_wait) => priced,
        _ => return Err(unpriced(found)),
    };
    let lines = lines(&checked, priced);
    Ok(OrderPreview {
        read_back: read_back::read_back(context, &request, &checked, priced, &lines),
        lines,
        subtotal_minor: priced.subtotal_minor,
        shipping_minor: priced.shipping_minor,
        tax_minor: priced.tax_minor,
        taxes: priced.taxes(),
        total_minor: priced.total_minor,
        problems: found.into_vec(),
    })
}

/// What stops the sum from being told, and what else is wrong: only who the caller is can still be said.
fn unpriced(found: Problems) -> Failure {
    let is_not_said = |problem: &Problem| problem.path == "customer" && problem.code == ProblemCode::Required;
    let mut problems = found.into_vec();
    problems.retain(|problem| !is_not_said(problem));
    Failure {
        code: ErrorCode::Invalid,
        problems,
    }
}

/// Does not stop the sum from being told: the caller can still be asked.
fn can_wait(problem: &Problem) -> bool {
    problem.code == ProblemCode::Short
        || problem.path == "customer" && problem.code == ProblemCode::Required
        || problem.path.starts_with("new_customer")
        || problem.path.starts_with("ship_to")
}

fn lines(checked: &Checked<'_>, priced: &Priced) -> Vec<PreviewLine> {
    let offers = offers(&checked.demands(), &checked.free);
    let lines = checked.lines.iter().zip(&priced.lines).zip(offers);
    let line = lines.map(|((line, price), offer)| PreviewLine {
        short: offer.granted.short_of(line.quantity),
        is_short: offer.granted.short_of(line.quantity) > Quantity::ZERO,
        line: line.number(),
        sku: line.item.sku.clone(),
        name: line.item.name.clone(),
        kind: line.item.kind,
        ordered: line.quantity,
        allocated: offer.granted.allocated,
        backordered: offer.granted.backordered,
        available: offer.available,
        free_after: offer.free_after,
        unit_price_minor: line.unit_price_minor,
        unit: line.item.unit.clone(),
        unit_decimals: line.item.unit_decimals,
        total_minor: price.total_minor,
        tax_minor: price.tax.tax_minor,
    });
    line.collect()
}

#[cfg(test)]
mod tests;
