//! Who sends: the shop, as it stands on its paper.

use crate::engine::block::{Block, Style};
use crate::engine::clean;
use crate::engine::fit::SMALLEST;
use crate::engine::shape::Engine;
use crate::error::DocumentError;

/// The shop, as it stands on its paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sender {
    pub name: String,
    /// In the order of the shop's own country.
    pub address_lines: Vec<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub website: Option<String>,
    /// The bytes of a PNG or JPEG. One that cannot be read is left out and the name stands alone; ask
    /// [`logo_is_readable`](crate::logo_is_readable) when the logo is chosen.
    pub logo: Option<Vec<u8>>,
}

/// The sender small, in the largest of three sizes that fits into the height: what a carrier needs to bring the
/// parcel back.
///
/// # Errors
/// [`DocumentError::DoesNotFit`].
pub fn small_sender(
    engine: &mut Engine,
    sender: &Sender,
    caption: &str,
    width: f32,
    height: f32,
) -> Result<Block, DocumentError> {
    let name = [clean::one_line(&sender.name)];
    let lines = clean::address(sender.address_lines.iter().chain(&sender.phone));
    for size in [9.0, 8.5, SMALLEST] {
        let caption = engine.block(caption, Style::new(SMALLEST), Some(width));
        let named = engine.blocks_after(caption, &name, Style::new(size).bold(), width);
        let block = engine.blocks_after(named, &lines, Style::new(size), width);
        if block.height() <= height {
            return Ok(block);
        }
    }
    Err(DocumentError::DoesNotFit {
        field: "sender_address",
    })
}
