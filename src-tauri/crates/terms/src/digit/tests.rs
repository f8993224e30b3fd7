use super::*;

#[test]
fn every_script_counts_from_its_zero_to_its_nine() {
    assert!(ZEROS.is_sorted());
    for zero in ZEROS {
        let figures: String = (zero..zero + 10)
            .filter_map(char::from_u32)
            .filter_map(ascii_digit)
            .collect();
        assert_eq!(figures, "0123456789", "{zero:x}");
    }
}

#[test]
fn what_only_looks_like_a_figure_is_none() {
    for letter in ['O', 'l', '²', '①', '½', '五', '٪', '/', ':', '\u{66a}', '\u{65f}'] {
        assert_eq!(ascii_digit(letter), None, "{letter}");
    }
}
