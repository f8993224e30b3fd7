//! The books are proved, on the shop file, now.

use super::copying::proved;
use crate::{context::Context, failure::Failure, open_shop::OpenShop};
use terms::Finding;

/// What the doctor finds, with what the witness says of the file's age; nothing when the shop was to be closed
/// before every check had run.
pub(crate) fn prove(shop: &OpenShop, context: &Context) -> Result<Option<Vec<Finding>>, Failure> {
    let may_go_on = || !shop.is_leaving();
    let (seq, examined) =
        shop.ask(|reader| Ok((reader.activity().newest()?, reader.doctor_until(&may_go_on)?)))?;
    if !examined.is_complete {
        return Ok(None);
    }
    let older = shop.file.older().map(store::witness::Older::finding);
    let findings: Vec<Finding> = older.into_iter().chain(examined.findings).collect();
    proved(shop, context, seq, &findings);
    Ok(Some(findings))
}
