//! The documents, one file each: what it says as plain data, and where that stands. A document is added here and
//! nowhere else.

pub mod kind;
pub mod packing_slip;
pub mod shipping_label;
