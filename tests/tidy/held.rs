//! The walls between floors, words and rows, held against the house as it stands. The breaches of each are in
//! `planted`.

use crate::{arrows, arrows::Arrow, circles, floors, house, numbers, page, rows, statements, tags, words};

#[track_caller]
pub fn holds(broken: &[String]) {
    assert!(
        broken.is_empty(),
        "{} breaches:\n  {}\n",
        broken.len(),
        broken.join("\n  ")
    );
}

/// A wall around nothing holds always; so each says what stands behind it.
pub fn there_are(least: usize, found: usize, what: &str) {
    assert!(
        found >= least,
        "only {found} {what} were found: the wall looks past them"
    );
}

#[test]
fn in_app_a_file_knows_only_lower_floors_and_no_area_another() {
    there_are(50, floors::between_rooms(arrows()).len(), "arrows between rooms");
    holds(&[floors::homeless(house()), floors::upwards(arrows())].concat());
}

#[test]
fn no_command_calls_a_command() {
    holds(&floors::between_commands(arrows()));
}

#[test]
fn views_look_only_at_views_before_them() {
    there_are(5, floors::views(house()).len(), "views in order");
    holds(&floors::between_views(house(), arrows()));
}

#[test]
fn no_files_of_rust_stand_in_a_circle() {
    let circles = circles::circles(arrows().iter().map(Arrow::ends));
    holds(&circles.iter().map(|files| files.join(" ")).collect::<Vec<_>>());
}

#[test]
fn a_list_of_words_in_the_schema_is_a_term() {
    holds(&words::unnamed(house()));
}

#[test]
fn nobody_guesses_over_the_words_of_a_term() {
    there_are(15, words::terms(house()).len(), "lists of words");
    holds(&words::guessed(house()));
}

#[test]
fn ids_amounts_quantities_numbers_and_revisions_are_terms() {
    holds(&numbers::bare(house()));
}

#[test]
fn a_guard_is_asked_by_its_command_and_by_a_view() {
    there_are(3, rows::guards(house()).len(), "guards");
    holds(&rows::lonely_guards(house()));
}

#[test]
fn a_row_of_the_file_is_never_what_the_wire_says() {
    there_are(15, rows::rows(house()).len(), "rows of the file");
    holds(&rows::said_rows(house()));
}

#[test]
fn a_statement_stands_in_a_book_and_names_its_columns() {
    let house = house();
    holds(
        &[
            statements::strayed(house),
            statements::stars(house),
            statements::positional(house),
        ]
        .concat(),
    );
}

#[test]
fn every_row_of_every_table_is_typed() {
    there_are(10, rows::tables(house()).len(), "tables of commands");
    holds(&rows::untyped(house()));
}

#[test]
fn a_tag_is_never_written_as_text() {
    let house = house();
    holds(&[tags::as_text(house), tags::loose(house)].concat());
}

#[test]
fn kit_and_panels_know_only_what_stands_below_them() {
    holds(&page::rooms(house()));
}

#[test]
fn no_files_of_the_window_stand_in_a_circle() {
    let arrows = page::arrows(house());
    let circles = circles::circles(arrows.iter().map(|(from, to)| (from.as_str(), to.as_str())));
    holds(&circles.iter().map(|files| files.join(" ")).collect::<Vec<_>>());
}
