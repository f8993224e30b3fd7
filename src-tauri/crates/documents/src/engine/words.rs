//! The words printed on paper, from the same kind of catalogue as the window's.

use chrono::{Datelike, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use terms::Grams;
use unic_langid::LanguageIdentifier;

/// A catalogue for one language, ready to use from several threads.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: String,
}

const ENGLISH: &str = include_str!("../../../../../ui/locales/en/paper.ftl");

impl Words {
    /// The English catalogue, `ui/locales/en/paper.ftl`.
    pub fn english() -> Self {
        let mut bundle =
            FluentBundle::new_concurrent(vec![LanguageIdentifier::from_bytes(b"en").unwrap_or_default()]);
        // Isolating marks keep mixed directions apart inside one text; here every value stands in its own box.
        bundle.set_use_isolating(false);
        // A message that does not parse is left out; a test holds that none is.
        let resource = FluentResource::try_new(ENGLISH.to_owned()).unwrap_or_else(|(parsed, _)| parsed);
        bundle.add_resource_overriding(resource);
        Self {
            bundle,
            language: "en".to_owned(),
        }
    }

    /// BCP 47, for the document's own language mark.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The message of that name; the name itself if there is none, so that paper is never silent.
    pub fn say(&self, name: &str) -> String {
        self.fill(name, &[])
    }

    /// The message of that name with its blanks filled in.
    pub fn fill(&self, name: &str, blanks: &[(&str, &str)]) -> String {
        debug_assert!(self.bundle.has_message(name), "paper.ftl has no {name}");
        let Some(pattern) = self.bundle.get_message(name).and_then(|message| message.value()) else {
            return name.to_owned();
        };
        let args: FluentArgs = blanks.iter().map(|(blank, value)| (*blank, *value)).collect();
        self.bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }

    /// `8 December 2026`. Written out, because 8/12 is two different days.
    pub fn date(&self, date: NaiveDate) -> String {
        let month = self.say(&format!("month-{}", date.month()));
        let (day, year) = (date.day().to_string(), date.year().to_string());
        self.fill("date", &[("day", &day), ("month", &month), ("year", &year)])
    }

    /// `850 g`, `1.24 kg`.
    pub fn weight(&self, weight: Grams) -> String {
        let weight_g = weight.get();
        if weight_g < 1_000 {
            return self.fill("weight-g", &[("grams", &weight_g.to_string())]);
        }
        let thousandths = format!("{:03}", weight_g % 1_000);
        let decimals = thousandths.trim_end_matches('0');
        let mark = if decimals.is_empty() {
            String::new()
        } else {
            self.say("decimal-mark")
        };
        let kilograms = format!("{}{mark}{decimals}", weight_g / 1_000);
        self.fill("weight-kg", &[("kilograms", &kilograms)])
    }
}

#[cfg(test)]
mod tests;
