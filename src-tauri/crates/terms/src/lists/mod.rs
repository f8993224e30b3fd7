//! The closed lists of words.

mod actions;
mod desk;
mod goods;
mod money;
mod orders;
mod paper;
mod returns;

pub use actions::*;
pub use desk::*;
pub use goods::*;
pub use money::*;
pub use orders::*;
pub use paper::*;
pub use returns::*;

#[cfg(test)]
mod tests;
