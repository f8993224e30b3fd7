//! `customers.find`: whatever the caller says first.

use crate::{
    context::Context, failure::Failure, steps::find_customers::search, views::customer::CustomerHit,
};
use store::Reader;
use terms::{HitLimit, Typed};
use terms_derive::{request, wire};

const HITS: HitLimit = HitLimit::new(10);

/// Finds customers by whatever is typed: phone in any formatting or its last digits, part of a name,
/// a post code, an order number.
#[request(example = r#"{ "text": "0117 496 0123" }"#)]
pub struct FindCustomers {
    pub text: Typed,
    /// Rows at most; 10 when not named.
    pub limit: Option<HitLimit>,
}

#[wire]
pub struct CustomerHits {
    /// The text that these hits answer.
    pub text: Typed,
    pub hits: Vec<CustomerHit>,
}

pub(crate) fn find(
    reader: &Reader<'_>,
    context: &Context,
    request: FindCustomers,
) -> Result<CustomerHits, Failure> {
    let most = request.limit.unwrap_or(HITS).hits();
    let hits = search(reader, context, &request.text, most)?;
    Ok(CustomerHits {
        text: request.text,
        hits,
    })
}

#[cfg(test)]
mod tests;
