use super::ALL;
use std::collections::BTreeSet;

#[test]
fn every_command_that_changes_something_has_its_turn_in_a_day() {
    let done: BTreeSet<&str> = ALL
        .iter()
        .copied()
        .flatten()
        .map(|(command, _)| *command)
        .collect();
    let changing = app::table::commands().filter(|row| row.is_change());
    let there_are: BTreeSet<&str> = changing.map(|row| row.name).collect();
    assert_eq!(done, there_are, "a deed for it belongs into a life");
}
