//! `customers.save`: makes a customer, or changes the revision that was looked at.

use crate::{
    context::Context,
    door::tell,
    failure::Failure,
    steps::{customer_write, differences::Differences, named},
    views::customer::{self, CustomerView},
};
use store::{Writer, people::Customer};
use terms::{ProblemCode, Problems, Subject};
use terms_derive::wire;

// The form of a new caller in an order is the same.
pub use crate::steps::customer_write::SaveCustomer;

/// Whether the shop met somebody.
#[wire]
#[ts(rename = "CustomerSaved")]
pub struct Saved {
    pub is_new: bool,
}

pub(crate) fn save(
    writer: &mut Writer<'_>,
    context: &Context,
    request: SaveCustomer,
) -> Result<CustomerView, Failure> {
    let old = match request.customer {
        Some(id) => writer.people().customer(id)?,
        None => None,
    };
    let home = writer.shop().the()?.country;
    let mut problems = Problems::default();
    let changed = check_revision(&request, old.as_ref(), &mut problems);
    let ready = customer_write::check("", &request, &home, &mut problems);
    if request.customer.is_some() && old.is_none() {
        return Err(Failure::not_found("customer").and(problems));
    }
    if !changed.is_empty() {
        return Err(changed.conflict(problems));
    }
    problems.or_value(())?;
    let id = customer_write::write(writer, &ready, old.as_ref().map(|old| old.id))?;
    tell::<SaveCustomer>(
        writer,
        [Subject::Customer(id)],
        &Saved {
            is_new: old.is_none(),
        },
    );
    customer::view(writer, context, named::customer(writer, id)?)
}

/// Notes what is said of a revision and cannot be; what was changed in between comes back.
fn check_revision(request: &SaveCustomer, old: Option<&Customer>, problems: &mut Problems) -> Differences {
    match (old, request.revision) {
        (Some(_), None) => problems.note("revision", ProblemCode::Required),
        (Some(old), Some(revision)) if revision != old.revision => return differences(request, old),
        (None, Some(_)) if request.customer.is_none() => problems.note("customer", ProblemCode::Required),
        (Some(_), Some(_)) | (None, _) => {}
    }
    Differences::default()
}

fn differences(request: &SaveCustomer, now: &Customer) -> Differences {
    Differences::default()
        .field("revision", &request.revision, &now.revision)
        .field("name", &request.name, &now.name)
        .field("organisation", &request.organisation, &now.organisation)
        .field("email", &request.email, &now.email)
        .field("note", &request.note, &now.note)
}
