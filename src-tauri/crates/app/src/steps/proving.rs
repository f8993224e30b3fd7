//! The books are proved, on the shop file, now.

use super::copying::proved;
use crate::{context::Context, failure::Failure, open_shop::OpenShop};
use std::sync::{Arc, atomic::Ordering};
use store::doctor::MayGoOn;
use terms::Finding;

/// What the doctor finds, with what the witness says of the file's age; nothing when the shop was to be closed
/// before every check had run.
pub(crate) fn prove(shop: &OpenShop, context: &Context) -> Result<Option<Vec<Finding>>, Failure> {
    let leaving = shop.leaving();
    let may_go_on: MayGoOn = Arc::new(move || !leaving.load(Ordering::SeqCst));
    let (seq, examined) = shop.file.examine_while(&may_go_on)?;
    if !examined.is_complete {
        return Ok(None);
    }
    let older = shop.file.older().map(store::witness::Older::finding);
    let log = shop.log_set_aside().map(|log| Finding {
        check: "file.log".to_owned(),
        row: log.display().to_string(),
        says: "lay beside the shop file, was not its own, and was not read".to_owned(),
    });
    let findings: Vec<Finding> = older.into_iter().chain(log).chain(examined.findings).collect();
    proved(shop, context, seq, &findings);
    Ok(Some(findings))
}
