//! Every row that there is, of the shop, of the window's host and of the window, each asked through its own
//! door.

use super::{refusal, yard::Yard};
use crate::desk::Desk;
use app::{
    Failure, Place,
    context::RealWorld,
    door,
    host::{self, Host, Places, Reply},
    native::{self, Printer, Window, Wish},
    table,
};
use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use tempfile::TempDir;
use terms::DocumentId;

/// A row, as bad input needs it.
pub struct Asked {
    pub name: &'static str,
    pub schema: &'static Value,
    pub example: Value,
}

fn asked<S: ?Sized>(row: &'static door::Row<S>) -> Asked {
    let example = serde_json::from_str(row.example);
    Asked {
        name: row.name,
        schema: (row.request_schema)(),
        example: example.unwrap_or_else(|error| panic!("the example of {} is no JSON: {error}", row.name)),
    }
}

/// The rows of the shop.
pub fn of_the_shop() -> impl Iterator<Item = Asked> {
    table::commands().map(asked)
}

/// Every row.
pub fn all() -> impl Iterator<Item = Asked> {
    of_the_shop()
        .chain(table::commands_at().map(asked))
        .chain(host::commands().map(asked))
        .chain(native::commands().map(asked))
}

/// What is asked.
pub enum Door {
    Shop(Box<Yard>),
    Host(Host, TempDir),
    /// A closed shop with a copy.
    Place(Box<Place>, TempDir),
    Window,
}

impl Door {
    /// The one of this command, with something behind it that its example is about.
    pub fn of(command: &str) -> Self {
        match command.split('.').next() {
            Some("host") => {
                let folder = tempfile::tempdir().unwrap();
                Self::Host(
                    Host::new(Places {
                        data_dir: folder.path().to_owned(),
                        shop: None,
                    }),
                    folder,
                )
            }
            Some("native") => Self::Window,
            _ if table::find_at(command).is_some() => Self::closed(),
            _ => Self::Shop(Box::new(Yard::of(command))),
        }
    }

    fn closed() -> Self {
        let Desk { app, folder, .. } = Desk::new();
        app.dispatch("backup.make", json!({}), None).unwrap();
        let path = app.shop_path().to_owned();
        drop(app);
        Self::Place(Box::new(Place::of(&path, Arc::new(RealWorld))), folder)
    }

    /// The example, with the place of a file where one may be.
    pub fn example(&self, asked: &Asked) -> Value {
        match self {
            Self::Shop(yard) => Self::example_in(yard.desk.folder.path(), asked),
            Self::Host(_, folder) | Self::Place(_, folder) => Self::example_in(folder.path(), asked),
            Self::Window => Self::example_in(Path::new("/nowhere"), asked),
        }
    }

    pub fn example_in(folder: &Path, asked: &Asked) -> Value {
        let mut example = asked.example.clone();
        if let Some(place) = example.get_mut("to") {
            *place = json!(folder);
        }
        if let Some(place) = example.get_mut("path") {
            *place = json!(folder.join("shop.counterbook"));
        }
        example
    }

    /// Tries a request: never a panic, never a fault of ours; what is invalid is told with its place.
    #[track_caller]
    pub fn tries(&self, command: &str, payload: &Value) -> Result<Value, Value> {
        if let Self::Shop(yard) = self {
            return yard.tries(command, payload);
        }
        let outcome = self.asks(command, payload);
        if let Err(failure) = &outcome {
            refusal::explains(command, payload, failure);
        }
        outcome
    }

    /// Asks, whatever comes of it.
    pub fn asks(&self, command: &str, payload: &Value) -> Result<Value, Value> {
        match self {
            Self::Shop(yard) => yard
                .desk
                .call(command, payload.clone())
                .map_err(|failure| json!(failure)),
            Self::Host(host, _) => match host.rpc(command, payload.clone(), None) {
                Reply::Done { value, .. } => Ok(serde_json::from_str(value.get()).unwrap()),
                Reply::Refused { failure, .. } => Err(json!(failure)),
            },
            Self::Place(place, _) => table::at(place, command, payload.clone())
                .map(|outcome| serde_json::from_str(&outcome.value).unwrap())
                .map_err(|failure| json!(failure)),
            Self::Window => native::dispatch(&Paperless, command, payload.clone())
                .map(|outcome| serde_json::from_str(&outcome.value).unwrap())
                .map_err(|failure| json!(failure)),
        }
    }
}

/// A window whose printers, dialogs and programs do as they are told and nothing else.
struct Paperless;

impl Window for Paperless {
    fn printers(&self) -> Vec<Printer> {
        Vec::new()
    }

    fn print(&self, _: DocumentId, printer: Option<&str>, _: u8) -> Result<(String, String), Failure> {
        Ok((printer.unwrap_or_default().to_owned(), String::new()))
    }

    fn open_document(&self, _: DocumentId) -> Result<PathBuf, Failure> {
        Ok(PathBuf::new())
    }

    fn choose_save_path(&self, wish: &Wish) -> Option<PathBuf> {
        wish.suggested_name.as_ref().map(PathBuf::from)
    }

    fn choose_open_path(&self, _: &Wish) -> Option<PathBuf> {
        None
    }

    fn choose_folder(&self, _: &Wish) -> Option<PathBuf> {
        None
    }

    fn reveal(&self, _: &Path) -> Result<(), Failure> {
        Ok(())
    }

    fn painted(&self) -> i64 {
        0
    }
}
