//! `doctor.run`: proves what must always hold, on this shop file, now.

use crate::{
    app::App,
    context::Context,
    failure::Failure,
    wire::desk::{DoctorReport, Finding, RunDoctor},
};

pub(crate) fn run(app: &App, context: &Context, _: RunDoctor) -> Result<DoctorReport, Failure> {
    let findings: Vec<Finding> = app
        .file
        .read(|reader| reader.doctor())?
        .into_iter()
        .map(finding)
        .collect();
    let mut health = app.health();
    health.proved_at = Some(context.now);
    health.findings.clone_from(&findings);
    Ok(DoctorReport {
        is_content: findings.is_empty(),
        checks: store::doctor::checks().map(str::to_owned).collect(),
        findings,
    })
}

fn finding(found: store::doctor::Finding) -> Finding {
    Finding {
        check: found.check.to_owned(),
        row: found.row,
        says: found.says,
    }
}
