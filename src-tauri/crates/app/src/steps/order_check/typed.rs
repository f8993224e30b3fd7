//! Caller and address as far as they are typed. A preview goes on while a name is still missing: so the door
//! lets these texts in as they are, and what is wrong with them is told beside the totals.

use crate::steps::customer_write::SaveCustomer;
use terms::{
    Address, CountryCode, CustomerId, PhoneText, ProblemCode, Problems, Revision, StreetLines, Typed,
    problem::join,
    text::{Text, is_blank},
};
use terms_derive::wire;

/// A new caller while being typed.
#[wire]
pub struct TypedCustomer {
    pub customer: Option<CustomerId>,
    pub revision: Option<Revision>,
    pub name: Typed,
    pub organisation: Option<Typed>,
    #[schemars(length(max = 20))]
    pub phones: Option<Vec<Typed<40>>>,
    pub email: Option<Typed>,
    #[schemars(length(max = 20))]
    pub addresses: Option<Vec<TypedAddress>>,
    pub note: Option<Typed<4000>>,
}

/// An address while being typed; the street is in `lines`.
#[wire]
pub struct TypedAddress {
    pub name: Option<Typed<100>>,
    pub organisation: Option<Typed<100>>,
    #[serde(default)]
    #[schemars(length(max = 4))]
    pub lines: Vec<Typed<100>>,
    pub city: Option<Typed<100>>,
    pub region: Option<Typed<100>>,
    pub post_code: Option<Typed<20>>,
    /// ISO 3166-1 alpha-2.
    pub country: Typed<2>,
}

impl TypedCustomer {
    /// Where something is wrong with it, neutral texts stand in.
    pub(super) fn read(&self, path: &str, problems: &mut Problems) -> SaveCustomer {
        let at = |field: &str| join(path, field);
        for (field, is_there) in [
            ("customer", self.customer.is_some()),
            ("revision", self.revision.is_some()),
        ] {
            if is_there {
                problems.note(at(field), ProblemCode::NotAllowed);
            }
        }
        SaveCustomer {
            customer: None,
            revision: None,
            name: or_neutral(at("name"), &self.name, problems),
            organisation: optional(at("organisation"), self.organisation.as_ref(), problems),
            email: optional(at("email"), self.email.as_ref(), problems),
            note: optional(at("note"), self.note.as_ref(), problems),
            phones: self
                .phones
                .as_ref()
                .map(|phones| read_phones(&at("phones"), phones, problems)),
            addresses: self.addresses.as_ref().map(|addresses| {
                let one = |(index, typed): (usize, &TypedAddress)| {
                    typed.read(&format!("{}[{index}]", at("addresses")), problems)
                };
                addresses.iter().enumerate().filter_map(one).collect()
            }),
        }
    }
}

impl TypedAddress {
    /// The address, if nothing is wrong with it.
    pub(super) fn read(&self, path: &str, problems: &mut Problems) -> Option<Address> {
        let mut own = Problems::default();
        let address = Address {
            name: optional("name", self.name.as_ref(), &mut own),
            organisation: optional("organisation", self.organisation.as_ref(), &mut own),
            lines: street(&self.lines, &mut own),
            city: optional("city", self.city.as_ref(), &mut own),
            region: optional("region", self.region.as_ref(), &mut own),
            post_code: optional("post_code", self.post_code.as_ref(), &mut own),
            country: or_neutral::<CountryCode>("country", &self.country, &mut own),
        };
        let is_sound = own.is_empty();
        problems.absorb(path, own);
        is_sound.then_some(address)
    }
}

/// Each line that is wrong is told by its own path.
fn street(lines: &[Typed<100>], problems: &mut Problems) -> StreetLines {
    let mut sound = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        if problems
            .take(format!("lines[{index}]"), StreetLines::parse(&[line]))
            .is_some()
        {
            sound.push(line);
        }
    }
    problems
        .take("lines", StreetLines::parse(&sound))
        .unwrap_or_default()
}

fn read_phones(path: &str, phones: &[Typed<40>], problems: &mut Problems) -> Vec<PhoneText> {
    let one = |(index, phone): (usize, &Typed<40>)| or_neutral(format!("{path}[{index}]"), phone, problems);
    phones.iter().enumerate().map(one).collect()
}

/// Blank is nothing.
fn optional<T: Text>(
    path: impl Into<String>,
    typed: Option<&impl AsRef<str>>,
    problems: &mut Problems,
) -> Option<T> {
    let text = typed?.as_ref();
    if is_blank(text) {
        return None;
    }
    problems.take(path, T::parse(text))
}

fn or_neutral<T: Text>(path: impl Into<String>, typed: &str, problems: &mut Problems) -> T {
    problems
        .take(path, T::parse(typed))
        .unwrap_or_else(|| T::kept(T::NEUTRAL.to_owned()))
}
