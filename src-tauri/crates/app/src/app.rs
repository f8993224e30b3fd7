//! An open shop with everything a command needs beside it.

use crate::{
    context::{Context, Right, World},
    failure::{ErrorCode, Failure},
    table,
};
use domain::problem::{Problem, ProblemCode};
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use store::{Act, ShopFile};

/// An open shop.
pub struct App {
    pub(crate) file: ShopFile,
    pub(crate) world: Arc<dyn World>,
    /// Where copies go when no folder is named.
    pub(crate) copies: PathBuf,
    pub(crate) health: Mutex<Health>,
    paper: Mutex<Option<documents::Engine>>,
}

/// What was last known of books and copies.
#[derive(Debug, Default, Clone)]
pub(crate) struct Health {
    pub proved_at: Option<chrono::DateTime<chrono::Utc>>,
    pub findings: Vec<crate::wire::desk::Finding>,
    pub copied_at: Option<chrono::DateTime<chrono::Utc>>,
}

/// One call through the door.
#[derive(Debug)]
pub struct Call<'a> {
    pub command: &'a str,
    pub payload: Value,
    /// The payload as it came, for the activity chain.
    pub text: String,
    pub request_id: Option<&'a str>,
}

/// What a call gave back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The answer, as JSON.
    pub value: String,
    /// Tags of what changed: live queries that carry one are stale.
    pub changes: Vec<String>,
}

impl Outcome {
    pub(crate) fn of<T: Serialize>(value: &T, changes: Vec<String>) -> Result<Self, Failure> {
        let value = serde_json::to_string(value).map_err(|_| Failure::new(ErrorCode::Internal))?;
        Ok(Self { value, changes })
    }
}

/// Largest request, in bytes of JSON: a logo fits in.
pub const REQUEST_BYTES: usize = 2 * 1024 * 1024;

/// A copy older than this is made anew when the shop is opened.
const COPY_HOURS: i64 = 20;

impl App {
    #[must_use]
    pub fn new(file: ShopFile, world: Arc<dyn World>, copies: PathBuf) -> Self {
        Self {
            file,
            world,
            copies,
            health: Mutex::default(),
            paper: Mutex::new(None),
        }
    }

    #[must_use]
    pub fn shop_path(&self) -> &Path {
        self.file.path()
    }

    /// The shop's name.
    ///
    /// # Errors
    /// As the shop file's.
    pub fn shop_name(&self) -> Result<String, Failure> {
        Ok(self.file.read(|reader| reader.shop())?.name)
    }

    /// Moves everything into the shop file; done at idle and on closing.
    ///
    /// # Errors
    /// As the shop file's.
    pub fn checkpoint(&self) -> Result<(), Failure> {
        Ok(self.file.checkpoint()?)
    }

    /// Proves the books, and makes the day's copy when there is none: after opening, in the background.
    pub(crate) fn look_after(&self) {
        let context = self.context();
        let _ = crate::desk::doctor::run(self, &context, crate::wire::desk::RunDoctor {});
        let stem = self
            .file
            .path()
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let newest = store::copies::good_copies(&self.copies, &stem).into_iter().next();
        let is_fresh =
            |at: chrono::DateTime<chrono::Utc>| context.now - at < chrono::TimeDelta::hours(COPY_HOURS);
        match newest.filter(|copy| is_fresh(copy.made_at)) {
            Some(copy) => self.health().copied_at = Some(copy.made_at),
            None => {
                let _ = crate::desk::backup::make(self, &context, crate::wire::desk::MakeBackup { to: None });
            }
        }
    }

    /// Runs one command of the table.
    ///
    /// # Errors
    /// A `Failure`; then nothing was changed.
    pub fn dispatch(
        &self,
        command: &str,
        payload: Value,
        request_id: Option<&str>,
    ) -> Result<Outcome, Failure> {
        let row = table::find(command).ok_or_else(|| Failure::new(ErrorCode::UnknownCommand))?;
        if !self.may(row.right) {
            return Err(Failure::new(ErrorCode::NotAllowed));
        }
        let text = payload.to_string();
        if !payload.is_object() || text.len() > REQUEST_BYTES {
            return Err(Failure::new(ErrorCode::BadRequest));
        }
        let request_id = request_id.map(in_one_spelling).transpose()?;
        let outcome = (row.run)(
            self,
            &Call {
                command,
                payload,
                text,
                request_id: request_id.as_deref(),
            },
        );
        outcome.map_err(|mut failure| {
            crate::decode::in_order((row.request_schema)(), &mut failure.problems);
            failure
        })
    }

    /// The shop of one person: the owner has every right.
    fn may(&self, right: Right) -> bool {
        Right::ALL.contains(&right)
    }

    pub(crate) fn context(&self) -> Context {
        Context {
            now: self.world.now(),
            today: self.world.today(),
            staff_id: 1,
            shop_file: self.file.path().to_owned(),
        }
    }

    /// Runs a change in one transaction; its answer is kept under the request's id.
    pub(crate) fn write<T: Serialize>(
        &self,
        call: &Call<'_>,
        context: &Context,
        run: impl FnOnce(&mut store::Writer<'_>) -> Result<T, Failure>,
    ) -> Result<Outcome, Failure> {
        let made_up = uuid::Builder::from_random_bytes(self.world.random())
            .into_uuid()
            .to_string();
        let act = self.act(call, context, call.request_id.unwrap_or(&made_up));
        let written = self.file.write::<Failure>(&act, |writer| {
            let answer = run(writer)?;
            serde_json::to_string(&answer).map_err(|_| Failure::new(ErrorCode::Internal))
        })?;
        Ok(Outcome {
            value: written.answer,
            changes: written.tags,
        })
    }

    /// Runs a change and takes all of it back.
    pub(crate) fn rehearse<T>(
        &self,
        call: &Call<'_>,
        context: &Context,
        run: impl FnOnce(&mut store::Writer<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.file.rehearse(&self.act(call, context, ""), run)
    }

    fn act<'a>(&self, call: &'a Call<'_>, context: &Context, request_id: &'a str) -> Act<'a> {
        Act {
            command: call.command,
            staff_id: context.staff_id,
            at: context.now,
            request_id,
            keeps_answer: call.request_id.is_some(),
            payload_sha256: Sha256::digest(call.text.as_bytes()).into(),
            text: &call.text,
            salt: self.world.random(),
        }
    }

    /// The engine that sets paper; made at its first use, since it loads the fonts.
    pub(crate) fn set_paper<T>(&self, print: impl FnOnce(&mut documents::Engine) -> T) -> T {
        let mut kept = lock(&self.paper);
        print(kept.get_or_insert_with(|| documents::Engine::new(documents::Fonts::embedded())))
    }

    pub(crate) fn health(&self) -> MutexGuard<'_, Health> {
        lock(&self.health)
    }
}

/// The same id in capitals or in braces is the same request.
fn in_one_spelling(request_id: &str) -> Result<String, Failure> {
    match uuid::Uuid::try_parse(request_id) {
        Ok(id) => Ok(id.hyphenated().to_string()),
        Err(_) => Err(Failure {
            code: ErrorCode::BadRequest,
            problems: vec![Problem::new("request_id", ProblemCode::WrongType)],
        }),
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
