//! `native.reveal`: a file in the computer's file manager.

use super::window::Window;
use crate::{door::Nothing, failure::Failure};
use std::path::Path;
use terms::FilePath;
use terms_derive::request;

/// Shows a file in the computer's file manager.
#[request(example = r#"{ "path": "/home/rose/shop.counterbook" }"#)]
pub struct Reveal {
    pub path: FilePath,
}

pub(crate) fn reveal(window: &dyn Window, request: Reveal) -> Result<Nothing, Failure> {
    window.reveal(Path::new(request.path.as_str()))?;
    Ok(Nothing {})
}
