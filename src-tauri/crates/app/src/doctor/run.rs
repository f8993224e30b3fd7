//! `doctor.run`: proves what must always hold, on this shop file, now.

use crate::{
    context::Context,
    failure::{ErrorCode, Failure},
    open_shop::OpenShop,
    steps::proving::prove,
    views::damage::DamageView,
};
use terms::Finding;
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
    // Nothing was found out when the shop was closed meanwhile.
    let findings = prove(shop, context)?.ok_or_else(|| Failure::new(ErrorCode::NotAllowed))?;
    let of_the_file = store::doctor::checks();
    Ok(DoctorReport {
        is_content: findings.is_empty(),
        checks: of_the_file
            .chain([store::witness::CHECK])
            .map(str::to_owned)
            .collect(),
        findings,
        damage: DamageView::of(&shop.file.damage()),
    })
}
