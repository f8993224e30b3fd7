//! A shop's morning on a disk of our own: every command of the table, played once and kept step by step, so that
//! a trial can begin before any of them, with the log as it then was.

use crate::{cut::lay, disk::Disk, disk::Part};
use app::{
    App, ErrorCode, Failure,
    context::{RealWorld, World},
    shop_files::copies_beside,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, LazyLock},
};
use store::ShopFile;
use tests::{
    books::{Books, Done},
    chance::Chance,
    day::{self, Request, new_shop},
};

/// Everything happens in one second.
struct Still;

impl World for Still {
    fn now(&self) -> DateTime<Utc> {
        "2026-10-03T09:15:00Z".parse().unwrap()
    }

    fn today(&self) -> NaiveDate {
        "2026-10-03".parse().unwrap()
    }

    fn random(&self) -> [u8; 16] {
        RealWorld.random()
    }
}

/// The file and its log, as they lie there.
pub type Files = BTreeMap<Part, Vec<u8>>;

/// One command of the morning: what was asked and answered, and what lay there before.
pub struct Step {
    pub request: Request,
    pub answer: Value,
    pub before: Files,
}

pub struct Morning {
    pub steps: Vec<Step>,
    /// What the shop holds when it is opened.
    pub first: Books,
}

/// Played once for all trials.
pub static MORNING: LazyLock<Morning> = LazyLock::new(Morning::play);

/// A folder on no disk: what is kept here is known from the list of what the disk was told.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| tempfile::tempdir().unwrap())
}

/// A shop as it lies there before the morning.
pub fn closed_shop(folder: &Path) -> PathBuf {
    let path = folder.join("shop.counterbook");
    drop(new_shop(&path, Arc::new(Still)));
    path
}

/// Opens a shop on a disk of our own, or on the system's.
pub fn open(path: &Path, disk: Option<&Disk>) -> Result<App, Failure> {
    let file = ShopFile::open_on(path, disk.map(Disk::name))?;
    Ok(App::new(file, Arc::new(Still), copies_beside(path)))
}

/// Does what a step asks.
pub fn take(app: &App, request: &Request) -> Result<Value, Failure> {
    let outcome = app.dispatch(request.command, request.payload.clone(), Some(&request.id))?;
    let mut answer: Value = serde_json::from_str(&outcome.value).unwrap();
    // Where the file lies is no part of what was done.
    if let Some(answer) = answer.as_object_mut() {
        answer.shift_remove("shop_file");
    }
    Ok(answer)
}

/// Nobody knows whether it happened, and the caller is told just that.
pub fn is_unknown(failure: &Failure) -> bool {
    failure.code == ErrorCode::OutcomeUnknown
}

/// Every invariant about data.
#[track_caller]
pub fn is_sound(app: &App) {
    let outcome = app.dispatch("doctor.run", json!({}), None).unwrap();
    let report: Value = serde_json::from_str(&outcome.value).unwrap();
    assert_eq!(report["findings"], json!([]));
}

impl Morning {
    fn play() -> Self {
        let folder = folder();
        let path = closed_shop(folder.path());
        let app = open(&path, None).unwrap();
        let first = Books::read(&path);
        let mut steps = Vec::new();
        day::morning(&mut Chance::of(8), |request| {
            let before = files(&path);
            let answer = take(&app, request).unwrap_or_else(|failure| panic!("{request:?}: {failure:?}"));
            steps.push(Step {
                request: request.clone(),
                answer: answer.clone(),
                before,
            });
            answer
        });
        is_sound(&app);
        Self { steps, first }
    }

    /// The first `count` steps are in the books with their answers, and nothing else is.
    pub fn compare(&self, books: &Books, count: usize) -> Result<(), String> {
        let mut done = Done::new();
        for (number, step) in self.steps.iter().enumerate() {
            if !step.request.is_remembered() {
                continue;
            }
            let is_there = books.answer(&step.request).is_some();
            if is_there != (number < count) {
                let request = step.request.line();
                return Err(format!("step {number} of {count}, there: {is_there}, {request}"));
            }
            if is_there {
                *done.entry(step.request.command).or_default() += 1;
            }
        }
        for (draft, body) in self.drafts_after(count) {
            if books.draft(draft) != body {
                return Err(format!("draft {draft} after {count} steps"));
            }
        }
        match books.differences(&self.first, &done) {
            none if none.is_empty() => Ok(()),
            more => Err(format!("after {count} steps: {more:?}")),
        }
    }

    /// What each draft says after so many steps; nothing, when it was discarded.
    fn drafts_after(&self, count: usize) -> BTreeMap<i64, Option<&Value>> {
        let mut drafts = BTreeMap::new();
        for Step { request, answer, .. } in &self.steps[..count] {
            let draft = request.payload["draft"].as_i64().or(answer["draft"].as_i64());
            match (request.command, draft) {
                ("drafts.save", Some(draft)) => drafts.insert(draft, request.payload.get("body")),
                ("drafts.discard", Some(draft)) => drafts.insert(draft, None),
                _ => None,
            };
        }
        drafts
    }
}

/// What lies there, read through no connection.
pub fn files(shop: &Path) -> Files {
    let log = shop.with_extension("counterbook-wal");
    let parts = [(Part::File, shop), (Part::Log, log.as_path())];
    let read = |(part, path): (Part, &Path)| Some((part, fs::read(path).ok()?));
    parts.into_iter().filter_map(read).collect()
}

impl Step {
    /// Lays the files as they were before this step.
    pub fn lay(&self, shop: &Path) {
        lay(&self.before, shop);
    }
}
