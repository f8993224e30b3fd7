//! What came of the kills, by command.

use std::{collections::BTreeMap, fmt};

#[derive(Default)]
pub struct Row {
    /// Requests, each counted once.
    pub tried: u64,
    pub acknowledged: u64,
    /// Sent and not answered when a kill came; each time.
    pub cut_off: u64,
    /// Of these, found on the disk.
    pub landed: u64,
    /// Asked again under their id and answered as before.
    pub repeated: u64,
    pub lost: u64,
    pub doubled: u64,
}

impl Row {
    pub fn cut_off(&mut self, has_landed: bool) {
        self.cut_off += 1;
        self.landed += u64::from(has_landed);
    }

    /// The file holds more or less of it than was done.
    pub fn differs(&mut self, by: i64) {
        self.doubled += u64::try_from(by).unwrap_or_default();
        self.lost += u64::try_from(-by).unwrap_or_default();
    }
}

#[derive(Default)]
pub struct Tally {
    pub kills: u64,
    rows: BTreeMap<&'static str, Row>,
}

impl Tally {
    pub fn of(&mut self, command: &'static str) -> &mut Row {
        self.rows.entry(command).or_default()
    }

    /// Nothing was lost, nothing doubled.
    pub fn is_clean(&self) -> bool {
        self.rows.values().all(|row| row.lost == 0 && row.doubled == 0)
    }

    /// Commands that were never acknowledged.
    pub fn untried(&self) -> Vec<&'static str> {
        let changing = app::table::commands().filter(|row| row.is_change());
        let is_untried = |name: &&str| self.rows.get(name).is_none_or(|row| row.acknowledged == 0);
        changing.map(|row| row.name).filter(is_untried).collect()
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(to, "{} kills", self.kills)?;
        writeln!(
            to,
            "| command | tried | acknowledged | cut off | of these landed | repeated | lost | doubled |"
        )?;
        writeln!(to, "|---|---|---|---|---|---|---|---|")?;
        for (command, row) in &self.rows {
            writeln!(
                to,
                "| {command} | {} | {} | {} | {} | {} | {} | {} |",
                row.tried, row.acknowledged, row.cut_off, row.landed, row.repeated, row.lost, row.doubled
            )?;
        }
        Ok(())
    }
}
