//! `doctor.run`: proves what must always hold, on this shop file, now.

use crate::{context::Context, failure::Failure, open_shop::OpenShop, views::damage::DamageView};
use terms::{Finding, Tag};
use terms_derive::{request, wire};

/// Proves what must always hold, on this shop file, now.
#[request(example = "{}")]
pub struct RunDoctor {}

#[wire]
pub struct DoctorReport {
    pub is_content: bool,
    pub checks: Vec<String>,
    pub findings: Vec<Finding>,
    /// Where nothing more is written, when something is damaged.
    pub damage: Option<DamageView>,
}

pub(crate) fn run(shop: &OpenShop, context: &Context, _: RunDoctor) -> Result<DoctorReport, Failure> {
    let examined = shop.file.examine()?;
    let mut findings = examined.findings;
    findings.extend(shop.log_set_aside().map(|log| Finding {
        check: "file.log".to_owned(),
        row: log.display().to_string(),
        says: "lay beside the shop file, was not its own, and was not read".to_owned(),
    }));
    shop.learn(Tag::Books, |health| {
        health.proved_at = Some(context.now);
        health.findings.clone_from(&findings);
    });
    Ok(DoctorReport {
        is_content: findings.is_empty(),
        checks: store::doctor::checks().map(str::to_owned).collect(),
        findings,
        damage: DamageView::of(&examined.damage),
    })
}
