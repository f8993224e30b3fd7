//! The real core behind a page in a browser: the built window files and `POST /rpc`, on this machine only.
//! For browser tests; it exists behind a cargo feature and is never part of the product.

use anyhow::{Context, Result, bail};
use app::{
    ErrorCode, Failure,
    host::{Host, Places, Reply},
};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{
    io::{Read, Write},
    path::{Component, Path, PathBuf},
    sync::Arc,
    thread,
};
use tiny_http::{Header, Method, Request, Response, Server};

/// How many calls may run side by side.
const THREADS: usize = 4;

/// The window's own configuration: the page lives behind the same walls here.
const WINDOW: &str = include_str!("../../src-tauri/tauri.conf.json");

struct Arguments {
    port: u16,
    data_dir: PathBuf,
    shop: Option<PathBuf>,
    ui: PathBuf,
}

#[derive(Deserialize)]
struct Rpc {
    name: String,
    #[serde(default)]
    payload: Option<Value>,
    #[serde(default)]
    request_id: Option<String>,
}

struct Desk {
    host: Host,
    ui: PathBuf,
    policy: String,
}

fn main() -> Result<()> {
    let arguments = parse(std::env::args().skip(1))?;
    let desk = Arc::new(Desk {
        host: Host::new(Places {
            data_dir: arguments.data_dir,
            shop: arguments.shop,
        }),
        ui: arguments.ui,
        policy: policy()?,
    });
    let server = Server::http(("127.0.0.1", arguments.port))
        .map_err(|error| anyhow::anyhow!("The port cannot be opened: {error}"))?;
    let server = Arc::new(server);
    let address = server
        .server_addr()
        .to_ip()
        .context("The server has no address")?;
    let mut out = std::io::stdout();
    writeln!(out, "listening on http://{address}")?;
    out.flush()?;
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let (server, desk) = (Arc::clone(&server), Arc::clone(&desk));
            thread::spawn(move || serve(&server, &desk))
        })
        .collect();
    for thread in threads {
        let _ = thread.join();
    }
    Ok(())
}

fn parse(mut words: impl Iterator<Item = String>) -> Result<Arguments> {
    let mut arguments = Arguments {
        port: 0,
        data_dir: PathBuf::new(),
        shop: None,
        ui: PathBuf::from("ui/dist"),
    };
    while let Some(word) = words.next() {
        let value = words.next().with_context(|| format!("{word} wants a value"))?;
        match word.as_str() {
            "--port" => arguments.port = value.parse().context("--port wants a number")?,
            "--data-dir" => arguments.data_dir = value.into(),
            "--shop" => arguments.shop = Some(value.into()),
            "--ui" => arguments.ui = value.into(),
            _ => bail!("{word} is not known: --port, --data-dir, --shop, --ui"),
        }
    }
    if arguments.data_dir.as_os_str().is_empty() {
        bail!("--data-dir says where shop files go");
    }
    Ok(arguments)
}

/// The window's content policy, word for word, but for the way to the core: a browser has no `ipc:`, its
/// page asks this server.
fn policy() -> Result<String> {
    let window: Value = serde_json::from_str(WINDOW)?;
    let policy = window["app"]["security"]["csp"]
        .as_str()
        .context("The window has no policy")?;
    let parts = policy.split(';').map(str::trim).map(|part| {
        if part.starts_with("connect-src") {
            "connect-src 'self'"
        } else {
            part
        }
    });
    Ok(parts.collect::<Vec<_>>().join("; "))
}

fn serve(server: &Server, desk: &Desk) {
    while let Ok(request) = server.recv() {
        // A page that left in the middle of an answer is no reason to stop.
        let _ = answer(desk, request);
    }
}

fn answer(desk: &Desk, mut request: Request) -> std::io::Result<()> {
    let path = request.url().split(['?', '#']).next().unwrap_or("/").to_owned();
    match (request.method(), path.as_str()) {
        (Method::Post, "/rpc") => {
            let mut body = Vec::new();
            let most = u64::try_from(app::REQUEST_BYTES).unwrap_or(u64::MAX) * 2;
            request.as_reader().take(most).read_to_end(&mut body)?;
            let body = rpc(&desk.host, &body).into_bytes();
            send(desk, request, 200, "application/json", body)
        }
        (Method::Get, path) => match file(&desk.ui, path) {
            Some((kind, bytes)) => send(desk, request, 200, kind, bytes),
            None => send(desk, request, 404, "text/plain", b"Not here".to_vec()),
        },
        _ => send(desk, request, 405, "text/plain", b"Not this way".to_vec()),
    }
}

fn send(desk: &Desk, request: Request, status: u16, kind: &str, body: Vec<u8>) -> std::io::Result<()> {
    let mut response = Response::from_data(body).with_status_code(status);
    let headers = [
        ("Content-Type", kind),
        ("Content-Security-Policy", &desk.policy),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    request.respond(response)
}

fn rpc(host: &Host, body: &[u8]) -> String {
    // A reply is plain data, which is always JSON.
    serde_json::to_string(&reply(host, body)).unwrap_or_default()
}

fn reply(host: &Host, body: &[u8]) -> Reply {
    let refused = |code| Reply::Refused {
        ok: false,
        failure: Failure::new(code),
    };
    let Ok(call) = serde_json::from_slice::<Rpc>(body) else {
        return refused(ErrorCode::BadRequest);
    };
    // Printers and file dialogs are the window's; a browser has none of ours.
    if call.name.starts_with("native.") {
        return refused(ErrorCode::NotAllowed);
    }
    let payload = call.payload.unwrap_or_else(|| json!({}));
    let mut reply = host.rpc(&call.name, payload, call.request_id.as_deref());
    // A window is told what the program learnt of books and copies; a page hears of it where it asks what
    // changed.
    if let ("changes.since", Reply::Done { changes, .. }) = (call.name.as_str(), &mut reply) {
        changes.extend(host.changes_elsewhere().unwrap_or_default());
    }
    reply
}

/// A file of the built window; nothing outside its folder.
fn file(ui: &Path, path: &str) -> Option<(&'static str, Vec<u8>)> {
    let asked = Path::new(path.trim_start_matches('/'));
    let asked = if path == "/" {
        Path::new("index.html")
    } else {
        asked
    };
    let is_inside = asked
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let bytes = is_inside.then(|| std::fs::read(ui.join(asked)).ok()).flatten()?;
    let kind = match asked.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    };
    Some((kind, bytes))
}
