//! Tax on values: dated rates, tax inside or on top, rounded per line or per order.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use terms::{DatedRate, Minor, Rate, Tax, TaxCode, TaxRounding};

use crate::money::{rounded, split, split_by, wide};

const PPM: i128 = 1_000_000;

/// The rates of the tax code `code` in force on the day `on`.
///
/// For each name under the code, the newest rate that has begun; several names add up (state and
/// federal), in the order in which they are first listed. `None` if no rate has this code at all;
/// an empty list if the code exists and nothing of it has begun yet.
#[must_use]
pub fn rates_on(rates: &[DatedRate], code: &TaxCode, on: NaiveDate) -> Option<Vec<Rate>> {
    let of_code: Vec<&DatedRate> = rates.iter().filter(|rate| rate.code == *code).collect();
    if of_code.is_empty() {
        return None;
    }
    let mut newest: Vec<&DatedRate> = Vec::new();
    for rate in of_code.into_iter().filter(|rate| rate.from.date() <= on) {
        match newest.iter_mut().find(|known| known.name == rate.name) {
            Some(known) if known.from <= rate.from => *known = rate,
            Some(_) => {}
            None => newest.push(rate),
        }
    }
    Some(newest.into_iter().map(DatedRate::rate).collect())
}

/// Each tax code of which something is in force on the day `on`, in the order in which they are first listed.
#[must_use]
pub fn codes_on(rates: &[DatedRate], on: NaiveDate) -> Vec<(TaxCode, Vec<Rate>)> {
    let mut codes: Vec<(TaxCode, Vec<Rate>)> = Vec::new();
    for code in rates.iter().map(|rate| &rate.code) {
        if codes.iter().any(|(known, _)| known == code) {
            continue;
        }
        if let Some(in_force) = rates_on(rates, code, on).filter(|rates| !rates.is_empty()) {
            codes.push((code.clone(), in_force));
        }
    }
    codes
}

/// What most things in a shop are taxed at: what its postage is, else the first of the codes in force.
#[must_use]
pub fn usual_code(shipping: Option<&TaxCode>, in_force: &[(TaxCode, Vec<Rate>)]) -> Option<TaxCode> {
    let first = in_force.first().map(|(code, _)| code);
    shipping.or(first).cloned()
}

/// The tax of one line, in all and by rate. The amounts by rate add up to `tax_minor`.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TaxedLine {
    /// What the rates were taken of: the value without its tax; nothing without rates.
    pub base_minor: Minor,
    pub tax_minor: Minor,
    pub by_rate: Vec<Tax>,
}

impl TaxedLine {
    fn new(value: Minor, rates: &[Rate], amounts: &[Minor], prices_include_tax: bool) -> Self {
        let tax_minor = amounts.iter().copied().sum();
        let by_rate = rates.iter().zip(amounts).map(|(rate, amount)| Tax {
            name: rate.name.clone(),
            rate_ppm: rate.rate_ppm,
            tax_minor: *amount,
        });
        let base_minor = match (rates.is_empty(), prices_include_tax) {
            (true, _) => Minor::ZERO,
            (false, true) => value - tax_minor,
            (false, false) => value,
        };
        Self {
            base_minor,
            tax_minor,
            by_rate: by_rate.collect(),
        }
    }
}

/// Taxes of one name and rate added up, in the order in which each is first met.
#[must_use]
pub fn by_name_and_rate(taxes: impl IntoIterator<Item = Tax>) -> Vec<Tax> {
    let mut sums: Vec<Tax> = Vec::new();
    for tax in taxes {
        match sums
            .iter_mut()
            .find(|sum| sum.name == tax.name && sum.rate_ppm == tax.rate_ppm)
        {
            Some(sum) => sum.tax_minor += tax.tax_minor,
            None => sums.push(tax),
        }
    }
    sums
}

/// The tax on each of `values`, where `rates[i]` are the rates of `values[i]`.
///
/// - Prices without tax: every rate is taken of the value and rounds on its own, half away from zero.
/// - Prices with tax inside: the tax is the value times all rates together over one plus all rates
///   together, rounded once, then split over the rates by the largest remainder.
/// - [`TaxRounding::Order`]: the values with the same rates are added up, the tax is rounded once for the
///   sum and spread over the lines by value, so that the lines add up to the tax of the order.
///
/// A value without rates bears no tax.
#[must_use]
pub fn tax_lines(
    values: &[Minor],
    rates: &[&[Rate]],
    prices_include_tax: bool,
    rounding: TaxRounding,
) -> Vec<TaxedLine> {
    let rates_of = |line: usize| rates.get(line).copied().unwrap_or_default();
    match rounding {
        TaxRounding::Line => (0..values.len())
            .map(|line| {
                let amounts = amounts_by_rate(wide(values[line]), rates_of(line), prices_include_tax);
                TaxedLine::new(values[line], rates_of(line), &amounts, prices_include_tax)
            })
            .collect(),
        TaxRounding::Order => {
            let mut taxed = vec![TaxedLine::default(); values.len()];
            for (rates, lines) in lines_by_rates(values.len(), rates_of) {
                let own: Vec<Minor> = lines.iter().map(|line| values[*line]).collect();
                for (line, amounts) in lines.iter().zip(spread(&own, rates, prices_include_tax)) {
                    taxed[*line] = TaxedLine::new(values[*line], rates, &amounts, prices_include_tax);
                }
            }
            taxed
        }
    }
}

/// The tax on one value, an amount for each rate.
fn amounts_by_rate(value: i128, rates: &[Rate], prices_include_tax: bool) -> Vec<Minor> {
    if prices_include_tax {
        return over_rates(included_tax(value, rates), rates);
    }
    ppm_of(rates).map(|ppm| rounded(value * ppm, PPM)).collect()
}

/// What of a gross value is tax.
fn included_tax(gross: i128, rates: &[Rate]) -> Minor {
    let together: i128 = ppm_of(rates).sum();
    rounded(gross * together, PPM + together)
}

/// A tax split over its rates.
fn over_rates(tax: Minor, rates: &[Rate]) -> Vec<Minor> {
    split_by(tax, ppm_of(rates))
}

fn ppm_of(rates: &[Rate]) -> impl Iterator<Item = i128> {
    rates.iter().map(|rate| i128::from(rate.rate_ppm.get()))
}

/// The lines that bear the same rates, together.
fn lines_by_rates<'a>(
    line_count: usize,
    rates_of: impl Fn(usize) -> &'a [Rate],
) -> BTreeMap<&'a [Rate], Vec<usize>> {
    let mut groups: BTreeMap<&[Rate], Vec<usize>> = BTreeMap::new();
    for line in 0..line_count {
        groups.entry(rates_of(line)).or_default().push(line);
    }
    groups
}

/// One tax for all `values`, spread over them; for each value an amount for each rate.
///
/// With tax inside, the lines get their part of the whole tax first and split it over the rates second:
/// so a line never bears more tax than it is worth.
fn spread(values: &[Minor], rates: &[Rate], prices_include_tax: bool) -> Vec<Vec<Minor>> {
    let sum: i128 = values.iter().copied().map(wide).sum();
    if prices_include_tax {
        let by_line = split(included_tax(sum, rates), values);
        return by_line.into_iter().map(|tax| over_rates(tax, rates)).collect();
    }
    let by_rate: Vec<Vec<Minor>> = amounts_by_rate(sum, rates, false)
        .into_iter()
        .map(|tax| split(tax, values))
        .collect();
    (0..values.len())
        .map(|line| by_rate.iter().map(|parts| parts[line]).collect())
        .collect()
}
