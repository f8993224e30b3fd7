//! What reads all of a shop file, on one as large as `COUNTERBOOK_MB` says (300 when it says nothing): the start
//! after a crash up to the first order, the doctor, a copy, going back to it, a salvage. Each once, beside the time
//! that it takes to read the file through.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "bench code")]

use app::{App, Place, context::RealWorld, shop_files, table};
use serde_json::{Value, json};
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};
use store::{
    Act, ShopFile, StoreError,
    paper::{NewDocument, PaperSubject},
    sha256_of,
};
use terms::{DocumentKind, OrderNumber, PaperSize, Revision, StaffId};

const MEGABYTE: usize = 1 << 20;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    fill(&path, megabytes());
    let size = fs::metadata(&path).unwrap().len() / MEGABYTE as u64;
    let (read, ()) = timed(|| {
        io::copy(&mut fs::File::open(&path).unwrap(), &mut io::sink()).unwrap();
    });
    println!("a shop of {size} MB, read through in {read:.2?}");

    let crashed = crash(folder.path(), &path);
    let (start, app) = timed(|| {
        let app = open(&crashed);
        order(&app);
        app
    });
    told("start after a crash, up to the first order", start, read);
    let (doctor, report) = timed(|| ask(&app, "doctor.run", json!({})));
    assert_eq!(report["is_content"], true, "{report}");
    told("the doctor", doctor, read);
    let (copy, made) = timed(|| ask(&app, "backup.make", json!({})));
    told("a copy, proved", copy, read);
    drop(app);

    let place = Place::of(&crashed, Arc::new(RealWorld));
    let back = json!({ "copy": made["path"] });
    let (restore, ()) = timed(|| drop(table::at(&place, "backup.restore", back).unwrap()));
    told("going back to it", restore, read);
    let (salvage, report) = timed(|| shop_files::salvage::salvage(&crashed, None, &RealWorld).unwrap());
    assert!(report.is_whole);
    told("a salvage", salvage, read);
}

fn megabytes() -> usize {
    let asked = std::env::var("COUNTERBOOK_MB").ok();
    asked.and_then(|megabytes| megabytes.parse().ok()).unwrap_or(300)
}

fn told(what: &str, took: Duration, read: Duration) {
    let times = took.as_secs_f64() / read.as_secs_f64();
    println!("{what}: {took:.2?}, {times:.1} times reading it");
}

fn timed<T>(run: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = run();
    (start.elapsed(), done)
}

fn open(path: &Path) -> App {
    shop_files::open(path, Arc::new(RealWorld), shop_files::copies_beside(path)).unwrap()
}

fn ask(app: &App, command: &str, payload: Value) -> Value {
    serde_json::from_str(&app.dispatch(command, payload, None).unwrap().value).unwrap()
}

fn order(app: &App) -> Value {
    let lines = json!([{ "sku": "MUG", "quantity": 1 }]);
    ask(
        app,
        "orders.place",
        json!({ "new_customer": { "name": "Bea Quill" }, "lines": lines }),
    )
}

/// A shop with orders, and paper until it is large enough.
fn fill(path: &Path, megabytes: usize) {
    let new = shop_files::NewShop::read("Fjord & Kiln", "GB", "GBP", None).unwrap();
    let app = shop_files::create(path, &new, Arc::new(RealWorld), shop_files::copies_beside(path)).unwrap();
    ask(
        &app,
        "items.save",
        json!({ "sku": "MUG", "name": "Mug", "kind": "stocked", "price_minor": 1250 }),
    );
    ask(
        &app,
        "stock.receive",
        json!({ "lines": [{ "sku": "MUG", "quantity": 100_000 }] }),
    );
    (0..2000).for_each(|_| drop(order(&app)));
    drop(app);
    let file = ShopFile::open(path).unwrap();
    for nth in 0..megabytes {
        let request = format!("paper-{nth}");
        file.write::<StoreError>(&act(&request), |writer| {
            let bytes = noise(nth);
            let order = writer.orders().by_number(OrderNumber::new(1001))?.unwrap();
            writer.paper().insert(&NewDocument {
                kind: DocumentKind::PackingSlip,
                subject: PaperSubject::Order(order.id),
                parcel: None,
                paper: PaperSize::A4,
                revision: Revision::new(1),
                pages: 1,
                sha256: &sha256_of(&bytes),
                bytes: &bytes,
            })?;
            Ok("{}".to_owned())
        })
        .unwrap();
    }
    file.checkpoint().unwrap();
}

/// A megabyte that is nobody else's.
fn noise(seed: usize) -> Vec<u8> {
    let mut state = seed as u64 + 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    (0..MEGABYTE / 8).flat_map(|_| next()).collect()
}

fn act(request_id: &str) -> Act<'_> {
    Act {
        command: "bench.fill",
        staff_id: StaffId::new(1),
        at: "2026-10-03T09:15:00Z".parse().unwrap(),
        request_id,
        keeps_answer: false,
        payload_sha256: [0; 32],
        text: "{}",
        salt: [3; 16],
    }
}

/// The file and its log as a program leaves them that falls in the middle of its work.
fn crash(folder: &Path, path: &Path) -> PathBuf {
    let app = open(path);
    (0..20).for_each(|_| drop(order(&app)));
    let crashed = folder.join("crashed.counterbook");
    for end in ["", "-wal"] {
        let named = |path: &Path| PathBuf::from(format!("{}{end}", path.display()));
        fs::copy(named(path), named(&crashed)).unwrap();
    }
    crashed
}
