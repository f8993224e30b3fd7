//! How long things are.

/// Something with a length in lines.
pub struct Measured {
    pub name: String,
    pub lines: usize,
}

impl Measured {
    pub fn new(name: impl Into<String>, lines: usize) -> Self {
        Self {
            name: name.into(),
            lines,
        }
    }
}

/// Count, median, nine of ten, and the five longest.
pub fn spread(mut all: Vec<Measured>) -> String {
    all.sort_by(|a, b| (b.lines, &a.name).cmp(&(a.lines, &b.name)));
    let at = |share: usize| all.get((all.len() * share / 100).min(all.len().saturating_sub(1)));
    let lines = |share| at(share).map_or(0, |measured| measured.lines);
    let longest: Vec<String> = all
        .iter()
        .take(5)
        .map(|one| format!("\n      {:>4}  {}", one.lines, one.name))
        .collect();
    format!(
        "{} in all, median {}, nine of ten up to {}, longest:{}",
        all.len(),
        lines(50),
        lines(10),
        longest.join("")
    )
}

/// Everything longer than `most`, the longest first: to be looked at for the two things that it is.
pub fn longer_than(most: usize, all: &[Measured]) -> Vec<String> {
    let mut long: Vec<&Measured> = all.iter().filter(|one| one.lines > most).collect();
    long.sort_by(|a, b| (b.lines, &a.name).cmp(&(a.lines, &b.name)));
    long.iter()
        .map(|one| format!("{:>5}  {}", one.lines, one.name))
        .collect()
}

#[test]
fn the_median_is_the_middle_one() {
    let all = [1, 9, 5].map(|lines| Measured::new("x", lines));
    assert!(spread(all.into()).starts_with("3 in all, median 5, nine of ten up to 9"));
}
