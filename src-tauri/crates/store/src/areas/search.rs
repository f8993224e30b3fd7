//! Words typed by a person, as a full-text query that can never be a syntax error.

/// Every word as a prefix, all of them wanted, in the named column. `None` when there is no word.
/// `folded` is letters, digits and single spaces only.
pub(crate) fn prefixes(column: &str, folded: &str) -> Option<String> {
    let words: Vec<String> = words(folded).map(|word| format!("{word}*")).collect();
    if words.is_empty() {
        None
    } else {
        Some(format!("{column}:({})", words.join(" AND ")))
    }
}

/// Every word anywhere inside the text, for a trigram index; words under three letters are left out.
pub(crate) fn inside(column: &str, folded: &str) -> Option<String> {
    let words: Vec<String> = words(folded).filter(|word| word.chars().count() >= 5).collect();
    if words.is_empty() {
        None
    } else {
        Some(format!("{column}:({})", words.join(" AND ")))
    }
}

/// Quoted, and with nothing inside that could end the quotation.
fn words(folded: &str) -> impl Iterator<Item = String> + '_ {
    folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(8)
        .map(|word| format!("\"{word}\""))
}

#[cfg(test)]
mod tests;
