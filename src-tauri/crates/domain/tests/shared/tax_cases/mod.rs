//! Tax and discount cases of five open shop systems, restated as numbers in the shared data folder.
//! Each is either expressed in our model and must come out to the cent, or stands in `PENDING` with what it waits for.
//!
//! How a percentage becomes an amount is not the model's business (it takes amounts), and the systems differ:
//! Sylius rounds what goes off, the others what remains. Each case uses the rule of its system.

mod figures;
mod single;
mod sylius;
mod vendure;
mod woocommerce;

use domain::money::split;
use figures::{list, minor, minor_units};
use serde_json::Value;
use terms::Minor;

const PENDING: &[(&str, &str, &str)] = &[
    (
        "SYL-038",
        "goods with tax inside, shipping without",
        "a setting per tax code instead of one per shop",
    ),
    (
        "SYL-068",
        "rounded once per order, yet by unit",
        "a third place of rounding: Sylius rounds each unit here",
    ),
    (
        "WOO-D08",
        "percentage for one piece only",
        "coupons with a limit of pieces",
    ),
    (
        "WOO-D09",
        "percentage for one piece of two lines",
        "coupons with a limit of pieces",
    ),
    (
        "WOO-D16",
        "two coupons, one for five pieces, one after the other",
        "coupons with a limit of pieces",
    ),
    (
        "WOO-D19",
        "amount off one piece only",
        "coupons with a limit of pieces",
    ),
    (
        "WOO-D21",
        "amount off at most three pieces",
        "coupons with a limit of pieces",
    ),
    (
        "WOO-D27",
        "amount off two pieces, dearest line first",
        "coupons with a limit of pieces",
    ),
    ("WOO-T04", "a tax on a tax", "compound rates"),
    (
        "WOO-T12",
        "goods with tax inside, shipping without",
        "a setting per tax code instead of one per shop",
    ),
    (
        "SOL-T08",
        "sold abroad at the price without tax",
        "tax by destination",
    ),
    (
        "SOL-T09",
        "sold abroad at the price without tax",
        "tax by destination",
    ),
    ("SOL-T12", "no tax once the address is gone", "tax by destination"),
    (
        "SOL-R02",
        "refunds of fractions of a cent round down",
        "nothing: here no amount has fractions of a cent",
    ),
    (
        "MED-06",
        "lines with and without tax inside in one order",
        "a setting per tax code instead of one per shop",
    ),
];

pub fn every_case_of_five_shop_systems_comes_out_to_the_cent_or_is_named_as_pending(source: &str) {
    let cases: Vec<Value> = serde_json::from_str(source).expect("the cases are JSON");
    let mut passed = 0;
    let mut faults = Vec::new();
    for case in &cases {
        let id = case["id"].as_str().expect("a case has an id");
        let is_pending = PENDING.iter().any(|(pending, ..)| *pending == id);
        match checks(case) {
            Some(_) if is_pending => faults.push(format!("{id} is pending and mapped: decide")),
            None if is_pending => {}
            None => faults.push(format!(
                "{id} is neither mapped nor pending: {}",
                case["scenario"]
            )),
            Some(checks) if checks.is_empty() => faults.push(format!("{id} compares nothing")),
            Some(checks) => {
                passed += 1;
                let wrong = checks.iter().filter(|check| check.ours != check.theirs);
                faults.extend(wrong.map(|check| {
                    format!(
                        "{id} {}: ours {}, theirs {}",
                        check.what, check.ours, check.theirs
                    )
                }));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    println!("{passed} cases passed, {} pending", PENDING.len());
    assert_eq!(
        passed + PENDING.len(),
        cases.len(),
        "each pending case exists in the file"
    );
}

/// One figure, ours and theirs, in minor units.
struct Check {
    what: String,
    ours: Minor,
    theirs: Minor,
}

fn check(what: &str, ours: Minor, theirs: &Value) -> Option<Check> {
    (!theirs.is_null()).then(|| Check {
        what: what.to_owned(),
        ours,
        theirs: minor(theirs),
    })
}

/// All figures that the case expects, or `None` if the model cannot express it.
fn checks(case: &Value) -> Option<Vec<Check>> {
    let given = &case["given"];
    let (given, expect) = (given, &case["expect"]);
    if !case["products"].is_null() {
        return sylius::catalogue_case(case);
    }
    if !case["coupons"].is_null() {
        return woocommerce::coupon_case(case);
    }
    if !given["weights"].is_null() {
        return Some(parts(
            &split(minor_units(&given["total"]), &weights(&given["weights"])),
            &expect["parts"],
        ));
    }
    if !given["lines_minor_units"].is_null() {
        return Some(vendure::basket_case(given, expect));
    }
    single::single_case(case["id"].as_str()?, given, expect)
}

fn weights(weights: &Value) -> Vec<Minor> {
    list(weights).iter().map(minor_units).collect()
}

fn parts(ours: &[Minor], theirs: &Value) -> Vec<Check> {
    let pairs = list(theirs).iter().map(minor_units).enumerate();
    pairs
        .map(|(index, theirs)| Check {
            what: format!("part {index}"),
            ours: ours[index],
            theirs,
        })
        .collect()
}
