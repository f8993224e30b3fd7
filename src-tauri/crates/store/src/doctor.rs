//! The proof that a shop file holds what it must: every invariant about data, one statement each. A finding
//! names the row as a person would.

mod asked;
mod cells;
mod chain;
mod columns;
mod fault;
mod pages;
mod papers;
mod raw;
mod sums;

pub(crate) use pages::{Thoroughness, foreign_keys, pages};

use crate::{
    Reader, ShopFile,
    areas::sums::Damage,
    error::{Result, StoreError},
    file::bound::{WHOLE_FILE, bound_while},
};
use asked::rows;
use fault::{Fault, Found};
use rusqlite::Connection;
use std::sync::Arc;
use terms::{ActivitySeq, Finding};

/// What an examination brought to light.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Examined {
    pub findings: Vec<Finding>,
    /// Where nothing more is to be written.
    pub damage: Damage,
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
    Walk(fn(&Connection, &mut Found) -> Result<()>),
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
        proof: Proof::Walk(pages::as_they_are),
    },
    Check {
        name: "file.schema",
        proof: Proof::Walk(pages::schema),
    },
    Check {
        name: "file.foreign_keys",
        proof: Proof::Walk(pages::keys),
    },
    Check {
        name: "cells.can_be_read",
        proof: Proof::Walk(cells::can_be_read),
    },
    statement!("shop.is_there", "shop_is_there"),
    statement!("shop.tax_codes_have_rates", "tax_codes_have_rates"),
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
    statement!("activities.tell_of_money", "told_of_money"),
    statement!("activities.tell_of_orders", "told_of_orders"),
    statement!("activities.tell_of_cancelling", "told_of_cancelling"),
    statement!("activities.tell_of_items", "told_of_items"),
    statement!("activities.tell_of_goods", "told_of_goods"),
    statement!("activities.tell_of_shipments", "told_of_shipments"),
    statement!("activities.tell_of_returns", "told_of_returns"),
    Check {
        name: "books.are_as_written",
        proof: Proof::Walk(sums::are_as_written),
    },
    Check {
        name: "books.are_those_of_the_chain",
        proof: Proof::Walk(sums::are_those_of_the_chain),
    },
];

/// The names of all checks, in the order in which they run.
pub fn checks() -> impl Iterator<Item = &'static str> {
    CHECKS.iter().map(|check| check.name)
}

impl Check {
    /// Whatever goes wrong while it looks is a finding, too.
    fn run(&self, connection: &Connection) -> Found {
        let mut found = Found::default();
        let looked = match self.proof {
            Proof::Statement(sql) => rows(connection, sql, &mut found),
            Proof::Walk(walk) => walk(connection, &mut found),
        };
        if let Err(error) = looked {
            found.stopped(&error, "the shop file");
        }
        found
    }

    fn named(&self, faults: Vec<Fault>) -> impl Iterator<Item = Finding> {
        faults.into_iter().map(|(row, says)| Finding {
            check: self.name.to_owned(),
            row,
            says,
        })
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
        let mut examined = Examined::default();
        for check in CHECKS {
            if !may_go_on() {
                return Ok(examined);
            }
            let found = check.run(self.connection);
            // One that was ended has nothing to say of the file.
            if !may_go_on() {
                return Ok(examined);
            }
            examined.add(check, found);
        }
        examined.is_complete = true;
        Ok(examined)
    }
}

impl Examined {
    fn add(&mut self, check: &Check, found: Found) {
        self.damage.join(found.damage);
        self.findings.extend(check.named(found.faults));
    }
}

impl ShopFile {
    /// Proves every invariant about data, and writes nothing more where it found damage. What was known before is
    /// forgotten: a part that is whole again takes writes again.
    pub fn examine(&self) -> Result<Examined> {
        Ok(self.examine_while(&(Arc::new(|| true) as MayGoOn))?.1)
    }

    /// As `examine`, as long as `may_go_on` says so; with the newest activity that it saw.
    pub fn examine_while(&self, may_go_on: &MayGoOn) -> Result<(ActivitySeq, Examined)> {
        let (newest, examined) = self.read::<_, StoreError>(|reader| {
            Ok((reader.activity().newest()?, reader.doctor_until(may_go_on)?))
        })?;
        if examined.is_complete {
            self.note_damage(examined.damage.clone());
        }
        Ok((newest, examined))
    }
}

/// Whether these checks find nothing.
pub(crate) fn holds(connection: &Connection, names: &[&str]) -> bool {
    let mut asked = CHECKS.iter().filter(|check| names.contains(&check.name));
    asked.all(|check| check.run(connection).faults.is_empty())
}

/// The same of a file that nobody writes and whose pages and keys were proved a moment ago.
pub(crate) fn books(connection: &Connection) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for check in CHECKS.iter().filter(|check| !PROVED_FIRST.contains(&check.name)) {
        findings.extend(check.named(check.run(connection).faults));
    }
    Ok(findings)
}

#[cfg(test)]
mod flip_tests;
#[cfg(test)]
mod tests;
