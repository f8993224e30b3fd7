//! What is looked after without being asked: the books are proved after opening, a copy is made on every day on
//! which the shop is used, old copies are thinned, the second place is caught up.

use crate::{
    app::App,
    context::Context,
    failure::{ErrorCode, Failure},
    health::{KnownCopy, SecondPlace},
    open_shop::OpenShop,
    place::stem,
    steps::{copying::copy, proving::prove},
};
use std::{path::Path, time::Duration};
use store::{
    activity::Mark,
    copies::{self, Copy},
};
use terms::Tag;

/// How often there is a look while the shop is open. It reads names and notes, no copy.
pub(crate) const EVERY: Duration = Duration::from_secs(180);

/// After a copy failed, as on a full disk, the next try waits this long.
const AGAIN_AFTER: Duration = Duration::from_secs(30 * 60);

/// After opening, in the background: proves the books, then looks for the first time.
pub(crate) fn look_after(app: &App) {
    // What goes wrong is a finding, or stands in the light as a proof that is missing.
    let _ = prove(&app.shop, &app.shop.context());
    look(app);
}

/// Makes the day's copy when it is due, thins out, and catches up the second place.
pub(crate) fn look(app: &App) {
    let shop = &app.shop;
    if shop.file.is_copy() {
        // A copy is looked at; of it none is made.
        return;
    }
    let Ok(_one_at_a_time) = shop.care.try_lock() else {
        return;
    };
    if shop.is_leaving() || shop.file.older().is_some() {
        return;
    }
    // What goes wrong is kept for the light; the next look tries again.
    let _ = look_at(shop, &shop.context());
}

fn look_at(shop: &OpenShop, context: &Context) -> Result<(), Failure> {
    let (first, newest) = shop.ask(|reader| {
        let activity = reader.activity();
        Ok((activity.first_mark()?, activity.newest_mark()?))
    })?;
    let (Some(first), Some(newest)) = (first, newest) else {
        return Ok(());
    };
    let known = kept(shop, &first);
    learn_of(shop, &known);
    if is_due(shop, context, &known, &newest) {
        make(shop, context);
    }
    let known = kept(shop, &first);
    copies::thin(&known, &|at| shop.world.day_of(at));
    catch_up(shop, context, &first);
    Ok(())
}

fn kept(shop: &OpenShop, first: &Mark) -> Vec<Copy> {
    let all = copies::listed(&shop.copies, &stem(shop.path()));
    copies::of_one_shop(all, Some(&first.hash()))
}

/// Finds out which copy is the newest good one: it is read through once, and known until it is touched.
fn learn_of(shop: &OpenShop, copies: &[Copy]) {
    let health = shop.health();
    let good = copies.iter().find(|copy| {
        let is_known = health
            .copy
            .as_ref()
            .is_some_and(|known| known.copy == **copy && known.is_still_there());
        copy.is_good() && (is_known || copies::is_whole(copy))
    });
    let good = good.cloned().map(KnownCopy::read);
    let doubtful = copies.first().filter(|copy| !copy.is_good()).cloned();
    if health.copy != good || health.doubtful != doubtful {
        shop.learn(Tag::Copies, |health| {
            (health.copy, health.doubtful) = (good, doubtful)
        });
    }
}

/// Something changed since the newest copy, and none was made today: by the shop's own calendar, and a copy of a
/// day that has not come yet is none of today, since a clock was wrong then.
fn is_due(shop: &OpenShop, context: &Context, copies: &[Copy], newest: &Mark) -> bool {
    let health = shop.health();
    let waits = |failed: Duration| shop.world.running().saturating_sub(failed) < AGAIN_AFTER;
    if health.no_copy.is_some_and(|(_, failed)| waits(failed)) {
        return false;
    }
    let is_of_today =
        |copy: &&Copy| copy.made_at <= context.now && shop.world.day_of(copy.made_at) == context.today;
    let holds_all = |copy: &&Copy| {
        copy.holds
            .as_ref()
            .is_some_and(|holds| holds.hash == newest.hash())
    };
    // A broken one is as none; a doubtful one is the best that can be had today.
    let good = health.copy.map(|known| known.copy);
    let doubtful = copies.iter().filter(|copy| !copy.is_good());
    !good
        .iter()
        .chain(doubtful)
        .any(|copy| is_of_today(&copy) || holds_all(&copy))
}

fn make(shop: &OpenShop, context: &Context) {
    if let Err(failure) = copy(shop, context, &shop.copies) {
        let failed = (failure.code, shop.world.running());
        shop.learn(Tag::Copies, |health| health.no_copy = Some(failed));
    }
}

/// Brings the newest good copy to the second place, when one is named and there.
fn catch_up(shop: &OpenShop, context: &Context, first: &Mark) {
    let health = shop.health();
    let (Some(second), Some(known)) = (health.second, health.copy) else {
        return;
    };
    if !second.folder.is_dir() {
        return;
    }
    let brought = bring(shop, context, &second.folder, &known.copy, first);
    let now = match brought {
        Ok(copy) => SecondPlace {
            copy: Some(KnownCopy::read(copy)),
            trouble: None,
            ..second.clone()
        },
        Err(code) => SecondPlace {
            trouble: Some(code),
            ..second.clone()
        },
    };
    if now != second {
        shop.learn(Tag::Copies, |health| health.second = Some(now));
    }
}

fn bring(
    shop: &OpenShop,
    context: &Context,
    folder: &Path,
    copy: &Copy,
    first: &Mark,
) -> Result<Copy, ErrorCode> {
    let stem = stem(shop.path());
    copies::bring(copy, folder, &stem, context.now).map_err(|error| Failure::from(error).code)?;
    let there = copies::of_one_shop(copies::listed(folder, &stem), Some(&first.hash()));
    copies::thin(&there, &|at| shop.world.day_of(at));
    let arrived = there.into_iter().find(|there| there.sha256 == copy.sha256);
    arrived.ok_or(ErrorCode::StorageFailed)
}

#[cfg(test)]
mod tests;
