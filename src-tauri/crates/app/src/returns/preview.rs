//! `returns.preview`: what settling now would credit, pay out and take off the debt.

use crate::{
    context::Context,
    failure::Failure,
    steps::{named, settling::settling},
};
use store::Reader;
use terms::{Minor, NotNegative, ReturnNumber};
use terms_derive::{request, wire};

/// What settling with this fee would do, with nothing written.
#[request(example = r#"{ "return": "R1001-1", "restocking_fee_minor": 250 }"#)]
pub struct PreviewSettlement {
    #[serde(rename = "return")]
    pub return_: ReturnNumber,
    pub restocking_fee_minor: Option<NotNegative<Minor>>,
}

#[wire]
pub struct SettlementPreview {
    /// The fee that the figures stand on.
    pub fee_minor: Minor,
    /// Credited for the goods, less the fee.
    pub credit_minor: Minor,
    /// What of it is paid out.
    pub refund_minor: Minor,
    /// What of it lowers the debt.
    pub off_debt_minor: Minor,
}

pub(crate) fn preview(
    reader: &Reader<'_>,
    _: &Context,
    request: PreviewSettlement,
) -> Result<SettlementPreview, Failure> {
    let found = named::returned(reader, request.return_)?;
    let fee_minor = request.restocking_fee_minor.map_or(Minor::ZERO, NotNegative::get);
    let settled = settling(reader, &found, fee_minor)?.settled;
    Ok(SettlementPreview {
        fee_minor,
        credit_minor: settled.credit_minor,
        refund_minor: settled.refund_minor,
        off_debt_minor: settled.off_debt_minor,
    })
}

#[cfg(test)]
mod tests;
