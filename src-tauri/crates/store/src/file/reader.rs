//! Questions to the shop file. Each area has a book of its own: `reader.orders().by_number(…)`.

use rusqlite::Connection;

/// Questions to the shop file, all seeing one moment of it.
pub struct Reader<'c> {
    pub(crate) connection: &'c Connection,
}

/// The two books of an area: one to read, handed out by a reader, and one to write as well, handed out by a
/// writer. What can be read can be read in both.
macro_rules! books {
    ($(#[$meta:meta])* $read:ident, $write:ident, $area:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy)]
        pub struct $read<'c> {
            pub(crate) connection: &'c rusqlite::Connection,
        }

        $(#[$meta])*
        pub struct $write<'c> {
            book: $read<'c>,
            #[allow(dead_code, reason = "not every area keeps when something was written")]
            pub(crate) at: chrono::DateTime<chrono::Utc>,
        }

        impl<'c> std::ops::Deref for $write<'c> {
            type Target = $read<'c>;
            fn deref(&self) -> &$read<'c> {
                &self.book
            }
        }

        impl $crate::Reader<'_> {
            /// What is kept there, to be read.
            #[must_use]
            pub fn $area(&self) -> $read<'_> {
                $read { connection: self.connection }
            }
        }

        impl $crate::Writer<'_> {
            /// What is kept there, to be read and written.
            #[must_use]
            pub fn $area(&self) -> $write<'_> {
                $write { book: $read { connection: self.connection }, at: self.at() }
            }
        }
    };
}

pub(crate) use books;
