use domain::text::{barcode, fold, line, note, required_line, sku};
use proptest::prelude::*;

use crate::parsed;

#[test]
fn folded_text_is_found_however_it_is_typed() {
    let cases = [
        ("Zoë Brontë-Šťastný", "zoe bronte stastny"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("STRAẞE", "strasse"),
        ("Søren Ærø", "soren aero"),
        ("Łódź", "lodz"),
        ("Đặng Thị", "dang thi"),
        ("Œuvre", "oeuvre"),
        ("İstanbul ISPARTA ılıca", "istanbul isparta ilica"),
        ("ΟΔΥΣΣΕΥΣ", "οδυσσευσ"),
        ("Οδυσσεύς", "οδυσσευσ"),
        ("O'Brien & Co. (Ltd)", "o brien co ltd"),
        ("  A\u{a0}\tB\n ", "a b"),
        ("ﬁne ①②", "fine 12"),
        ("ＡＢＣ１２３", "abc123"),
        ("co\u{ad}op\u{200b}er\u{200d}ate", "cooperate"),
        ("محمّد", "محمد"),
        ("हिन्दी", "हिनदी"),
        ("!?", ""),
        ("", ""),
    ];
    for (typed, folded) in cases {
        assert_eq!(fold(typed), folded, "{typed}");
    }
}

#[test]
fn a_line_is_trimmed_and_its_white_space_is_single() {
    let cases = [
        ("  Zoë \t Brontë \n", Some("Zoë Brontë")),
        ("a\u{a0}\u{3000}b", Some("a b")),
        (" \t ", None),
        ("", None),
        ("e\u{301}", Some("e\u{301}")),
        ("\u{200f}שלום", Some("\u{200f}שלום")),
    ];
    for (typed, kept) in cases {
        let (text, problems) = parsed(|problems| line("name", typed, 20, problems));
        assert_eq!((text.as_deref(), problems), (kept, vec![]), "{typed:?}");
    }
}

#[test]
fn what_cannot_be_printed_or_turns_text_around_is_refused() {
    let refused = [
        "a\0b",
        "a\nb",
        "a\r\nb",
        "a\u{2028}b",
        "a\u{1b}[0m",
        "a\u{85}b",
        "a\u{202e}b",
        "a\u{2066}b",
        "a\u{ffff}",
    ];
    for typed in refused {
        let (text, problems) = parsed(|problems| line("name", typed, 20, problems));
        assert_eq!((text, problems.len()), (None, 1), "{typed:?}");
        assert!(
            problems[0].starts_with("name not_allowed character=\"U+"),
            "{problems:?}"
        );
    }
}

#[test]
fn length_counts_characters_after_cleaning() {
    let (text, problems) = parsed(|problems| line("name", &format!(" {} ", "ë".repeat(20)), 20, problems));
    assert_eq!(
        (text.map(|text| text.chars().count()), problems),
        (Some(20), vec![])
    );
    let (text, problems) = parsed(|problems| line("name", &"ë".repeat(21), 20, problems));
    assert_eq!((text, problems), (None, vec!["name too_long max=20".to_owned()]));
}

#[test]
fn a_required_line_says_so_once() {
    let (text, problems) = parsed(|problems| required_line("name", "  ", 20, problems));
    assert_eq!((text, problems), (None, vec!["name required".to_owned()]));
    let (_, problems) = parsed(|problems| required_line("name", "a\0", 20, problems));
    assert_eq!(problems, ["name not_allowed character=\"U+0000\""]);
}

#[test]
fn a_note_keeps_its_lines() {
    let (text, problems) = parsed(|problems| {
        note(
            "note",
            " wrap twice \r\n\r\nring\tbell\rthanks\n\n",
            100,
            problems,
        )
    });
    assert_eq!(
        (text.as_deref(), problems),
        (Some("wrap twice\n\nring bell\nthanks"), vec![])
    );
    let (_, problems) = parsed(|problems| note("note", "a\u{7}b", 100, problems));
    assert_eq!(problems, ["note not_allowed character=\"U+0007\""]);
}

#[test]
fn codes_are_short_and_printable() {
    type Parse = fn(&str, &str, &mut domain::problem::Problems) -> Option<String>;
    let cases: [(Parse, &str, Option<&str>, &[&str]); 11] = [
        (sku, " MUG-BL ", Some("MUG-BL"), &[]),
        (sku, "A  1", Some("A  1"), &[]),
        (sku, "Größe/42", Some("Größe/42"), &[]),
        (sku, "", None, &["code required"]),
        (sku, "A\t1", None, &["code not_allowed character=\"U+0009\""]),
        (sku, "A\u{a0}1", None, &["code not_allowed character=\"U+00A0\""]),
        (barcode, "5012345678900", Some("5012345678900"), &[]),
        (barcode, "(01)0501 X", Some("(01)0501 X"), &[]),
        (barcode, " ", None, &["code required"]),
        (barcode, "é", None, &["code not_allowed character=\"U+00E9\""]),
        (
            barcode,
            "1\u{1d}2",
            None,
            &["code not_allowed character=\"U+001D\""],
        ),
    ];
    for (parse, typed, kept, told) in cases {
        let (code, problems) = parsed(|problems| parse("code", typed, problems));
        assert_eq!(
            (code.as_deref(), problems),
            (kept, told.iter().map(ToString::to_string).collect()),
            "{typed:?}"
        );
    }
    for parse in [sku, barcode] {
        assert!(
            parsed(|problems| parse("code", &"9".repeat(64), problems))
                .0
                .is_some()
        );
        assert_eq!(
            parsed(|problems| parse("code", &"9".repeat(65), problems)).1,
            ["code too_long max=64"]
        );
    }
}

#[test]
fn strings_that_break_programs_fold_and_clean_without_a_crash() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../../shared/data/text/naughty_strings.json");
    let Ok(json) = std::fs::read_to_string(path) else {
        println!("skipped: the shared data folder is not beside the checkout");
        return;
    };
    let strings: Vec<String> = serde_json::from_str(&json).expect("a list of strings");
    for naughty in strings {
        assert_eq!(fold(&fold(&naughty)), fold(&naughty), "{naughty:?}");
        let (text, problems) = parsed(|problems| line("name", &naughty, 10_000, problems));
        assert!(text.is_none() || problems.is_empty(), "{naughty:?}");
    }
}

proptest! {
    #[test]
    fn folding_folded_text_changes_nothing(text: String) {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded.clone());
        prop_assert!(!folded.starts_with(' ') && !folded.ends_with(' ') && !folded.contains("  "));
    }

    #[test]
    fn cleaning_clean_text_changes_nothing(text: String) {
        if let (Some(clean), _) = parsed(|problems| line("name", &text, 200, problems)) {
            let (again, problems) = parsed(|problems| line("name", &clean, 200, problems));
            prop_assert_eq!((again, problems), (Some(clean), vec![]));
        }
        if let (Some(clean), _) = parsed(|problems| note("note", &text, 200, problems)) {
            let (again, problems) = parsed(|problems| note("note", &clean, 200, problems));
            prop_assert_eq!((again, problems), (Some(clean), vec![]));
        }
    }
}
