//! The generated half of the window's wire: every type once, in order of name.

use crate::failure::{ErrorCode, ProblemView};
use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};

/// Declarations collected so far.
pub(crate) struct Types<'c> {
    config: &'c Config,
    declared: BTreeMap<String, String>,
}

impl<'c> Types<'c> {
    pub(crate) fn new(config: &'c Config) -> Self {
        let mut types = Self {
            config,
            declared: BTreeMap::new(),
        };
        types.add::<ErrorCode>();
        types.add::<ProblemView>();
        types
    }

    /// Declares `T` and everything it holds.
    pub(crate) fn add<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() || self.declared.contains_key(&T::name(self.config)) {
            return;
        }
        self.declared.insert(T::name(self.config), T::decl(self.config));
        T::visit_dependencies(self);
    }

    pub(crate) fn finish(&self, rows: &str, changes: &[&str]) -> String {
        let declarations: String = self
            .declared
            .values()
            .map(|text| format!("export {text}\n"))
            .collect();
        format!(
            "// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and\n\
             // `cargo run -p cli -- typescript > ui/src/wire/commands.gen.ts` writes it anew.\n\n\
             {declarations}\nexport interface Commands {{\n{rows}}}\n\n\
             export const changes: ReadonlySet<string> = new Set({changes:?})\n"
        )
    }
}

impl TypeVisitor for Types<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}
