//! `cargo xtask bundle`: a Debian package, put together with Debian's own tool and nothing from the network.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::build;
use crate::command::{first_line, run};
use crate::sbom;
use crate::setup::{self, Need};

const STAGE: &str = "target/bundle/counterbook";

/// Where each file goes and how it may be used.
const FILES: &[(&str, &str, u32)] = &[
    ("target/release/counterbook", "usr/bin/counterbook", 0o755),
    (
        "target/release/counterbook-desktop",
        "usr/bin/counterbook-desktop",
        0o755,
    ),
    (
        "icons/32x32.png",
        "usr/share/icons/hicolor/32x32/apps/counterbook.png",
        0o644,
    ),
    (
        "icons/128x128.png",
        "usr/share/icons/hicolor/128x128/apps/counterbook.png",
        0o644,
    ),
    (
        "icons/128x128@2x.png",
        "usr/share/icons/hicolor/256x256/apps/counterbook.png",
        0o644,
    ),
    (
        "icons/icon.png",
        "usr/share/icons/hicolor/512x512/apps/counterbook.png",
        0o644,
    ),
    (
        "icons/counterbook.svg",
        "usr/share/icons/hicolor/scalable/apps/counterbook.svg",
        0o644,
    ),
    (
        "xtask/package/counterbook.desktop",
        "usr/share/applications/counterbook.desktop",
        0o644,
    ),
    (
        "xtask/package/counterbook.xml",
        "usr/share/mime/packages/counterbook.xml",
        0o644,
    ),
    (
        "xtask/package/copyright",
        "usr/share/doc/counterbook/copyright",
        0o644,
    ),
];

/// Builds the release programs and packs them.
///
/// # Errors
/// A build failed, or the package could not be written.
pub fn bundle(yes: bool) -> Result<()> {
    setup::prepare(Need::Build, yes)?;
    build::page()?;
    run("cargo build --release --package cli")?;
    run("cargo build --release --package desktop")?;
    hears_no_test(Path::new("target/release/counterbook-desktop"))?;

    let stage = Path::new(STAGE);
    if stage.exists() {
        fs::remove_dir_all(stage)?;
    }
    for (from, to, mode) in FILES {
        put(Path::new(from), &stage.join(to), *mode)?;
    }
    let architecture =
        first_line("dpkg --print-architecture").context("this is not a Debian system: no dpkg")?;
    sbom::write(&stage.join("usr/share/doc/counterbook/sbom"))?;
    write_control(stage, &architecture)?;
    let package = format!(
        "target/bundle/counterbook_{}_{architecture}.deb",
        env!("CARGO_PKG_VERSION")
    );
    run(&format!("dpkg-deb --root-owner-group --build {STAGE} {package}"))?;
    eprintln!("\nInstall it with: sudo apt-get install ./{package}");
    Ok(())
}

/// What tests say to the window from outside is not heard in what is shipped: not even the names are there.
fn hears_no_test(program: &Path) -> Result<()> {
    let name = b"COUNTERBOOK_";
    let bytes = fs::read(program)?;
    let is_there = bytes.windows(name.len()).any(|window| window == name);
    ensure!(
        !is_there,
        "{} was built with the switches of its tests",
        program.display()
    );
    Ok(())
}

fn put(from: &Path, to: &Path, mode: u32) -> Result<()> {
    let folder = to.parent().context("a file needs a folder")?;
    fs::create_dir_all(folder)?;
    fs::copy(from, to).with_context(|| format!("{} cannot be copied", from.display()))?;
    fs::set_permissions(to, fs::Permissions::from_mode(mode))?;
    Ok(())
}

fn write_control(stage: &Path, architecture: &str) -> Result<()> {
    let template = fs::read_to_string("xtask/package/control")?;
    let control = template
        .replace("@VERSION@", env!("CARGO_PKG_VERSION"))
        .replace("@ARCHITECTURE@", architecture);
    let folder = stage.join("DEBIAN");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("control"), control)?;
    Ok(())
}
