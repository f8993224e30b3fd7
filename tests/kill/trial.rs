//! One shop under trial: what was asked of it, what it acknowledged, and what its file says of that, as the
//! last crash left it.

use crate::{
    program::{Program, doctor},
    tally::Tally,
};
use app::context::RealWorld;
use serde_json::Value;
use std::{
    collections::VecDeque,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};
use tests::{
    books::{Books, Done},
    chance::Chance,
    day::{Day, Request, new_shop},
};

/// A request, and what it was answered when that was heard.
struct Asked {
    request: Request,
    heard: Option<Value>,
    /// Found on the disk without having been acknowledged.
    has_landed: bool,
}

pub struct Trial {
    path: PathBuf,
    folder: tempfile::TempDir,
    day: Day,
    before: Books,
    asked: Vec<Asked>,
    /// Places in `asked` of the lines that the program was sent, in order.
    waiting: VecDeque<usize>,
}

impl Trial {
    pub fn open(chance: &mut Chance) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.counterbook");
        drop(new_shop(&path, Arc::new(RealWorld)));
        Self {
            before: Books::read(&path),
            path,
            folder,
            day: Day::new(Chance::of(chance.throw())),
            asked: Vec::new(),
            waiting: VecDeque::new(),
        }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// First what was never answered, once more under its own id, then two that were answered, then new ones.
    pub fn next_lines(&mut self, chance: &mut Chance, tally: &mut Tally) -> Vec<String> {
        let unheard = (0..self.asked.len()).filter(|at| self.asked[*at].heard.is_none());
        self.waiting = unheard.collect();
        let remembered = (0..self.asked.len()).filter(|at| self.may_repeat(*at));
        let remembered: Vec<usize> = remembered.collect();
        if !remembered.is_empty() {
            let mut any = || remembered[chance.below_len(remembered.len())];
            self.waiting.extend([any(), any()]);
        }
        for _ in 0..=chance.below(9) {
            let Some(request) = self.day.next_request() else {
                break;
            };
            tally.of(request.command).tried += 1;
            self.waiting.push_back(self.asked.len());
            self.asked.push(Asked {
                request,
                heard: None,
                has_landed: false,
            });
        }
        self.waiting
            .iter()
            .map(|at| self.asked[*at].request.line())
            .collect()
    }

    /// A draft that was typed on since must not be set back.
    fn may_repeat(&self, at: usize) -> bool {
        let asked = &self.asked[at];
        asked.heard.is_some() && asked.request.is_remembered()
    }

    /// An answer, in the order of the lines.
    pub fn hear(&mut self, answer: &Value, tally: &mut Tally) {
        let at = self.waiting.pop_front().expect("one answer for each line");
        let asked = &mut self.asked[at];
        let row = tally.of(asked.request.command);
        assert_eq!(answer["ok"], true, "{}: {answer}", asked.request.line());
        if let Some(known) = &asked.heard {
            assert_eq!(*known, answer["value"], "{} again", asked.request.line());
            row.repeated += 1;
            return;
        }
        row.acknowledged += 1;
        asked.heard = Some(answer["value"].clone());
        self.day.hear(&asked.request, &answer["value"]);
    }

    /// Looks at the files as the crash left them, on a copy that is laid aside before anybody opens them.
    pub fn look(&mut self, tally: &mut Tally) {
        let aside = self.folder.path().join("aside");
        let copy = lay_aside(&self.path, &aside);
        if let Err(told) = doctor(&copy) {
            panic!("the doctor of {}: {told}", copy.display());
        }
        let books = Books::read(&copy);
        self.compare(&books, tally);
        fs::remove_dir_all(&aside).unwrap();
    }

    fn compare(&mut self, books: &Books, tally: &mut Tally) {
        // The program takes its lines in order: of what it did not answer, the first may be there, and no other.
        let mut is_end = false;
        let mut done = Done::new();
        for asked in self
            .asked
            .iter_mut()
            .filter(|asked| asked.request.is_remembered())
        {
            let request = &asked.request;
            let found = books.answer(request);
            match (&asked.heard, found) {
                (Some(heard), Some(found)) => {
                    assert_eq!(heard, found, "{}: kept other than told", request.line());
                }
                (Some(_), None) => tally.of(request.command).lost += 1,
                (None, found) => {
                    let has_landed = found.is_some();
                    assert!(!(is_end && has_landed), "{} was done out of turn", request.line());
                    is_end |= !has_landed;
                    tally.of(request.command).cut_off(has_landed && !asked.has_landed);
                    asked.has_landed |= has_landed;
                }
            }
            if asked.heard.is_some() || found.is_some() {
                *done.entry(request.command).or_default() += 1;
            }
        }
        for (command, difference) in books.differences(&self.before, &done) {
            tally.of(command).differs(difference);
        }
        self.compare_drafts(books, tally);
    }

    /// A draft holds what was typed last: acknowledged, or on its way when the program fell.
    fn compare_drafts(&self, books: &Books, tally: &mut Tally) {
        let typed = self
            .asked
            .iter()
            .rev()
            .filter(|asked| !asked.request.is_remembered());
        let mut seen = Vec::new();
        for asked in typed {
            let draft = asked.request.payload["draft"].as_i64().unwrap();
            if seen.contains(&draft) {
                continue;
            }
            let is_here = books
                .draft(draft)
                .is_none_or(|body| *body == asked.request.payload["body"]);
            if asked.heard.is_some() {
                seen.push(draft);
                tally.of(asked.request.command).lost += u64::from(!is_here);
            } else if is_here {
                seen.push(draft);
            }
        }
    }

    /// Every line once more under its own id: the same answers, and nothing new in the file.
    pub fn send_everything_again(&mut self, tally: &mut Tally) {
        let mut program = Program::batch(&self.path);
        self.waiting = (0..self.asked.len())
            .filter(|at| self.asked[*at].heard.is_none() || self.may_repeat(*at))
            .collect();
        for at in self.waiting.clone() {
            program.send(&[self.asked[at].request.line()]);
            let answer = program.answer();
            self.hear(&answer, tally);
        }
        program.end();
        self.look(tally);
    }
}

/// Copies the shop file, its log and the log's index, as they lie there.
pub fn lay_aside(shop: &Path, folder: &Path) -> PathBuf {
    fs::create_dir_all(folder).unwrap();
    for end in ["", "-wal", "-shm"] {
        let mut name = shop.file_name().unwrap().to_owned();
        name.push(end);
        let from = shop.with_file_name(&name);
        if from.exists() {
            fs::copy(from, folder.join(&name)).unwrap();
        }
    }
    folder.join(shop.file_name().unwrap())
}
