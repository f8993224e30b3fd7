//! The floors of `app`: a file knows its own room and lower ones.

use crate::{arrows::Arrow, house::House, rust};
use std::collections::BTreeSet;
use syn::Item;

const APP: &str = "src-tauri/crates/app/src/";

/// Rooms by floor, the lowest first. Every other folder or file of `app` stands on none, which is a breach.
const FLOORS: [&[&str]; 9] = [
    &["failure", "context", "health", "open_shop", "place"],
    &["door"],
    &["views"],
    &["steps"],
    AREAS,
    &["app", "table", "care", "shop_files"],
    &["host", "native", "sample"],
    &["typescript"],
    &["lib"],
];

/// Business areas. Host and native commands have area tables, too, but stand higher.
pub const AREAS: &[&str] = &[
    "shop",
    "items",
    "stock",
    "customers",
    "drafts",
    "orders",
    "shipments",
    "payments",
    "returns",
    "documents",
    "desk",
    "changes",
    "activity",
    "doctor",
    "backup",
];

/// The room of a file: the first folder in `app`, or the file itself where it stands alone.
pub fn room(path: &str) -> Option<&str> {
    let inside = path.strip_prefix(APP)?;
    let first = inside.split('/').next()?;
    Some(first.strip_suffix(".rs").unwrap_or(first))
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// The file of one command: in an area, and not the area's table.
pub fn is_command(path: &str) -> bool {
    let is_table = path.ends_with("/mod.rs");
    room(path).is_some_and(|room| AREAS.contains(&room)) && !is_table
}

/// Rooms that stand on no floor.
pub fn homeless(house: &House) -> Vec<String> {
    let rooms: BTreeSet<&str> = house.rust(APP).filter_map(|source| room(&source.path)).collect();
    rooms
        .into_iter()
        .filter(|room| floor(room).is_none())
        .map(|room| format!("app/{room} stands on no floor"))
        .collect()
}

/// Arrows that lead up, or across between areas.
pub fn upwards(arrows: &[Arrow]) -> Vec<String> {
    let is_wrong = |arrow: &&Arrow| {
        let (Some(from), Some(to)) = (room(&arrow.from), room(&arrow.to)) else {
            return false;
        };
        let (Some(own), Some(other)) = (floor(from), floor(to)) else {
            return false;
        };
        let is_area = |room| AREAS.contains(&room);
        from != to && (other > own || other == own && is_area(from))
    };
    arrows.iter().filter(is_wrong).map(told).collect()
}

/// Arrows from the file of a command to the file of another, within an area.
pub fn between_commands(arrows: &[Arrow]) -> Vec<String> {
    let is_wrong = |arrow: &&Arrow| {
        is_command(&arrow.from)
            && is_command(&arrow.to)
            && room(&arrow.from) == room(&arrow.to)
            && !is_part(&arrow.from, &arrow.to)
    };
    arrows.iter().filter(is_wrong).map(told).collect()
}

/// Files of one command: `orders/place.rs` and everything in the folder `orders/place/`.
fn is_part(one: &str, other: &str) -> bool {
    let command = |path: &str| {
        let inside = path.strip_prefix(APP).unwrap_or(path).trim_end_matches(".rs");
        inside.split('/').take(2).collect::<Vec<_>>().join("/")
    };
    command(one) == command(other)
}

/// Arrows between views that lead to a later one in the order of `views/mod.rs`.
pub fn between_views(house: &House, arrows: &[Arrow]) -> Vec<String> {
    let order = views(house);
    let place = |path: &str| {
        let inside = path.strip_prefix(APP)?.strip_prefix("views/")?;
        let view = inside.split('/').next()?.trim_end_matches(".rs");
        // The list itself is the ground: every view may know it, and it knows none.
        let at = order.iter().position(|name| name == view);
        Some((at.map_or(0, |at| at + 1), view.to_owned()))
    };
    let is_wrong = |arrow: &&Arrow| match (place(&arrow.from), place(&arrow.to)) {
        (Some((own, from)), Some((other, to))) => from != to && other > own,
        _ => false,
    };
    arrows.iter().filter(is_wrong).map(told).collect()
}

/// The views as `views/mod.rs` declares them. The formatter sorts `mod` lines that stand together: a blank line
/// between two keeps their order.
pub fn views(house: &House) -> Vec<String> {
    let list = format!("{APP}views/mod.rs");
    let text = house.rust(&list).next().map_or("", |source| source.text.as_str());
    let module = |item| match item {
        Item::Mod(module) => Some(module.ident.to_string()),
        _ => None,
    };
    rust::product(text).into_iter().filter_map(module).collect()
}

fn told(arrow: &Arrow) -> String {
    let short = |path: &str| path.trim_start_matches("src-tauri/").replace("crates/", "");
    format!(
        "{} needs {} of {}",
        short(&arrow.from),
        arrow.named,
        short(&arrow.to)
    )
}

/// Pairs of rooms of `app` with an arrow between them.
pub fn between_rooms(arrows: &[Arrow]) -> BTreeSet<(&str, &str)> {
    arrows
        .iter()
        .filter_map(|arrow| Some((room(&arrow.from)?, room(&arrow.to)?)))
        .filter(|(from, to)| from != to)
        .collect()
}
