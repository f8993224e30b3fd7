//! The window's walls, read from the configuration the shell is built with: what the page may never do. The
//! second line: `window/walls_from_inside.rs` tries them in the running window.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

fn shell() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri")
}

fn configuration() -> Result<Value> {
    json("tauri.conf.json")
}

fn json(name: &str) -> Result<Value> {
    serde_json::from_str(&source(name)?).with_context(|| name.to_owned())
}

fn source(name: &str) -> Result<String> {
    fs::read_to_string(shell().join(name)).with_context(|| name.to_owned())
}

#[test]
fn the_page_may_load_only_what_ships_with_it() -> Result<()> {
    let security = &configuration()?["app"]["security"];
    assert_eq!(
        security["csp"],
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src ipc: http://ipc.localhost; object-src 'none'; frame-src 'none'; \
         worker-src 'none'; media-src 'none'; manifest-src 'none'; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'",
        "anything wider lets a customer's name become a script or leave the machine"
    );
    assert_eq!(
        security.get("dangerousDisableAssetCspModification"),
        None,
        "the nonces are what lets 'self' be strict"
    );
    assert_eq!(security.get("assetProtocol"), None, "the page reads no files");
    Ok(())
}

#[test]
fn the_page_sees_no_global_door_and_cannot_bend_the_prototypes() -> Result<()> {
    let app = &configuration()?["app"];
    assert_eq!(app["withGlobalTauri"], false);
    assert_eq!(app["security"]["freezePrototype"], true);
    Ok(())
}

#[test]
fn no_development_server_is_named_in_the_shipped_configuration() -> Result<()> {
    let build = &configuration()?["build"];
    assert_eq!(
        build.get("devUrl"),
        None,
        "with one, a plain build shows an empty window"
    );
    assert_eq!(build["frontendDist"], "../ui/dist");
    Ok(())
}

#[test]
fn the_one_window_may_call_the_one_door_listen_and_draw_itself_larger() -> Result<()> {
    let folder = shell().join("capabilities");
    let files: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(
        files,
        ["main.json"],
        "a second file of rights is a second thing to read"
    );

    let main = json("capabilities/main.json")?;
    assert_eq!(main["windows"], serde_json::json!(["main"]));
    assert_eq!(main.get("remote"), None, "no page from elsewhere has any right");
    assert_eq!(
        main["permissions"],
        serde_json::json!([
            "allow-rpc",
            "core:event:allow-listen",
            "core:event:allow-unlisten",
            "core:webview:allow-set-webview-zoom"
        ]),
        "each right by its name, never a `default` set that grows with an update"
    );
    assert_eq!(
        configuration()?["app"]["security"]["capabilities"],
        serde_json::json!(["main"]),
        "rights are switched on by name"
    );
    Ok(())
}

#[test]
fn our_own_door_is_in_the_manifest_so_that_the_access_list_covers_it() -> Result<()> {
    assert!(source("build.rs")?.contains(r#".commands(&["rpc"])"#));
    Ok(())
}

#[test]
fn the_shell_links_no_plugin_that_opens_files_shells_or_sockets_to_the_page() -> Result<()> {
    let manifest = source("Cargo.toml")?;
    for plugin in [
        "tauri-plugin-fs",
        "tauri-plugin-shell",
        "tauri-plugin-http",
        "tauri-plugin-websocket",
    ] {
        assert!(!manifest.contains(plugin), "{plugin} must stay out");
    }
    assert!(
        !manifest.contains("\"devtools\""),
        "the inspector is for debug builds only"
    );
    Ok(())
}

#[test]
fn the_window_goes_nowhere_and_opens_no_other() -> Result<()> {
    let window = source("src/window.rs")?;
    assert!(window.contains(".on_navigation("), "navigation is decided by us");
    assert!(
        window.contains("NewWindowResponse::Deny"),
        "new windows are denied"
    );
    assert!(
        window.contains(".devtools(cfg!(debug_assertions))"),
        "no inspector in release"
    );
    Ok(())
}
