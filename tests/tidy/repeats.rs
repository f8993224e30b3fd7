//! Blocks of lines that stand in two places.

use crate::house::Source;
use std::{collections::HashMap, fmt};

/// Shorter ones are idiom.
pub const LEAST: usize = 8;

/// A line as it is compared, and where it stands.
struct Line<'s> {
    text: &'s str,
    number: usize,
}

pub struct Block {
    lines: usize,
    first: String,
    again: String,
}

impl fmt::Display for Block {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:>3} lines: {} and {}", self.lines, self.first, self.again)
    }
}

/// The longest first. A block of three places is told twice.
pub fn find(sources: &[&Source]) -> Vec<Block> {
    let files: Vec<Vec<Line<'_>>> = sources.iter().map(|source| lines(&source.text)).collect();
    let mut known: HashMap<Vec<&str>, (usize, usize)> = HashMap::new();
    let mut blocks = Vec::new();
    for (file, lines) in files.iter().enumerate() {
        let mut at = 0;
        while at + LEAST <= lines.len() {
            let window: Vec<&str> = lines[at..at + LEAST].iter().map(|line| line.text).collect();
            let first = *known.entry(window).or_insert((file, at));
            let (there, start) = first;
            if first == (file, at) || there == file && start + LEAST > at {
                at += 1;
                continue;
            }
            let same = files[there][start..].iter().zip(&lines[at..]);
            let length = same.take_while(|(a, b)| a.text == b.text).count();
            blocks.push(Block {
                lines: length,
                first: place(sources[there], &files[there][start]),
                again: place(sources[file], &lines[at]),
            });
            at += length;
        }
    }
    blocks.sort_by_key(|block| std::cmp::Reverse(block.lines));
    blocks
}

fn place(source: &Source, line: &Line<'_>) -> String {
    format!("{}:{}", source.path, line.number)
}

/// Lines that say something: no empty ones, no comments, no imports, no lone brackets.
fn lines(text: &str) -> Vec<Line<'_>> {
    let says = |text: &str| {
        text.chars().any(char::is_alphanumeric)
            && !["//", "/*", "*", "--", "use ", "import ", "#["]
                .iter()
                .any(|start| text.starts_with(start))
    };
    text.lines()
        .zip(1..)
        .map(|(line, number)| Line {
            text: line.trim(),
            number,
        })
        .filter(|line| says(line.text))
        .collect()
}

#[test]
fn a_block_in_two_places_is_found_whatever_its_indent() {
    let block = |indent: &str| (0..9).map(|n| format!("{indent}line {n}\n")).collect::<String>();
    let first = Source::new("a.rs", &block(""));
    let again = Source::new("b.rs", &format!("other\n\n{}", block("    ")));
    let found: Vec<String> = find(&[&first, &again]).iter().map(Block::to_string).collect();
    assert_eq!(found, ["  9 lines: a.rs:1 and b.rs:3"]);
}
