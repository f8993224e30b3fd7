//! Returns as lists show them, each list in one statement.

use super::{Return, book::Returns};
use crate::{
    areas::{
        orders::Joined,
        page::{Page, one_more},
    },
    error::Result,
    row::cells,
    statement::{Chosen, Select},
};
use terms::{Minor, OrderId, Quantity, ReturnId, RowLimit};
use terms_derive::row;

/// A return as a list shows it.
#[derive(Debug, Clone)]
pub struct ListedReturn {
    pub found: Return,
    /// What was paid back for it.
    pub refunded_minor: Minor,
    pub lines: Vec<ListedReturnLine>,
}

/// Of a line what its return's place in a list needs.
#[row(from = "return_lines rl")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListedReturnLine {
    pub expected: Quantity,
    pub received: Quantity,
    pub inspected: Quantity,
    pub settled: Quantity,
    pub credited_minor: Minor,
}

/// A return with one of its lines.
#[row(
    from = "returns r JOIN orders o ON o.id = r.order_id JOIN customers c ON c.id = o.customer_id \
              LEFT JOIN return_lines rl ON rl.return_id = r.id"
)]
pub(super) struct ReturnAndLine {
    #[nested]
    found: Return,
    #[column(
        "(SELECT coalesce(sum(amount_minor), 0) FROM money_entries WHERE return_id = r.id AND kind = 'refund')"
    )]
    refunded_minor: Minor,
    #[nested]
    line: Joined<ListedReturnLine>,
}

#[row(from = "returns r")]
pub(super) struct Count {
    #[column("count(*)")]
    returns: u32,
}

const UNFINISHED: &str = "r.id IN (SELECT return_id FROM return_lines
                                   WHERE received < expected OR inspected < received OR settled < received)";

pub(super) static OF_ORDER: Select<ReturnAndLine> = Select::hot(
    "WHERE r.id IN (SELECT id FROM returns WHERE order_id = ?1 ORDER BY number LIMIT 500)
     ORDER BY r.number, rl.line",
);
/// All, or only the unfinished ones. The page is chosen first, so that its limit counts returns, not lines.
pub(super) static LIST: Chosen<ReturnAndLine> = Chosen::new(|| {
    let which = ["1", UNFINISHED].iter();
    let tail = |which: &&str| {
        format!(
            "WHERE r.id IN (SELECT r.id FROM returns r WHERE r.id < ?1 AND {which} ORDER BY r.id DESC LIMIT ?2)
             ORDER BY r.id DESC, rl.line"
        )
    };
    which.map(tail).collect()
});
pub(super) static COUNT_OPEN: Chosen<Count> = Chosen::new(|| vec![format!("WHERE {UNFINISHED}")]);

impl Returns<'_> {
    /// The returns of an order.
    pub fn of_order(&self, order: OrderId) -> Result<Vec<ListedReturn>> {
        Ok(folded(OF_ORDER.all(self.connection, cells![order])?))
    }

    /// Returns, newest first, from before `before` on; only unfinished ones when asked so.
    pub fn list(
        &self,
        open_only: bool,
        before: Option<ReturnId>,
        limit: RowLimit,
    ) -> Result<Page<ListedReturn>> {
        let before = before.unwrap_or(ReturnId::new(i64::MAX));
        let rows = LIST.all(
            usize::from(open_only),
            self.connection,
            cells![before, one_more(limit)],
        )?;
        Ok(Page::of(folded(rows), limit))
    }

    /// How many returns still want something done.
    pub fn count_open(&self) -> Result<u32> {
        let found = COUNT_OPEN.all(0, self.connection, [])?;
        Ok(found.first().map_or(0, |count| count.returns))
    }
}

/// Each return once, with its lines.
fn folded(rows: Vec<ReturnAndLine>) -> Vec<ListedReturn> {
    let mut returns: Vec<ListedReturn> = Vec::new();
    for row in rows {
        match returns.last_mut() {
            Some(listed) if listed.found.id == row.found.id => listed.lines.extend(row.line.0),
            _ => returns.push(ListedReturn {
                found: row.found,
                refunded_minor: row.refunded_minor,
                lines: row.line.0.into_iter().collect(),
            }),
        }
    }
    returns
}

#[cfg(test)]
mod tests;
