//! `orders.preview`: what placing would do, with nothing written. A shortage or a missing customer is told
//! beside the totals; what cannot be priced at all is refused.

use crate::{
    context::Context,
    failure::Failure,
    items,
    orders::{check, check::Checked, read_back},
    wire::orders::{OrderPreview, PlaceOrder, PreviewLine, TaxSum},
};
use domain::{
    allocation::Granted,
    pricing::Priced,
    problem::{Problem, ProblemCode, Problems},
};
use store::Reader;

pub(crate) fn preview(
    reader: &Reader<'_>,
    context: &Context,
    request: PlaceOrder,
) -> Result<OrderPreview, Failure> {
    let mut checked = check::check(reader, context.today, &request)?;
    let (told, fatal) = std::mem::take(&mut checked.problems)
        .into_vec()
        .into_iter()
        .partition::<Vec<_>, _>(can_wait);
    let Some(priced) = checked.priced.take().filter(|_| fatal.is_empty()) else {
        let mut problems = Problems::default();
        fatal.into_iter().for_each(|problem| problems.add(problem));
        return Err(problems.into());
    };
    let lines = lines(&checked, &priced);
    Ok(OrderPreview {
        read_back: read_back::read_back(context, &request, &checked, &priced, &lines),
        lines,
        subtotal_minor: priced.subtotal_minor,
        shipping_minor: priced.shipping_minor,
        tax_minor: priced.tax_minor,
        taxes: taxes(&priced),
        total_minor: priced.total_minor,
        problems: told.into_iter().map(Into::into).collect(),
    })
}

/// Does not stop the sum from being told: the caller can still be asked.
fn can_wait(problem: &Problem) -> bool {
    problem.code == ProblemCode::Short
        || problem.path == "customer" && problem.code == ProblemCode::Required
        || problem.path.starts_with("new_customer")
        || problem.path.starts_with("ship_to")
}

fn lines(checked: &Checked, priced: &Priced) -> Vec<PreviewLine> {
    let mut left = checked.available.clone();
    let mut lines = Vec::with_capacity(checked.lines.len());
    for (at, (line, price)) in checked.lines.iter().zip(&priced.lines).enumerate() {
        let whole = |free: &std::collections::BTreeMap<i64, i64>| {
            line.takes
                .iter()
                .map(|take| free.get(&take.item_id).copied().unwrap_or(0) / take.per_unit)
                .min()
        };
        let available = whole(&checked.available).unwrap_or(0);
        let granted = match &checked.granted {
            Ok(granted) => granted[at],
            // Refused as it is: what could be had, so that the caller can choose.
            Err(_) => {
                let allocated = whole(&left).map_or(line.quantity, |free| free.max(0).min(line.quantity));
                Granted {
                    allocated,
                    backordered: line.quantity - allocated,
                }
            }
        };
        for take in &line.takes {
            *left.entry(take.item_id).or_default() -= granted.allocated * take.per_unit;
        }
        lines.push(PreviewLine {
            line: i64::try_from(line.index).unwrap_or(i64::MAX - 1) + 1,
            sku: line.item.sku.clone(),
            name: line.item.name.clone(),
            kind: items::kind(&line.item.kind),
            ordered: line.quantity,
            allocated: granted.allocated,
            backordered: granted.backordered,
            available,
            free_after: 0,
            unit_price_minor: line.unit_price_minor,
            unit: line.item.unit.clone(),
            unit_decimals: line.item.unit_decimals,
            total_minor: price.total_minor,
            tax_minor: price.tax.tax_minor,
        });
    }
    for (shown, line) in lines.iter_mut().zip(&checked.lines) {
        let free = line
            .takes
            .iter()
            .map(|take| left.get(&take.item_id).copied().unwrap_or(0) / take.per_unit)
            .min();
        shown.free_after = free.unwrap_or(0).max(0);
    }
    lines
}

fn taxes(priced: &Priced) -> Vec<TaxSum> {
    let mut sums: Vec<TaxSum> = Vec::new();
    let taxed = priced
        .lines
        .iter()
        .map(|line| &line.tax)
        .chain([&priced.shipping_tax]);
    for (rate, tax_minor) in taxed.flat_map(|taxed| &taxed.by_rate) {
        add_tax(&mut sums, &rate.name, rate.rate_ppm, *tax_minor);
    }
    sums
}

/// Adds to the sum of this name and rate.
pub(crate) fn add_tax(sums: &mut Vec<TaxSum>, name: &str, rate_ppm: i64, tax_minor: i64) {
    match sums
        .iter_mut()
        .find(|sum| sum.name == name && sum.rate_ppm == rate_ppm)
    {
        Some(sum) => sum.tax_minor += tax_minor,
        None => sums.push(TaxSum {
            name: name.to_owned(),
            rate_ppm,
            tax_minor,
        }),
    }
}
