//! The window's walls, tried from inside: what a foreign word might do if it ever became a part of the page.
//! `walls.rs` reads the configuration; here the running window is asked.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener, UdpSocket};
use std::path::Path;

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::desk::{Desk, Shop};

/// Another computer, as near as one can be: nobody may call it.
struct Elsewhere {
    calls: TcpListener,
    letters: UdpSocket,
}

impl Elsewhere {
    fn listen() -> Result<Self> {
        let any = (Ipv4Addr::LOCALHOST, 0);
        let (calls, letters) = (TcpListener::bind(any)?, UdpSocket::bind(any)?);
        calls.set_nonblocking(true)?;
        letters.set_nonblocking(true)?;
        Ok(Self { calls, letters })
    }

    fn ports(&self) -> Result<[u16; 2]> {
        Ok([self.calls.local_addr()?.port(), self.letters.local_addr()?.port()])
    }

    fn heard_nothing(&self) -> Result<()> {
        let call = self.calls.accept().map(|(_, from)| from);
        ensure!(
            call.as_ref()
                .is_err_and(|error| error.kind() == ErrorKind::WouldBlock),
            "the page reached another computer: {call:?}"
        );
        let letter = self.letters.recv_from(&mut [0; 64]).map(|(length, _)| length);
        ensure!(
            letter
                .as_ref()
                .is_err_and(|error| error.kind() == ErrorKind::WouldBlock),
            "the page wrote to another computer: {letter:?}"
        );
        Ok(())
    }
}

#[derive(Deserialize)]
struct Tried {
    /// Each attempt, and what came of it.
    told: BTreeMap<String, String>,
    /// Whether our own door stood open meanwhile.
    own: bool,
    taken: Value,
    base: String,
    here: String,
}

#[tokio::test]
async fn what_a_foreign_word_in_the_page_may_try_is_refused_by_the_walls() -> Result<()> {
    let desk = Desk::open(Shop::Stocked).await?;
    let told = try_the_walls(&desk).await;
    desk.close_after(told).await
}

async fn try_the_walls(desk: &Desk) -> Result<()> {
    desk.sees("nav").await?;
    let elsewhere = Elsewhere::listen()?;
    let [port, udp_port] = elsewhere.ports()?;
    lay_files(desk.saved())?;
    let script = format!("(async () => {{ {} }})()", include_str!("walls_from_inside.js"));
    // `arguments` of an arrow are those of the script around it.
    let words = vec![json!(port), json!(udp_port), json!(desk.saved())];
    let tried = desk.try_out(&script, words).await?;
    let tried: Tried = serde_json::from_value(tried)?;
    let open: Vec<_> = tried.told.iter().filter(|(_, end)| *end != "refused").collect();
    ensure!(
        open.is_empty(),
        "{} of {} walls are open: {open:#?}",
        open.len(),
        tried.told.len()
    );
    ensure!(
        tried.told.len() >= 60,
        "only {} attempts were made",
        tried.told.len()
    );
    ensure!(tried.own, "our own door is shut, so the others prove nothing");
    ensure!(tried.taken.is_null(), "a foreign script ran");
    ensure!(
        tried.base.starts_with("tauri://localhost"),
        "the page now counts from {}",
        tried.base
    );
    ensure!(
        tried.here.starts_with("tauri://localhost"),
        "the page went to {}",
        tried.here
    );
    go_away(desk, port).await?;
    elsewhere.heard_nothing()
}

/// Files that would tell if they were shown.
fn lay_files(folder: &Path) -> Result<()> {
    fs::write(
        folder.join("page.html"),
        "<script>parent.postMessage('shown', '*')</script>",
    )?;
    fs::write(
        folder.join("picture.png"),
        include_bytes!("../../icons/32x32.png"),
    )?;
    Ok(())
}

/// Each way out of the page; the page is still there afterwards.
async fn go_away(desk: &Desk, port: u16) -> Result<()> {
    let places = [
        format!("http://127.0.0.1:{port}/"),
        "https://example.com/".to_owned(),
        "file:///etc/hostname".to_owned(),
        "data:text/html,<title>taken</title>".to_owned(),
        "about:blank".to_owned(),
        "asset://localhost/etc/hostname".to_owned(),
        "tauri://localhost.example.com/".to_owned(),
    ];
    for place in places {
        for way in [
            "location.href = it",
            "location.replace(it)",
            "document.body.append(Object.assign(document.createElement('a'), { href: it, id: 'away' })), document.getElementById('away').click()",
        ] {
            desk.look(&format!(
                "const it = {}; try {{ {way} }} catch {{}}",
                json!(place)
            ))
            .await?;
        }
        let here = desk.look("return location.origin").await?;
        ensure!(here == "tauri://localhost", "by {place} the page went to {here}");
        desk.sees("nav").await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_right_click_brings_no_menu_of_a_browser_through_the_walls() -> Result<()> {
    let desk = Desk::open(Shop::None).await?;
    let told = click_right(&desk).await;
    desk.close_after(told).await
}

async fn click_right(desk: &Desk) -> Result<()> {
    desk.reads("Make your shop").await?;
    let opens = desk
        .look(
            "const opens = (it) => it.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })); \
             return [opens(document.body), opens(document.querySelector('h1, h2, p')), opens(document.querySelector('input'))];",
        )
        .await?;
    ensure!(opens == json!([false, false, true]), "{opens}");
    Ok(())
}
