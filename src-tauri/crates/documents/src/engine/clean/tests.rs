//! What people type cannot steer the page.

use super::{lines, one_line};

#[test]
fn direction_overrides_and_controls_are_dropped() {
    assert_eq!(one_line("A\u{202E}B\u{2066}C\u{2069}\u{0007}D\u{7F}"), "ABCD");
}

#[test]
fn line_breaks_in_a_name_become_spaces() {
    assert_eq!(one_line("  Ann\r\nLee\tx\u{2028}y "), "Ann  Lee x y");
}

#[test]
fn joiners_that_spelling_needs_stay() {
    assert_eq!(
        one_line("می\u{200C}خواهم क्\u{200D}ष"),
        "می\u{200C}خواهم क्\u{200D}ष"
    );
}

#[test]
fn a_note_keeps_its_lines_and_loses_empty_ends() {
    assert_eq!(lines("\n\nOne\r\n\nTwo\n \n"), ["One", "", "Two"]);
    assert_eq!(lines(" \n"), Vec::<String>::new());
}
