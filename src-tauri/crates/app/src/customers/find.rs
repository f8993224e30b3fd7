//! `customers.find`: whatever the caller says first. Exact beats the beginning, newer orders come first.

use crate::{
    context::Context,
    customers::save::code_without_spaces,
    failure::Failure,
    orders,
    wire::customers::{CustomerHit, CustomerHits, FindCustomers, LastOrder, Matched},
};
use domain::{phone::search_digits, scan::OrderNumber, text::fold};
use store::Reader;

const ROWS: i64 = 10;
/// How many of one kind are looked at before ranking: more than anybody reads, few enough to be instant.
const CANDIDATES: i64 = 40;

/// A customer before ranking.
struct Candidate {
    id: i64,
    matched: Matched,
}

pub(crate) fn find(
    reader: &Reader<'_>,
    _: &Context,
    request: FindCustomers,
) -> Result<CustomerHits, Failure> {
    let limit = usize::try_from(request.limit.unwrap_or(ROWS)).unwrap_or(10);
    Ok(CustomerHits {
        hits: search(reader, &request.text, limit)?,
        text: request.text,
    })
}

pub(crate) fn search(reader: &Reader<'_>, text: &str, limit: usize) -> Result<Vec<CustomerHit>, Failure> {
    let country = reader.shop()?.country;
    let digits = search_digits(text, &country);
    let mut hits = Vec::new();
    for candidate in candidates(reader, text, digits.as_deref())? {
        hits.push(hit(reader, &candidate, text)?);
    }
    // The sort is stable: within one rank, the newer customer stays first.
    hits.sort_by_key(|hit| {
        let newest = hit.last_order.as_ref().map(|order| order.placed_on);
        (
            !hit.is_exact,
            kind_rank(hit.matched, digits.is_some()),
            std::cmp::Reverse(newest),
        )
    });
    hits.truncate(limit);
    Ok(hits)
}

/// Digits are a phone number before they are a post code or an order number; words are a name.
fn kind_rank(matched: Matched, is_digits: bool) -> u8 {
    match matched {
        Matched::Order => 0,
        Matched::Phone => 1,
        Matched::PostCode if is_digits => 2,
        Matched::Name => 3,
        Matched::PostCode => 4,
    }
}

fn candidates(reader: &Reader<'_>, text: &str, digits: Option<&str>) -> Result<Vec<Candidate>, Failure> {
    let folded = fold(text);
    let mut found: Vec<Candidate> = Vec::new();
    let mut add = |ids: Vec<i64>, matched| {
        for id in ids {
            if !found.iter().any(|known| known.id == id) {
                found.push(Candidate { id, matched });
            }
        }
    };
    if let Some(number) = OrderNumber::parse(text) {
        add(
            reader.customer_of_order(number.0)?.into_iter().collect(),
            Matched::Order,
        );
    }
    if let Some(digits) = digits {
        add(
            reader.customers_by_last_digits(digits, CANDIDATES)?,
            Matched::Phone,
        );
    }
    let by_name = reader.customers_by_name(&folded, CANDIDATES)?;
    let is_thin = by_name.is_empty();
    add(by_name, Matched::Name);
    let code = code_without_spaces(text);
    if code.chars().any(|letter| letter.is_ascii_digit()) {
        add(
            reader.customers_by_post_code(&code, CANDIDATES)?,
            Matched::PostCode,
        );
    }
    if is_thin && digits.is_none() {
        add(
            reader.customers_by_part_of_name(&folded, CANDIDATES)?,
            Matched::Name,
        );
    }
    Ok(found)
}

fn hit(reader: &Reader<'_>, candidate: &Candidate, text: &str) -> Result<CustomerHit, Failure> {
    let found = reader.found_customer(candidate.id)?;
    let last_order = match reader.newest_order(candidate.id)? {
        None => None,
        Some(newest) => Some(LastOrder {
            number: newest.number.to_string(),
            placed_on: newest.placed_on,
            delivery_status: orders::delivery_status_of(&reader.order_lines(newest.id)?),
        }),
    };
    let is_exact = match candidate.matched {
        Matched::Order => true,
        Matched::Name => fold(&found.name) == fold(text),
        Matched::PostCode => {
            found.post_code.as_deref().map(code_without_spaces) == Some(code_without_spaces(text))
        }
        // Seven digits and more are a whole number; fewer are its end.
        Matched::Phone => text.chars().filter(|letter| letter.is_numeric()).count() >= 7,
    };
    Ok(CustomerHit {
        open_balance_minor: reader.open_balance(candidate.id)?,
        id: found.id,
        name: found.name,
        organisation: found.organisation,
        phone: found.phone,
        city: found.city,
        post_code: found.post_code,
        matched: candidate.matched,
        is_exact,
        last_order,
    })
}

#[cfg(test)]
mod tests;
