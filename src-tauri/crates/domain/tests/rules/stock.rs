//! Corrections of the stock.

use domain::stock::{Said, difference, said_difference};
use terms::{Difference, Level, Quantity};

use crate::{pieces, told};

/// On hand 10, held 2, promised 3: five are free.
const LEVEL: Level = Level {
    on_hand: Quantity::new(10),
    held: Quantity::new(2),
    allocated: Quantity::new(3),
};

fn by(quantity: i64) -> Said {
    Said {
        quantity: Some(Difference::new(quantity)),
        counted: None,
    }
}

fn counted(counted: i64) -> Said {
    Said {
        quantity: None,
        counted: Some(pieces(counted)),
    }
}

fn refused(said: Said, level: Option<Level>) -> Vec<String> {
    told(&difference(said, level).err().into_iter().collect::<Vec<_>>())
}

#[test]
fn a_correction_is_said_as_a_difference_or_as_a_count() {
    assert_eq!(difference(by(4), Some(LEVEL)), Ok(pieces(4)));
    assert_eq!(difference(counted(12), Some(LEVEL)), Ok(pieces(2)));
    assert_eq!(
        difference(counted(10), Some(LEVEL)),
        Ok(pieces(0)),
        "known already"
    );
    let both = Said {
        counted: Some(pieces(1)),
        ..by(1)
    };
    assert_eq!(refused(both, Some(LEVEL)), ["counted not_allowed"]);
    assert_eq!(refused(Said::default(), None), ["quantity required"]);
}

#[test]
fn what_is_promised_or_held_cannot_vanish_unseen() {
    assert_eq!(LEVEL.available(), pieces(5));
    assert_eq!(
        difference(by(-5), Some(LEVEL)),
        Ok(pieces(-5)),
        "all that is free"
    );
    assert_eq!(
        refused(by(-6), Some(LEVEL)),
        ["quantity too_small min=-5 allocated=3 held=2"]
    );
    assert_eq!(
        refused(counted(4), Some(LEVEL)),
        ["counted too_small min=5 allocated=3 held=2"]
    );
    assert_eq!(
        difference(by(-6), None),
        Ok(pieces(-6)),
        "of an item that is not known"
    );
}

#[test]
fn a_shelf_has_an_end() {
    let full = Level {
        on_hand: pieces(1_000_000_000_000),
        ..Level::default()
    };
    assert_eq!(refused(by(1), Some(full)), ["quantity too_large max=1000000000"]);
    assert_eq!(difference(by(0), Some(full)), Ok(pieces(0)));
}

#[test]
fn a_difference_can_be_told_that_may_not_be_written() {
    assert_eq!(said_difference(counted(2), Some(LEVEL)), Ok(pieces(-8)));
    assert_eq!(refused(counted(2), Some(LEVEL)).len(), 1);
}
