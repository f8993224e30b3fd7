//! The proof that a shop file holds what it must: every invariant about data, one statement each. A finding
//! names the row as a person would.

mod chain;
mod fault;
mod papers;

use crate::{
    Reader,
    error::{Result, StoreError},
    file::bound::{WHOLE_FILE, bound_while},
    ladder::{SHOP, schema_of},
};
use fault::{FINDINGS_EACH, Fault};
use rusqlite::Connection;
use std::sync::Arc;
use terms::Finding;

/// What an examination brought to light.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examined {
    pub findings: Vec<Finding>,
    /// False when it was stopped before every check had run.
    pub is_complete: bool,
}

/// Asked from inside a statement, by whichever thread runs it.
pub type MayGoOn = Arc<dyn Fn() -> bool + Send + Sync>;

/// One invariant.
pub struct Check {
    pub name: &'static str,
    proof: Proof,
}

enum Proof {
    /// A statement whose rows are faults: what it is, and what is wrong with it.
    Statement(&'static str),
    /// What SQL cannot say.
    Walk(fn(&Connection) -> Result<Vec<Fault>>),
}

macro_rules! statement {
    ($name:literal, $file:literal) => {
        Check {
            name: $name,
            proof: Proof::Statement(include_str!(concat!("doctor/", $file, ".sql"))),
        }
    };
}

/// The checks that every copy has to pass, books or not.
const PROVED_FIRST: [&str; 2] = ["file.pages", "file.foreign_keys"];

/// The pages and the keys come first: what is asked of a broken page proves nothing.
const CHECKS: &[Check] = &[
    Check {
        name: "file.pages",
        proof: Proof::Walk(pages_as_they_are),
    },
    Check {
        name: "file.schema",
        proof: Proof::Walk(schema),
    },
    Check {
        name: "file.foreign_keys",
        proof: Proof::Walk(foreign_keys),
    },
    statement!("shop.is_there", "shop_is_there"),
    statement!("stock.ledger_equals_level", "ledger_equals_level"),
    statement!("stock.ledger_runs_on", "ledger_runs_on"),
    statement!("stock.ledger_only_grows", "ledger_only_grows"),
    statement!("stock.levels_are_kept", "levels_are_kept"),
    statement!("stock.shelves_equal_level", "shelves_equal_level"),
    statement!("stock.moves_have_one_cause", "moves_have_one_cause"),
    statement!("stock.allocated_is_there", "allocated_is_there"),
    statement!("stock.allocated_equals_promises", "allocated_equals_promises"),
    statement!("stock.promises_follow_lines", "promises_follow_lines"),
    statement!("stock.lines_have_promises", "lines_have_promises"),
    statement!("stock.shipped_leaves_the_ledger", "shipped_leaves_the_ledger"),
    statement!("stock.returned_enters_the_ledger", "returned_enters_the_ledger"),
    statement!("stock.inspected_leaves_the_hold", "inspected_leaves_the_hold"),
    statement!("orders.lines_add_up", "order_lines_add_up"),
    statement!("orders.shipped_equals_parcels", "shipped_equals_parcels"),
    statement!("orders.packed_equals_parcels", "packed_equals_parcels"),
    statement!("orders.numbers_are_given_once", "numbers_are_given_once"),
    statement!("orders.days_are_days", "days_are_days"),
    statement!("orders.parts_belong_together", "parts_belong_together"),
    statement!("orders.changes_reach_the_revision", "changes_reach_the_revision"),
    statement!("money.order_totals", "order_totals"),
    statement!("money.subtotals", "subtotals"),
    statement!("money.order_taxes", "order_taxes"),
    statement!("money.line_taxes", "line_taxes"),
    statement!("money.discounts", "discounts"),
    statement!("money.nothing_kept_costs_nothing", "nothing_kept_costs_nothing"),
    statement!("money.paid_equals_payments", "paid_equals_payments"),
    statement!("money.payments_are_money", "payments_are_money"),
    statement!("money.refunded_equals_refunds", "refunded_equals_refunds"),
    statement!("money.credited_equals_returns", "credited_equals_returns"),
    statement!("money.balance_equals_orders", "balance_equals_orders"),
    statement!("returns.lines_add_up", "return_lines_add_up"),
    statement!("returns.returning_equals_returns", "returning_equals_returns"),
    statement!("returns.returned_equals_returns", "returned_equals_returns"),
    statement!("search.customers_are_found", "customers_are_found"),
    statement!("search.items_are_found", "items_are_found"),
    statement!("requests.are_answered", "requests_are_answered"),
    statement!("documents.have_one_subject", "documents_have_one_subject"),
    Check {
        name: "documents.are_as_printed",
        proof: Proof::Walk(papers::are_as_printed),
    },
    statement!("activities.reach_their_end", "activities_reach_their_end"),
    statement!("activities.subjects_are_there", "activity_subjects_are_there"),
    Check {
        name: "activities.are_a_chain",
        proof: Proof::Walk(chain::is_whole),
    },
];

/// The names of all checks, in the order in which they run.
pub fn checks() -> impl Iterator<Item = &'static str> {
    CHECKS.iter().map(|check| check.name)
}

impl Check {
    fn run(&self, connection: &Connection) -> Result<Vec<Finding>> {
        let faults = match self.proof {
            Proof::Statement(sql) => rows(connection, sql),
            Proof::Walk(walk) => walk(connection),
        };
        let faults = match faults {
            Err(StoreError::Damaged) => vec![(
                "the shop file".to_owned(),
                "is damaged: this could not be read".to_owned(),
            )],
            other => other?,
        };
        let findings = faults.into_iter().take(FINDINGS_EACH);
        Ok(findings
            .map(|(row, says)| Finding {
                check: self.name.to_owned(),
                row,
                says,
            })
            .collect())
    }
}

impl Reader<'_> {
    /// Proves every invariant about data; empty when all hold. At most twenty findings of each check;
    /// damage is a finding, no error.
    pub fn doctor(&self) -> Result<Vec<Finding>> {
        Ok(self.doctor_until(&(Arc::new(|| true) as MayGoOn))?.findings)
    }

    /// As `doctor`, asking `may_go_on` before every check and again and again within each: one that never ends
    /// is ended, too.
    pub fn doctor_until(&self, may_go_on: &MayGoOn) -> Result<Examined> {
        let asked = Arc::clone(may_go_on);
        bound_while(self.connection, WHOLE_FILE, move || asked())?;
        let mut findings = Vec::new();
        for check in CHECKS {
            if !may_go_on() {
                return Ok(Examined {
                    findings,
                    is_complete: false,
                });
            }
            match check.run(self.connection) {
                Err(StoreError::TookTooLong) if !may_go_on() => {}
                found => findings.extend(found?),
            }
        }
        Ok(Examined {
            findings,
            is_complete: may_go_on(),
        })
    }
}

/// The same of a file that nobody writes and whose pages and keys were proved a moment ago.
pub(crate) fn books(connection: &Connection) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for check in CHECKS.iter().filter(|check| !PROVED_FIRST.contains(&check.name)) {
        findings.extend(check.run(connection)?);
    }
    Ok(findings)
}

fn rows(connection: &Connection, sql: &str) -> Result<Vec<Fault>> {
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], |row| Ok((text(row, "row")?, text(row, "says")?)))?;
    Ok(rows.take(FINDINGS_EACH).collect::<rusqlite::Result<_>>()?)
}

/// A name built from a row that is gone is NULL; the fault is told all the same.
fn text(row: &rusqlite::Row<'_>, column: &str) -> rusqlite::Result<String> {
    Ok(row
        .get::<_, Option<String>>(column)?
        .unwrap_or_else(|| "a row whose owner is missing".to_owned()))
}

/// The pages as they are now. A connection that has looked for words before remembers how the index lay then, and
/// only looking again makes it forget: without it a sound index that grew in between is told as broken.
fn pages_as_they_are(connection: &Connection) -> Result<Vec<Fault>> {
    let mut statement =
        connection.prepare("SELECT name FROM sqlite_schema WHERE sql LIKE '% USING fts5 %'")?;
    let indexes = statement.query_map([], |row| row.get::<_, String>("name"))?;
    for index in indexes {
        // One that cannot be read is told by the pragma, with its place.
        let _ = connection.query_row(&format!("SELECT rowid FROM {} LIMIT 1", index?), [], |_| Ok(()));
    }
    pages(connection)
}

/// What SQLite itself can say about its pages; nothing when all is well.
pub(crate) fn pages(connection: &Connection) -> Result<Vec<Fault>> {
    let mut statement = connection.prepare("PRAGMA quick_check(20)")?;
    let lines = statement.query_map([], |row| row.get::<_, String>("quick_check"))?;
    let mut faults = Vec::new();
    for line in lines {
        let line = line?;
        if line != "ok" {
            faults.push(("the shop file".to_owned(), line));
        }
    }
    Ok(faults)
}

/// The tables, indexes and triggers are those of a fresh file: a rule that was taken off guards nothing.
fn schema(connection: &Connection) -> Result<Vec<Fault>> {
    let mut fresh = Connection::open_in_memory()?;
    let tx = fresh.transaction()?;
    SHOP.create(&tx)?;
    let wanted = schema_of(&tx)?;
    let found = schema_of(connection)?;
    let missing = wanted.difference(&found);
    let foreign = found.difference(&wanted);
    let missing = missing.map(|part| (part.to_string(), "is missing or another".to_owned()));
    let foreign = foreign.map(|part| (part.to_string(), "does not belong here".to_owned()));
    Ok(missing.chain(foreign).collect())
}

pub(crate) fn foreign_keys(connection: &Connection) -> Result<Vec<Fault>> {
    let sql = "SELECT format('%s row %s', \"table\", coalesce(rowid, 'without a number')) AS \"row\",
                      'points at a row of ' || parent || ' that is not there' AS says
               FROM pragma_foreign_key_check";
    rows(connection, sql)
}

#[cfg(test)]
mod tests;
