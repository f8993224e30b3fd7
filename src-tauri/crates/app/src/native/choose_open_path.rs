//! `native.choose_open_path`: which file to open, asked of the person.

use super::window::{ChosenPath, Window, Wish};
use crate::failure::Failure;
use terms::Typed;
use terms_derive::request;

/// Asks which file to open.
#[request(example = r#"{ "title": "Open a shop", "extensions": ["counterbook"] }"#)]
pub struct ChooseOpenPath {
    pub title: Option<Typed>,
    /// Without the dot: `counterbook`.
    #[schemars(length(max = 20))]
    pub extensions: Option<Vec<Typed<20>>>,
}

pub(crate) fn choose_open_path(window: &dyn Window, request: ChooseOpenPath) -> Result<ChosenPath, Failure> {
    let wish = Wish::of(request.title, None, request.extensions);
    Ok(ChosenPath::of(window.choose_open_path(&wish)))
}
