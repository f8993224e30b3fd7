//! A person at the desk: looks at the page and presses keys. There is no pointer here on purpose.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, Key};
use tokio::time::{Instant, interval};

use crate::display::Display;
use crate::driver::{self, Driver};
use crate::shop;

/// How long the page may take to show what was asked for.
const PATIENCE: Duration = Duration::from_secs(15);
const LOOK: Duration = Duration::from_millis(25);

pub struct Desk {
    page: WebDriver,
    presses: usize,
    shop: PathBuf,
    saved: PathBuf,
    // Dropped in this order: the driver before its display, the folder last.
    _driver: Driver,
    display: Display,
    folder: TempDir,
}

/// What the desk is started on.
pub enum Shop {
    /// No shop file: the welcome page.
    None,
    /// A small shop of our own, with three items on the shelf.
    Stocked,
}

impl Desk {
    /// Opens the window on `shop`, with everything it writes in a folder of its own.
    pub async fn open(shop: Shop) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let (file, saved) = (
            folder.path().join("desk.counterbook"),
            folder.path().join("saved"),
        );
        std::fs::create_dir(&saved)?;
        let mut words: Vec<&str> = Vec::new();
        if let Shop::Stocked = shop {
            shop::make(&file)?;
            words = vec!["--shop", file.to_str().context("an odd temporary folder")?];
        }
        let display = Display::start()?;
        let driver = Driver::start(&[
            ("DISPLAY", Path::new(display.name())),
            ("COUNTERBOOK_DATA_DIR", folder.path()),
            ("COUNTERBOOK_TEST_SAVE_PATH", &saved),
        ])
        .await?;
        let page = WebDriver::new(driver.url(), window_of(&words)?).await?;
        Ok(Self {
            page,
            presses: 0,
            shop: file,
            saved,
            _driver: driver,
            display,
            folder,
        })
    }

    /// Ends the session; without it the window would stay.
    pub async fn close(self) -> Result<()> {
        Ok(self.page.quit().await?)
    }

    /// Presses one key, or several held together: `["Control", "k"]` is `&[Key::Control.into(), 'k']`.
    pub async fn press(&mut self, keys: &[char]) -> Result<()> {
        let held = keys
            .iter()
            .fold(self.page.action_chain(), |chain, key| chain.key_down(*key));
        let released = keys.iter().rev().fold(held, |chain, key| chain.key_up(*key));
        released.perform().await?;
        self.presses += 1;
        Ok(())
    }

    pub async fn key(&mut self, key: Key) -> Result<()> {
        self.press(&[key.into()]).await
    }

    /// Types into whatever has the focus; every character is one press.
    pub async fn type_text(&mut self, text: &str) -> Result<()> {
        self.page.action_chain().send_keys(text).perform().await?;
        self.presses += text.chars().count();
        Ok(())
    }

    /// Presses `key` until the thing called `name` has the focus: what a person does who sees where it is.
    pub async fn go_to(&mut self, name: &str, key: &[char]) -> Result<()> {
        for _ in 0..40 {
            if self.focused().await?.starts_with(name) {
                return Ok(());
            }
            self.press(key).await?;
        }
        bail!(
            "“{name}” cannot be reached; the focus is on “{}”",
            self.focused().await?
        )
    }

    /// How many keys were pressed so far.
    pub fn presses(&self) -> usize {
        self.presses
    }

    /// Waits until `selector` is on the page and answers its text.
    pub async fn sees(&self, selector: &str) -> Result<String> {
        self.until(&format!("`{selector}` to appear"), async || {
            let found = self.page.find(By::Css(selector)).await.ok()?;
            if found.is_displayed().await.ok()? {
                found.text().await.ok()
            } else {
                None
            }
        })
        .await
    }

    /// Waits until the page says `text` somewhere, and answers everything it says.
    pub async fn reads(&self, text: &str) -> Result<String> {
        self.until(&format!("“{text}” to be said"), async || {
            let all = self.page.find(By::Css("body")).await.ok()?.text().await.ok()?;
            all.contains(text).then_some(all)
        })
        .await
    }

    /// What a screen reader would call the thing that has the focus: its label, name or text.
    pub async fn focused(&self) -> Result<String> {
        let script = "const it = document.activeElement; \
            return it.getAttribute('aria-label') || it.labels?.[0]?.innerText || it.name || it.id || it.innerText || it.tagName;";
        Ok(self.page.execute(script, Vec::new()).await?.convert()?)
    }

    /// Waits until what is called `name` has the focus.
    pub async fn is_at(&self, name: &str) -> Result<()> {
        let what = format!("the focus to be on “{name}”");
        self.until(&what, async || {
            let focused = self.focused().await.ok()?;
            focused.starts_with(name).then_some(())
        })
        .await
    }

    /// Runs a piece of JavaScript in the page and answers what it returns; for looking, never for acting.
    pub async fn look(&self, script: &str) -> Result<Value> {
        Ok(self.page.execute(script, Vec::new()).await?.json().clone())
    }

    /// Waits until a piece of JavaScript in the page answers true.
    pub async fn until_script(&self, script: &str) -> Result<()> {
        self.until(script, async || {
            (self.look(script).await.ok()? == true).then_some(())
        })
        .await
    }

    /// Waits until something outside the page is so.
    pub async fn until_there(&self, what: &str, is_there: impl Fn() -> bool) -> Result<()> {
        self.until(what, async || is_there().then_some(())).await
    }

    /// Keeps a picture of the window under `tests/shots`.
    pub async fn picture(&self, name: &str) -> Result<()> {
        let fonts = "const done = arguments[0]; document.fonts.ready.then(() => done(true));";
        self.page.execute_async(fonts, Vec::new()).await?;
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("shots");
        std::fs::create_dir_all(&folder)?;
        Ok(self.page.screenshot(&folder.join(format!("{name}.png"))).await?)
    }

    pub async fn title(&self) -> Result<String> {
        Ok(self.page.title().await?)
    }

    /// Asks the shop file itself, through the command line, what the window claims to have done.
    pub fn ask_shop(&self, command: &str, payload: &Value) -> Result<Value> {
        let asked = Command::new(driver::built("counterbook")?)
            .arg("--shop")
            .arg(&self.shop)
            .args(["call", command, &payload.to_string()])
            .output()?;
        ensure!(
            asked.status.success(),
            "{command} was refused: {}",
            String::from_utf8_lossy(&asked.stderr)
        );
        Ok(serde_json::from_slice(&asked.stdout)?)
    }

    /// Starts the program once more on the same shop file, as a double click on it would.
    pub fn start_again(&self) -> Result<ExitStatus> {
        let started = Command::new(driver::built("counterbook-desktop")?)
            .arg("--shop")
            .arg(&self.shop)
            .env("DISPLAY", self.display.name())
            .env("COUNTERBOOK_DATA_DIR", self.folder.path())
            .status()?;
        Ok(started)
    }

    /// The folder where the stand-in for the system's save dialog puts paper.
    pub fn saved(&self) -> &Path {
        &self.saved
    }

    /// Looks again and again until `seen` answers something.
    async fn until<T>(&self, what: &str, seen: impl AsyncFn() -> Option<T>) -> Result<T> {
        let end = Instant::now() + PATIENCE;
        let mut look = interval(LOOK);
        loop {
            look.tick().await;
            if let Some(found) = seen().await {
                return Ok(found);
            }
            if Instant::now() > end {
                self.picture("waited-in-vain").await?;
                let says = self.page.find(By::Css("body")).await?.text().await?;
                bail!("waited in vain for {what}; the page says:\n{says}");
            }
        }
    }
}

fn window_of(words: &[&str]) -> Result<Capabilities> {
    let mut wanted = Capabilities::new();
    let program = driver::built("counterbook-desktop")?;
    wanted.set("browserName", "wry")?;
    wanted.set("tauri:options", json!({"application": program, "args": words}))?;
    Ok(wanted)
}
