//! What a script of the window imports.

use crate::house::{House, Source};

/// Plants imports of Tauri in strings, as breaches that the window's own walls have to see.
const PLANTED: &str = "ui/src/walls.test.ts";

/// Imports from another feature, and of Tauri outside the host.
pub fn strayed(house: &House) -> Vec<String> {
    let mut broken = Vec::new();
    for source in house.sources.iter().filter(|source| source.is_script()) {
        for import in of(source) {
            if import.starts_with("@tauri-apps")
                && !source.path.starts_with("ui/src/host/")
                && source.path != PLANTED
            {
                broken.push(format!("{} imports {import}", source.path));
            }
            if let (Some(own), Some(other)) = (feature(&source.path), feature(&import))
                && own != other
            {
                broken.push(format!("{} imports from {other}", source.path));
            }
        }
    }
    broken
}

/// The feature that a path lies in; `features/index.ts` lies in none.
fn feature(path: &str) -> Option<&str> {
    let (feature, _) = path.strip_prefix("ui/src/features/")?.split_once('/')?;
    Some(feature)
}

/// What a script imports: paths from the project's root, or names of packages.
pub fn of(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    for line in source.text.lines().map(str::trim) {
        if line.starts_with("//") || line.starts_with('*') {
            continue;
        }
        for quote in ['\'', '"'] {
            for head in ["from ", "import ", "import("] {
                let start = format!("{head}{quote}");
                let named = line.split(&start).skip(1);
                found.extend(
                    named
                        .filter_map(|rest| rest.split_once(quote))
                        .map(|(name, _)| resolved(&source.path, name)),
                );
            }
        }
    }
    found
}

/// The path that a relative import leads to, without an ending; `None` for a package.
pub fn joined(path: &str, import: &str) -> Option<String> {
    if !import.starts_with('.') {
        return None;
    }
    let mut steps: Vec<&str> = path.split('/').collect();
    steps.pop();
    for step in import.split('/') {
        match step {
            "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    Some(steps.join("/"))
}

fn resolved(path: &str, import: &str) -> String {
    let Some(whole) = joined(path, import) else {
        return import.to_owned();
    };
    // A folder stands for its `index.ts`.
    if whole.matches('/').count() == 3 && whole.starts_with("ui/src/features/") && !import.ends_with(".ts") {
        return format!("{whole}/index");
    }
    whole
}

/// The folder of the window that a path lies in.
pub fn room(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("ui/src/")?;
    let room = inside.split('/').next()?;
    // `main.ts` and `App.svelte` stand in no room.
    (!room.contains('.')).then_some(room)
}
