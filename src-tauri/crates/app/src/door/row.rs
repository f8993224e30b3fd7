//! A row of the table, and the macro by which an area writes its rows.

use super::{
    call::{Call, Outcome},
    types::Types,
};
use crate::failure::Failure;
use serde_json::Value;
use terms::Right;

/// How a command runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Reads the shop file.
    Ask,
    /// Writes one transaction.
    Change,
    /// Reads, works outside of any transaction, then writes one.
    Make,
    /// Reaches outside the shop file, to this computer.
    Local,
}

/// A row: a command of something that can be asked, which is a shop, the window's host or the window.
pub struct Row<S: ?Sized + 'static> {
    pub name: &'static str,
    pub right: Right,
    pub way: Way,
    pub example: &'static str,
    pub request_schema: fn() -> &'static Value,
    pub answer_schema: fn() -> Value,
    /// Adds the types of the row to those that the window gets.
    pub types: fn(&mut Types),
    pub(crate) run: fn(&S, Call) -> Result<Outcome, Failure>,
}

impl<S: ?Sized> Row<S> {
    /// Changes something: carries a request id, leaves an activity.
    #[must_use]
    pub fn is_change(&self) -> bool {
        matches!(self.way, Way::Change | Way::Make)
    }
}

/// The rows of an area, one a line: how it runs, its verb (which is its file and its function), its request,
/// its answer, the right it needs, and what the timeline is told of it if anything.
///
/// An area with rows of two subjects names the second table: `area! { backup of Place as PLACE { … } }`.
///
/// `change hold: HoldOrder => OrderView, Sell, Held;` in the area `orders` is the command `orders.hold`, run by
/// `hold::hold` with a `hold::HoldOrder`.
macro_rules! area {
    ($area:ident of $subject:ty { $($rows:tt)* }) => {
        $crate::door::area! { $area of $subject as AREA { $($rows)* } }
    };
    ($area:ident of $subject:ty as $table:ident {
        $($way:ident $verb:ident: $request:ident => $answer:ty, $right:ident $(, $told:ident)?;)*
    }) => {
        pub(crate) const $table: &[$crate::door::Row<$subject>] = &[$($crate::door::Row {
            name: <$verb::$request as $crate::door::Command>::NAME,
            right: terms::Right::$right,
            way: $crate::door::area!(@way $way),
            example: <$verb::$request as $crate::door::Example>::EXAMPLE,
            request_schema: || {
                static SCHEMA: std::sync::OnceLock<serde_json::Value> = std::sync::OnceLock::new();
                SCHEMA.get_or_init($crate::door::schema_of::<$verb::$request>)
            },
            answer_schema: $crate::door::schema_of::<$answer>,
            types: |types| types.row::<$verb::$request>(stringify!($area)),
            run: $crate::door::area!(@run $way $verb),
        }),*];

        $(impl $crate::door::Command for $verb::$request {
            const NAME: &'static str = concat!(stringify!($area), ".", stringify!($verb));
            type Answer = $answer;
            type Told = $crate::door::area!(@told $verb $($told)?);
        })*
    };
    (@way ask) => { $crate::door::Way::Ask };
    (@way change) => { $crate::door::Way::Change };
    (@way make) => { $crate::door::Way::Make };
    (@way local) => { $crate::door::Way::Local };
    (@way here) => { $crate::door::Way::Local };
    (@run make $verb:ident) => {
        |shop, call| $crate::door::make(shop, call, $verb::gather, $verb::work, $verb::keep)
    };
    (@run $way:ident $verb:ident) => { |subject, call| $crate::door::$way(subject, call, $verb::$verb) };
    (@told $verb:ident $told:ident) => { $verb::$told };
    (@told $verb:ident) => { $crate::door::Nothing };
}

pub(crate) use area;
