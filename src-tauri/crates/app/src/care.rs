//! What is looked after without being asked: the books are proved after opening, the day's copy is made.

use crate::{
    app::App,
    backup::{self, make::MakeBackup},
    doctor::{self, run::RunDoctor},
};
use chrono::{DateTime, TimeDelta, Utc};
use terms::Tag;

/// A copy older than this is made anew when the shop is opened.
const COPY_HOURS: i64 = 20;

/// Proves the books, and makes the day's copy when there is none: after opening, in the background.
pub(crate) fn look_after(app: &App) {
    let shop = &app.shop;
    // What goes wrong is a finding, or stands in the light as a copy that is missing.
    let _ = doctor::run::run(shop, &shop.context(), RunDoctor {});
    if shop.file.is_copy() {
        // A copy is looked at; of it none is made.
        return;
    }
    let stem = app
        .shop_path()
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let context = shop.context();
    let is_fresh = |at: DateTime<Utc>| context.now - at < TimeDelta::hours(COPY_HOURS);
    let newest = store::copies::newest_good_copy(&shop.copies, &stem);
    match newest.filter(|copy| is_fresh(copy.made_at)) {
        Some(copy) => shop.learn(Tag::Copies, |health| health.copied_at = Some(copy.made_at)),
        None => drop(backup::make::make(shop, &context, MakeBackup { to: None })),
    }
}

#[cfg(test)]
mod tests;
