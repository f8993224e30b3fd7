//! The table of countries against what carriers' own data say of each.

use domain::address::{country, paper_lines};
use serde_json::{Map, Value};
use terms::{Address, CountryCode, Line, StreetLines, text::Text};

pub fn the_table_agrees_on_every_country(source: &str) {
    let formats: Map<String, Value> = serde_json::from_str(source).expect("an object");
    for (code, format) in formats.iter().filter(|(code, _)| *code != "ZZ") {
        let home = CountryCode::kept(code.clone());
        assert!(country(&home).is_some(), "{code}");
        let full = format["zipex"]
            .as_str()
            .unwrap_or_default()
            .split(',')
            .next()
            .unwrap_or_default();
        let some = |text: &str| Some(Line::kept(text.to_owned()));
        let sample = Address {
            name: some("N"),
            organisation: some("O"),
            lines: StreetLines::parse(&["A1", "A2"]).expect("two lines"),
            city: some("City"),
            region: some("Region"),
            post_code: Some(Line::kept(full.to_owned())),
            country: home.clone(),
        };
        let lines = paper_lines(&sample, &home);
        let upper: String = lines.join("\n").to_uppercase();
        for field in ["N", "O", "A1", "A2", "CITY", "REGION"] {
            assert!(
                upper.lines().any(|line| line.contains(field)),
                "{code} prints {field}: {lines:?}"
            );
        }
        assert!(
            upper.contains(&full.to_uppercase()),
            "{code} prints the post code: {lines:?}"
        );
    }
}
