//! The types of the rows: JSON Schemas for programs, TypeScript for the window.

use super::command::Command;
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::{Config, TS, TypeVisitor};

/// The JSON Schema of a wire type, with nothing to be looked up elsewhere.
#[must_use]
pub fn schema_of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    settings.into_generator().into_root_schema_for::<T>().to_value()
}

/// A declaration, the area whose rows use it, and what it holds.
#[derive(Debug, Clone)]
pub struct Declared {
    /// `terms` for a term, `views` for what several areas show, else the area.
    pub area: String,
    pub text: String,
    /// The declared types that its text names.
    pub uses: Vec<String>,
}

/// The types of the rows collected so far.
pub struct Types {
    config: Config,
    area: String,
    pub declared: BTreeMap<String, Declared>,
    /// Name, request and answer of each row, by area.
    pub rows: Vec<(String, String, String, String)>,
    /// What the timeline is told, by command.
    pub told: Vec<(String, String)>,
    /// Names that two shapes want; the second would be lost.
    pub clashes: Vec<String>,
}

impl Default for Types {
    fn default() -> Self {
        Self {
            config: Config::new().with_large_int("number"),
            area: String::new(),
            declared: BTreeMap::new(),
            rows: Vec::new(),
            told: Vec::new(),
            clashes: Vec::new(),
        }
    }
}

impl Types {
    /// Adds the row of a command.
    pub fn row<C: Command>(&mut self, area: &str) {
        area.clone_into(&mut self.area);
        self.add::<C>();
        self.add::<C::Answer>();
        self.add::<C::Told>();
        let (request, answer) = (C::name(&self.config), C::Answer::name(&self.config));
        self.rows
            .push((area.to_owned(), C::NAME.to_owned(), request, answer));
        self.told.push((C::NAME.to_owned(), C::Told::name(&self.config)));
    }

    /// Adds a type that belongs to no area alone.
    pub fn shared<T: TS + 'static + ?Sized>(&mut self) {
        "views".clone_into(&mut self.area);
        self.add::<T>();
    }

    /// Declares `T` and everything it holds.
    pub fn add<T: TS + 'static + ?Sized>(&mut self) {
        // Lists and the like have no name of their own; what they are of is visited by itself.
        let Some(home) = T::output_path() else { return };
        let name = T::ident(&self.config);
        let is_term = home.as_os_str() == "terms";
        if let Some(known) = self.declared.get_mut(&name) {
            if known.text != T::decl(&self.config) {
                self.clashes.push(name);
                return;
            }
            if is_term || known.area == self.area || known.area == "views" {
                return;
            }
            // A second area shows it, too, and so all that it holds.
            "views".clone_into(&mut known.area);
        } else {
            let area = if is_term { "terms" } else { &self.area };
            let text = T::decl(&self.config);
            let declared = Declared {
                area: area.to_owned(),
                uses: uses::<T>(&self.config, &text),
                text,
            };
            self.declared.insert(name, declared);
        }
        T::visit_dependencies(self);
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}

/// The declared types that the declaration of `T` names; what stands for its parameter is not in it.
fn uses<T: TS + 'static + ?Sized>(config: &Config, text: &str) -> Vec<String> {
    struct Held<'c>(&'c Config, Vec<String>);
    impl TypeVisitor for Held<'_> {
        fn visit<T: TS + 'static + ?Sized>(&mut self) {
            if T::output_path().is_some() {
                self.1.push(T::ident(self.0));
            }
        }
    }
    let mut held = Held(config, Vec::new());
    T::visit_dependencies(&mut held);
    let words: BTreeSet<&str> = text.split(|letter: char| !letter.is_alphanumeric()).collect();
    let mut named: Vec<String> = held.1;
    named.retain(|name| words.contains(name.as_str()));
    named.sort();
    named.dedup();
    named
}
