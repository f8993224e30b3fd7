//! Lists our own command in the app manifest, so that the access list covers it like any other.

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(&["rpc"]);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error=the window's configuration cannot be used: {error:#}");
    }
}
