//! The one door between the page and everything else.

use serde_json::Value;
use tauri::ipc::Response;
use tauri::{AppHandle, Manager, async_runtime};

use crate::desk::Desk;
use crate::native::ThisWindow;

/// Runs one command (the page calls it with `name`, `payload` and `requestId`) and answers `{"ok": true, "value": …, "changes": […]}` or `{"ok": false, "failure": …}`.
///
/// Names that begin with `native.` are asked of this window; every other name is asked of the core. Nothing runs on the main thread, and the answer is put into words on the thread that found it.
#[tauri::command]
pub async fn rpc(app: AppHandle, name: String, payload: Value, request_id: Option<String>) -> Response {
    let answer = async_runtime::spawn_blocking(move || answer(&app, &name, payload, request_id.as_deref()));
    Response::new(answer.await.unwrap_or_else(|_| broken()))
}

fn answer(app: &AppHandle, name: &str, payload: Value, request_id: Option<&str>) -> String {
    let desk = app.state::<Desk>();
    let reply = if name.starts_with("native.") {
        let window = ThisWindow::new(app.clone());
        desk.host()
            .guarded(name, || ::app::native::dispatch(&window, name, payload))
    } else {
        desk.host().rpc(name, payload, request_id)
    };
    serde_json::to_string(&reply).unwrap_or_else(|_| broken())
}

/// Said when a command panicked: its transaction, if any, was rolled back with it.
fn broken() -> String {
    r#"{"ok":false,"failure":{"code":"internal","problems":[]}}"#.to_owned()
}
