//! Tests on real data beside the checkout, which is never part of it (`../shared`). The runner itself says of a
//! test whose data is not there that it is ignored, and what it needs.

use libtest_mimic::{Arguments, Trial};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// A test by its name, the file that it needs, and what it does with its text.
pub type OnData = (&'static str, &'static str, fn(&str));

/// `module::test: "file of the data";` for each.
macro_rules! on_data {
    ($($test:path: $needs:literal;)*) => {
        &[$((stringify!($test), $needs, $test as fn(&str))),*]
    };
}
pub(crate) use on_data;

/// Runs them as `cargo test` runs others: in parallel, by name, each with its own line. `always` need no data.
pub fn run(tests: &[OnData], always: &[(&'static str, fn())]) -> ! {
    let always = always.iter().map(|&(name, test)| {
        Trial::test(name, move || {
            test();
            Ok(())
        })
    });
    let trials = tests.iter().map(|&(name, needs, test)| {
        let trial = Trial::test(name, move || {
            test(&fs::read_to_string(shared(needs))?);
            Ok(())
        });
        if shared(needs).exists() {
            trial
        } else {
            trial
                .with_kind(format!("needs ../shared/{needs}"))
                .with_ignored_flag(true)
        }
    });
    libtest_mimic::run(&Arguments::from_args(), trials.chain(always).collect()).exit()
}

/// A file of the data, beside the outermost folder of the project that the test is run in.
fn shared(path: &str) -> PathBuf {
    // Checkouts that share a target folder share this program, too.
    let own = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let own = Path::new(&own);
    let project = own.ancestors().find(|folder| folder.join("Cargo.lock").exists());
    project.unwrap_or(own).join("../shared").join(path)
}
