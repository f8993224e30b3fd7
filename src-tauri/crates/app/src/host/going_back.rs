//! Commands of the place of a shop, asked by the window that may have it open. What puts another file in its
//! place waits until nobody in this program has the old one, and opens the new one.

use super::{desk::Host, files::free_path};
use crate::{
    app::App,
    backup::{accept::AcceptFile, restore::RestoreCopy},
    door::{Command, Outcome},
    failure::{ErrorCode, Failure},
    place::Place,
    table,
};
use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    sync::{Arc, mpsc::RecvTimeoutError},
    time::Duration,
};

/// As long as a copy that is just being made may take.
const PATIENCE: Duration = Duration::from_secs(90);

impl Host {
    /// Runs a command of the place of this window's shop.
    pub(super) fn at_its_place(&self, name: &str, payload: Value) -> Result<Outcome, Failure> {
        match name {
            RestoreCopy::NAME | AcceptFile::NAME => self.take_over(name, payload),
            _ => table::at(&self.place()?, name, payload),
        }
    }

    /// Closes the shop, lets another file take its place, and opens that.
    fn take_over(&self, name: &str, payload: Value) -> Result<Outcome, Failure> {
        let _one_at_a_time = self.moving();
        let place = self.place()?;
        let (place, payload) = self.of_a_copy(place, payload)?;
        let path = place.path.clone();
        let closed = Self::closed(place, self.take());
        let outcome = closed.and_then(|place| table::at(&place, name, payload));
        let now = outcome.as_ref().ok().and_then(opened_next).unwrap_or(path);
        // Also after a refusal: the shop that was open is open again, or its trouble is shown.
        let opened = self.open(&now);
        let outcome = outcome?;
        opened.map(|()| outcome)
    }

    /// Waits until nobody has the shop open any more: whoever closes a file last takes its log away by name, and
    /// must not meet the log of another.
    fn closed(mut place: Place, open: Option<Arc<App>>) -> Result<Place, Failure> {
        place.open = None;
        let Some(app) = open else { return Ok(place) };
        app.shop.leave();
        let _ = app.checkpoint();
        let gone = app.shop.when_gone();
        drop(app);
        match gone.map(|gone| gone.recv_timeout(PATIENCE)) {
            Some(Err(RecvTimeoutError::Disconnected)) => Ok(place),
            _ => Err(Failure::new(ErrorCode::StorageLocked)),
        }
    }

    /// A copy that was opened by hand stays a copy: it becomes a shop in a place of its own.
    fn of_a_copy(&self, place: Place, mut payload: Value) -> Result<(Place, Value), Failure> {
        if !store::copies::is_copy(&place.path) {
            return Ok((place, payload));
        }
        if let Some(request) = payload.as_object_mut() {
            request
                .entry("copy")
                .or_insert_with(|| json!(place.path.display().to_string()));
            if request.get("to").is_none_or(Value::is_null) {
                let to = free_path(self.data_dir(), &shop_of(&place.path))?;
                request.insert("to".to_owned(), json!(to.display().to_string()));
            }
        }
        Ok((place, payload))
    }
}

/// `rose-20261003-091500.counterbook-copy` is a copy of `rose`.
fn shop_of(copy: &Path) -> String {
    let stem = copy.file_stem().unwrap_or_default().to_string_lossy();
    let is_stamp = |letter: char| letter.is_ascii_digit() || letter == '-';
    stem.trim_end_matches(is_stamp).to_owned()
}

/// The shop file of the answer.
fn opened_next(outcome: &Outcome) -> Option<PathBuf> {
    let answer: Value = serde_json::from_str(&outcome.value).ok()?;
    answer["shop_file"].as_str().map(PathBuf::from)
}
