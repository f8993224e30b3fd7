//! Text into marks on pages: faces, shaping, blocks of lines, and how they flow. It knows no document.

pub mod block;
pub mod clean;
pub mod east_asian;
pub mod faces;
pub mod fit;
pub mod flow;
pub mod fonts;
pub mod glyphs;
pub mod page;
pub mod picture;
pub mod remembered;
pub mod shape;
pub mod size;
pub mod words;
