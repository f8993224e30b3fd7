//! `host.restore_copy`: a good copy in the place of a shop file that cannot be opened.

use super::{desk::Host, standing::Standing};
use crate::failure::Failure;
use std::path::Path;
use terms::FilePath;
use terms_derive::request;

/// Puts a copy in the place of the shop file in trouble, which is set aside.
#[request(example = r#"{ "path": "/home/rose/copies/shop.counterbook-copy" }"#)]
pub struct RestoreCopy {
    pub path: FilePath,
}

pub(crate) fn restore_copy(host: &Host, request: RestoreCopy) -> Result<Standing, Failure> {
    host.restore(Path::new(request.path.as_str()))?;
    Ok(host.standing())
}
