//! What is looked after without being asked: the books are proved after opening, the day's copy is made.

use crate::{app::App, backup::make::MakeBackup, doctor::run::RunDoctor};
use chrono::{DateTime, TimeDelta, Utc};
use terms::Tag;

/// A copy older than this is made anew when the shop is opened.
const COPY_HOURS: i64 = 20;

/// Proves the books, and makes the day's copy when there is none: after opening, in the background.
pub(crate) fn look_after(app: &App) {
    // What goes wrong is a finding, or stands in the light as a copy that is missing.
    let _ = app.call(&RunDoctor {});
    let stem = app
        .shop_path()
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let now = app.shop.context().now;
    let is_fresh = |at: DateTime<Utc>| now - at < TimeDelta::hours(COPY_HOURS);
    let newest = store::copies::good_copies(&app.shop.copies, &stem)
        .into_iter()
        .next();
    match newest.filter(|copy| is_fresh(copy.made_at)) {
        Some(copy) => app
            .shop
            .learn(Tag::Copies, |health| health.copied_at = Some(copy.made_at)),
        None => drop(app.call(&MakeBackup { to: None })),
    }
    // Nobody heard what these calls said of themselves: it is said again, to whoever asks next.
    for of in [Tag::Books, Tag::Copies] {
        app.shop.learn(of, |_| ());
    }
}

#[cfg(test)]
mod tests;
