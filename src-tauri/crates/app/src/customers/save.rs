//! `customers.save`: makes a customer, or changes the revision that was looked at.

use crate::{
    context::Context,
    customers::{address, show},
    failure::{ErrorCode, Failure},
    wire::{
        customers::{CustomerView, SaveCustomer},
        limits,
    },
};
use domain::{
    phone::parse_phone,
    problem::{Problem, ProblemCode, Problems, join},
    text,
};
use serde_json::json;
use store::{
    Writer,
    customers::{Customer, StoredAddress, StoredPhone},
};

/// A customer ready to be written.
pub(crate) struct Parsed {
    customer: Customer,
    phones: Option<Vec<StoredPhone>>,
    pub(crate) addresses: Option<Vec<StoredAddress>>,
}

pub(crate) fn save(
    writer: &mut Writer<'_>,
    _: &Context,
    request: SaveCustomer,
) -> Result<CustomerView, Failure> {
    let old = match request.customer {
        Some(id) => Some(
            writer
                .customer(id)?
                .ok_or_else(|| Failure::not_found("customer"))?,
        ),
        None => None,
    };
    let country = writer.shop()?.country;
    let mut problems = Problems::default();
    check_revision(&request, old.as_ref(), &mut problems)?;
    let parsed = parse("", &request, &country, &mut problems);
    problems.or_value(())?;
    let id = write(writer, &parsed, old.as_ref())?;
    writer.note(
        format!("customer {id}"),
        None,
        Some(json!({ "is_new": old.is_none() })),
    );
    show::view(writer, id)
}

fn check_revision(
    request: &SaveCustomer,
    old: Option<&Customer>,
    problems: &mut Problems,
) -> Result<(), Failure> {
    match (old, request.revision) {
        (Some(_), None) => problems.note("revision", ProblemCode::Required),
        (Some(old), Some(revision)) if revision != old.revision => {
            return Err(Failure {
                code: ErrorCode::Conflict,
                problems: differences(request, old),
            });
        }
        (None, Some(_)) => problems.note("customer", ProblemCode::Required),
        _ => {}
    }
    Ok(())
}

/// What stands now where the caller saw something else.
fn differences(request: &SaveCustomer, now: &Customer) -> Vec<Problem> {
    let changed = |path: &str, yours: serde_json::Value, now: serde_json::Value| {
        (yours != now).then(|| {
            Problem::new(path, ProblemCode::Changed)
                .with("yours", yours)
                .with("now", now)
        })
    };
    let fields = [
        changed("revision", json!(request.revision), json!(now.revision)),
        changed("name", json!(request.name), json!(now.name)),
        changed(
            "organisation",
            json!(request.organisation),
            json!(now.organisation),
        ),
        changed("email", json!(request.email), json!(now.email)),
        changed("note", json!(request.note), json!(now.note)),
    ];
    fields.into_iter().flatten().collect()
}

/// Parses the fields of a customer, problems behind `prefix`.
pub(crate) fn parse(prefix: &str, request: &SaveCustomer, country: &str, problems: &mut Problems) -> Parsed {
    let at = |field: &str| join(prefix, field);
    let name = text::required_line(&at("name"), &request.name, limits::LINE, problems);
    let organisation = request
        .organisation
        .as_deref()
        .and_then(|value| text::line(&at("organisation"), value, limits::LINE, problems));
    let email = request
        .email
        .as_deref()
        .and_then(|value| text::line(&at("email"), value, limits::LINE, problems));
    let note = request
        .note
        .as_deref()
        .and_then(|value| text::note(&at("note"), value, limits::NOTE, problems));
    let phones = request
        .phones
        .as_ref()
        .map(|phones| parse_phones(&at("phones"), phones, country, problems));
    let addresses = request.addresses.as_ref().map(|addresses| {
        let parse_one =
            |(index, given)| address::parse(&format!("{}[{index}]", at("addresses")), given, problems);
        addresses.iter().enumerate().filter_map(parse_one).collect()
    });
    let name = name.unwrap_or_default();
    Parsed {
        customer: Customer {
            id: 0,
            name,
            organisation,
            email,
            note,
            revision: 1,
        },
        phones,
        addresses,
    }
}

fn parse_phones(path: &str, phones: &[String], country: &str, problems: &mut Problems) -> Vec<StoredPhone> {
    let mut parsed: Vec<StoredPhone> = Vec::with_capacity(phones.len());
    for (index, phone) in phones.iter().enumerate() {
        let path = format!("{path}[{index}]");
        let Some(phone) = parse_phone(&path, phone, country, problems) else {
            continue;
        };
        if parsed.iter().any(|other| other.digits == phone.digits) {
            problems.note(path, ProblemCode::Duplicate);
        }
        parsed.push(StoredPhone {
            text: phone.text,
            e164: phone.e164,
            digits: phone.digits,
        });
    }
    parsed
}

/// Writes a parsed customer over the old one, or as a new one; the id.
pub(crate) fn write(
    writer: &mut Writer<'_>,
    parsed: &Parsed,
    old: Option<&Customer>,
) -> Result<i64, Failure> {
    let id = match old {
        None => writer.insert_customer(&parsed.customer)?,
        Some(old) => {
            writer.update_customer(&Customer {
                id: old.id,
                ..parsed.customer.clone()
            })?;
            old.id
        }
    };
    if let Some(phones) = &parsed.phones {
        writer.replace_phones(id, phones)?;
    }
    if let Some(addresses) = &parsed.addresses {
        writer.replace_addresses(id, addresses)?;
    }
    index(writer, id, &parsed.customer)?;
    writer.touch("customers");
    writer.touch(format!("customer:{id}"));
    Ok(id)
}

/// The words by which the customer is found: names, organisations and cities; post codes apart.
fn index(writer: &Writer<'_>, id: i64, customer: &Customer) -> Result<(), Failure> {
    let mut names = vec![customer.name.clone()];
    names.extend(customer.organisation.clone());
    let mut post_codes = Vec::new();
    for address in writer.customer_addresses(id)? {
        names.extend(
            [address.name, address.organisation, address.city]
                .into_iter()
                .flatten(),
        );
        post_codes.extend(address.post_code.map(|code| code_without_spaces(&code)));
    }
    let mut words: Vec<String> = text::fold(&names.join(" "))
        .split(' ')
        .map(str::to_owned)
        .collect();
    let mut seen = std::collections::BTreeSet::new();
    words.retain(|word| seen.insert(word.clone()));
    writer.index_customer(id, &words.join(" "), &post_codes.join(" "))?;
    Ok(())
}

/// `BS1 4QT` and `bs14qt` are one post code.
pub(crate) fn code_without_spaces(code: &str) -> String {
    text::fold(code).replace(' ', "")
}
