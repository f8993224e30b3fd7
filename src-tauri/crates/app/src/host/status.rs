//! `host.status`: which shop is open, or why none is.

use super::{desk::Host, standing::Standing};
use crate::failure::Failure;
use terms_derive::request;

/// Which shop is open, or why none is.
#[request(example = "{}")]
pub struct AskStatus {}

pub(crate) fn status(host: &Host, _: AskStatus) -> Result<Standing, Failure> {
    Ok(host.standing())
}
