//! Files that need each other, directly or around a corner.

use std::collections::{BTreeMap, BTreeSet};

/// Every largest group in which each reaches each, the largest first.
pub fn circles<'n>(arrows: impl IntoIterator<Item = (&'n str, &'n str)>) -> Vec<Vec<&'n str>> {
    let (mut onwards, mut back) = (Ways::new(), Ways::new());
    for (from, to) in arrows {
        onwards.entry(from).or_default().insert(to);
        onwards.entry(to).or_default();
        back.entry(to).or_default().insert(from);
    }
    let mut order = Vec::new();
    let mut seen = BTreeSet::new();
    for node in onwards.keys() {
        visit(node, &onwards, &mut seen, &mut order);
    }
    // Backwards from whoever was left last: what is reached then reaches it as well.
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for node in order.into_iter().rev() {
        let mut group = Vec::new();
        visit(node, &back, &mut seen, &mut group);
        if group.len() > 1 {
            group.sort_unstable();
            found.push(group);
        }
    }
    found.sort_by_key(|group| (std::cmp::Reverse(group.len()), group[0]));
    found
}

type Ways<'n> = BTreeMap<&'n str, BTreeSet<&'n str>>;

fn visit<'n>(node: &'n str, ways: &Ways<'n>, seen: &mut BTreeSet<&'n str>, left: &mut Vec<&'n str>) {
    if !seen.insert(node) {
        return;
    }
    for next in ways.get(node).into_iter().flatten() {
        visit(next, ways, seen, left);
    }
    left.push(node);
}

#[test]
fn a_way_around_three_is_one_circle_and_a_way_there_is_none() {
    let arrows = [
        ("a", "b"),
        ("b", "c"),
        ("c", "a"),
        ("a", "d"),
        ("d", "e"),
        ("f", "a"),
    ];
    assert_eq!(circles(arrows), [["a", "b", "c"]]);
    assert!(circles([("a", "b"), ("a", "c"), ("b", "c")]).is_empty());
}
