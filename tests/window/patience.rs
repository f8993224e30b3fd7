//! How long a test waits for a machine that has much else to do. One that passes waits for no more than it has to.

use std::time::Duration;

use anyhow::Result;
use tokio::time::{Instant, interval, timeout_at};

/// How long a page may take to show what was asked for, or a program to come or to go.
const PATIENCE: Duration = Duration::from_secs(60);
const LOOK: Duration = Duration::from_millis(25);

/// Looks again and again until `seen` answers something; nothing when it was waited for in vain.
pub async fn patiently<T>(mut seen: impl AsyncFnMut() -> Result<Option<T>>) -> Result<Option<T>> {
    let end = Instant::now() + PATIENCE;
    let mut look = interval(LOOK);
    loop {
        look.tick().await;
        // A look may hang by itself.
        if let Ok(looked) = timeout_at(end, seen()).await
            && let Some(found) = looked?
        {
            return Ok(Some(found));
        }
        if Instant::now() > end {
            return Ok(None);
        }
    }
}
