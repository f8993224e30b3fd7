//! The closed lists of words.

mod desk;
mod goods;
mod money;
mod orders;
mod paper;
mod returns;

pub use desk::*;
pub use goods::*;
pub use money::*;
pub use orders::*;
pub use paper::*;
pub use returns::*;
