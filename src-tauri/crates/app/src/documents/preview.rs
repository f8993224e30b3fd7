//! `documents.preview`: a picture of one page, for the window.

use crate::{
    context::Context,
    failure::Failure,
    open_shop::OpenShop,
    steps::{named, paper_facts},
};
use base64::Engine as _;
use terms::{DocumentId, PageNumber, Pixels};
use terms_derive::{request, wire};

/// A picture of one page.
#[request(example = r#"{ "document": 1, "page": 1, "width_px": 600 }"#)]
pub struct PreviewDocument {
    pub document: DocumentId,
    pub page: PageNumber,
    pub width_px: Pixels,
}

#[wire]
pub struct DocumentPage {
    pub document: DocumentId,
    pub page: PageNumber,
    pub pages: u32,
    pub png_base64: String,
}

pub(crate) fn preview(
    shop: &OpenShop,
    _: &Context,
    request: PreviewDocument,
) -> Result<DocumentPage, Failure> {
    let (document, bytes) = shop.ask(|reader| {
        let document = named::document(reader, request.document)?;
        Ok((document, reader.paper().bytes(request.document)?))
    })?;
    let page = u32::try_from(request.page.get()).unwrap_or(u32::MAX);
    let width_px = u32::try_from(request.width_px.get()).unwrap_or(u32::MAX);
    let png = ::documents::page_png(&bytes, page, width_px).map_err(|error| paper_facts::failed(&error))?;
    Ok(DocumentPage {
        document: request.document,
        page: request.page,
        pages: document.pages,
        png_base64: base64::engine::general_purpose::STANDARD.encode(png),
    })
}
