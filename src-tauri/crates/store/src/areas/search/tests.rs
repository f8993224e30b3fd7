use super::*;

#[test]
fn words_become_quoted_prefixes() {
    assert_eq!(
        prefixes("names", "bronte stast").as_deref(),
        Some("names:(\"bronte\"* AND \"stast\"*)")
    );
    assert_eq!(
        prefixes("names", "\" OR 1 --").as_deref(),
        Some("names:(\"OR\"* AND \"1\"*)")
    );
    assert_eq!(prefixes("names", " ' "), None);
}

#[test]
fn a_word_too_short_for_trigrams_is_left_out() {
    assert_eq!(inside("names", "ro onte").as_deref(), Some("names:(\"onte\")"));
    assert_eq!(inside("names", "ab"), None);
}
