//! Amounts of money in words.

use super::capitalised;
use super::numbers::{digit_by_digit, number_in_words};
use terms::{CurrencyCode, Minor};

/// What people call a currency's whole unit and its hundredth, one and many.
struct Names {
    code: &'static str,
    major: (&'static str, &'static str),
    minor: (&'static str, &'static str),
}

const fn names(
    code: &'static str,
    major: (&'static str, &'static str),
    minor: (&'static str, &'static str),
) -> Names {
    Names { code, major, minor }
}

const PENNY: (&str, &str) = ("penny", "pence");
const CENT: (&str, &str) = ("cent", "cents");
const ORE: (&str, &str) = ("øre", "øre");

const NAMES: [Names; 20] = [
    names("AUD", ("Australian dollar", "Australian dollars"), CENT),
    names("BRL", ("real", "reais"), ("centavo", "centavos")),
    names("CAD", ("Canadian dollar", "Canadian dollars"), CENT),
    names("CHF", ("Swiss franc", "Swiss francs"), ("rappen", "rappen")),
    names("CNY", ("yuan", "yuan"), ("fen", "fen")),
    names("CZK", ("Czech koruna", "Czech korunas"), ("haler", "halers")),
    names("DKK", ("Danish krone", "Danish kroner"), ORE),
    names("EUR", ("euro", "euros"), CENT),
    names("GBP", ("pound", "pounds"), PENNY),
    names("HKD", ("Hong Kong dollar", "Hong Kong dollars"), CENT),
    names("INR", ("rupee", "rupees"), ("paisa", "paise")),
    names("JPY", ("yen", "yen"), ("", "")),
    names("MXN", ("Mexican peso", "Mexican pesos"), ("centavo", "centavos")),
    names("NOK", ("Norwegian krone", "Norwegian kroner"), ORE),
    names("NZD", ("New Zealand dollar", "New Zealand dollars"), CENT),
    names("PLN", ("zloty", "zlotys"), ("grosz", "groszy")),
    names("SEK", ("Swedish krona", "Swedish kronor"), ("öre", "öre")),
    names("SGD", ("Singapore dollar", "Singapore dollars"), CENT),
    names("USD", ("dollar", "dollars"), CENT),
    names("ZAR", ("rand", "rand"), CENT),
];

/// An amount in minor units in words: 6245 of `GBP` is "Sixty-two pounds and forty-five pence".
///
/// A currency without a name of its own here is said by its code, decimals digit by digit; an unknown code
/// is taken to have two.
#[must_use]
pub fn money_in_words(amount: Minor, currency: &CurrencyCode) -> String {
    let digits = currency.digits();
    let amount_minor = amount.minor();
    let per_major = 10_u64.saturating_pow(digits);
    let (major, minor) = (
        amount_minor.unsigned_abs() / per_major,
        amount_minor.unsigned_abs() % per_major,
    );
    // Both fit: the whole is at most half of what 64 bits hold, but for the smallest number of a currency
    // without decimals, which no amount reaches.
    let (major, minor) = (
        i64::try_from(major).unwrap_or(i64::MAX),
        i64::try_from(minor).unwrap_or_default(),
    );
    let words = match NAMES.iter().find(|names| *currency == names.code) {
        Some(names) => named(major, minor, names),
        None if minor == 0 => format!("{} {currency}", number_in_words(major)),
        None => format!(
            "{} point {} {currency}",
            number_in_words(major),
            digit_by_digit(minor, digits)
        ),
    };
    capitalised(&if amount_minor < 0 {
        format!("minus {words}")
    } else {
        words
    })
}

fn named(major: i64, minor: i64, names: &Names) -> String {
    match (major, minor) {
        (_, 0) => counted(major, names.major),
        (0, _) => counted(minor, names.minor),
        _ => format!(
            "{} and {}",
            counted(major, names.major),
            counted(minor, names.minor)
        ),
    }
}

fn counted(count: i64, (one, many): (&str, &str)) -> String {
    format!(
        "{} {}",
        number_in_words(count),
        if count == 1 { one } else { many }
    )
}
