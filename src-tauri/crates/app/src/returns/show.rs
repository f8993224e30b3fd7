//! `returns.show`: a return with the four questions, line by line.

use crate::{
    context::Context,
    failure::Failure,
    steps::named,
    views::returned::{self, ReturnView},
};
use store::Reader;
use terms::ReturnNumber;
use terms_derive::request;

/// One return with its four questions, line by line.
#[request(example = r#"{ "return": "R1001-1" }"#)]
pub struct ShowReturn {
    #[serde(rename = "return")]
    pub return_: ReturnNumber,
}

pub(crate) fn show(reader: &Reader<'_>, _: &Context, request: ShowReturn) -> Result<ReturnView, Failure> {
    returned::view(reader, named::returned(reader, request.return_)?)
}
