//! A customer read from a form and written: by `customers.save`, and by an order of a new caller.

use crate::{failure::Failure, steps::found_by};
use domain::phone;
use store::{Writer, people::NewCustomer};
use terms::{
    Address, CountryCode, CustomerId, Line, Note, Phone, PhoneText, ProblemCode, Problems, Revision, Tag,
    problem::join,
};
use terms_derive::request;

/// Makes a customer, or changes the one named by `customer` and `revision`.
#[request(example = r#"{ "name": "Zoë Brontë", "phones": ["0117 496 0123"], "email": "zoe@example.com" }"#)]
pub struct SaveCustomer {
    pub customer: Option<CustomerId>,
    pub revision: Option<Revision>,
    pub name: Line,
    pub organisation: Option<Line>,
    #[schemars(length(max = 20))]
    pub phones: Option<Vec<PhoneText>>,
    pub email: Option<Line>,
    #[schemars(length(max = 20))]
    pub addresses: Option<Vec<Address>>,
    pub note: Option<Note>,
}

/// A customer ready to be written.
pub(crate) struct Ready<'f> {
    form: &'f SaveCustomer,
    phones: Option<Vec<Phone>>,
}

impl Ready<'_> {
    /// The usual address, where one was given.
    pub(crate) fn first_address(&self) -> Option<&Address> {
        self.form
            .addresses
            .as_ref()
            .and_then(|addresses| addresses.first())
    }
}

/// Reads the form, problems behind `prefix`. `home`: the shop's country, whose numbers need no prefix.
pub(crate) fn check<'f>(
    prefix: &str,
    form: &'f SaveCustomer,
    home: &CountryCode,
    problems: &mut Problems,
) -> Ready<'f> {
    let phones = form
        .phones
        .as_ref()
        .map(|texts| phones(&join(prefix, "phones"), texts, home, problems));
    Ready { form, phones }
}

fn phones(path: &str, texts: &[PhoneText], home: &CountryCode, problems: &mut Problems) -> Vec<Phone> {
    let mut phones: Vec<Phone> = Vec::with_capacity(texts.len());
    for (index, text) in texts.iter().enumerate() {
        let phone = phone::read(text.clone(), home);
        if phones.iter().any(|other| other.digits == phone.digits) {
            problems.note(format!("{path}[{index}]"), ProblemCode::Duplicate);
        }
        phones.push(phone);
    }
    phones
}

/// Writes over the known customer, or makes a new one; the id.
pub(crate) fn write(
    writer: &mut Writer<'_>,
    ready: &Ready<'_>,
    known: Option<CustomerId>,
) -> Result<CustomerId, Failure> {
    let form = ready.form;
    let customer = NewCustomer {
        name: &form.name,
        organisation: form.organisation.as_ref(),
        email: form.email.as_ref(),
        note: form.note.as_ref(),
    };
    let people = writer.people();
    let id = match known {
        None => people.insert(&customer)?,
        Some(known) => {
            people.update(known, &customer)?;
            known
        }
    };
    if let Some(phones) = &ready.phones {
        people.replace_phones(id, phones)?;
    }
    if let Some(addresses) = &form.addresses {
        people.replace_addresses(id, addresses)?;
    }
    found_by::customer(writer, id, &form.name, form.organisation.as_ref())?;
    writer.touch(Tag::Customers);
    writer.touch(Tag::Customer(id));
    Ok(id)
}
