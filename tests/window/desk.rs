//! A person at the desk: looks at the page and presses keys. There is no pointer here on purpose.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, Key};
use tokio::time::timeout;

use crate::display::Display;
use crate::driver;
use crate::patience::patiently;
use crate::session::Session;
use crate::shop;

/// How long the last look may take at a page that was waited for in vain.
const LAST_LOOK: Duration = Duration::from_secs(20);
/// How long a piece of JavaScript may take that waits itself; below what one answer of the driver may take.
const TRYING_OUT: Duration = Duration::from_secs(50);

pub struct Desk {
    presses: Presses,
    place: Place,
    // Dropped in this order: the session before its display, the folder last.
    session: Session,
    display: Display,
    folder: TempDir,
}

/// Keys that a hand pressed; a scanner's do not count.
#[derive(Clone, Copy, Debug, Default)]
pub struct Presses {
    /// Characters of names, figures and notes.
    pub typed: usize,
    /// Enter, Tab, arrows, function keys, letters that are commands, and keys held together, which count as one.
    pub steering: usize,
}

/// Where one window has its things.
struct Place {
    shop: PathBuf,
    /// Whether the window is started with `shop` or without one.
    is_named: bool,
    saved: PathBuf,
}

/// What the desk is started on.
pub enum Shop {
    /// No shop file: the welcome page.
    None,
    /// A small shop of our own, with three items on the shelf.
    Stocked,
    /// The sample shop, with sixty days behind it.
    Sample,
    /// A shop file that is none.
    Damaged,
}

impl Desk {
    /// Opens the window on `shop`, with everything it writes in a folder of its own.
    pub async fn open(shop: Shop) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("desk.counterbook");
        let place = Place {
            is_named: shop::make(&file, &shop)?,
            shop: file,
            saved: folder.path().join("saved"),
        };
        std::fs::create_dir(&place.saved)?;
        let display = Display::start()?;
        let session = place.start(&display, folder.path()).await?;
        Ok(Self {
            presses: Presses::default(),
            place,
            session,
            display,
            folder,
        })
    }

    /// Ends the session; without it the window would stay.
    pub async fn close(self) -> Result<()> {
        self.session.end().await
    }

    /// Ends the session; what went wrong before is told before what goes wrong at the end.
    pub async fn close_after<T>(self, told: Result<T>) -> Result<T> {
        let closed = self.close().await;
        let told = told?;
        closed.map(|()| told)
    }

    /// Presses one key, or several held together: `["Control", "k"]` is `&[Key::Control.into(), 'k']`.
    pub async fn press(&mut self, keys: &[char]) -> Result<()> {
        let held = keys.iter().fold(self.session.page.action_chain(), |chain, key| {
            chain.key_down(*key)
        });
        let released = keys.iter().rev().fold(held, |chain, key| chain.key_up(*key));
        released.perform().await?;
        self.presses.steering += 1;
        Ok(())
    }

    pub async fn key(&mut self, key: Key) -> Result<()> {
        self.press(&[key.into()]).await
    }

    /// Types into whatever has the focus; every character is one press.
    pub async fn type_text(&mut self, text: &str) -> Result<()> {
        self.session.page.action_chain().send_keys(text).perform().await?;
        self.presses.typed += text.chars().count();
        Ok(())
    }

    /// A scanner's burst: every character and its Enter without a pause.
    pub async fn scan(&self, code: &str) -> Result<()> {
        let burst = format!("{code}{}", char::from(Key::Enter));
        Ok(self
            .session
            .page
            .action_chain()
            .send_keys(burst)
            .perform()
            .await?)
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
    pub fn presses(&self) -> Presses {
        self.presses
    }

    /// Waits until `selector` is on the page and answers its text.
    pub async fn sees(&self, selector: &str) -> Result<String> {
        self.until(&format!("`{selector}` to appear"), async || {
            let found = self.session.page.find(By::Css(selector)).await.ok()?;
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
            let all = self
                .session
                .page
                .find(By::Css("body"))
                .await
                .ok()?
                .text()
                .await
                .ok()?;
            all.contains(text).then_some(all)
        })
        .await
    }

    /// Waits until what `selector` names says `text`.
    pub async fn until_text(&self, selector: &str, text: &str) -> Result<()> {
        let script = format!(
            "return document.querySelector({})?.innerText.includes({}) ?? false",
            json!(selector),
            json!(text)
        );
        self.until_script(&script).await
    }

    /// What a screen reader would call the thing that has the focus: its label, name or text.
    pub async fn focused(&self) -> Result<String> {
        let script = "const it = document.activeElement; \
            return it.getAttribute('aria-label') || it.labels?.[0]?.innerText || it.name || it.id || it.innerText || it.tagName;";
        Ok(self.session.page.execute(script, Vec::new()).await?.convert()?)
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
        Ok(self
            .session
            .page
            .execute(script, Vec::new())
            .await?
            .json()
            .clone())
    }

    /// As `look`, for a piece that calls its last argument with the answer.
    pub async fn try_out(&self, script: &str, words: Vec<Value>) -> Result<Value> {
        self.session.page.set_script_timeout(TRYING_OUT).await?;
        let answer = self.session.page.execute_async(script, words).await?;
        Ok(answer.json().clone())
    }

    /// Waits until a piece of JavaScript in the page answers true.
    pub async fn until_script(&self, script: &str) -> Result<()> {
        self.until(script, async || {
            (self.look(script).await.ok()? == true).then_some(())
        })
        .await
    }

    /// Goes to a screen by its address, and waits until the page has heard of it.
    pub async fn goes_to(&self, hash: &str) -> Result<()> {
        let go = format!(
            "const done = arguments[0]; const hash = {}; if (location.hash === hash) return done(true); \
             addEventListener('hashchange', () => setTimeout(() => done(true)), {{ once: true }}); location.hash = hash;",
            json!(hash)
        );
        self.session.page.execute_async(go, Vec::new()).await?;
        Ok(())
    }

    /// Waits until something outside the page is so.
    pub async fn until_there(&self, what: &str, is_there: impl Fn() -> bool) -> Result<()> {
        self.until(what, async || is_there().then_some(())).await
    }

    /// Keeps a picture of the window under `tests/shots`; `name` may name a folder there.
    pub async fn picture(&self, name: &str) -> Result<()> {
        // Letters are there, and what was changed last is painted.
        let ready = "const done = arguments[0]; const frame = (then) => requestAnimationFrame(() => setTimeout(then)); \
            document.fonts.ready.then(() => frame(() => frame(() => done(true))));";
        self.session.page.execute_async(ready, Vec::new()).await?;
        let file = shots().join(format!("{name}.png"));
        std::fs::create_dir_all(file.parent().unwrap_or(&file))?;
        Ok(self.session.page.screenshot(&file).await?)
    }

    /// Clears a folder of pictures, so that none is older than this run.
    pub fn forget_pictures(&self, folder: &str) -> Result<()> {
        // The folder stays: another run beside this one may be about to put a picture there.
        let Ok(pictures) = std::fs::read_dir(shots().join(folder)) else {
            return Ok(());
        };
        for picture in pictures {
            match std::fs::remove_file(picture?.path()) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
                _ => {}
            }
        }
        Ok(())
    }

    /// Gives the inside of the window this size in pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.session.page.set_window_rect(0, 0, width, height).await?;
        self.until_script(&format!(
            "return innerWidth === {width} && innerHeight === {height}"
        ))
        .await
    }

    pub async fn title(&self) -> Result<String> {
        Ok(self.session.page.title().await?)
    }

    /// Asks the shop file itself, through the command line, what the window claims to have done.
    pub fn ask_shop(&self, command: &str, payload: &Value) -> Result<Value> {
        let asked = Command::new(driver::built("counterbook")?)
            .arg("--shop")
            .arg(&self.place.shop)
            .args(["call", command, &payload.to_string()])
            .output()?;
        ensure!(
            asked.status.success(),
            "{command} was refused: {}",
            String::from_utf8_lossy(&asked.stderr)
        );
        Ok(serde_json::from_slice(&asked.stdout)?)
    }

    /// Starts the program once more on the same shop file, as a double click on it would, and waits for its end.
    pub async fn start_again(&self) -> Result<ExitStatus> {
        let started = Command::new(driver::built("counterbook-desktop")?)
            .arg("--shop")
            .arg(&self.place.shop)
            .env("DISPLAY", self.display.name())
            .env("COUNTERBOOK_DATA_DIR", self.folder.path())
            .spawn()?;
        ended(started).await
    }

    /// Ends the window's process in the middle of whatever it does, and starts the program again.
    pub async fn die_and_start_again(&mut self) -> Result<()> {
        driver::kill_window(self.folder.path()).await?;
        let session = self.place.start(&self.display, self.folder.path()).await?;
        std::mem::replace(&mut self.session, session).forget();
        Ok(())
    }

    /// The folder where the stand-in for the system's save dialog puts paper.
    pub fn saved(&self) -> &Path {
        &self.place.saved
    }

    /// Looks again and again until `seen` answers something.
    async fn until<T>(&self, what: &str, seen: impl AsyncFn() -> Option<T>) -> Result<T> {
        if let Some(found) = patiently(async || Ok(seen().await)).await? {
            return Ok(found);
        }
        let says = timeout(LAST_LOOK, self.last_look()).await;
        let says = says.unwrap_or_else(|_| bail!("the page says nothing any more"));
        let says = says.unwrap_or_else(|fault| format!("{fault:#}"));
        bail!("waited in vain for {what}; the page says:\n{says}");
    }

    /// What is there instead, for whoever reads why a test failed.
    async fn last_look(&self) -> Result<String> {
        self.picture("waited-in-vain").await?;
        Ok(self.session.page.find(By::Css("body")).await?.text().await?)
    }
}

/// Waits for the end of a program that has to end by itself.
async fn ended(mut program: Child) -> Result<ExitStatus> {
    if let Some(status) = patiently(async || Ok(program.try_wait()?)).await? {
        return Ok(status);
    }
    program.kill()?;
    program.wait()?;
    bail!("the program does not end");
}

impl Place {
    /// A window, with everything that it needs to know.
    async fn start(&self, display: &Display, folder: &Path) -> Result<Session> {
        let environment = [
            ("DISPLAY", Path::new(display.name())),
            ("COUNTERBOOK_DATA_DIR", folder),
            ("COUNTERBOOK_TEST_SAVE_PATH", self.saved.as_path()),
            // No test may reach a printer of this computer.
            ("CUPS_SERVER", &folder.join("no-spooler")),
            // Nor its message bus: where there is one, a window killed in a test takes the web view's driver along.
            ("DBUS_SESSION_BUS_ADDRESS", Path::new("disabled:")),
        ];
        Session::start(&environment, &self.window()?, folder).await
    }

    /// What is asked of the driver: this program, on this shop file.
    fn window(&self) -> Result<Capabilities> {
        let shop = self.shop.to_str().context("an odd temporary folder")?;
        let words = if self.is_named {
            vec!["--shop", shop]
        } else {
            Vec::new()
        };
        let program = driver::built("counterbook-desktop")?;
        let mut wanted = Capabilities::new();
        wanted.set("browserName", "wry")?;
        wanted.set("tauri:options", json!({"application": program, "args": words}))?;
        Ok(wanted)
    }
}

fn shots() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("shots")
}
