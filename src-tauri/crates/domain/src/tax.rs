//! Tax on values: dated rates, tax inside or on top, rounded per line or per order.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::money::{rounded, saturated, split};

const PPM: i128 = 1_000_000;

/// One rate under the name that stands on the invoice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate {
    pub name: String,
    /// Parts per million: 20 % is 200 000.
    pub rate_ppm: i64,
}

/// Where a tax is rounded to whole minor units; a setting of the shop, since the law differs by country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Rounding {
    /// Every line on its own.
    #[default]
    Line,
    /// Once for all lines of the order that bear the same rates.
    Order,
}

impl Rounding {
    /// From its word in settings and in the shop file: `line` or `order`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "line" => Some(Self::Line),
            "order" => Some(Self::Order),
            _ => None,
        }
    }

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Order => "order",
        }
    }
}

/// A rate of a tax code and the first day on which it applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedRate {
    pub code: String,
    pub name: String,
    /// Parts per million: 20 % is 200 000.
    pub rate_ppm: i64,
    pub from: NaiveDate,
}

/// The rates of the tax code `code` in force on the day `on`.
///
/// For each name under the code, the newest rate that has begun; several names add up (state and
/// federal), in the order in which they are first listed. `None` if no rate has this code at all;
/// an empty list if the code exists and nothing of it has begun yet.
#[must_use]
pub fn rates_on(rates: &[DatedRate], code: &str, on: NaiveDate) -> Option<Vec<Rate>> {
    let of_code: Vec<&DatedRate> = rates.iter().filter(|rate| rate.code == code).collect();
    if of_code.is_empty() {
        return None;
    }
    let mut newest: Vec<&DatedRate> = Vec::new();
    for rate in of_code.into_iter().filter(|rate| rate.from <= on) {
        match newest.iter_mut().find(|known| known.name == rate.name) {
            Some(known) if known.from <= rate.from => *known = rate,
            Some(_) => {}
            None => newest.push(rate),
        }
    }
    Some(
        newest
            .into_iter()
            .map(|rate| Rate {
                name: rate.name.clone(),
                rate_ppm: rate.rate_ppm,
            })
            .collect(),
    )
}

/// The tax of one line, in all and by rate. The amounts by rate add up to `tax_minor`.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TaxedLine {
    pub tax_minor: i64,
    pub by_rate: Vec<(Rate, i64)>,
}

impl TaxedLine {
    fn new(rates: &[Rate], amounts: &[i64]) -> Self {
        Self {
            tax_minor: sum_minor(amounts.iter().copied()),
            by_rate: rates.iter().cloned().zip(amounts.iter().copied()).collect(),
        }
    }
}

/// The tax on each of `values` (minor units), where `rates[i]` are the rates of `values[i]`.
///
/// - Prices without tax: every rate is taken of the value and rounds on its own, half away from zero.
/// - Prices with tax inside: the tax is the value times all rates together over one plus all rates
///   together, rounded once, then split over the rates by the largest remainder.
/// - [`Rounding::Order`]: the values with the same rates are added up, the tax is rounded once for the
///   sum and spread over the lines by value, so that the lines add up to the tax of the order.
///
/// A value without rates bears no tax.
#[must_use]
pub fn tax_lines(
    values: &[i64],
    rates: &[&[Rate]],
    prices_include_tax: bool,
    rounding: Rounding,
) -> Vec<TaxedLine> {
    let rates_of = |line: usize| rates.get(line).copied().unwrap_or_default();
    match rounding {
        Rounding::Line => (0..values.len())
            .map(|line| {
                let amounts = amounts_by_rate(i128::from(values[line]), rates_of(line), prices_include_tax);
                TaxedLine::new(rates_of(line), &amounts)
            })
            .collect(),
        Rounding::Order => {
            let mut taxed = vec![TaxedLine::default(); values.len()];
            for (rates, lines) in lines_by_rates(values.len(), rates_of) {
                let values: Vec<i64> = lines.iter().map(|line| values[*line]).collect();
                for (line, amounts) in lines.iter().zip(spread(&values, rates, prices_include_tax)) {
                    taxed[*line] = TaxedLine::new(rates, &amounts);
                }
            }
            taxed
        }
    }
}

/// The tax on one value, an amount for each rate.
fn amounts_by_rate(value_minor: i128, rates: &[Rate], prices_include_tax: bool) -> Vec<i64> {
    if !prices_include_tax {
        return rates
            .iter()
            .map(|rate| rounded(value_minor * i128::from(rate.rate_ppm), PPM))
            .collect();
    }
    split(included_tax(value_minor, rates), &weights(rates))
}

/// What of a gross value is tax.
fn included_tax(gross_minor: i128, rates: &[Rate]) -> i64 {
    let together: i128 = rates.iter().map(|rate| i128::from(rate.rate_ppm)).sum();
    rounded(gross_minor * together, PPM + together)
}

fn weights(rates: &[Rate]) -> Vec<i64> {
    rates.iter().map(|rate| rate.rate_ppm).collect()
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
fn spread(values: &[i64], rates: &[Rate], prices_include_tax: bool) -> Vec<Vec<i64>> {
    let sum: i128 = values.iter().map(|value| i128::from(*value)).sum();
    if prices_include_tax {
        let by_line = split(included_tax(sum, rates), values);
        return by_line
            .into_iter()
            .map(|tax| split(tax, &weights(rates)))
            .collect();
    }
    let by_rate: Vec<Vec<i64>> = amounts_by_rate(sum, rates, false)
        .into_iter()
        .map(|tax| split(tax, values))
        .collect();
    (0..values.len())
        .map(|line| by_rate.iter().map(|parts| parts[line]).collect())
        .collect()
}

/// The sum of many amounts.
pub(crate) fn sum_minor(amounts: impl IntoIterator<Item = i64>) -> i64 {
    saturated(amounts.into_iter().map(i128::from).sum())
}
