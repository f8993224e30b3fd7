//! What `orders.place` and `orders.preview` share: an order parsed, priced and held against the stock,
//! with every problem at once.

use crate::{
    customers::{address, save},
    failure::Failure,
    items,
    stock::fill::{available, components},
    wire::{
        limits,
        orders::{NewLine, PlaceOrder, WhenShort},
    },
};
use chrono::NaiveDate;
use domain::{
    allocation::{self, Demand, Granted, Shortage},
    pricing::{self, Priced, PricedLineInput, PricingInput},
    problem::{Problem, ProblemCode, Problems},
    tax::{self, DatedRate, Rate, Rounding},
    text,
};
use std::collections::BTreeMap;
use store::{
    Reader,
    customers::StoredAddress,
    items::Item,
    shop::{Shop, StoredRate},
    stock::Take,
};

/// A line whose item is known.
pub(crate) struct KnownLine {
    /// Where it stood in the request.
    pub index: usize,
    pub item: Item,
    pub takes: Vec<Take>,
    pub quantity: i64,
    pub unit_price_minor: i64,
    pub discount_minor: i64,
    pub note: Option<String>,
    pub when_short: WhenShort,
}

/// Who the order is for.
pub(crate) enum Buyer {
    Known {
        id: i64,
        name: String,
    },
    New(Box<save::Parsed>),
    /// Not said yet; fine for a preview only.
    Unknown,
}

/// The texts of an order, cleaned.
#[derive(Default)]
pub(crate) struct Texts {
    pub goes_by: Option<String>,
    pub customer: Option<String>,
    pub packing: Option<String>,
    pub internal: Option<String>,
    pub gift: Option<String>,
}

/// An order held against shop and stock; nothing is written.
pub(crate) struct Checked {
    pub shop: Shop,
    pub lines: Vec<KnownLine>,
    pub buyer: Buyer,
    pub ship_to: Option<StoredAddress>,
    pub texts: Texts,
    pub priced: Option<Priced>,
    pub available: BTreeMap<i64, i64>,
    pub granted: Result<Vec<Granted>, Vec<Shortage>>,
    pub problems: Problems,
}

pub(crate) fn check(reader: &Reader<'_>, today: NaiveDate, request: &PlaceOrder) -> Result<Checked, Failure> {
    let mut problems = Problems::default();
    let shop = reader.shop()?;
    let buyer = buyer(reader, &shop, request, &mut problems)?;
    let lines = known_lines(reader, &request.lines, &mut problems)?;
    amounts(request, &mut problems);
    units(&lines, &mut problems);
    let ship_to = match (&request.ship_to, &buyer) {
        (Some(given), _) => address::parse("ship_to", given, &mut problems),
        (None, Buyer::Known { id, .. }) => reader.customer_addresses(*id)?.into_iter().next(),
        (None, Buyer::New(parsed)) => parsed.addresses.as_ref().and_then(|all| all.first().cloned()),
        (None, Buyer::Unknown) => None,
    };
    let texts = texts(request, &mut problems);
    let priced = price(reader, &shop, today, &lines, request, &mut problems)?;
    let available = available(reader, lines.iter().flat_map(|line| &line.takes))?;
    let granted = allocation::allocate(&demands(&lines), &available);
    if let Err(shortages) = &granted {
        for Shortage { line, available } in shortages {
            let path = format!("lines[{}]", lines[*line].index);
            problems.add(Problem::new(path, ProblemCode::Short).with("available", *available));
        }
    }
    Ok(Checked {
        shop,
        lines,
        buyer,
        ship_to,
        texts,
        priced,
        available,
        granted,
        problems,
    })
}

fn buyer(
    reader: &Reader<'_>,
    shop: &Shop,
    request: &PlaceOrder,
    problems: &mut Problems,
) -> Result<Buyer, Failure> {
    match (request.customer, &request.new_customer) {
        (Some(_), Some(_)) => problems.note("new_customer", ProblemCode::NotAllowed),
        (Some(id), None) => match reader.customer(id)? {
            Some(known) => {
                return Ok(Buyer::Known { id, name: known.name });
            }
            None => problems.note("customer", ProblemCode::Unknown),
        },
        (None, Some(given)) => {
            for (field, is_there) in [
                ("customer", given.customer.is_some()),
                ("revision", given.revision.is_some()),
            ] {
                if is_there {
                    problems.note(format!("new_customer.{field}"), ProblemCode::NotAllowed);
                }
            }
            let parsed = save::parse("new_customer", given, &shop.country, problems);
            return Ok(Buyer::New(Box::new(parsed)));
        }
        (None, None) => problems.note("customer", ProblemCode::Required),
    }
    Ok(Buyer::Unknown)
}

fn known_lines(
    reader: &Reader<'_>,
    given: &[NewLine],
    problems: &mut Problems,
) -> Result<Vec<KnownLine>, Failure> {
    let mut lines = Vec::with_capacity(given.len());
    for (index, line) in given.iter().enumerate() {
        let path = format!("lines[{index}]");
        let note = line.note.as_deref();
        let note = note.and_then(|note| text::note(&format!("{path}.note"), note, limits::NOTE, problems));
        let named = items::named(
            reader,
            &path,
            line.sku.as_deref(),
            line.barcode.as_deref(),
            problems,
        )?;
        let Some(item) = named else { continue };
        lines.push(KnownLine {
            index,
            takes: takes(reader, &item)?,
            quantity: line.quantity,
            unit_price_minor: line.unit_price_minor.unwrap_or(item.price_minor),
            discount_minor: line.discount_minor.unwrap_or(0),
            note,
            when_short: line.when_short.unwrap_or(WhenShort::Refuse),
            item,
        });
    }
    Ok(lines)
}

/// What a unit of an item takes from the shelf: itself, its parts, or nothing.
fn takes(reader: &Reader<'_>, item: &Item) -> Result<Vec<Take>, Failure> {
    Ok(match item.kind.as_str() {
        "stocked" => vec![Take {
            item_id: item.id,
            per_unit: 1,
        }],
        "kit" => reader
            .kit_parts(item.id)?
            .into_iter()
            .map(|part| Take {
                item_id: part.item_id,
                per_unit: part.quantity,
            })
            .collect(),
        _ => Vec::new(),
    })
}

fn demands(lines: &[KnownLine]) -> Vec<Demand> {
    let demand = |line: &KnownLine| Demand {
        components: components(&line.takes),
        quantity: line.quantity,
        when_short: match line.when_short {
            WhenShort::Refuse => allocation::WhenShort::Refuse,
            WhenShort::Backorder => allocation::WhenShort::Backorder,
        },
    };
    lines.iter().map(demand).collect()
}

/// The schema holds these bounds too; they stand here for callers inside the program.
fn amounts(request: &PlaceOrder, problems: &mut Problems) {
    if request.lines.is_empty() {
        problems.note("lines", ProblemCode::Required);
    }
}

/// A set of very many parts, ordered very often, would be more pieces than all lines together can count.
fn units(lines: &[KnownLine], problems: &mut Problems) {
    for line in lines {
        let most = line.takes.iter().map(|take| take.per_unit).max().unwrap_or(1);
        if line.quantity.saturating_mul(most) > limits::QUANTITY {
            let path = format!("lines[{}].quantity", line.index);
            problems.add(Problem::new(path, ProblemCode::TooLarge).with("max", limits::QUANTITY / most));
        }
    }
}

fn texts(request: &PlaceOrder, problems: &mut Problems) -> Texts {
    let goes_by = request
        .goes_by
        .as_deref()
        .and_then(|value| text::line("goes_by", value, limits::LINE, problems));
    let Some(notes) = &request.notes else {
        return Texts {
            goes_by,
            ..Texts::default()
        };
    };
    let mut note = |field: &str, value: &Option<String>| {
        let path = format!("notes.{field}");
        value
            .as_deref()
            .and_then(|value| text::note(&path, value, limits::NOTE, problems))
    };
    Texts {
        customer: note("customer", &notes.customer),
        packing: note("packing", &notes.packing),
        internal: note("internal", &notes.internal),
        gift: note("gift", &notes.gift),
        goes_by,
    }
}

/// Totals of the known lines; problems keep the line's place in the request.
fn price(
    reader: &Reader<'_>,
    shop: &Shop,
    today: NaiveDate,
    lines: &[KnownLine],
    request: &PlaceOrder,
    problems: &mut Problems,
) -> Result<Option<Priced>, Failure> {
    let rates: Vec<DatedRate> = reader.tax_rates()?.into_iter().map(dated).collect();
    let on_day = |code: Option<&String>| -> Vec<Rate> {
        code.and_then(|code| tax::rates_on(&rates, code, today))
            .unwrap_or_default()
    };
    let inputs = lines.iter().map(|line| PricedLineInput {
        unit_price_minor: line.unit_price_minor,
        quantity: line.quantity,
        unit_decimals: line.item.unit_decimals,
        discount_minor: line.discount_minor,
        rates: on_day(line.item.tax_code.as_ref()),
    });
    let input = PricingInput {
        lines: inputs.collect(),
        order_discount_minor: request.discount_minor.unwrap_or(0),
        shipping_minor: request.shipping_minor.unwrap_or(0),
        shipping_rates: on_day(shop.shipping_tax_code.as_ref()),
        prices_include_tax: shop.prices_include_tax,
        rounding: Rounding::from_code(&shop.tax_rounding).unwrap_or(Rounding::Line),
    };
    match pricing::price(&input) {
        Ok(priced) => Ok(Some(priced)),
        Err(found) => {
            for mut problem in found.into_vec() {
                problem.path = in_request(&problem.path, lines);
                problems.add(problem);
            }
            Ok(None)
        }
    }
}

fn dated(rate: StoredRate) -> DatedRate {
    DatedRate {
        code: rate.code,
        name: rate.name,
        rate_ppm: rate.rate_ppm,
        from: rate.from,
    }
}

/// `lines[i]` of the known lines is another `lines[i]` of the request when an unknown one stood before it.
fn in_request(path: &str, lines: &[KnownLine]) -> String {
    let place = path.strip_prefix("lines[").and_then(|rest| rest.split_once(']'));
    match place.and_then(|(index, rest)| Some((lines.get(index.parse::<usize>().ok()?)?.index, rest))) {
        Some((index, rest)) => format!("lines[{index}]{rest}"),
        None => path.to_owned(),
    }
}
