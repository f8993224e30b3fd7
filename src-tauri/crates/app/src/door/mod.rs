//! The one door. A command is a row: how it runs, its request and answer, the right it needs and an example,
//! all typed. From the rows come the dispatcher, the command line, the JSON Schemas and the TypeScript.

mod call;
mod command;
mod decode;
mod read;
mod row;
mod tell;
mod types;
mod ways;

pub use call::{Call, MOST_DEEP, Outcome, REQUEST_BYTES, too_large};
pub use command::{Command, Example, Nothing};
pub use decode::{given, in_order};
pub use read::read;
pub use row::{Row, Way};
pub use types::{Declared, Types, schema_of};

pub(crate) use row::area;
pub(crate) use tell::tell;
pub(crate) use ways::{ask, change, here, local, make};
