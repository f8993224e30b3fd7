//! A shop that can be asked: the open file behind the table of commands.

use crate::{
    context::World,
    door::{Call, Command, Outcome, in_order},
    failure::{ErrorCode, Failure},
    open_shop::OpenShop,
    place::Place,
    table,
};
use serde_json::Value;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use store::ShopFile;
use terms::{Right, Tag};

/// An open shop, asked by the name of a command or by its request.
pub struct App {
    pub(crate) shop: Arc<OpenShop>,
}

impl App {
    #[must_use]
    pub fn new(file: ShopFile, world: Arc<dyn World>, copies: PathBuf) -> Self {
        Self {
            shop: Arc::new(OpenShop::new(file, world, copies)),
        }
    }

    #[must_use]
    pub fn shop_path(&self) -> &Path {
        self.shop.path()
    }

    /// The shop's name.
    ///
    /// # Errors
    /// As the shop file's.
    pub fn shop_name(&self) -> Result<String, Failure> {
        self.shop.ask(|reader| Ok(reader.shop().the()?.name.to_string()))
    }

    /// Moves everything into the shop file; done at idle and on closing.
    ///
    /// # Errors
    /// As the shop file's.
    pub fn checkpoint(&self) -> Result<(), Failure> {
        Ok(self.shop.file.checkpoint()?)
    }

    /// Asked again and again while nothing else is to do: moves everything into the shop file once nobody has
    /// written for as long as `quiet`.
    ///
    /// # Errors
    /// As the shop file's.
    pub fn rest(&self, quiet: Duration) -> Result<(), Failure> {
        Ok(self.shop.file.rest(quiet)?)
    }

    /// Where a log went that lay beside the shop file when it was opened, and was not its own.
    #[must_use]
    pub fn log_set_aside(&self) -> Option<PathBuf> {
        self.shop.log_set_aside()
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
        if table::find_at(command).is_some() {
            return table::at(&self.place(), command, payload);
        }
        let row = table::find(command).ok_or_else(|| Failure::new(ErrorCode::UnknownCommand))?;
        if !Self::may(row.right) {
            return Err(Failure::new(ErrorCode::NotAllowed));
        }
        let schema = (row.request_schema)();
        let call = Call::new(row.name, payload, request_id, schema)?;
        (row.run)(&self.shop, call).map_err(|mut failure| {
            in_order(schema, &mut failure.problems);
            failure
        })
    }

    /// Runs one command by its request, for callers inside the program.
    ///
    /// # Errors
    /// As [`App::dispatch`].
    pub fn call<C: Command>(&self, request: &C) -> Result<C::Answer, Failure> {
        let internal = |_| Failure::new(ErrorCode::Internal);
        let payload = serde_json::to_value(request).map_err(internal)?;
        let outcome = self.dispatch(C::NAME, payload, None)?;
        serde_json::from_str(&outcome.value).map_err(internal)
    }

    /// Where the shop lies.
    #[must_use]
    pub fn place(&self) -> Place {
        let mut place = Place::of(self.shop.path(), Arc::clone(&self.shop.world));
        place.copies.clone_from(&self.shop.copies);
        place.second = self.shop.health().second.map(|second| second.folder);
        place.open = Some(Arc::clone(&self.shop));
        place
    }

    /// What the file lacks of what was saved last: then it takes nothing.
    #[must_use]
    pub fn is_older(&self) -> bool {
        self.shop.file.older().is_some()
    }

    /// What was learnt in this process since this was last asked, and stands in no file.
    #[must_use]
    pub fn unsaid(&self) -> Vec<Tag> {
        self.shop.unsaid()
    }

    /// The shop of one person: the owner has every right.
    fn may(right: Right) -> bool {
        Right::ALL.contains(&right)
    }
}

#[cfg(test)]
mod tests;
