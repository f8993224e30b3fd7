//! Text is clean once it is a term, and stays so.

use proptest::prelude::*;

use super::*;
use crate::problem::told;

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
        let text = clean_line(typed, 20).expect("nothing is wrong with it");
        assert_eq!(text.as_deref(), kept, "{typed:?}");
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
        let problem = told(clean_line(typed, 20));
        assert!(
            problem.starts_with("not_allowed character=\"U+"),
            "{typed:?}: {problem}"
        );
    }
}

#[test]
fn length_counts_characters_after_cleaning() {
    let text = <Line<20>>::parse(&format!(" {} ", "ë".repeat(20))).expect("twenty");
    assert_eq!(text.chars().count(), 20);
    assert_eq!(told(<Line<20>>::parse(&"ë".repeat(21))), "too_long max=20");
}

#[test]
fn a_line_that_must_be_there_says_so_once() {
    assert_eq!(told(<Line<20>>::parse("  ")), "required");
    assert_eq!(told(<Line<20>>::parse("a\0")), "not_allowed character=\"U+0000\"");
}

#[test]
fn a_note_keeps_its_lines() {
    let note = Note::parse(" wrap twice \r\n\r\nring\tbell\rthanks\n\n").expect("a note");
    assert_eq!(note, "wrap twice\n\nring bell\nthanks");
    assert_eq!(told(Note::parse("a\u{7}b")), "not_allowed character=\"U+0007\"");
    assert_eq!(told(Note::parse(" \n ")), "required");
    assert_eq!(told(Note::parse(&"x".repeat(4_001))), "too_long max=4000");
}

#[test]
fn what_is_typed_into_a_box_may_be_anything_of_its_length() {
    assert_eq!(<Typed<3>>::parse(" \0").expect("anything"), " \0");
    assert_eq!(<Typed<3>>::parse("").expect("nothing too"), "");
    assert_eq!(told(<Typed<3>>::parse("four")), "too_long max=3");
}

#[test]
fn a_text_crosses_the_door_clean_or_not_at_all() {
    let line: Line<20> = serde_json::from_str("\"  Zoë \\t Brontë \"").expect("a line");
    assert_eq!(serde_json::to_string(&line).expect("JSON"), "\"Zoë Brontë\"");
    assert!(
        serde_json::from_str::<Line<20>>("\" \"").is_err(),
        "a line that is there is not empty"
    );
    assert!(serde_json::from_str::<Line<20>>("\"a\\u0000\"").is_err());
}

#[test]
fn the_schema_of_a_text_says_its_limit_and_what_may_stand_in() {
    let schema = |schema: Schema| serde_json::to_value(schema).expect("JSON");
    assert_eq!(
        schema(schema_of::<Line<20>>()),
        serde_json::json!({ "type": "string", "format": "line", "maxLength": 20, "minLength": 1, "x-neutral": "-" })
    );
    assert_eq!(
        schema(schema_of::<Typed<20>>()),
        serde_json::json!({ "type": "string", "format": "typed", "maxLength": 20 }),
        "what may be anything may also be empty"
    );
}

#[test]
fn what_is_kept_is_not_looked_at_again() {
    let kept = Line::<3>::take(Cell::word("four\0")).expect("text");
    assert_eq!((kept.as_str(), kept.put()), ("four\0", Cell::word("four\0")));
    assert_eq!(Line::<3>::take(Cell::Integer(4)), Err(Unreadable("line")));
}

/// Zero width, Braille blank, Hangul fillers, a soft hyphen, tags, variation selectors, marks of direction.
const UNSEEN: [&str; 9] = [
    "\u{200b}",
    "\u{2800}",
    "\u{3164}\u{ffa0}",
    "\u{115f}",
    "\u{ad}",
    "\u{e0041}",
    "\u{fe0f}",
    "\u{200e} \u{200d}",
    " \u{feff}\u{2060} ",
];

#[test]
fn what_nobody_can_see_is_nothing() {
    for text in UNSEEN {
        assert_eq!(told(<Line<20>>::parse(text)), "required", "{text:?}");
        assert_eq!(told(Note::parse(text)), "required", "{text:?}");
        assert!(is_blank(text));
        let seen = format!("{text}a");
        assert!(<Line<20>>::parse(&seen).is_ok() && !is_blank(&seen), "{text:?}");
    }
    let family = <Line<20>>::parse("👩\u{200d}👧 ❤\u{fe0f}").expect("seen");
    assert_eq!(family, "👩\u{200d}👧 ❤\u{fe0f}", "what joins letters stays");
}

#[test]
fn free_text_never_keeps_a_card_number() {
    let card = "4111 1111 1111 1111";
    for text in [
        card.to_owned(),
        format!("paid with {card}"),
        card.replace(' ', "-"),
    ] {
        assert_eq!(told(<Line>::parse(&text)), "card_number");
        assert_eq!(told(Note::parse(&format!("first\n{text}"))), "card_number");
        assert!(serde_json::from_value::<Line>(text.as_str().into()).is_err());
        assert!(
            <Typed>::parse(&text).is_ok(),
            "what is only looked for is not kept"
        );
    }
}

proptest! {
    #[test]
    fn cleaning_clean_text_changes_nothing(text: String) {
        if let Ok(Some(clean)) = clean_line(&text, 200) {
            prop_assert_eq!(clean_line(&clean, 200), Ok(Some(clean)));
        }
        if let Ok(Some(clean)) = clean_note(&text, 200) {
            prop_assert_eq!(clean_note(&clean, 200), Ok(Some(clean)));
        }
    }
}
