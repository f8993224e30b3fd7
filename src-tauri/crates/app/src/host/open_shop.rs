//! `host.open_shop`: another shop file.

use super::{desk::Host, standing::Standing};
use crate::failure::Failure;
use std::path::Path;
use terms::FilePath;
use terms_derive::request;

/// Opens the shop file at a place.
#[request(example = r#"{ "path": "/home/rose/shop.counterbook" }"#)]
pub struct OpenAt {
    pub path: FilePath,
}

pub(crate) fn open_shop(host: &Host, request: OpenAt) -> Result<Standing, Failure> {
    host.open(Path::new(request.path.as_str()))?;
    Ok(host.standing())
}
