//! What can still be read of a damaged shop file.

use crate::{say, shop};
use anyhow::Result;
use app::{
    context::RealWorld,
    shop_files::salvage::{self, SalvageReport, SalvagedTable},
};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Rows of a table that are told to a person; the answer has more.
const TOLD: usize = 10;

/// Exit 0 when nothing is missing, 1 when something is.
pub fn salvage(shop: Option<PathBuf>, to: Option<&Path>) -> Result<ExitCode> {
    let report = match salvage::salvage(&shop::named(shop)?, to, &RealWorld) {
        Ok(report) => report,
        Err(failure) => return shop::refused(&failure, 2),
    };
    tell(&report);
    say::answer(&serde_json::to_string(&report)?)?;
    Ok(if report.is_whole {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn tell(report: &SalvageReport) {
    say::sentence(&format!(
        "{} rows were saved into {}.",
        report.found, report.shop_file
    ));
    if report.is_whole {
        say::sentence("Nothing is missing, and the books add up. The old file was not changed.");
        return;
    }
    for unread in &report.unread {
        say::sentence(&format!(
            "Page {} of {} cannot be read.",
            unread.page, unread.table
        ));
    }
    if report.unread_changes > 0 {
        say::sentence(&format!(
            "{} pages of the log beside the file cannot be read; older ones stand in for them.",
            report.unread_changes
        ));
    }
    report.tables.iter().for_each(tell_table);
    for finding in &report.findings {
        say::sentence(&format!("{}: {} ({})", finding.row, finding.says, finding.check));
    }
    say::sentence("The old file was not changed. Keep it, and look through what is named here.");
}

fn tell_table(table: &SalvagedTable) {
    let missing = match table.missing_at_most {
        Some(most) if most == table.missing => format!("{} missing", table.missing),
        Some(most) => format!("{} missing, {most} at most", table.missing),
        None => format!("{} missing, perhaps more", table.missing),
    };
    say::sentence(&format!("{}: {} saved, {missing}.", table.table, table.found));
    if table.stand_ins > 0 {
        say::sentence(&format!(
            "  {} of them have a stand-in called (lost), since others belong to them.",
            table.stand_ins
        ));
    }
    for row in table.rows.iter().take(TOLD) {
        say::sentence(&format!("  {row}"));
    }
    for kept_out in table.kept_out.iter().take(TOLD) {
        say::sentence(&format!("  left out: {}: {}", kept_out.row, kept_out.says));
    }
}
