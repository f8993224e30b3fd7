//! What is played on data beside the checkout. Where there is none, the runner says what it left out.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "test code"
)]

mod contract;
#[path = "../scenarios/desk.rs"]
#[allow(dead_code, reason = "the desk of the scenarios, of which less is needed here")]
mod desk;
mod echo;
#[path = "../bindings/faults.rs"]
mod faults;
#[path = "../scenarios/hostile/mod.rs"]
#[allow(
    dead_code,
    unused_imports,
    reason = "the yard of the scenarios, in which only some of this is played"
)]
mod hostile;
mod hostile_text;
mod northwind;
mod on_data;
mod parcels;
mod pending;
mod restated;
mod saved;
mod schemas_of_the_day;
#[path = "../scenarios/told/mod.rs"]
mod told;

use on_data::on_data;

fn main() {
    let tests = on_data![
        contract::the_day_of_the_contract_plays_without_a_difference: "contract/day.json";
        hostile_text::hostile_text_in_every_field_of_an_order_is_kept_as_it_is_or_refused_by_name: "data/text/naughty_strings.json";
        hostile_text::hostile_text_in_every_other_field_is_kept_as_it_is_or_refused_by_name: "data/text/naughty_strings.json";
        hostile_text::hostile_text_prints_on_paper_or_is_refused_by_name: "data/text/naughty_strings.json";
        northwind::two_years_of_a_wholesaler_add_up_to_the_cent: "data/northwind/northwind.sql";
        parcels::no_parcel_is_taken_for_a_card: "data/tracking/test_numbers_with_expected_matches.json";
        restated::every_case_is_played_or_waits_for_something_named: "data/scenarios/scenarios.json";
        schemas_of_the_day::the_day_of_the_contract_is_what_the_schemas_say: "contract/day.json";
    ];
    on_data::run(
        tests,
        &[
            (
                "northwind::read::a_row_keeps_quotes_commas_brackets_and_what_is_not_there",
                northwind::read::a_row_keeps_quotes_commas_brackets_and_what_is_not_there,
            ),
            (
                "northwind::read::single_precision_figures_become_the_cents_that_were_meant",
                northwind::read::single_precision_figures_become_the_cents_that_were_meant,
            ),
        ],
    );
}
