//! Strings that break programs, folded and cleaned.

use domain::text::fold;
use terms::Line;

pub fn strings_that_break_programs_fold_and_clean_without_a_crash(source: &str) {
    let strings: Vec<String> = serde_json::from_str(source).expect("a list of strings");
    for naughty in strings {
        assert_eq!(fold(&fold(&naughty)), fold(&naughty), "{naughty:?}");
        if let Ok(line) = Line::<10_000>::parse(&naughty) {
            assert_eq!(
                Line::<10_000>::parse(&line),
                Ok(line.clone()),
                "{naughty:?} is clean for good"
            );
        }
    }
}
