//! One command of the morning meets a failing disk: the shop is opened, the command is asked, the shop is closed,
//! and one call of the disk on that way fails, or all from there on. What is told must be true.

use crate::{
    cut::lay,
    disk::{Disk, Fault},
    morning::{MORNING, Step, files, is_sound, is_unknown, open, take},
};
use app::{App, ErrorCode, Failure};
use std::path::Path;
use tests::books::Books;

/// What the caller was told.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Told {
    /// The shop could not be opened.
    NotOpened(ErrorCode),
    Saved,
    NotSaved(ErrorCode),
    Unknown,
}

impl Told {
    fn of(failure: &Failure, is_open: bool) -> Self {
        match failure.code {
            _ if !is_open => Self::NotOpened(failure.code),
            _ if is_unknown(failure) => Self::Unknown,
            code => Self::NotSaved(code),
        }
    }

    fn fits(&self, is_there: bool) -> bool {
        match self {
            Self::Saved => is_there,
            Self::NotOpened(_) | Self::NotSaved(_) => !is_there,
            Self::Unknown => true,
        }
    }

    /// A caller who is told this cannot act on it.
    pub fn is_speechless(&self) -> bool {
        matches!(
            self,
            Self::NotOpened(ErrorCode::Internal) | Self::NotSaved(ErrorCode::Internal)
        )
    }
}

/// When the disk works again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heals {
    /// As soon as the command was answered: the same program goes on.
    AtOnce,
    /// When the program has ended.
    AtTheEnd,
}

/// What came of it.
pub struct Met {
    /// Nothing, when the call that fails never came.
    pub told: Option<Told>,
    /// Calls of the kind that there were until the command was answered, and in all.
    pub until_answered: usize,
    pub calls: usize,
}

/// The step of this number, asked of the shop as it lay there before.
pub fn meet(disk: &Disk, shop: &Path, number: usize, fault: Fault, heals: Heals) -> Met {
    let step = &MORNING.steps[number];
    step.lay(shop);
    disk.fail(fault);
    let (told, app) = ask(disk, shop, step);
    let until_answered = disk.seen();
    fall(shop, number, &told);
    let mut stands = told.clone();
    let healed = match heals {
        Heals::AtOnce => {
            let healed = disk.heal();
            if let Some(app) = app {
                go_on(&app, shop, step, &told);
                stands = Told::Saved;
            }
            healed
        }
        Heals::AtTheEnd => {
            drop(app);
            disk.heal()
        }
    };
    let (calls, failed) = healed;
    if failed > 0 {
        start_again(disk, shop, number, &stands);
    }
    let told = (failed > 0).then_some(told);
    Met {
        told,
        until_answered,
        calls,
    }
}

fn ask(disk: &Disk, shop: &Path, step: &Step) -> (Told, Option<App>) {
    let app = match open(shop, Some(disk)) {
        Ok(app) => app,
        Err(failure) => return (Told::of(&failure, false), None),
    };
    let told = match take(&app, &step.request) {
        Ok(answer) => {
            assert_eq!(answer, step.answer, "{}", step.request.line());
            Told::Saved
        }
        Err(failure) => Told::of(&failure, true),
    };
    (told, Some(app))
}

/// What would be there if the program fell as soon as it had answered.
fn fall(shop: &Path, number: usize, told: &Told) {
    let fallen = shop.with_file_name("fallen.counterbook");
    lay(&files(shop), &fallen);
    let books = Books::read(&fallen);
    let is_there = is_done(&books, &MORNING.steps[number]);
    assert!(told.fits(is_there), "there: {is_there}, after a fall");
    assert_eq!(MORNING.compare(&books, number + usize::from(is_there)), Ok(()));
}

/// The same program, on a disk that works again.
fn go_on(app: &App, shop: &Path, step: &Step, told: &Told) {
    let is_there = is_done(&Books::read(shop), step);
    assert!(told.fits(is_there), "there: {is_there}, in the same program");
    let again = take(app, &step.request);
    let again = again.unwrap_or_else(|failure| panic!("the disk works again: {failure:?}"));
    assert_eq!(again, step.answer, "asking again settles it");
}

/// Another program opens what was left: what was told is true, asking again settles it, and work goes on.
fn start_again(disk: &Disk, shop: &Path, number: usize, told: &Told) {
    let step = &MORNING.steps[number];
    let app = open(shop, Some(disk));
    let app = app.unwrap_or_else(|failure| panic!("the disk works again: {failure:?}"));
    let is_there = is_done(&Books::read(shop), step);
    assert!(told.fits(is_there), "there: {is_there}, after a restart");
    for next in [Some(step), MORNING.steps.get(number + 1)].into_iter().flatten() {
        let answer = take(&app, &next.request);
        let answer = answer.unwrap_or_else(|failure| panic!("the disk works again: {failure:?}"));
        assert_eq!(answer, next.answer, "{}", next.request.line());
    }
    is_sound(&app);
    drop(app);
    let count = MORNING.steps.len().min(number + 2);
    assert_eq!(MORNING.compare(&Books::read(shop), count), Ok(()));
}

/// Whether the books hold what a step did.
fn is_done(books: &Books, step: &Step) -> bool {
    if step.request.is_remembered() {
        return books.answer(&step.request).is_some();
    }
    let draft = step.request.payload["draft"].as_i64().unwrap();
    books.draft(draft) == Some(&step.request.payload["body"])
}
