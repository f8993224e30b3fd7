//! Sets and their parts.

use domain::sets::{
    Content, PartWeight, kits_available, may_be_part, most_units, weight_of_contents, weight_of_parts,
    whole_units,
};
use terms::{Decimals, Grams, ItemKind, PerUnit, Quantity};

use crate::{
    allocation::{BOX, MUG, of, stock},
    pieces,
};

#[test]
fn the_scarcest_part_says_how_many_sets_there_are() {
    let set = [of(MUG, 4), of(BOX, 1)];
    assert_eq!(kits_available(&set, &stock(&[(MUG, 11), (BOX, 9)])), pieces(2));
    assert_eq!(
        kits_available(&set, &stock(&[(MUG, 11)])),
        pieces(0),
        "no box, no set"
    );
    assert_eq!(
        kits_available(&[], &stock(&[(MUG, 11)])),
        pieces(0),
        "without parts there is no set"
    );
    assert_eq!(
        whole_units(&[], &stock(&[])),
        None,
        "nothing limits what takes nothing"
    );
}

#[test]
fn a_line_is_no_longer_than_its_pieces_can_be_counted() {
    assert_eq!(most_units(&[of(MUG, 4), of(BOX, 1)]), pieces(250_000_000));
    assert_eq!(most_units(&[]), Quantity::MOST);
}

#[test]
fn a_set_weighs_what_its_parts_weigh_up_to_the_gram() {
    let part = |weight: Option<i64>, decimals, per_unit| PartWeight {
        weight_g: weight.map(Grams::new),
        unit_decimals: Decimals::new(decimals),
        per_unit: PerUnit::new(per_unit),
    };
    let mugs = part(Some(350), 0, 4);
    assert_eq!(
        weight_of_parts(&[mugs, part(Some(120), 0, 1)]),
        Some(Grams::new(1_520))
    );
    assert_eq!(
        weight_of_parts(&[part(Some(1_001), 3, 250)]),
        Some(Grams::new(251)),
        "a quarter of 1 001 g, rounded up"
    );
    assert_eq!(
        weight_of_parts(&[mugs, part(None, 0, 1)]),
        None,
        "one part is not known"
    );
    assert_eq!(weight_of_parts(&[]), None);
    assert_eq!(
        weight_of_parts(&[part(Some(i64::MAX), 0, 2)]),
        None,
        "no overflow on the way"
    );
}

#[test]
fn a_box_weighs_what_lies_in_it() {
    let content = |weight: Option<i64>, decimals, quantity| Content {
        weight_g: weight.map(Grams::new),
        unit_decimals: Decimals::new(decimals),
        quantity: pieces(quantity),
    };
    let mugs = content(Some(420), 0, 3);
    assert_eq!(
        weight_of_contents(&[mugs, content(Some(1_000), 3, 1_500)]),
        Some(Grams::new(3 * 420 + 1_500))
    );
    assert_eq!(
        weight_of_contents(&[mugs, content(None, 0, 1)]),
        None,
        "a sum with a gap in it would be wrong"
    );
    assert_eq!(
        weight_of_contents(&[mugs, content(None, 0, 0)]),
        Some(Grams::new(1_260)),
        "what is not in it needs no weight"
    );
    assert_eq!(weight_of_contents(&[]), None);
    assert_eq!(
        weight_of_contents(&[content(Some(0), 0, 2)]),
        None,
        "no box weighs nothing"
    );
    assert_eq!(
        weight_of_contents(&[content(Some(i64::MAX), 0, 1)]),
        Some(Grams::new(i64::MAX))
    );
    assert_eq!(
        weight_of_contents(&[content(Some(i64::MAX), 3, 1)]),
        None,
        "no overflow on the way"
    );
}

#[test]
fn a_part_is_a_thing_on_a_shelf() {
    let parts: Vec<_> = ItemKind::ALL.iter().filter(|kind| may_be_part(**kind)).collect();
    assert_eq!(parts, [&ItemKind::Stocked]);
}
