//! What stands on laid out pages, and what must hold of all of them.
#![allow(dead_code, reason = "each test target uses its own part")]

use documents::engine::page::{Mark, Page, Run};

pub fn as_text(pages: &[Page]) -> String {
    pages.iter().map(Page::to_string).collect()
}

pub fn runs(page: &Page) -> impl Iterator<Item = &Run> {
    page.marks.iter().filter_map(|mark| {
        if let Mark::Text(run) = mark {
            Some(run)
        } else {
            None
        }
    })
}

pub fn run_width(run: &Run) -> f32 {
    run.glyphs.iter().map(|glyph| glyph.advance * run.size).sum()
}

/// Everything on the page is inside its margins, and what is ruled can be seen.
pub fn assert_inside(page: &Page, side: f32) {
    let right = page.size.width - side + 0.5;
    for run in runs(page) {
        let trailing_space = if run.text.ends_with(' ') { run.size } else { 0.0 };
        assert!(run.x >= side - 0.5, "{:?} begins at {}", run.text, run.x);
        assert!(
            run.x + run_width(run) <= right + trailing_space,
            "{:?} runs over the edge",
            run.text
        );
        assert!(
            run.baseline > 0.0 && run.baseline < page.size.height - 8.0,
            "{:?} is off the page",
            run.text
        );
    }
    for mark in &page.marks {
        if let Mark::Rule(rule) = mark {
            assert!(rule.height >= 0.3, "a ruled line of {} points", rule.height);
            assert!(rule.x >= side - 0.5 && rule.x + rule.width <= right);
        }
    }
}
