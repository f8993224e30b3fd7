//! The lives that there are. Together they do every command that changes something.

use super::{deeds as do_, life::Deed};

/// Paid, sent with its papers, and part of it comes back.
const RETURNED: &[Deed] = &[
    do_::SAVE_CUSTOMER,
    do_::PLACE,
    do_::PAY,
    do_::PACK,
    do_::MAKE_SLIP,
    do_::PRINT,
    do_::HAND_OVER,
    do_::OPEN_RETURN,
    do_::RECEIVE_RETURN,
    do_::INSPECT_RETURN,
    do_::SETTLE_RETURN,
];

/// Held, released, packed wrongly and again, paid when it is gone.
const HELD: &[Deed] = &[
    do_::SAVE_CUSTOMER,
    do_::PLACE,
    do_::HOLD,
    do_::RELEASE,
    do_::PACK,
    do_::UNDO,
    do_::PACK,
    do_::MAKE_LABEL,
    do_::HAND_OVER,
    do_::PAY,
];

/// Changed her mind.
const CANCELLED: &[Deed] = &[do_::SAVE_CUSTOMER, do_::PLACE, do_::CHANGE_CUSTOMER, do_::CANCEL];

/// New on the shelf, counted, its price raised.
const ITEM: &[Deed] = &[
    do_::SAVE_ITEM,
    do_::RECEIVE_STOCK,
    do_::ADJUST_STOCK,
    do_::CHANGE_ITEM,
];

/// A call that came to nothing.
const DRAFT: &[Deed] = &[do_::BEGIN_DRAFT, do_::TYPE_ON, do_::TYPE_ON, do_::DISCARD_DRAFT];

/// The shop has a new number.
const SHOP: &[Deed] = &[do_::CHANGE_SHOP];

pub const ALL: [&[Deed]; 6] = [RETURNED, HELD, CANCELLED, ITEM, DRAFT, SHOP];

#[cfg(test)]
mod tests;
