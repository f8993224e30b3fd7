//! Postal addresses: warned about gently, printed in the order of their country, found by their post code.

mod capitals;
mod countries;
mod field;
mod paper;

pub use countries::{COUNTRIES, Country, country, country_name};
pub use paper::paper_lines;

use regex::RegexBuilder;

use terms::{Address, Problem, ProblemCode, problem::join};

use crate::text::fold;
use field::{Field, text_of};

/// `BS1 4QT` and `bs14qt` are one post code to whoever searches.
#[must_use]
pub fn post_code_key(code: &str) -> String {
    fold(code).replace(' ', "")
}

/// What makes one hesitate before sending a parcel there; nothing here is ever a reason to refuse.
///
/// `required` for a field that the country's mail needs and for `name` when there is neither a person nor
/// an organisation; `not_allowed` (`example`) for a post code that does not look like one of the country.
#[must_use]
pub fn warnings(address: &Address) -> Vec<Problem> {
    let mut warnings = Vec::new();
    if address.name.is_none() && address.organisation.is_none() {
        warnings.push(Problem::new("name", ProblemCode::Required));
    }
    let Some(country) = country(&address.country) else {
        return warnings;
    };
    for field in [Field::Street, Field::City, Field::Region, Field::PostCode] {
        if country.required.contains(field.letter()) && text_of(address, field).is_empty() {
            warnings.push(Problem::new(field.path(), ProblemCode::Required));
        }
    }
    if address
        .post_code
        .as_ref()
        .is_some_and(|code| !fits(code, country))
    {
        let odd = Problem::new(Field::PostCode.path(), ProblemCode::NotAllowed);
        warnings.push(odd.with("example", country.post_code_example));
    }
    warnings
}

/// The same, each path put behind `prefix`.
#[must_use]
pub fn warnings_at(prefix: &str, address: &Address) -> Vec<Problem> {
    let at = |mut problem: Problem| {
        problem.path = join(prefix, &problem.path);
        problem
    };
    warnings(address).into_iter().map(at).collect()
}

/// Whether a post code looks like one of the country, in any case and with or without the country's prefix.
fn fits(post_code: &str, country: &Country) -> bool {
    if country.post_code.is_empty() {
        return true;
    }
    let whole = format!("^(?:{})$", country.post_code);
    let Ok(pattern) = RegexBuilder::new(&whole)
        .unicode(false)
        .case_insensitive(true)
        .build()
    else {
        return true;
    };
    let bare = paper::without_prefix(post_code, paper::post_code_prefix(country));
    pattern.is_match(post_code) || pattern.is_match(bare)
}
