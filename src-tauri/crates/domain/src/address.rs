//! Postal addresses: parsed with every problem at once, warned about gently, printed in the order of
//! their country.

mod capitals;
mod countries;
mod paper;

pub use countries::{COUNTRIES, Country, country, country_name};
pub use paper::paper_lines;

use regex::RegexBuilder;

use crate::problem::{Problem, ProblemCode, Problems, join};
use crate::text;

/// Most street lines of an address.
pub const STREET_LINES_MAX: usize = 4;
/// Most characters of a name, an organisation, a street line, a city or a region.
pub const ADDRESS_LINE_MAX_CHARS: usize = 100;
/// Most characters of a post code.
pub const POST_CODE_MAX_CHARS: usize = 20;

/// A postal address. Only the country is certain; what is missing besides is a matter for [`warnings`].
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Address {
    /// The person.
    pub name: Option<String>,
    pub organisation: Option<String>,
    /// Street, house, flat: up to 4, none empty.
    pub lines: Vec<String>,
    pub city: Option<String>,
    /// State, county, province, prefecture.
    pub region: Option<String>,
    pub post_code: Option<String>,
    /// A code of [`COUNTRIES`].
    pub country: String,
}

/// An address as it arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct RawAddress<'a> {
    pub name: Option<&'a str>,
    pub organisation: Option<&'a str>,
    pub lines: &'a [String],
    pub city: Option<&'a str>,
    pub region: Option<&'a str>,
    pub post_code: Option<&'a str>,
    pub country: &'a str,
}

impl RawAddress<'_> {
    /// The address, if nothing is wrong with it; else its problems, each behind `path`.
    ///
    /// `country`: `required`, or `unknown` if no country has the code (any case). `lines`: `too_long`
    /// (`max`) past 4; empty ones are left out. Texts: as [`text::clean_line`].
    pub fn parse(&self, path: &str, problems: &mut Problems) -> Option<Address> {
        let mut own = Problems::default();
        let address = Address {
            name: optional("name", self.name, &mut own),
            organisation: optional("organisation", self.organisation, &mut own),
            lines: street_lines(self.lines, &mut own),
            city: optional("city", self.city, &mut own),
            region: optional("region", self.region, &mut own),
            post_code: self
                .post_code
                .and_then(|code| text::line("post_code", code, POST_CODE_MAX_CHARS, &mut own)),
            country: country_code("country", self.country, &mut own).unwrap_or_default(),
        };
        let is_sound = own.is_empty();
        problems.absorb(path, own);
        is_sound.then_some(address)
    }
}

fn optional(path: &str, text: Option<&str>, problems: &mut Problems) -> Option<String> {
    text.and_then(|text| text::line(path, text, ADDRESS_LINE_MAX_CHARS, problems))
}

fn street_lines(lines: &[String], problems: &mut Problems) -> Vec<String> {
    let cleaned = lines
        .iter()
        .enumerate()
        .take(1 + STREET_LINES_MAX * 4)
        .filter_map(|(index, line)| {
            text::line(&format!("lines[{index}]"), line, ADDRESS_LINE_MAX_CHARS, problems)
        });
    let cleaned: Vec<String> = cleaned.collect();
    if cleaned.len() > STREET_LINES_MAX {
        problems.add(Problem::new("lines", ProblemCode::TooLong).with("max", STREET_LINES_MAX));
    }
    cleaned
}

/// A country code in capitals, however it was typed; `required` if empty, `unknown` if there is none such.
pub fn country_code(path: &str, text: &str, problems: &mut Problems) -> Option<String> {
    let code = text.trim().to_ascii_uppercase();
    match country(&code) {
        Some(_) => Some(code),
        None if code.is_empty() => {
            problems.note(path, ProblemCode::Required);
            None
        }
        None => {
            problems.note(path, ProblemCode::Unknown);
            None
        }
    }
}

/// What makes one hesitate before sending a parcel there; nothing here is ever a reason to refuse.
///
/// `required` for a field that the country's mail needs and for `name` when there is neither a person nor
/// an organisation; `not_allowed` (`example`) for a post code that does not look like one of the country.
#[must_use]
pub fn warnings(address: &Address) -> Vec<Problem> {
    let mut warnings = Vec::new();
    if address.name.is_none() && address.organisation.is_none() {
        warnings.push(Problem::new("name", ProblemCode::Required));
    }
    let Some(country) = country(&address.country) else {
        return warnings;
    };
    for field in [Field::Street, Field::City, Field::Region, Field::PostCode] {
        if country.required.contains(field.letter()) && address.text(field).is_empty() {
            warnings.push(Problem::new(field.path(), ProblemCode::Required));
        }
    }
    if address
        .post_code
        .as_ref()
        .is_some_and(|code| !fits(code, country))
    {
        let odd = Problem::new(Field::PostCode.path(), ProblemCode::NotAllowed);
        warnings.push(odd.with("example", country.post_code_example));
    }
    warnings
}

/// The same, each path put behind `prefix`.
#[must_use]
pub fn warnings_at(prefix: &str, address: &Address) -> Vec<Problem> {
    let at = |mut problem: Problem| {
        problem.path = join(prefix, &problem.path);
        problem
    };
    warnings(address).into_iter().map(at).collect()
}

/// Whether a post code looks like one of the country, in any case and with or without the country's prefix.
fn fits(post_code: &str, country: &Country) -> bool {
    let whole = format!("^(?:{})$", country.post_code);
    let Ok(pattern) = RegexBuilder::new(&whole)
        .unicode(false)
        .case_insensitive(true)
        .build()
    else {
        return true;
    };
    let bare = paper::without_prefix(post_code, paper::post_code_prefix(country));
    country.post_code.is_empty() || pattern.is_match(post_code) || pattern.is_match(bare)
}

/// A field of an address, by its letter in the formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Name,
    Organisation,
    Street,
    City,
    Region,
    PostCode,
}

impl Field {
    const ALL: [Field; 6] = [
        Self::Name,
        Self::Organisation,
        Self::Street,
        Self::City,
        Self::Region,
        Self::PostCode,
    ];

    fn letter(self) -> char {
        match self {
            Self::Name => 'N',
            Self::Organisation => 'O',
            Self::Street => 'A',
            Self::City => 'C',
            Self::Region => 'S',
            Self::PostCode => 'Z',
        }
    }

    fn token(self) -> &'static str {
        match self {
            Self::Name => "%N",
            Self::Organisation => "%O",
            Self::Street => "%A",
            Self::City => "%C",
            Self::Region => "%S",
            Self::PostCode => "%Z",
        }
    }

    fn path(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Organisation => "organisation",
            Self::Street => "lines",
            Self::City => "city",
            Self::Region => "region",
            Self::PostCode => "post_code",
        }
    }

    fn from_letter(letter: char) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.letter() == letter)
    }
}

impl Address {
    /// What is filled in, street lines one under the other; empty if nothing is.
    fn text(&self, field: Field) -> String {
        let text = match field {
            Field::Name => &self.name,
            Field::Organisation => &self.organisation,
            Field::Street => return self.lines.join("\n"),
            Field::City => &self.city,
            Field::Region => &self.region,
            Field::PostCode => &self.post_code,
        };
        text.clone().unwrap_or_default()
    }
}
