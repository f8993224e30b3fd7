//! `native.choose_folder`: which folder, asked of the person.

use super::window::{ChosenPath, Window, Wish};
use crate::failure::Failure;
use terms::Typed;
use terms_derive::request;

/// Asks for a folder.
#[request(example = r#"{ "title": "Where copies go, too" }"#)]
pub struct ChooseFolder {
    pub title: Option<Typed>,
}

pub(crate) fn choose_folder(window: &dyn Window, request: ChooseFolder) -> Result<ChosenPath, Failure> {
    let wish = Wish::of(request.title, None, None);
    Ok(ChosenPath::of(window.choose_folder(&wish)))
}
