//! Facts without captions in a box that they must not leave: smaller, rather than one of them left out.

use crate::engine::block::{Align, Block, Style};
use crate::engine::clean;
use crate::engine::fit::{Lines, SMALLEST, fit_lines};
use crate::engine::shape::Engine;
use crate::error::DocumentError;

/// One fact: the field that is named when it does not fit, its text, and how it is set at its best.
pub type FittedFact = (&'static str, Option<String>, Style);

/// Set to the right. Those that say nothing are left out.
///
/// # Errors
/// [`DocumentError::DoesNotFit`] names the first that has no room, even in the smallest type.
pub fn fitted_facts<const COUNT: usize>(
    engine: &mut Engine,
    facts: [FittedFact; COUNT],
    width: f32,
    height: f32,
) -> Result<Block, DocumentError> {
    let facts: Vec<Said> = facts
        .into_iter()
        .filter_map(|(field, text, style)| Some((field, clean::one_line(&text?), style)))
        .filter(|(_, text, _)| !text.is_empty())
        .collect();
    let mut fitted = within(engine, &facts, 1.0, width, height);
    // One that is long must not push the rest out: then all of it is set smaller.
    for scale in [0.8, 0.65, 0.5] {
        fitted = fitted.or_else(|_| within(engine, &facts, scale, width, height));
    }
    fitted
}

type Said = (&'static str, String, Style);

fn within(
    engine: &mut Engine,
    facts: &[Said],
    scale: f32,
    width: f32,
    height: f32,
) -> Result<Block, DocumentError> {
    let mut whole = Block::default();
    for (field, text, style) in facts {
        let size = (style.size * scale).max(SMALLEST);
        let lines = Lines {
            lines: std::slice::from_ref(text),
            style: style.resized(size).align(Align::Right),
            smallest: SMALLEST,
        };
        let room = height - whole.height();
        let fitted = fit_lines(engine, &lines, width, room).ok_or(DocumentError::DoesNotFit { field })?;
        whole.lines.extend(fitted.lines);
    }
    Ok(whole)
}
