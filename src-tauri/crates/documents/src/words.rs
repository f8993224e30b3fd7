//! The words printed on paper, from the same kind of catalogue as the window's.

use chrono::{Datelike, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// A catalogue for one language, ready to use from several threads.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: String,
}

const ENGLISH: &str = include_str!("../../../../ui/locales/en/paper.ftl");

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
    pub(crate) fn language(&self) -> &str {
        &self.language
    }

    /// The message of that name; the name itself if there is none, so that paper is never silent.
    pub(crate) fn say(&self, name: &str) -> String {
        self.fill(name, &[])
    }

    /// The message of that name with its blanks filled in.
    pub(crate) fn fill(&self, name: &str, blanks: &[(&str, &str)]) -> String {
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
    pub(crate) fn date(&self, date: NaiveDate) -> String {
        let month = self.say(&format!("month-{}", date.month()));
        let (day, year) = (date.day().to_string(), date.year().to_string());
        self.fill("date", &[("day", &day), ("month", &month), ("year", &year)])
    }

    /// `850 g`, `1.24 kg`.
    pub(crate) fn weight(&self, weight_g: i64) -> String {
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
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_has_no_message_that_does_not_parse() {
        assert!(FluentResource::try_new(ENGLISH.to_owned()).is_ok());
    }

    #[test]
    fn weights_are_said_as_a_person_would() {
        let words = Words::english();
        let said = [0, 850, 1_000, 1_240, 12_005].map(|grams| words.weight(grams));
        assert_eq!(said, ["0 g", "850 g", "1 kg", "1.24 kg", "12.005 kg"]);
    }

    #[test]
    fn dates_are_written_out() {
        let date = NaiveDate::from_ymd_opt(2026, 12, 8).unwrap();
        assert_eq!(Words::english().date(date), "8 December 2026");
    }

    #[test]
    fn every_month_has_a_name_of_its_own() {
        let words = Words::english();
        let months: std::collections::BTreeSet<String> = (1..=12)
            .map(|month| words.date(NaiveDate::from_ymd_opt(2026, month, 1).unwrap()))
            .collect();
        assert_eq!(months.len(), 12);
    }
}
