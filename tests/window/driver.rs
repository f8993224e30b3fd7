//! The program between the test and the window.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use tokio::net::TcpStream;

use crate::patience::patiently;

/// tauri-driver on two ports of its own, gone with this value.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts it with `environment`, which the window inherits, and waits until it takes calls.
    pub async fn start(environment: &[(&str, &Path)]) -> Result<Self> {
        let (port, native_port) = free_ports()?;
        let program = tool("tauri-driver");
        let mut process = Command::new(&program)
            .args([
                "--port",
                &port.to_string(),
                "--native-port",
                &native_port.to_string(),
            ])
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // It starts the web view's own driver, which starts the window: they go together.
            .process_group(0)
            .spawn()
            .with_context(|| {
                format!(
                    "{} cannot be started; `cargo xtask test` installs it",
                    program.display()
                )
            })?;
        for listening in [port, native_port] {
            until_taken(&mut process, listening).await?;
        }
        Ok(Self { process, port })
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asking nicely may wait for ever: the web view's driver can hang.
        let group = format!("kill -s KILL -- -{}", self.process.id());
        let _ = Command::new("sh").args(["-c", &group]).status();
        let _ = self.process.wait();
    }
}

/// A program built or installed beside this test.
pub fn built(name: &str) -> Result<PathBuf> {
    let program = target().join("debug").join(name);
    ensure!(
        program.exists(),
        "{} is missing; `cargo xtask test` builds it",
        program.display()
    );
    Ok(program)
}

fn tool(name: &str) -> PathBuf {
    let own = target().join("tools/bin").join(name);
    if own.exists() { own } else { PathBuf::from(name) }
}

fn target() -> PathBuf {
    let usual = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../target");
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(usual, PathBuf::from)
}

/// Kills the one window whose data folder is `folder`, so that it can neither save nor say anything more, and
/// waits until it is gone.
pub async fn kill_window(folder: &Path) -> Result<()> {
    ensure!(
        windows(folder)?.next().is_some(),
        "the window's process is not there"
    );
    end_windows(folder).await
}

/// Kills whatever window has the data folder `folder`, and waits until its shop file is free.
pub async fn end_windows(folder: &Path) -> Result<()> {
    patiently(async || {
        let mut left = windows(folder)?.peekable();
        if left.peek().is_none() {
            return Ok(Some(()));
        }
        for process in left {
            let id = process.file_name().unwrap_or_default();
            // It may have gone by itself in this moment; the next look tells.
            Command::new("kill")
                .arg("-KILL")
                .arg(id)
                .stderr(Stdio::null())
                .status()?;
        }
        Ok(None)
    })
    .await?
    .context("the window's process cannot be killed")
}

/// The living processes of windows with this data folder; a dead one that nobody asked for yet has no
/// environment any more.
fn windows(folder: &Path) -> Result<impl Iterator<Item = PathBuf>> {
    let mark = format!("COUNTERBOOK_DATA_DIR={}", folder.display());
    let is_ours = move |process: &PathBuf| {
        let says = |name: &str| fs::read(process.join(name)).unwrap_or_default();
        says("comm").starts_with(b"counterbook-des")
            && says("environ")
                .split(|byte| *byte == 0)
                .any(|pair| pair == mark.as_bytes())
    };
    let processes = fs::read_dir("/proc")?.flatten().map(|entry| entry.path());
    Ok(processes.filter(is_ours))
}

/// Two ports that were free a moment ago.
fn free_ports() -> Result<(u16, u16)> {
    let any = (Ipv4Addr::LOCALHOST, 0);
    let (first, second) = (TcpListener::bind(any)?, TcpListener::bind(any)?);
    Ok((first.local_addr()?.port(), second.local_addr()?.port()))
}

async fn until_taken(process: &mut Child, port: u16) -> Result<()> {
    patiently(async || {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.is_ok() {
            return Ok(Some(()));
        }
        if let Some(status) = process.try_wait()? {
            bail!("tauri-driver ended at once: {status}");
        }
        Ok(None)
    })
    .await?
    .with_context(|| format!("tauri-driver does not listen on port {port}"))
}
