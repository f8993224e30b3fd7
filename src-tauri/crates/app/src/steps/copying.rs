//! A copy is made, proved and told; a proof of the books is told.

use crate::{
    context::Context,
    failure::Failure,
    health::{KnownCopy, Proof},
    open_shop::OpenShop,
};
use std::path::Path;
use store::copies::{self, Made};
use terms::{ActivitySeq, Finding, Tag};

/// Makes a copy in `folder`; what was found in it was found in the books, too.
pub(crate) fn copy(shop: &OpenShop, context: &Context, folder: &Path) -> Result<Made, Failure> {
    let made = copies::make(&shop.file, folder, context.now)?;
    if let Some(holds) = &made.copy.holds {
        proved(shop, context, holds.seq, &made.findings);
    }
    if folder == shop.copies {
        let copy = made.copy.clone();
        shop.learn(Tag::Copies, |health| {
            health.no_copy = None;
            if copy.is_good() {
                health.doubtful = None;
                health.copy = Some(KnownCopy::read(copy));
            } else {
                health.doubtful = Some(copy);
            }
        });
    }
    Ok(made)
}

/// Notes that the books were proved as far as `seq`.
pub(crate) fn proved(shop: &OpenShop, context: &Context, seq: ActivitySeq, findings: &[Finding]) {
    shop.learn(Tag::Books, |health| {
        health.proof = Some(Proof {
            at: context.now,
            seq,
            findings: findings.to_vec(),
        });
    });
}
