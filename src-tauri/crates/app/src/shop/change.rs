//! `shop.change`: what is named changes, the rest stays.

use crate::{
    context::Context,
    door::tell,
    failure::Failure,
    steps::differences::Differences,
    views::shop::{self, ShopView},
};
use ::documents::DocumentError;
use base64::Engine as _;
use store::{
    Writer,
    shop::{Shop, TaxedItems},
};
use terms::{
    Address, DatedRate, LabelPaper, Line, PhoneText, Problem, ProblemCode, Problems, Revision, SlipPaper,
    Subject, Tag, TaxCode, TaxRounding, Typed,
};
use terms_derive::{request, wire};

/// Largest logo, in bytes.
const LOGO_BYTES: usize = 1024 * 1024;

/// A picture as text in base64.
type LogoText = Typed<1_400_000>;

/// Changes what is named and leaves the rest. `null` takes a value away.
#[request(example = r#"{ "phone": "0117 496 0114", "slip_paper": "A4" }"#)]
pub struct ChangeShop {
    /// The revision the change was made on; refused when the shop has changed since.
    pub revision: Option<Revision>,
    pub name: Option<Line>,
    pub prices_include_tax: Option<bool>,
    pub tax_rounding: Option<TaxRounding>,
    #[serde(default, deserialize_with = "crate::door::given")]
    pub shipping_tax_code: Option<Option<TaxCode>>,
    /// The whole list; rates of the past stay in it.
    #[schemars(length(max = 200))]
    pub tax_rates: Option<Vec<DatedRate>>,
    #[serde(default, deserialize_with = "crate::door::given")]
    pub address: Option<Option<Address>>,
    #[serde(default, deserialize_with = "crate::door::given")]
    pub phone: Option<Option<PhoneText>>,
    #[serde(default, deserialize_with = "crate::door::given")]
    pub email: Option<Option<Line>>,
    #[serde(default, deserialize_with = "crate::door::given")]
    pub website: Option<Option<Line>>,
    /// A PNG or JPEG in base64, at most one megabyte; printed on the packing slip.
    #[serde(default, deserialize_with = "crate::door::given")]
    pub logo_base64: Option<Option<LogoText>>,
    /// Paper for slips when none is named.
    pub slip_paper: Option<SlipPaper>,
    /// Paper for labels when none is named.
    pub label_paper: Option<LabelPaper>,
}

/// Which revision became which.
#[wire]
pub struct Changed {
    pub before: Revision,
    pub after: Revision,
}

/// What changes besides the shop's own row.
struct Ready {
    shop: Shop,
    rates: Option<Vec<DatedRate>>,
    address: Option<Option<Address>>,
    logo: Option<Option<Vec<u8>>>,
}

pub(crate) fn change(
    writer: &mut Writer<'_>,
    context: &Context,
    request: ChangeShop,
) -> Result<ShopView, Failure> {
    let before = writer.shop().the()?;
    let was = before.revision;
    let changed = Differences::default().field("revision", &request.revision.unwrap_or(was), &was);
    let mut problems = Problems::default();
    let codes = codes(writer, request.tax_rates.as_deref(), &mut problems)?;
    let ready = ready(request, before, &codes, &mut problems);
    if !changed.is_empty() {
        return Err(changed.conflict(problems));
    }
    problems.or_value(())?;
    write(writer, ready)?;
    tell::<ChangeShop>(
        writer,
        [Subject::Shop],
        &Changed {
            before: was,
            after: was.next(),
        },
    );
    writer.touch(Tag::Shop);
    shop::view(writer, context)
}

/// The tax codes that there will be; a code that items are sold with stays.
fn codes(
    writer: &Writer<'_>,
    rates: Option<&[DatedRate]>,
    problems: &mut Problems,
) -> Result<Vec<TaxCode>, Failure> {
    let Some(rates) = rates else {
        return Ok(writer
            .shop()
            .tax_rates()?
            .into_iter()
            .map(|rate| rate.code)
            .collect());
    };
    for (index, rate) in rates.iter().enumerate() {
        let is_same =
            |other: &DatedRate| (&other.code, &other.name, other.from) == (&rate.code, &rate.name, rate.from);
        if rates[..index].iter().any(is_same) {
            problems.note(format!("tax_rates[{index}]"), ProblemCode::Duplicate);
        }
    }
    let codes: Vec<TaxCode> = rates.iter().map(|rate| rate.code.clone()).collect();
    // Their sales would be untaxed from now on, without a word.
    let used = writer.shop().taxed_items()?;
    for TaxedItems { code, count } in used.iter().filter(|used| !codes.contains(&used.code)) {
        let problem = Problem::new("tax_rates", ProblemCode::NotAllowed);
        problems.add(problem.with("in_use", code.as_str()).with("items", *count));
    }
    Ok(codes)
}

fn ready(request: ChangeShop, before: Shop, codes: &[TaxCode], problems: &mut Problems) -> Ready {
    let shop = Shop {
        name: request.name.unwrap_or(before.name),
        prices_include_tax: request.prices_include_tax.unwrap_or(before.prices_include_tax),
        tax_rounding: request.tax_rounding.unwrap_or(before.tax_rounding),
        shipping_tax_code: request.shipping_tax_code.unwrap_or(before.shipping_tax_code),
        phone: request.phone.unwrap_or(before.phone),
        email: request.email.unwrap_or(before.email),
        website: request.website.unwrap_or(before.website),
        slip_paper: request.slip_paper.unwrap_or(before.slip_paper),
        label_paper: request.label_paper.unwrap_or(before.label_paper),
        ..before
    };
    if shop
        .shipping_tax_code
        .as_ref()
        .is_some_and(|code| !codes.contains(code))
    {
        problems.note("shipping_tax_code", ProblemCode::Unknown);
    }
    let logo = request
        .logo_base64
        .map(|given| given.and_then(|text| logo(&text, problems)));
    Ready {
        shop,
        rates: request.tax_rates,
        address: request.address,
        logo,
    }
}

fn logo(text: &LogoText, problems: &mut Problems) -> Option<Vec<u8>> {
    let logo = base64::engine::general_purpose::STANDARD.decode(text.trim());
    let unreadable = || Problem::new("", ProblemCode::WrongType).with("expected", "PNG or JPEG");
    let read = match logo {
        Ok(bytes) if bytes.len() > LOGO_BYTES => {
            Err(Problem::new("", ProblemCode::TooLarge).with("max", LOGO_BYTES))
        }
        Ok(bytes) => match ::documents::logo_is_readable(&bytes) {
            Ok(()) => Ok(bytes),
            Err(large @ DocumentError::LogoTooLarge { max_side, max_pixels }) => {
                let problem = Problem::new("", ProblemCode::TooLarge).with("max_side", max_side);
                Err(problem
                    .with("max_pixels", max_pixels)
                    .with("says", large.to_string()))
            }
            Err(_) => Err(unreadable()),
        },
        Err(_) => Err(unreadable()),
    };
    problems.take("logo_base64", read)
}

fn write(writer: &Writer<'_>, ready: Ready) -> Result<(), Failure> {
    let book = writer.shop();
    let mut shop = ready.shop;
    if let Some(address) = &ready.address {
        shop.address_id = address
            .as_ref()
            .map(|address| book.insert_address(address))
            .transpose()?;
    }
    if let Some(rates) = &ready.rates {
        book.replace_tax_rates(rates)?;
    }
    if let Some(logo) = &ready.logo {
        book.set_logo(logo.as_deref())?;
    }
    Ok(book.update(&shop)?)
}
