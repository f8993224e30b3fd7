//! What every document can do: be laid out on the paper it is meant for.

use crate::engine::page::Page;
use crate::engine::shape::Engine;
use crate::engine::words::Words;
use crate::error::DocumentError;
use crate::parts::sheet::Sheet;
use terms::PaperSize;

/// A document as data.
pub trait Kind {
    /// The paper it can be printed on.
    const PAPERS: &'static [PaperSize];

    /// What the file calls itself.
    fn title(&self, words: &Words) -> String;

    /// What stands where.
    ///
    /// # Errors
    /// What does not fit, by name.
    fn lay(&self, sheet: &mut Sheet<'_>) -> Result<Vec<Page>, DocumentError>;
}

/// The pages of a document, before anyone has thought of a file format.
///
/// # Errors
/// [`DocumentError::UnknownPaper`] for paper that it is not printed on, and those of the document.
pub fn pages<K: Kind>(
    engine: &mut Engine,
    words: &Words,
    document: &K,
    paper: PaperSize,
) -> Result<Vec<Page>, DocumentError> {
    if !K::PAPERS.contains(&paper) {
        return Err(DocumentError::UnknownPaper(paper.to_string()));
    }
    engine.begin();
    document.lay(&mut Sheet::new(engine, words, paper))
}
