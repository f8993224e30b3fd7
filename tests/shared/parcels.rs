//! Numbers of parcels, as many carriers give them out, in a note.

use serde::Deserialize;
use terms::{Note, Tracking, card::holds_card_number};

#[derive(Deserialize)]
struct Parcel {
    number: String,
}

pub fn no_parcel_is_taken_for_a_card(source: &str) {
    let parcels: Vec<Parcel> = serde_json::from_str(source).unwrap();
    assert!(parcels.len() > 250, "{}", parcels.len());
    for Parcel { number } in parcels {
        for text in [
            number.clone(),
            format!("Sent as {number}, 2 boxes"),
            format!("{number} 1"),
            number.replace(' ', ""),
            number.replace(' ', "-"),
        ] {
            assert!(!holds_card_number(&text), "{text}");
            assert!(Note::parse(&text).is_ok(), "{text}");
        }
        assert!(number.len() > 60 || Tracking::parse(&number).is_ok(), "{number}");
    }
}
