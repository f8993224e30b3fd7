//! The order in the sequence in which it is spoken to the caller.

use super::line::PreviewLine;
use crate::{
    context::Context,
    steps::order_check::{Buyer, Checked, KnownLine, PlaceOrder},
};
use domain::{
    pricing::Priced,
    readback::{money_in_words, quantity_in_words, spell, spoken_date, told_backordered, told_of_address},
};
use terms::{Line, Note, PostCode, Quantity};
use terms_derive::wire;

/// What to say before the order is placed.
#[wire]
pub struct ReadBack {
    pub lines: Vec<ReadBackLine>,
    pub recipient: Option<String>,
    /// The address in the order in which it is spoken, without the name.
    pub address: Vec<String>,
    pub post_code: Option<PostCode>,
    /// The post code by the spelling alphabet.
    pub post_code_spelled: Option<String>,
    pub total_in_words: String,
    pub promised_spoken: Option<String>,
}

#[wire]
pub struct ReadBackLine {
    /// `Three`.
    pub quantity_in_words: String,
    pub name: Line,
    pub note: Option<Note>,
    /// How many of them follow later.
    pub backordered: Quantity,
}

pub(super) fn read_back(
    context: &Context,
    request: &PlaceOrder,
    checked: &Checked<'_>,
    priced: &Priced,
    lines: &[PreviewLine],
) -> ReadBack {
    let ship_to = checked.ship_to.as_ref();
    let named = ship_to.and_then(|to| to.name.as_ref()).map(ToString::to_string);
    let recipient = named.or_else(|| buyers_name(request, checked));
    let post_code = ship_to.and_then(|to| to.post_code.clone());
    let home = &checked.shop.country;
    ReadBack {
        lines: checked
            .lines
            .iter()
            .zip(lines)
            .map(|(line, shown)| read_line(line, shown))
            .collect(),
        address: ship_to
            .map(|to| told_of_address(to, home, recipient.as_deref()))
            .unwrap_or_default(),
        recipient,
        post_code_spelled: post_code.as_deref().map(spell),
        post_code,
        total_in_words: money_in_words(priced.total_minor, &checked.shop.currency),
        promised_spoken: request
            .promised_on
            .map(|day| spoken_date(day.date(), context.today)),
    }
}

/// A new caller's as it was typed so far.
fn buyers_name(request: &PlaceOrder, checked: &Checked<'_>) -> Option<String> {
    match &checked.buyer {
        Ok(Buyer::Known { name, .. }) => Some(name.to_string()),
        Ok(Buyer::New(_)) => request.new_customer.as_ref().map(|typed| typed.name.to_string()),
        Err(_) => None,
    }
}

fn read_line(line: &KnownLine<'_>, shown: &PreviewLine) -> ReadBackLine {
    ReadBackLine {
        quantity_in_words: quantity_in_words(shown.ordered, shown.unit_decimals, &shown.unit),
        name: shown.name.clone(),
        note: line.note.cloned(),
        backordered: told_backordered(shown.backordered, line.when_short),
    }
}
