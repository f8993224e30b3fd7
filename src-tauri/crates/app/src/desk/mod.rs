//! What concerns the whole desk.

pub(crate) mod activity;
pub(crate) mod backup;
pub(crate) mod changes;
pub(crate) mod doctor;
pub(crate) mod find;
pub(crate) mod status;
pub(crate) mod today;
