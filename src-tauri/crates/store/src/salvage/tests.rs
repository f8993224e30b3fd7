//! A page of each kind destroyed, and what is kept.

mod damage;
mod large_shop;

use super::{Salvaged, read};
use crate::{connection, doctor, fixture::at};
use large_shop::{LargeShop, kept};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
    time::Instant,
};

/// Set for every kind in every way; without it a part of them is tried.
const LONG: &str = "COUNTERBOOK_LONG";
/// Of a hundred thousand rows.
const GOAL: i64 = 99_800;

#[derive(Debug, Clone, Copy)]
enum Way {
    Ones,
    Zeros,
    Noise,
}

fn destroy(bytes: &mut [u8], page: usize, way: Way) {
    let mut noise = 0x9e37_79b9_7f4a_7c15_u64;
    for byte in &mut bytes[(page - 1) * 4096..page * 4096] {
        noise ^= noise << 13;
        noise ^= noise >> 7;
        noise ^= noise << 17;
        *byte = match way {
            Way::Ones => 0xff,
            Way::Zeros => 0,
            Way::Noise => noise.to_be_bytes()[3],
        };
    }
}

/// Pages without which nothing is missing, and which the report calls whole.
const WHOLE: [&str; 13] = [
    "page 1",
    "orders inner",
    "order_lines inner",
    "customers inner",
    "stock_moves inner",
    "sqlite_sequence leaf",
    "sqlite_schema leaf",
    "orders_by_customer leaf",
    "phones_by_last_digits inner",
    "sqlite_autoindex_requests_1 inner",
    "customer_search_data leaf",
    "free trunk",
    "free leaf",
];

/// Pages by what they are.
fn kinds(shop: &LargeShop) -> Vec<(String, usize)> {
    let named = [
        ("orders", "leaf"),
        ("orders", "inner"),
        ("order_lines", "leaf"),
        ("order_lines", "inner"),
        ("order_taxes", "leaf"),
        ("customers", "leaf"),
        ("customers", "inner"),
        ("items", "leaf"),
        ("phones", "leaf"),
        ("addresses", "leaf"),
        ("money_entries", "leaf"),
        ("stock_moves", "leaf"),
        ("stock_moves", "inner"),
        ("stock_levels", "leaf"),
        ("shelf_levels", "leaf"),
        ("allocations", "leaf"),
        ("allocations", "inner"),
        ("shipments", "leaf"),
        ("parcels", "leaf"),
        ("parcel_lines", "leaf"),
        ("documents", "leaf"),
        ("documents", "overflow"),
        ("activities", "leaf"),
        ("activity_subjects", "leaf"),
        ("activity_subjects", "inner"),
        ("activity_texts", "leaf"),
        ("requests", "leaf"),
        ("requests", "overflow"),
        ("shops", "leaf"),
        ("staff", "leaf"),
        ("sqlite_sequence", "leaf"),
        ("sqlite_schema", "leaf"),
        ("orders_by_customer", "leaf"),
        ("phones_by_last_digits", "inner"),
        ("sqlite_autoindex_requests_1", "inner"),
        ("customer_search_data", "leaf"),
    ];
    let mut kinds = vec![("page 1".to_owned(), 1)];
    for (part, kind) in named {
        kinds.push((format!("{part} {kind}"), shop.page(part, kind)));
    }
    let (trunk, leaf) = shop.free();
    kinds.push(("free trunk".to_owned(), trunk));
    kinds.push(("free leaf".to_owned(), leaf));
    kinds
}

fn salvage(folder: &Path, bytes: &[u8], name: &str) -> (Salvaged, PathBuf) {
    let damaged = folder.join(format!("{name}.counterbook"));
    let raw = folder.join(format!("{name}.salvaged"));
    fs::write(&damaged, bytes).unwrap();
    let salvaged = read(&damaged, &raw, at()).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert!(
        fs::read(&damaged).unwrap() == bytes,
        "{name}: the damaged file was touched"
    );
    fs::remove_file(damaged).unwrap();
    (salvaged, raw)
}

fn is_sound(path: &Path) {
    let connection = connection::open_still(path).unwrap();
    assert_eq!(
        doctor::pages(&connection, doctor::Thoroughness::Whole).unwrap(),
        []
    );
    assert_eq!(doctor::foreign_keys(&connection).unwrap(), []);
}

static SHOP: LazyLock<LargeShop> = LazyLock::new(LargeShop::new);

#[test]
fn a_page_of_ones_costs_next_to_nothing() {
    one_destroyed_page(Way::Ones, 0);
}

#[test]
fn a_page_of_zeros_costs_next_to_nothing() {
    one_destroyed_page(Way::Zeros, 4);
}

#[test]
fn a_page_of_noise_costs_next_to_nothing() {
    one_destroyed_page(Way::Noise, 8);
}

/// Every kind of page, or every twelfth from `first` on.
fn one_destroyed_page(way: Way, first: usize) {
    let is_long = std::env::var_os(LONG).is_some();
    let kinds = kinds(&SHOP).into_iter().enumerate();
    let wanted = kinds.filter(|(at, _)| is_long || at % 12 == first);
    let missed: Vec<String> = wanted
        .filter_map(|(_, (kind, page))| without(&kind, page, way))
        .collect();
    assert!(missed.is_empty(), "{missed:?}");
}

/// Salvages the shop without one page; what of it is not as it should be.
fn without(kind: &str, page: usize, way: Way) -> Option<String> {
    let mut bytes = SHOP.bytes.clone();
    destroy(&mut bytes, page, way);
    let start = Instant::now();
    let (salvaged, raw) = salvage(SHOP.folder.path(), &bytes, &format!("{way:?}"));
    let took = start.elapsed();
    is_sound(&raw);
    let (all, kept, lost) = kept(&SHOP.path, &raw);
    super::withdraw(&raw);
    let share = kept * 100_000 / all;
    let line = format!(
        "{kind:<34} {way:?}: {kept} of {all} rows ({}.{:03} %), lost {lost:?}, told {:?}, {took:.1?}",
        share / 1000,
        share % 1000,
        told(&salvaged),
    );
    println!("{line}");
    let is_told = kept == all || !salvaged.is_whole();
    let is_whole = kept == all && salvaged.is_whole();
    let is_right = share >= GOAL && is_told && (is_whole || !WHOLE.contains(&kind));
    (!is_right).then_some(line)
}

/// What the report says of each table that is not whole: known, at most, stand-ins, kept out.
fn told(salvaged: &Salvaged) -> Vec<String> {
    let tables = salvaged.tables.iter();
    let broken = tables.filter(|table| table.missing_at_most != Some(0) || !table.kept_out.is_empty());
    broken
        .map(|table| {
            format!(
                "{} {}/{:?} {} {}",
                table.table,
                table.missing,
                table.missing_at_most,
                table.stand_ins,
                table.kept_out.len()
            )
        })
        .collect()
}
