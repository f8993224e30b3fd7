//! Floors of `app`, and circles of files.

use crate::{
    arrows::{self, Arrow},
    circles, floors,
    house::House,
};

/// Files of `app` with this text each, and the arrows between them.
fn app(files: &[(&str, &str)]) -> (House, Vec<Arrow>) {
    let whole: Vec<(String, &str)> = files
        .iter()
        .map(|(path, text)| (format!("src-tauri/crates/app/src/{path}"), *text))
        .collect();
    let whole: Vec<(&str, &str)> = whole.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    let house = House::of(&whole);
    let arrows = arrows::arrows(&house);
    (house, arrows)
}

fn circle_of(house: &House) -> Vec<Vec<String>> {
    let arrows = arrows::arrows(house);
    circles::circles(arrows.iter().map(Arrow::ends))
        .into_iter()
        .map(|files| {
            files
                .iter()
                .map(|path| {
                    path.rsplit_once("/src/")
                        .map_or(*path, |(_, file)| file)
                        .to_owned()
                })
                .collect()
        })
        .collect()
}

#[test]
fn a_floor_that_knows_a_higher_one_is_seen_however_it_says_it() {
    let lib = "mod door; mod views; mod orders; mod steps; mod table;";
    for way in [
        "use crate::orders::Place;",
        "use crate::{door::Call, orders::{Place, other}};",
        "fn f() { crate::orders::Place::new() }",
        "use crate::orders; fn f(_: orders::Place) {}",
        "fn f() { vec![crate::orders::Place] }",
        "use super::orders::*; fn f(_: Place) {}",
    ] {
        let (_, arrows) = app(&[
            ("lib.rs", lib),
            ("door/mod.rs", "pub struct Call;"),
            ("views/mod.rs", "mod order;"),
            (
                "views/order.rs",
                way.replace("super::", "super::super::").as_str(),
            ),
            (
                "orders/mod.rs",
                "use crate::views; pub struct Place; pub fn other() {}",
            ),
            ("steps.rs", "use crate::views::order;"),
            ("table.rs", "use crate::orders::Place;"),
        ]);
        let seen = floors::upwards(&arrows);
        assert!(
            !seen.is_empty() && seen.iter().all(|told| told.starts_with("app/src/views/order.rs")),
            "{way}: {seen:?}"
        );
    }
}

#[test]
fn an_area_that_borrows_from_another_is_seen() {
    let (house, arrows) = app(&[
        (
            "lib.rs",
            "mod orders; mod customers; mod errands; mod care; mod table;",
        ),
        ("orders/mod.rs", "mod place;"),
        ("orders/place.rs", "use crate::customers::show::view;"),
        ("customers/mod.rs", "pub mod show;"),
        ("customers/show.rs", "pub fn view() {}"),
        ("table.rs", "pub struct Area;"),
        ("care.rs", "use crate::table::Area;"),
        ("errands.rs", ""),
    ]);
    assert_eq!(
        floors::upwards(&arrows),
        ["app/src/orders/place.rs needs view of app/src/customers/show.rs"]
    );
    assert_eq!(floors::homeless(&house), ["app/errands stands on no floor"]);
}

#[test]
fn a_command_that_calls_a_command_is_seen_and_a_part_of_its_own_is_not() {
    let (_, arrows) = app(&[
        ("lib.rs", "mod orders;"),
        (
            "orders/mod.rs",
            "mod place; mod hold; pub use hold::set; pub const AREA: u8 = 1;",
        ),
        (
            "orders/place.rs",
            "mod lines; use super::{AREA, set}; fn f() { lines::all() }",
        ),
        ("orders/place/lines.rs", "pub fn all() {}"),
        ("orders/hold.rs", "pub fn set() {}"),
    ]);
    assert_eq!(
        floors::between_commands(&arrows),
        ["app/src/orders/place.rs needs set of app/src/orders/hold.rs"],
        "also through the name that the area passes on"
    );
}

#[test]
fn a_view_that_looks_at_a_later_one_is_seen() {
    let (house, arrows) = app(&[
        ("lib.rs", "mod views;"),
        ("views/mod.rs", "mod tax;\n\nmod order;\n\nmod customer;"),
        ("views/tax.rs", "pub struct Tax;"),
        ("views/order.rs", "use super::{tax::Tax, customer::Customer};"),
        ("views/customer.rs", "use super::tax::Tax; pub struct Customer;"),
    ]);
    assert_eq!(
        floors::between_views(&house, &arrows),
        ["app/src/views/order.rs needs Customer of app/src/views/customer.rs"]
    );
}

#[test]
fn files_in_a_circle_are_seen_and_a_list_that_passes_on_is_none() {
    let lib = (
        "src-tauri/crates/store/src/lib.rs",
        "mod file; mod act; pub use file::File;",
    );
    let house = House::of(&[
        lib,
        (
            "src-tauri/crates/store/src/file.rs",
            "use crate::act::Act; pub struct File;",
        ),
        (
            "src-tauri/crates/store/src/act.rs",
            "pub struct Act(super::File);",
        ),
    ]);
    assert_eq!(circle_of(&house), [["act.rs", "file.rs"]]);
    let house = House::of(&[
        ("src-tauri/crates/store/src/lib.rs", "mod file;"),
        (
            "src-tauri/crates/store/src/file/mod.rs",
            "mod act; pub use act::Act; pub struct File;",
        ),
        (
            "src-tauri/crates/store/src/file/act.rs",
            "use super::File; pub struct Act;\n#[cfg(test)] mod tests { use crate::file::Act; }",
        ),
    ]);
    assert_eq!(circle_of(&house), Vec::<Vec<String>>::new());
    let house = House::of(&[
        ("src-tauri/crates/store/src/lib.rs", "mod file;"),
        (
            "src-tauri/crates/store/src/file/mod.rs",
            "mod act; pub use act::Act; pub struct File(Act);",
        ),
        (
            "src-tauri/crates/store/src/file/act.rs",
            "use super::File; pub struct Act;",
        ),
    ]);
    assert_eq!(
        circle_of(&house),
        [["file/act.rs", "file/mod.rs"]],
        "a list that uses what it passes on"
    );
}

#[test]
fn a_circle_through_a_macro_is_seen_where_it_is_called() {
    let lib = (
        "src-tauri/crates/app/src/lib.rs",
        "#[macro_use] mod door; mod table; mod ways;",
    );
    let table = ("src-tauri/crates/app/src/table.rs", "area! {} pub fn find() {}");
    let house = House::of(&[
        lib,
        table,
        (
            "src-tauri/crates/app/src/door.rs",
            "macro_rules! area { () => {} } fn f() { crate::table::find() }",
        ),
    ]);
    assert_eq!(circle_of(&house), [["door.rs", "table.rs"]]);
    let rules = "macro_rules! area { () => { $crate::ways::run() } }";
    let house = House::of(&[
        lib,
        table,
        ("src-tauri/crates/app/src/door.rs", rules),
        (
            "src-tauri/crates/app/src/ways.rs",
            "use crate::table::find; pub fn run() { crate::door::call() }",
        ),
    ]);
    assert_eq!(circle_of(&house), [["table.rs", "ways.rs"]]);
}
