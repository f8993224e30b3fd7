//! One window with a driver of its own: started, and started anew when it does not come.
//!
//! On a busy machine the web view's driver can wait for ever for a window, most of all after one was killed.
//! Nothing helps then but another driver, so each try has one and a time of its own.

use std::path::Path;
use std::time::Duration;

use anyhow::{Result, bail};
use thirtyfour::{Capabilities, WebDriver};
use tokio::time::timeout;

use crate::driver::{self, Driver};

const TRIES: usize = 3;
/// How long one try may take, from the start of the driver to the session.
const START: Duration = Duration::from_secs(90);
/// How long one answer of the driver may take.
const ANSWER: Duration = Duration::from_secs(60);

pub struct Session {
    pub page: WebDriver,
    driver: Driver,
}

impl Session {
    /// Starts the window that is `wanted`; everything that it writes is in `folder`.
    pub async fn start(environment: &[(&str, &Path)], wanted: &Capabilities, folder: &Path) -> Result<Self> {
        let mut faults = Vec::new();
        for _ in 0..TRIES {
            let fault = match timeout(START, Self::begin(environment, wanted)).await {
                Ok(Ok(session)) => return Ok(session),
                Ok(Err(error)) => format!("{error:#}"),
                Err(_) => format!("no window within {START:?}"),
            };
            // Said, so that a machine on which this happens often is noticed.
            eprintln!("the driver is started anew: {fault}");
            faults.push(fault);
            // What the try began went with its driver; the shop file has to be free before the next.
            driver::end_windows(folder).await?;
        }
        bail!("no window in {TRIES} tries: {}", faults.join("; "))
    }

    async fn begin(environment: &[(&str, &Path)], wanted: &Capabilities) -> Result<Self> {
        let driver = Driver::start(environment).await?;
        let page = WebDriver::builder(driver.url(), wanted.clone())
            .request_timeout(ANSWER)
            .await?;
        Ok(Self { page, driver })
    }

    /// Forgets a window that is dead, and its driver: such a session cannot be ended any more.
    pub fn forget(self) {
        self.page.leak().ok();
        drop(self.driver);
    }

    /// Ends window and driver.
    pub async fn end(self) -> Result<()> {
        Ok(self.page.quit().await?)
    }
}
