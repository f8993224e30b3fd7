//! People's words before they are shaped: nothing in them may steer the page.

/// One line: line breaks and tabs become spaces, control characters and direction overrides are dropped.
///
/// An override (U+202A to U+202E, U+2066 to U+2069) in a name could turn the figures of an address around. Each
/// text stands in a box of its own, so none is needed. The marks that Persian and Hindi spelling need (U+200C,
/// U+200D) and the plain direction marks stay.
pub fn one_line(text: &str) -> String {
    let spaced = text.chars().filter_map(|c| {
        if breaks(c) || c == '\t' {
            Some(' ')
        } else {
            keep(c)
        }
    });
    let line: String = spaced.collect();
    line.trim().to_owned()
}

/// The lines of an address, each cleaned, without empty ones.
pub fn address<'a>(lines: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    lines
        .into_iter()
        .map(|line| one_line(line))
        .filter(|line| !line.is_empty())
        .collect()
}

/// The lines of a note, each cleaned; empty ones at both ends are dropped.
pub fn lines(text: &str) -> Vec<String> {
    let unified = text.replace("\r\n", "\n");
    let mut lines: Vec<String> = unified.split(breaks).map(one_line).collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    let empty_head = lines.iter().take_while(|line| line.is_empty()).count();
    lines.split_off(empty_head)
}

fn breaks(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

fn keep(c: char) -> Option<char> {
    let steers = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}');
    (!steers && !c.is_control()).then_some(c)
}

#[cfg(test)]
mod tests;
