//! `desk.status`: what was last known of the books and the copies.

use crate::{context::Context, failure::Failure, open_shop::OpenShop, views::damage::DamageView};
use chrono::{DateTime, Utc};
use terms::Finding;
use terms_derive::{request, wire};

/// When the books were last proved and the newest copy made.
#[request(example = "{}")]
pub struct ShowStatus {}

#[wire]
pub struct StatusView {
    pub shop_file: String,
    /// When the doctor last proved the books, and what it found.
    pub proved_at: Option<DateTime<Utc>>,
    pub findings: Vec<Finding>,
    /// Where nothing more is written, when something is known to be damaged.
    pub damage: Option<DamageView>,
    /// When the newest copy was made and proved.
    pub copied_at: Option<DateTime<Utc>>,
}

pub(crate) fn status(shop: &OpenShop, context: &Context, _: ShowStatus) -> Result<StatusView, Failure> {
    let health = shop.health();
    Ok(StatusView {
        shop_file: context.shop_file.display().to_string(),
        proved_at: health.proved_at,
        findings: health.findings,
        damage: DamageView::of(&shop.file.damage()),
        copied_at: health.copied_at,
    })
}
