//! Finds customers by whatever the caller says first. Exact beats the beginning, newer orders come first.

use crate::{
    context::Context,
    failure::Failure,
    views::{
        customer::{CustomerHit, LastOrder},
        line,
    },
};
use chrono::NaiveDate;
use domain::{address::post_code_key, phone::search_digits, text::fold};
use std::cmp::Reverse;
use store::{Reader, people::NewestOrder};
use terms::{CustomerId, Matched, OrderNumber, RowLimit};

/// How many of one kind are looked at before ranking: more than anybody reads, few enough to be instant.
const CANDIDATES: RowLimit = RowLimit::new(40);

/// Seven digits and more are a whole number; fewer are its end.
const WHOLE_NUMBER_DIGITS: usize = 7;

/// A customer before ranking.
struct Candidate {
    id: CustomerId,
    matched: Matched,
}

pub(crate) fn search(
    reader: &Reader<'_>,
    context: &Context,
    text: &str,
    most: usize,
) -> Result<Vec<CustomerHit>, Failure> {
    let country = reader.shop().the()?.country;
    let digits = search_digits(text, &country);
    let candidates = candidates(reader, text, digits.as_deref())?;
    let ids: Vec<CustomerId> = candidates.iter().map(|candidate| candidate.id).collect();
    let found = reader.people().hits(&ids)?;
    let mut hits: Vec<CustomerHit> = found
        .into_iter()
        .zip(&candidates)
        .map(|(found, candidate)| hit(found, candidate.matched, text, context.today))
        .collect();
    // The sort is stable: within one rank, the newer customer stays first.
    hits.sort_by_key(|hit| {
        let newest = hit.last_order.as_ref().map(|order| order.placed_on);
        (
            !hit.is_exact,
            kind_rank(hit.matched, digits.is_some()),
            Reverse(newest),
        )
    });
    hits.truncate(most);
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
    let people = reader.people();
    let folded = fold(text);
    let mut found: Vec<Candidate> = Vec::new();
    let mut add = |ids: Vec<CustomerId>, matched| {
        for id in ids {
            if !found.iter().any(|known| known.id == id) {
                found.push(Candidate { id, matched });
            }
        }
    };
    if let Some(number) = OrderNumber::parse(text) {
        add(
            people.customer_of_order(number)?.into_iter().collect(),
            Matched::Order,
        );
    }
    if let Some(digits) = digits {
        add(people.by_last_digits(digits, CANDIDATES)?, Matched::Phone);
    }
    let by_name = people.by_name(&folded, CANDIDATES)?;
    let is_thin = by_name.is_empty();
    add(by_name, Matched::Name);
    let code = post_code_key(text);
    if code.chars().any(|letter| letter.is_ascii_digit()) {
        add(people.by_post_code(&code, CANDIDATES)?, Matched::PostCode);
    }
    if is_thin && digits.is_none() {
        add(people.by_part_of_name(&folded, CANDIDATES)?, Matched::Name);
    }
    Ok(found)
}

fn hit(found: store::people::CustomerHit, matched: Matched, text: &str, today: NaiveDate) -> CustomerHit {
    let customer = found.customer;
    let is_exact = match matched {
        Matched::Order => true,
        Matched::Name => fold(&customer.name) == fold(text),
        Matched::PostCode => customer.post_code.as_deref().map(post_code_key) == Some(post_code_key(text)),
        Matched::Phone => text.chars().filter(|letter| letter.is_numeric()).count() >= WHOLE_NUMBER_DIGITS,
    };
    CustomerHit {
        id: customer.id,
        name: customer.name,
        organisation: customer.organisation,
        phone: customer.phone,
        city: customer.city,
        post_code: customer.post_code,
        matched,
        is_exact,
        last_order: found
            .newest_order
            .as_ref()
            .map(|newest| last_order(newest, today)),
        open_balance_minor: found.balance_minor,
    }
}

fn last_order(newest: &NewestOrder, today: NaiveDate) -> LastOrder {
    LastOrder {
        number: newest.number,
        placed_on: newest.placed_on,
        is_today: newest.placed_on == today,
        delivery_status: line::status(newest.lines.iter().map(line::state)),
    }
}
