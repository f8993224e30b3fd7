//! The formats that a schema names, for the door: whether a text is sound, asked by the name of its term.

use crate::{
    Barcode, CountryCode, CurrencyCode, Day, Note, OrderNumber, PhoneText, Problem, ProblemCode,
    ReturnNumber, ShipmentNumber, Sku, Tracking, day, text,
};

/// Whether `text` is a sound term of `format`, with at most `most` characters as typed.
///
/// # Errors
/// A problem without a path. A format that is none of ours is not looked at.
pub fn check(format: &str, text: &str, most: usize) -> Result<(), Problem> {
    if text.chars().count() > most {
        return Err(Problem::new("", ProblemCode::TooLong).with("max", most));
    }
    match format {
        "line" => text::free(text::clean_line(text, most)?).map(drop),
        "note" => Note::parse(text).map(drop),
        "sku" => Sku::parse(text).map(drop),
        "barcode" => Barcode::parse(text).map(drop),
        "tracking" => Tracking::parse(text).map(drop),
        "phone" => PhoneText::parse(text).map(drop),
        "country" => CountryCode::parse(text).map(drop),
        "currency" => CurrencyCode::parse(text).map(drop),
        "order-number" => known(OrderNumber::parse(text)),
        "shipment-number" => known(ShipmentNumber::parse(text)),
        "return-number" => known(ReturnNumber::parse(text)),
        "date" => Day::parse(text).map(drop),
        "date-time" => day::check_instant(text),
        _ => Ok(()),
    }
}

/// What is no number of ours names nothing that exists.
fn known<T>(number: Option<T>) -> Result<(), Problem> {
    number
        .map(drop)
        .ok_or_else(|| Problem::new("", ProblemCode::Unknown))
}

/// Whether blank text of this format says nothing, so that it stands for a value that is not there.
#[must_use]
pub fn is_nothing_when_blank(format: &str) -> bool {
    !matches!(format, "typed" | "date" | "date-time")
}

#[cfg(test)]
mod tests;
