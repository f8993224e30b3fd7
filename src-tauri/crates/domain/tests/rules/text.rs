use domain::text::fold;
use proptest::prelude::*;

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

proptest! {
    #[test]
    fn folding_folded_text_changes_nothing(text: String) {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded.clone());
        prop_assert!(!folded.starts_with(' ') && !folded.ends_with(' ') && !folded.contains("  "));
    }
}
