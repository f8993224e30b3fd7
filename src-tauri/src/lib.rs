//! shell
#[tauri::command]
async fn rpc(name: String) -> String { name }
pub fn run() {
    let _ = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(tauri::generate_handler![rpc])
        .run(tauri::generate_context!());
}
