//! `native.choose_save_path`: where a file shall go, asked of the person.

use super::window::{ChosenPath, Window, Wish};
use crate::failure::Failure;
use terms::Typed;
use terms_derive::request;

/// Asks where a file shall go.
#[request(example = r#"{ "suggested_name": "packing-slip-1001-1.pdf" }"#)]
pub struct ChooseSavePath {
    pub title: Option<Typed>,
    /// The file name to begin with.
    pub suggested_name: Option<Typed>,
    /// Without the dot: `pdf`.
    #[schemars(length(max = 20))]
    pub extensions: Option<Vec<Typed<20>>>,
}

pub(crate) fn choose_save_path(window: &dyn Window, request: ChooseSavePath) -> Result<ChosenPath, Failure> {
    let wish = Wish::of(request.title, request.suggested_name, request.extensions);
    Ok(ChosenPath::of(window.choose_save_path(&wish)))
}
