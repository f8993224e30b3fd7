//! The ways through the door: `ask` reads, `change` writes one transaction, `make` reads, works and then
//! writes, `local` reaches outside the shop file, `here` asks something else than a shop. All decode alike
//! and tell every problem at once.

use super::{
    call::{Call, Outcome, in_json},
    decode,
};
use crate::{
    context::Context,
    failure::{ErrorCode, Failure},
    open_shop::OpenShop,
};
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use store::{Act, Reader, Writer};
use terms::{Problem, ProblemCode, Problems};

/// A request as far as it could be read, with what was wrong in its shape.
struct Decoded<Q> {
    request: Q,
    problems: Problems,
}

fn decode<Q: DeserializeOwned>(call: &mut Call) -> Result<Decoded<Q>, Failure> {
    let mut payload = call.payload.take();
    let problems = decode::check(call.schema, &mut payload);
    match serde_json::from_value(payload) {
        Ok(request) => Ok(Decoded { request, problems }),
        Err(_) if problems.is_empty() => Err(Failure::new(ErrorCode::BadRequest)),
        Err(_) => Err(problems.into()),
    }
}

/// The request, when nothing is wrong with its shape.
fn sound<Q: DeserializeOwned>(call: &mut Call) -> Result<Q, Failure> {
    let Decoded { request, problems } = decode(call)?;
    if problems.is_empty() {
        Ok(request)
    } else {
        Err(problems.into())
    }
}

/// What was wrong in the shape, and what the rehearsal found beside it: what is wrong, what does not exist and
/// what was changed in between. A disk that fails in the rehearsal is no fault of the request.
fn refuse(mended: Problems, rehearsed: Result<Vec<Problem>, Failure>) -> Failure {
    let found = match rehearsed {
        Ok(told) => decode::beside(&mended, told),
        Err(failure) if is_about_the_request(failure.code) => decode::beside(&mended, failure.problems),
        Err(_) => Vec::new(),
    };
    let mut failure = Failure::from(mended);
    failure.problems.extend(found);
    failure
}

fn is_about_the_request(code: ErrorCode) -> bool {
    matches!(
        code,
        ErrorCode::Invalid | ErrorCode::NotFound | ErrorCode::Conflict
    )
}

/// What an answer tells of problems beside its figures, as previews do. What is not said yet can still be said.
fn told_beside<A: Serialize>(answer: &A) -> Vec<Problem> {
    let told = serde_json::to_value(answer).map(|mut answer| answer["problems"].take());
    let told: Vec<Problem> = told.and_then(serde_json::from_value).unwrap_or_default();
    told.into_iter()
        .filter(|problem| problem.code != ProblemCode::Required)
        .collect()
}

pub(crate) fn ask<Q: DeserializeOwned, A: Serialize>(
    shop: &OpenShop,
    mut call: Call,
    run: fn(&Reader<'_>, &Context, Q) -> Result<A, Failure>,
) -> Result<Outcome, Failure> {
    let Decoded { request, problems } = decode(&mut call)?;
    let answer = shop.ask(|reader| run(reader, &shop.context(), request));
    if !problems.is_empty() {
        return Err(refuse(problems, answer.map(|answer| told_beside(&answer))));
    }
    Outcome::of(&answer?, Vec::new())
}

pub(crate) fn change<Q: DeserializeOwned, A: Serialize>(
    shop: &OpenShop,
    mut call: Call,
    run: fn(&mut Writer<'_>, &Context, Q) -> Result<A, Failure>,
) -> Result<Outcome, Failure> {
    let Decoded { request, problems } = decode(&mut call)?;
    let context = shop.context();
    if !problems.is_empty() {
        let act = act(shop, &call, &context, "");
        let rehearsed = shop.rehearse(&act, |writer| run(writer, &context, request));
        return Err(refuse(problems, rehearsed.map(|_| Vec::new())));
    }
    write(shop, &call, &context, |writer| run(writer, &context, request))
}

pub(crate) fn make<Q: DeserializeOwned, M, N, A: Serialize>(
    shop: &OpenShop,
    mut call: Call,
    gather: fn(&Reader<'_>, &Context, Q) -> Result<M, Failure>,
    work: fn(&OpenShop, M) -> Result<N, Failure>,
    keep: fn(&mut Writer<'_>, &Context, N) -> Result<A, Failure>,
) -> Result<Outcome, Failure> {
    let Decoded { request, problems } = decode(&mut call)?;
    let context = shop.context();
    let gathered = shop.ask(|reader| gather(reader, &context, request));
    if !problems.is_empty() {
        return Err(refuse(problems, gathered.map(|_| Vec::new())));
    }
    let made = work(shop, gathered?)?;
    write(shop, &call, &context, |writer| keep(writer, &context, made))
}

pub(crate) fn local<Q: DeserializeOwned, A: Serialize>(
    shop: &OpenShop,
    mut call: Call,
    run: fn(&OpenShop, &Context, Q) -> Result<A, Failure>,
) -> Result<Outcome, Failure> {
    let request = sound(&mut call)?;
    let answer = run(shop, &shop.context(), request)?;
    Outcome::of(&answer, shop.unsaid())
}

/// Of whatever the row is a row of: the window, its host.
pub(crate) fn here<S: ?Sized, Q: DeserializeOwned, A: Serialize>(
    subject: &S,
    mut call: Call,
    run: fn(&S, Q) -> Result<A, Failure>,
) -> Result<Outcome, Failure> {
    let request = sound(&mut call)?;
    Outcome::of(&run(subject, request)?, Vec::new())
}

/// Runs a change in one transaction; its answer is kept under the request's id.
fn write<T: Serialize>(
    shop: &OpenShop,
    call: &Call,
    context: &Context,
    run: impl FnOnce(&mut Writer<'_>) -> Result<T, Failure>,
) -> Result<Outcome, Failure> {
    let made_up = uuid::Builder::from_random_bytes(shop.world.random())
        .into_uuid()
        .to_string();
    let act = act(
        shop,
        call,
        context,
        call.request_id.as_deref().unwrap_or(&made_up),
    );
    let written = shop.change(&act, |writer| in_json(&run(writer)?))?;
    Ok(Outcome {
        value: written.answer,
        changes: written.tags,
    })
}

fn act<'a>(shop: &OpenShop, call: &'a Call, context: &Context, request_id: &'a str) -> Act<'a> {
    Act {
        command: call.command,
        staff_id: context.staff_id,
        at: context.now,
        request_id,
        keeps_answer: call.request_id.is_some(),
        payload_sha256: Sha256::digest(call.text.as_bytes()).into(),
        text: &call.text,
        salt: shop.world.random(),
    }
}

#[cfg(test)]
mod tests;
