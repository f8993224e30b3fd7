//! The rules on data beside the checkout. Where there is none, the runner says what it left out.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test may stop at the first thing that is not as it must be"
)]

mod countries;
#[path = "../../../../../tests/shared/on_data.rs"]
mod on_data;
mod strings;
mod tax_cases;

use on_data::on_data;

fn main() {
    let tests = on_data![
        countries::the_table_agrees_on_every_country: "data/addresses/postal_formats.json";
        strings::strings_that_break_programs_fold_and_clean_without_a_crash: "data/text/naughty_strings.json";
        tax_cases::every_case_of_five_shop_systems_comes_out_to_the_cent_or_is_named_as_pending: "data/tax/tax_cases.json";
    ];
    on_data::run(tests, &[]);
}
