//! The ways through the one door: `ask` reads, `change` writes one transaction, `act` reaches outside the
//! shop file (paper, files), `make` does and keeps something. All decode alike and tell every problem.

use crate::{
    app::{App, Call, Outcome},
    context::Context,
    decode,
    failure::{ErrorCode, Failure},
};
use domain::problem::Problems;
use schemars::{JsonSchema, generate::SchemaSettings};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use store::{Reader, Writer};

/// The JSON Schema of a wire type, with nothing to be looked up elsewhere.
#[must_use]
pub fn schema_of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    settings.into_generator().into_root_schema_for::<T>().to_value()
}

/// A request as far as it could be read, with what was wrong in its shape.
struct Decoded<T> {
    request: T,
    problems: Problems,
}

fn decode<T: DeserializeOwned>(call: &Call<'_>) -> Result<Decoded<T>, Failure> {
    let row = crate::table::find(call.command).ok_or_else(|| Failure::new(ErrorCode::UnknownCommand))?;
    let mut payload = call.payload.clone();
    let problems = decode::check((row.request_schema)(), &mut payload);
    match serde_json::from_value(payload) {
        Ok(request) => Ok(Decoded { request, problems }),
        Err(_) if problems.is_empty() => Err(Failure::new(ErrorCode::BadRequest)),
        Err(_) => Err(problems.into()),
    }
}

/// What was wrong in the shape, and what the rehearsal found beside it.
fn refuse<T>(mended: Problems, rehearsed: Result<T, Failure>) -> Failure {
    let found = match rehearsed {
        Err(failure) if failure.code == ErrorCode::Invalid => decode::beside(&mended, failure.problems),
        _ => Vec::new(),
    };
    let mut failure = Failure::from(mended);
    failure.problems.extend(found);
    failure
}

pub(crate) fn ask<Q: DeserializeOwned, A: Serialize>(
    app: &App,
    call: &Call<'_>,
    run: fn(&Reader<'_>, &Context, Q) -> Result<A, Failure>,
) -> Result<Outcome, Failure> {
    let Decoded { request, problems } = decode(call)?;
    let answer = app.file.read(|reader| run(reader, &app.context(), request));
    if !problems.is_empty() {
        return Err(refuse(problems, answer));
    }
    Outcome::of(&answer?, Vec::new())
}

pub(crate) fn change<Q: DeserializeOwned, A: Serialize>(
    app: &App,
    call: &Call<'_>,
    run: fn(&mut Writer<'_>, &Context, Q) -> Result<A, Failure>,
) -> Result<Outcome, Failure> {
    let Decoded { request, problems } = decode(call)?;
    let context = app.context();
    if !problems.is_empty() {
        return Err(refuse(
            problems,
            app.rehearse(call, &context, |writer| run(writer, &context, request)),
        ));
    }
    app.write(call, &context, |writer| run(writer, &context, request))
}

pub(crate) fn act<Q: DeserializeOwned, A: Serialize>(
    app: &App,
    call: &Call<'_>,
    run: fn(&App, &Context, Q) -> Result<A, Failure>,
) -> Result<Outcome, Failure> {
    let Decoded { request, problems } = decode(call)?;
    if !problems.is_empty() {
        return Err(problems.into());
    }
    Outcome::of(&run(app, &app.context(), request)?, Vec::new())
}

pub(crate) fn make<Q: DeserializeOwned>(
    app: &App,
    call: &Call<'_>,
    run: fn(&App, &Call<'_>, &Context, Q) -> Result<Outcome, Failure>,
) -> Result<Outcome, Failure> {
    let Decoded { request, problems } = decode(call)?;
    if !problems.is_empty() {
        return Err(problems.into());
    }
    run(app, call, &app.context(), request)
}

#[cfg(test)]
mod tests;
