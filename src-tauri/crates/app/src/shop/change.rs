//! `shop.change`: what is named changes, the rest stays.

use crate::{
    context::Context,
    customers::address,
    failure::{ErrorCode, Failure},
    shop::show,
    wire::{
        limits,
        shop::{ChangeShop, ShopView, ShowShop, TaxRate},
    },
};
use base64::Engine as _;
use domain::{
    problem::{Problem, ProblemCode, Problems},
    text,
};
use serde_json::json;
use store::{
    Writer,
    customers::StoredAddress,
    shop::{Shop, StoredRate, TaxedItems},
};

/// Largest logo, in bytes.
const LOGO_BYTES: usize = 1024 * 1024;

/// The change, parsed.
struct Parsed {
    shop: Shop,
    rates: Option<Vec<StoredRate>>,
    address: Option<Option<StoredAddress>>,
    logo: Option<Option<Vec<u8>>>,
}

pub(crate) fn change(
    writer: &mut Writer<'_>,
    context: &Context,
    request: ChangeShop,
) -> Result<ShopView, Failure> {
    let before = writer.shop()?;
    if let Some(revision) = request.revision.filter(|revision| *revision != before.revision) {
        let problem = Problem::new("revision", ProblemCode::Changed)
            .with("yours", revision)
            .with("now", before.revision);
        return Err(Failure::because(ErrorCode::Conflict, problem));
    }
    let codes = writer.tax_rates()?.into_iter().map(|rate| rate.code).collect();
    let in_use = match request.tax_rates {
        Some(_) => writer.taxed_items()?,
        None => Vec::new(),
    };
    let mut parsed = parse(request, before.clone(), codes, &in_use)?;
    if let Some(address) = &parsed.address {
        parsed.shop.address_id = address
            .as_ref()
            .map(|address| writer.insert_shop_address(address))
            .transpose()?;
    }
    if let Some(rates) = &parsed.rates {
        writer.replace_tax_rates(rates)?;
    }
    if let Some(logo) = &parsed.logo {
        writer.set_logo(logo.as_deref())?;
    }
    writer.update_shop(&parsed.shop)?;
    writer.note(
        "shop",
        None,
        Some(json!({ "before": before.revision, "after": before.revision + 1 })),
    );
    writer.touch("shop");
    show::show(writer, context, ShowShop {})
}

fn parse(
    request: ChangeShop,
    mut shop: Shop,
    mut codes: Vec<String>,
    in_use: &[TaxedItems],
) -> Result<Parsed, Failure> {
    let mut problems = Problems::default();
    if let Some(name) = &request.name {
        shop.name = text::required_line("name", name, limits::LINE, &mut problems).unwrap_or_default();
    }
    shop.prices_include_tax = request.prices_include_tax.unwrap_or(shop.prices_include_tax);
    if let Some(rounding) = request.tax_rounding {
        rounding.as_str().clone_into(&mut shop.tax_rounding);
    }
    let rates = request.tax_rates.map(|rates| parse_rates(&rates, &mut problems));
    if let Some(rates) = &rates {
        codes = rates.iter().map(|rate| rate.code.clone()).collect();
        // Their sales would be untaxed from now on, without a word.
        for gone in in_use.iter().filter(|used| !codes.contains(&used.code)) {
            let problem = Problem::new("tax_rates", ProblemCode::NotAllowed);
            problems.add(
                problem
                    .with("in_use", gone.code.as_str())
                    .with("items", gone.count),
            );
        }
    }
    if let Some(code) = request.shipping_tax_code {
        shop.shipping_tax_code = code;
    }
    if let Some(code) = &shop.shipping_tax_code
        && !codes.contains(code)
    {
        problems.note("shipping_tax_code", ProblemCode::Unknown);
    }
    parse_contact(
        &mut shop,
        [
            ("phone", request.phone),
            ("email", request.email),
            ("website", request.website),
        ],
        &mut problems,
    );
    parse_paper(&mut shop, request.slip_paper, request.label_paper, &mut problems);
    let address = request
        .address
        .map(|given| given.and_then(|given| address::parse("address", &given, &mut problems)));
    let logo = request
        .logo_base64
        .map(|given| given.and_then(|given| parse_logo(&given, &mut problems)));
    Ok(problems.or_value(Parsed {
        shop,
        rates,
        address,
        logo,
    })?)
}

fn parse_contact(shop: &mut Shop, given: [(&str, Option<Option<String>>); 3], problems: &mut Problems) {
    for ((path, value), field) in given
        .into_iter()
        .zip([&mut shop.phone, &mut shop.email, &mut shop.website])
    {
        if let Some(value) = value {
            *field = value.and_then(|value| text::line(path, &value, limits::LINE, problems));
        }
    }
}

fn parse_paper(shop: &mut Shop, slip: Option<String>, label: Option<String>, problems: &mut Problems) {
    for (path, given, known, field) in [
        ("slip_paper", slip, ["A4", "Letter"], &mut shop.slip_paper),
        ("label_paper", label, ["100x150", "4x6"], &mut shop.label_paper),
    ] {
        match given {
            Some(paper) if known.contains(&paper.as_str()) => *field = paper,
            Some(_) => {
                problems.add(Problem::new(path, ProblemCode::NotAllowed).with("allowed", json!(known)))
            }
            None => {}
        }
    }
}

fn parse_rates(rates: &[TaxRate], problems: &mut Problems) -> Vec<StoredRate> {
    let mut parsed: Vec<StoredRate> = Vec::with_capacity(rates.len());
    for (index, rate) in rates.iter().enumerate() {
        let code = text::required_line(&format!("tax_rates[{index}].code"), &rate.code, 40, problems);
        let name = text::required_line(&format!("tax_rates[{index}].name"), &rate.name, 60, problems);
        let rate = StoredRate {
            code: code.unwrap_or_default(),
            name: name.unwrap_or_default(),
            rate_ppm: rate.rate_ppm,
            from: rate.from,
        };
        if parsed
            .iter()
            .any(|other| (&other.code, &other.name, other.from) == (&rate.code, &rate.name, rate.from))
        {
            problems.note(format!("tax_rates[{index}]"), ProblemCode::Duplicate);
        }
        parsed.push(rate);
    }
    parsed
}

fn parse_logo(given: &str, problems: &mut Problems) -> Option<Vec<u8>> {
    let bytes = base64::engine::general_purpose::STANDARD.decode(given.trim());
    match bytes {
        Ok(bytes) if bytes.len() > LOGO_BYTES => {
            problems.add(Problem::new("logo_base64", ProblemCode::TooLarge).with("max", LOGO_BYTES));
            None
        }
        Ok(bytes) if documents::logo_is_readable(&bytes).is_ok() => Some(bytes),
        _ => {
            problems.add(Problem::new("logo_base64", ProblemCode::WrongType).with("expected", "PNG or JPEG"));
            None
        }
    }
}
