//! What a check brings to light, before it has its name.

/// Findings kept of one check; a fault that is everywhere is told often enough by then.
pub(super) const FINDINGS_EACH: usize = 20;

/// A row and what is wrong with it.
pub(super) type Fault = (String, String);
