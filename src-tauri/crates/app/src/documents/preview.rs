//! `documents.preview`: a picture of one page, for the window.

use crate::{
    app::App,
    context::Context,
    documents::{failed, the_one},
    failure::Failure,
    wire::documents::{DocumentPage, PreviewDocument},
};
use base64::Engine as _;

pub(crate) fn preview(app: &App, _: &Context, request: PreviewDocument) -> Result<DocumentPage, Failure> {
    let (document, bytes) = app.file.read::<_, Failure>(|reader| {
        let document = the_one(reader, request.document)?;
        Ok((document, reader.document_bytes(request.document)?))
    })?;
    let page = u32::try_from(request.page).unwrap_or(u32::MAX);
    let width_px = u32::try_from(request.width_px).unwrap_or(u32::MAX);
    let png = ::documents::page_png(&bytes, page, width_px).map_err(|error| failed(&error))?;
    Ok(DocumentPage {
        document: request.document,
        page: request.page,
        pages: document.pages,
        png_base64: base64::engine::general_purpose::STANDARD.encode(png),
    })
}
