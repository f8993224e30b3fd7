//! The day of the contract, played in this process, each request and answer held against its schema.

use crate::{faults::faults, saved::Saved};
use app::{App, context::RealWorld, shop_files};
use serde_json::Value;
use std::sync::Arc;

/// Plays the day of the contract in this process.
struct Day {
    app: App,
    steps: Vec<Value>,
    saved: Saved,
    folder: tempfile::TempDir,
}

impl Day {
    fn begin(source: &str) -> Self {
        let day: Value = serde_json::from_str(source).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let new = shop_files::NewShop::read("Fjord & Kiln", "GB", "GBP", None).unwrap();
        let path = folder.path().join("day.counterbook");
        let app = shop_files::create(&path, &new, Arc::new(RealWorld), folder.path().join("copies"));
        Self {
            app: app.unwrap(),
            steps: day["steps"].as_array().unwrap().clone(),
            saved: Saved::in_folder(folder.path()),
            folder,
        }
    }
}

pub fn the_day_of_the_contract_is_what_the_schemas_say(source: &str) {
    let mut day = Day::begin(source);
    let mut held = 0;
    for step in day.steps.clone() {
        let Some(row) = step["command"].as_str().and_then(app::table::find) else {
            continue;
        };
        let (name, why) = (row.name, &step["why"]);
        let payload = day.saved.fill(&step["payload"]);
        let outcome = day
            .app
            .dispatch(row.name, payload.clone(), step["request_id"].as_str());
        let Ok(outcome) = outcome else {
            assert!(step.get("refuse").is_some(), "{name} ({why}): {outcome:?}");
            continue;
        };
        assert_eq!(
            faults((row.request_schema)(), &payload),
            [] as [String; 0],
            "request of {name} ({why})"
        );
        let answer: Value = serde_json::from_str(&outcome.value).unwrap();
        assert_eq!(
            faults(&(row.answer_schema)(), &answer),
            [] as [String; 0],
            "answer of {name} ({why})"
        );
        day.saved.keep(&step, &answer);
        held += 1;
    }
    assert!(held > 30, "only {held} steps were held against their schemas");
    assert!(day.folder.path().is_dir());
}
