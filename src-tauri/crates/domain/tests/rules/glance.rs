//! What is said of an order at a glance.

use domain::order::{Pieces, delivery_word, is_due_today, is_late, money_word};
use terms::{DeliveryStatus, DeliveryWord, MoneyStatus};

use crate::pieces;

#[test]
fn a_word_says_what_most_needs_to_be_known_of_the_goods() {
    use DeliveryStatus as Status;
    use DeliveryWord as Word;
    let cases = [
        (Status::Open, false, [2, 0, 2], Word::ToPack),
        (Status::Open, true, [2, 0, 2], Word::Held),
        (Status::Open, false, [2, 0, 0], Word::Packed),
        (Status::Open, false, [0, 2, 0], Word::Waiting),
        (Status::Open, false, [1, 2, 1], Word::ToPack),
        (Status::Open, false, [0, 0, 0], Word::Open),
        (Status::Part, false, [2, 0, 2], Word::PartToPack),
        (Status::Part, false, [2, 0, 0], Word::Packed),
        (Status::Part, false, [0, 2, 0], Word::PartWaiting),
        (Status::Part, false, [0, 0, 0], Word::Part),
        (Status::Part, true, [0, 2, 0], Word::Held),
        (Status::Sent, true, [0, 0, 0], Word::Sent),
        (Status::Delivered, true, [0, 0, 0], Word::Delivered),
        (Status::Cancelled, true, [1, 0, 1], Word::Cancelled),
    ];
    for (status, is_held, [allocated, backordered, to_pack], word) in cases {
        let counted = Pieces {
            allocated: pieces(allocated),
            backordered: pieces(backordered),
            to_pack: pieces(to_pack),
        };
        assert_eq!(
            delivery_word(status, is_held, counted),
            word,
            "{status} {is_held} {counted:?}"
        );
    }
}

#[test]
fn late_is_what_was_promised_before_today_and_has_still_to_go() {
    let day = |text: &str| text.parse().expect("a day");
    let today = day("2026-11-22");
    let both = |promised_on, status| {
        [
            is_late(promised_on, status, today),
            is_due_today(promised_on, status, today),
        ]
    };
    assert_eq!(both(Some(day("2026-11-21")), DeliveryStatus::Open), [true, false]);
    assert_eq!(both(Some(day("2026-11-21")), DeliveryStatus::Part), [true, false]);
    assert_eq!(
        both(Some(today), DeliveryStatus::Open),
        [false, true],
        "today is not late yet"
    );
    assert_eq!(
        both(Some(day("2026-11-23")), DeliveryStatus::Open),
        [false, false]
    );
    assert_eq!(both(Some(today), DeliveryStatus::Sent), [false, false]);
    assert_eq!(
        both(Some(day("2026-11-21")), DeliveryStatus::Cancelled),
        [false, false]
    );
    assert_eq!(both(None, DeliveryStatus::Open), [false, false]);
}

#[test]
fn of_a_cancelled_order_that_nobody_paid_there_is_no_word_for_the_money() {
    use MoneyStatus::{Overpaid, Paid};
    assert_eq!(money_word(DeliveryStatus::Cancelled, Paid), None);
    assert_eq!(money_word(DeliveryStatus::Cancelled, Overpaid), Some(Overpaid));
    assert_eq!(money_word(DeliveryStatus::Open, Paid), Some(Paid));
}
