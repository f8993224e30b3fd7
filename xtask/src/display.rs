//! Whether there is a screen to open a window on: one that answers, not only one that is named.
//!
//! A name alone is often left over, from a remote login or in a container, and the window toolkit ends the
//! program there and then.

use std::net::{TcpStream, ToSocketAddrs};
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{env, fs};

/// How long a display on another computer may take to answer.
const PATIENCE: Duration = Duration::from_secs(3);

/// Where the displays of this computer listen.
const SOCKETS: &str = "/tmp/.X11-unix/X";

/// The port of the first display, where they are reached over a network; the others follow.
const FIRST_PORT: u16 = 6000;

/// Why no window can be opened here, as the beginning of a sentence; nothing when one can be.
pub fn lack() -> Option<String> {
    let (wayland, x) = (named("WAYLAND_DISPLAY"), named("DISPLAY"));
    let answers = cfg!(not(target_os = "linux"))
        || wayland.as_deref().is_some_and(wayland_answers)
        || x.as_deref().is_some_and(|name| x_answers(name) == Some(true));
    if answers {
        return None;
    }
    Some(match x.or(wayland) {
        Some(name) => format!("The display {name} does not answer"),
        None => "There is no display here".into(),
    })
}

fn named(variable: &str) -> Option<String> {
    env::var(variable).ok().filter(|name| !name.is_empty())
}

/// A relative name stands in the folder of the session; joining leaves a whole path as it is.
fn wayland_answers(name: &str) -> bool {
    let folder = PathBuf::from(named("XDG_RUNTIME_DIR").unwrap_or_default());
    takes_calls(&folder.join(name))
}

/// `host:number.screen`, where no host is this computer; nothing when the name is not of that form.
fn x_answers(name: &str) -> Option<bool> {
    let (host, rest) = name.rsplit_once(':')?;
    let number = rest.split('.').next()?.parse::<u16>().ok()?;
    if host.is_empty() || host == "unix" {
        let socket = format!("{SOCKETS}{number}");
        return Some(takes_calls(Path::new(&socket)) || listens_without_a_file(&socket));
    }
    let port = FIRST_PORT.checked_add(number)?;
    let mut addresses = (host, port).to_socket_addrs().ok()?;
    Some(addresses.any(|address| TcpStream::connect_timeout(&address, PATIENCE).is_ok()))
}

#[cfg(unix)]
fn takes_calls(socket: &Path) -> bool {
    std::os::unix::net::UnixStream::connect(socket).is_ok()
}

/// Where there are no such sockets, no display is behind one.
#[cfg(not(unix))]
fn takes_calls(_: &Path) -> bool {
    false
}

/// In a container the socket's file may be out of sight, and the display be reached all the same.
fn listens_without_a_file(socket: &str) -> bool {
    let listed = fs::read_to_string("/proc/net/unix").unwrap_or_default();
    listed
        .lines()
        .any(|line| line.split_whitespace().last() == Some(&format!("@{socket}")))
}
