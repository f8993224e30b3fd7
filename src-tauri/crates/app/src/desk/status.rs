//! `desk.status`: what was last known of the books and the copies.

use crate::{
    app::App,
    context::Context,
    failure::Failure,
    wire::desk::{ShowStatus, StatusView},
};

pub(crate) fn status(app: &App, context: &Context, _: ShowStatus) -> Result<StatusView, Failure> {
    let health = app.health().clone();
    Ok(StatusView {
        shop_file: context.shop_file.display().to_string(),
        proved_at: health.proved_at,
        findings: health.findings,
        copied_at: health.copied_at,
    })
}
