//! `cargo xtask run`, `cargo xtask test`, `cargo xtask bundle`: the commands of the README, from a fresh
//! machine on. What a plain `cargo` or `npm` command does alone has no place here.

mod build;
mod bundle;
mod checks;
mod command;
mod day;
mod display;
mod run;
mod sbom;
mod setup;
mod test;

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;

const USAGE: &str = "\
cargo xtask run    [--yes] [--headless]  builds Counterbook and opens it on a sample shop
cargo xtask test   [--yes]               everything that is checked before a change is taken
cargo xtask bundle [--yes]               a Debian package, in target/bundle
cargo xtask sbom                         what the package is made of, in target/sbom (the package has it, too)

--yes       installs what this computer lacks without asking first
--headless  plays a day of the shop on the terminal, also where there is a display";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match obey(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(words: &[String]) -> Result<()> {
    let Some((verb, options)) = words.split_first() else {
        eprintln!("{USAGE}");
        return Ok(());
    };
    let known = match verb.as_str() {
        "run" => ["--yes", "--headless"].as_slice(),
        "test" | "bundle" => ["--yes"].as_slice(),
        "sbom" => [].as_slice(),
        _ => anyhow::bail!("“{verb}” is not a command.\n\n{USAGE}"),
    };
    if let Some(odd) = options.iter().find(|option| !known.contains(&option.as_str())) {
        anyhow::bail!("“{odd}” is not an option of {verb}.\n\n{USAGE}");
    }
    let has = |option: &str| options.iter().any(|given| given == option);
    // Everything here is said from the root of the project, wherever it was started.
    std::env::set_current_dir(command::root())?;
    match verb.as_str() {
        "run" => run::run(has("--yes"), has("--headless")),
        "test" => test::test(has("--yes")),
        "sbom" => sbom::write(Path::new("target/sbom")),
        _ => bundle::bundle(has("--yes")),
    }
}
