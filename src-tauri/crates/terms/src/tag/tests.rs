//! Tags are read as they are written.

use super::*;
use crate::Nth;
use ts_rs::{Config, TS};

fn every_tag() -> Vec<Tag> {
    let order = OrderNumber::new(1001);
    let returned = ReturnNumber {
        order,
        index: Nth::FIRST,
    };
    vec![
        Tag::Shop,
        Tag::Drafts,
        Tag::Customers,
        Tag::Customer(CustomerId::new(7)),
        Tag::Items,
        Tag::Item(Sku::parse("MUG:BL 1").expect("a SKU")),
        Tag::Stock,
        Tag::Orders,
        Tag::Order(order),
        Tag::Shipments,
        Tag::Returns,
        Tag::Return(returned),
        Tag::Books,
        Tag::Copies,
    ]
}

#[test]
fn what_is_written_is_read_back() {
    for tag in every_tag() {
        let json = serde_json::to_string(&tag).expect("JSON");
        assert_eq!(serde_json::from_str::<Tag>(&json).expect("a tag"), tag, "{json}");
    }
    let tags = Tags(every_tag());
    assert_eq!(Tags::take(tags.put()), Ok(tags));
    assert_eq!(Tags::take(Cell::word("")), Ok(Tags::default()));
}

#[test]
fn what_this_program_does_not_write_is_never_left_out_in_silence() {
    for text in ["orders\nmoon\nstock", "star:1", "order:x", "orders\n\nstock"] {
        assert_eq!(Tags::take(Cell::word(text)), Err(Unreadable("tag")), "{text}");
    }
    assert!(serde_json::from_str::<Tag>("\"moon\"").is_err());
}

#[test]
fn the_window_knows_every_tag() {
    let known = Tag::inline(&Config::default());
    for tag in every_tag() {
        let text = tag.to_string();
        let start = text
            .split_once(':')
            .map_or_else(|| format!("\"{text}\""), |(kind, _)| format!("`{kind}:$"));
        assert!(known.contains(&start), "{start} in {known}");
    }
}
