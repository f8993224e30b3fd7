//! The order in the sequence in which it is spoken to the caller.

use crate::{
    context::Context,
    customers::address,
    orders::check::{Buyer, Checked},
    wire::orders::{PlaceOrder, PreviewLine, ReadBack, ReadBackLine, WhenShort},
};
use domain::{
    pricing::Priced,
    quantity::measure,
    readback::{money_in_words, number_in_words, spell, spoken_date},
};

pub(crate) fn read_back(
    context: &Context,
    request: &PlaceOrder,
    checked: &Checked,
    priced: &Priced,
    lines: &[PreviewLine],
) -> ReadBack {
    let ship_to = checked.ship_to.as_ref();
    let recipient = ship_to
        .and_then(|to| to.name.clone())
        .or_else(|| buyers_name(request, &checked.buyer));
    let post_code = ship_to.and_then(|to| to.post_code.clone());
    let mut spoken = ship_to
        .map(|to| address::on_paper(to, &checked.shop.country))
        .unwrap_or_default();
    spoken.retain(|line| Some(line) != recipient.as_ref() && Some(line) != post_code.as_ref());
    ReadBack {
        lines: lines.iter().map(|line| read_line(line, request)).collect(),
        recipient,
        address: spoken,
        post_code_spelled: post_code.as_deref().map(spell),
        post_code,
        total_in_words: money_in_words(priced.total_minor, &checked.shop.currency),
        promised_spoken: request.promised_on.map(|day| spoken_date(day, context.today)),
    }
}

fn buyers_name(request: &PlaceOrder, buyer: &Buyer) -> Option<String> {
    match buyer {
        Buyer::Known { name, .. } => Some(name.clone()),
        Buyer::New(_) => request.new_customer.as_ref().map(|new| new.name.clone()),
        _ => None,
    }
}

fn read_line(line: &PreviewLine, request: &PlaceOrder) -> ReadBackLine {
    let index = usize::try_from(line.line - 1).unwrap_or(0);
    let given = request.lines.get(index);
    let may_follow = given.is_some_and(|given| given.when_short == Some(WhenShort::Backorder));
    ReadBackLine {
        quantity_in_words: quantity_in_words(line),
        name: line.name.clone(),
        note: given.and_then(|given| given.note.clone()),
        // Nobody is told of a later parcel that the order refuses to be split for.
        backordered: if may_follow { line.backordered } else { 0 },
    }
}

/// Pieces are spoken in words, a measure as a figure with its unit.
fn quantity_in_words(line: &PreviewLine) -> String {
    if line.unit_decimals == 0 {
        return capitalised(&number_in_words(line.ordered));
    }
    measure(line.ordered, line.unit_decimals, &line.unit)
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
