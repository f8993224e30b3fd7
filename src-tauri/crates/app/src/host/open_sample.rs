//! `host.open_sample`: the sample shop, made when it is not there yet.

use super::{desk::Host, standing::Standing};
use crate::failure::Failure;
use terms_derive::request;

/// Opens the sample shop.
#[request(example = "{}")]
pub struct OpenSample {}

pub(crate) fn open_sample(host: &Host, _: OpenSample) -> Result<Standing, Failure> {
    host.open_sample()?;
    Ok(host.standing())
}
