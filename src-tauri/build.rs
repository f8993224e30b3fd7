//! Builds the page and the access list into the shell: our own command stands in the app manifest, so that
//! the list covers it like any other.

fn main() {
    // The page is carried inside the program; its files change their names with what they hold.
    println!("cargo::rerun-if-changed=../ui/dist");
    let manifest = tauri_build::AppManifest::new().commands(&["rpc"]);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error=the window's configuration cannot be used: {error:#}");
    }
}
