//! Sums whose own row is gone are worked out from their ledgers, and a stand-in learns what its neighbours
//! still say of it. A sum that could be read stays as it was read: where it and its ledger disagree, the
//! doctor says so.

use super::{rescue::Rescue, stand_ins::Made};
use crate::error::Result;
use rusqlite::{Connection, params};

/// The table of the stand-in, and a statement about the one row. Money before who owes it.
const OF_A_STAND_IN: &[(&str, &str)] = &[
    ("shops", include_str!("mending/shop_from_its_founding.sql")),
    ("orders", include_str!("mending/order_number.sql")),
    ("orders", include_str!("mending/order_money.sql")),
    ("orders", include_str!("mending/order_time.sql")),
    ("items", include_str!("mending/item_from_its_sales.sql")),
    ("customers", include_str!("mending/customer_from_addresses.sql")),
    ("customers", include_str!("mending/customer_balance.sql")),
];

/// Sums that are made of ledgers, by the table that keeps them.
const SUMS: &[(&str, &str)] = &[
    ("stock_levels", include_str!("mending/stock_levels.sql")),
    ("shelf_levels", include_str!("mending/shelf_levels.sql")),
];

const NEXT_ORDER: &str = include_str!("mending/next_order.sql");
const RAISE: &str = "UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1";

impl Rescue<'_> {
    /// Lets the stand-ins learn, then works out the sums whose rows are gone.
    pub fn mend(&mut self, made: &Made) -> Result<()> {
        for (table, sql) in OF_A_STAND_IN {
            for (_, rowid) in made.iter().filter(|(of, _)| of == table) {
                self.new.prepare_cached(sql)?.execute([rowid])?;
            }
        }
        self.new.execute(NEXT_ORDER, [])?;
        for (name, number) in &self.last {
            self.new.execute(RAISE, params![name, number])?;
        }
        for (table, sql) in SUMS {
            let Some(part) = self.parts.iter_mut().find(|part| part.table.name == *table) else {
                continue;
            };
            if part.missing.holes.is_empty() {
                continue;
            }
            let made = count_made(self.new, sql)?;
            part.found += made;
            if made > 0 {
                // Every row of it follows from a ledger: none of them is missing now.
                part.missing.rows.clear();
                part.missing.is_proved = true;
            }
        }
        Ok(())
    }
}

fn count_made(new: &Connection, sql: &str) -> Result<u64> {
    Ok(u64::try_from(new.execute(sql, [])?).unwrap_or(0))
}

/// Every statement here, for the test that prepares them.
#[cfg(test)]
pub(super) fn statements() -> impl Iterator<Item = &'static str> {
    let all = OF_A_STAND_IN.iter().chain(SUMS);
    all.map(|(_, sql)| *sql).chain([NEXT_ORDER])
}
