//! Other people's programs that look at our paper.
#![allow(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "each test target uses its own part"
)]
#![allow(clippy::unwrap_used, reason = "test code")]

use libtest_mimic::{Arguments, Trial};
use std::path::PathBuf;
use std::process::Command;

/// A test by its name, the programs that it needs, and what it does.
pub type ByPrograms = (&'static str, &'static [&'static str], fn());

/// `test: ["program"];` for each.
macro_rules! by_programs {
    ($($test:ident: [$($program:literal),*];)*) => {
        &[$((stringify!($test), &[$($program),*] as &[&str], $test as fn())),*]
    };
}
pub(crate) use by_programs;

/// Runs them as `cargo test` runs others. The runner itself says of a test whose program is not installed that it
/// is ignored, and what it needs.
pub fn play(tests: &[ByPrograms]) -> ! {
    let trials = tests.iter().map(|&(name, needs, test)| {
        let trial = Trial::test(name, move || {
            test();
            Ok(())
        });
        match needs.iter().find(|program| !is_installed(program)) {
            Some(program) => trial
                .with_kind(format!("needs {program}"))
                .with_ignored_flag(true),
            None => trial,
        }
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit()
}

fn is_installed(program: &str) -> bool {
    Command::new(program).arg("--help").output().is_ok()
}

/// Standard output of a program that must succeed.
pub fn run(program: &str, args: &[&str]) -> String {
    let output = Command::new(program).args(args).output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A folder of this test target below `target`.
pub fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
