//! What can still be read of a damaged shop file, in a new file of its own, proved, with a list of what is
//! missing.

use crate::{context::World, failure::Failure, steps::found_by};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use store::{Act, ShopFile, StoreError, Writer, copies, salvage as pages};
use terms::{Finding, StaffId, Subject, Tag};
use terms_derive::wire;

/// What came of a salvage.
#[wire]
pub struct SalvageReport {
    /// The new file. The damaged one lies where it lay, byte for byte as it was.
    pub shop_file: String,
    /// Nothing that was in the damaged file is missing, and the books of the new one add up.
    pub is_whole: bool,
    /// Tables of which something is missing.
    pub tables: Vec<SalvagedTable>,
    /// Rows in the new file that were in the damaged one.
    pub found: u64,
    /// Pages that held rows and cannot be read.
    pub unread: Vec<UnreadPage>,
    /// Changes in the log beside the file that cannot be read.
    pub unread_changes: u64,
    /// What the doctor says of the new file.
    pub findings: Vec<Finding>,
}

/// A table of which something is missing.
#[wire]
pub struct SalvagedTable {
    pub table: String,
    pub found: u64,
    /// Rows that something still knows of, and that are gone.
    pub missing: u64,
    /// With those of which only the room is known; null where nobody knows how many there were.
    pub missing_at_most: Option<u64>,
    /// The missing ones with what is known of them, at most 200: `row 17 (number 1017)`.
    pub rows: Vec<String>,
    /// How many of them have a stand-in that says that it is one, because others name them.
    pub stand_ins: u64,
    pub kept_out: Vec<KeptOut>,
}

/// A row that was read and breaks a rule of its table, with what it holds.
#[wire]
pub struct KeptOut {
    pub row: String,
    pub says: String,
}

/// A page that cannot be read, and whose it was.
#[wire]
pub struct UnreadPage {
    pub page: u32,
    pub table: String,
}

/// Reads what can be read of the file at `damaged` into a new one: at `to`, or beside it.
///
/// # Errors
/// `storage_missing`, `not_a_shop`, `storage_newer`, `file_exists`, `storage_synced` (for the new file),
/// `storage_locked` when another program writes to it, `storage_full` …; then there is no new file.
pub fn salvage(damaged: &Path, to: Option<&Path>, world: &dyn World) -> Result<SalvageReport, Failure> {
    let at = world.now();
    let new = match to {
        Some(to) => to.to_owned(),
        None => pages::free_name(damaged, at)?,
    };
    if new.exists() {
        return Err(StoreError::FileExists(new).into());
    }
    copies::refuse_shared_place(&new)?;
    let raw = pages::unfinished(&new)?;
    let salvaged = pages::read(damaged, &raw, at)?;
    let proved = prove(&raw, &salvaged, world).and_then(|findings| {
        pages::publish(&raw, &new)?;
        Ok(findings)
    });
    let findings = proved.inspect_err(|_| pages::withdraw(&raw))?;
    Ok(report(new, salvaged, findings))
}

/// Finishes the new file with what the rules of finding say, tells its timeline what happened, and asks the
/// doctor. Nobody has it open afterwards.
fn prove(raw: &Path, salvaged: &pages::Salvaged, world: &dyn World) -> Result<Vec<Finding>, Failure> {
    let file = ShopFile::open(raw)?;
    let missing: u64 = salvaged.tables.iter().map(|table| table.missing).sum();
    let told = json!({ "found": salvaged.found(), "missing": missing });
    let text = told.to_string();
    let request_id = uuid::Builder::from_random_bytes(world.random())
        .into_uuid()
        .to_string();
    let act = Act {
        command: "shop.salvage",
        staff_id: StaffId::new(1),
        at: world.now(),
        request_id: &request_id,
        keeps_answer: false,
        payload_sha256: Sha256::digest(text.as_bytes()).into(),
        text: &text,
        salt: world.random(),
    };
    file.write(&act, |writer| {
        find_all(writer)?;
        writer.prove_anew();
        writer.tell([Subject::Shop], Some(told));
        writer.touch(Tag::Shop);
        Ok::<_, Failure>(String::new())
    })?;
    let findings = file.read(|reader| reader.doctor())?;
    file.checkpoint()?;
    Ok(findings)
}

/// Makes the words anew by which customers and items are found. One whose row nobody can read is found by
/// none, and the doctor says so.
fn find_all(writer: &Writer<'_>) -> Result<(), Failure> {
    for id in writer.people().ids()? {
        match writer.people().customer(id) {
            Ok(Some(known)) => found_by::customer(writer, id, &known.name, known.organisation.as_ref())?,
            Ok(None) | Err(StoreError::Unreadable { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    for id in writer.items().ids()? {
        match writer.items().by_id(id) {
            Ok(item) => found_by::item(writer, &item)?,
            Err(StoreError::Unreadable { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

fn report(new: PathBuf, salvaged: pages::Salvaged, findings: Vec<Finding>) -> SalvageReport {
    let is_broken =
        |table: &pages::SalvagedTable| table.missing_at_most != Some(0) || !table.kept_out.is_empty();
    SalvageReport {
        shop_file: new.display().to_string(),
        is_whole: salvaged.is_whole() && findings.is_empty(),
        found: salvaged.found(),
        unread_changes: salvaged.unread_frames,
        unread: salvaged.unread.into_iter().map(UnreadPage::from).collect(),
        tables: salvaged
            .tables
            .into_iter()
            .filter(is_broken)
            .map(SalvagedTable::from)
            .collect(),
        findings,
    }
}

impl From<pages::SalvagedTable> for SalvagedTable {
    fn from(table: pages::SalvagedTable) -> Self {
        Self {
            table: table.table,
            found: table.found,
            missing: table.missing,
            missing_at_most: table.missing_at_most,
            rows: table.rows,
            stand_ins: table.stand_ins,
            kept_out: table.kept_out.into_iter().map(KeptOut::from).collect(),
        }
    }
}

impl From<pages::KeptOut> for KeptOut {
    fn from(kept_out: pages::KeptOut) -> Self {
        Self {
            row: kept_out.row,
            says: kept_out.says,
        }
    }
}

impl From<pages::UnreadPage> for UnreadPage {
    fn from(unread: pages::UnreadPage) -> Self {
        Self {
            page: unread.page,
            table: unread.table,
        }
    }
}

#[cfg(test)]
mod tests;
