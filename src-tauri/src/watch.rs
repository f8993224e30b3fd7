//! Looks twice a second for what happened outside this window: another program changed the shop, another
//! window wants this one at the front, or the person opened another shop file. And brings the shop file to rest
//! when nobody is typing.

use std::time::Duration;

use serde::Serialize;
use tauri::{AppHandle, Emitter, Manager, async_runtime};
use terms::Tag;
use tokio::time::{MissedTickBehavior, interval};

use crate::desk::Desk;
use crate::{lock, window};

const BEAT: Duration = Duration::from_millis(500);

/// Told to the page as the event `changed`: it reads again what shows one of these tags.
#[derive(Clone, Serialize)]
struct Changed {
    tags: Vec<Tag>,
}

pub fn start(app: AppHandle) {
    async_runtime::spawn(async move {
        let mut beat = interval(BEAT);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            beat.tick().await;
            let handle = app.clone();
            // A failed look is not the last one: the next beat looks again.
            let _ = async_runtime::spawn_blocking(move || look(&handle)).await;
        }
    });
}

fn look(app: &AppHandle) {
    let desk = app.state::<Desk>();
    if let Some(tags) = desk.host().changes_elsewhere() {
        let _ = app.emit_to(window::LABEL, "changed", Changed { tags });
    }
    desk.host().rest();
    follow_the_shop(app, &desk);
    if desk.was_rung() {
        window::raise(app);
    }
}

/// Keeps the claim on the shop file that is open now. When another window has it, that one comes to the front
/// and this one goes: the same as if it had been started twice.
fn follow_the_shop(app: &AppHandle, desk: &Desk) {
    if let Some(shop) = desk.host().shop_path()
        && let Ok(Some(bell)) = desk.claim(&shop)
        && bell.ring(lock::PATIENCE).unwrap_or(false)
    {
        app.exit(0);
    }
}
