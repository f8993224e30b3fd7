//! Every word is read as it is written.

use std::fmt::{Debug, Display};

use serde::{Serialize, de::DeserializeOwned};

use super::*;
use crate::{plain::Plain, problem::ProblemCode, subject::SubjectKind};

/// In JSON, in the shop file and in print it is one word, and only that.
fn is_one_word<W>(all: &[W], words: &[&str])
where
    W: Copy + Debug + Display + PartialEq + Plain + Serialize + DeserializeOwned,
{
    assert_eq!(all.len(), words.len());
    for (one, word) in all.iter().zip(words) {
        let json = serde_json::to_string(one).expect("JSON");
        assert_eq!(json, format!("\"{word}\""));
        assert_eq!(serde_json::from_str::<W>(&json).ok(), Some(*one));
        assert_eq!(one.to_string(), *word);
        assert_eq!(W::take(one.put()), Ok(*one));
    }
    assert!(serde_json::from_str::<W>("\"no such word\"").is_err());
}

macro_rules! each {
    ($($list:ident)*) => {$(is_one_word($list::ALL, $list::WORDS);)*};
}

#[test]
fn every_list_is_read_as_it_is_written() {
    each! {
        Channel WhenShort DeliveryStatus DeliveryWord OrderFilter OrderSort ChangedField
        PaymentMethod RefundMethod EntryKind MoneyStatus TaxRounding
        ReturnReason Condition Disposition ReturnStatus
        ItemKind MoveKind DocumentKind PaperSize SlipPaper LabelPaper
        FoundKind Matched Right ProblemCode SubjectKind
    }
}

#[test]
fn lists_have_the_words_of_the_contract() {
    assert_eq!(
        DeliveryStatus::WORDS,
        ["open", "part", "sent", "delivered", "cancelled"]
    );
    assert_eq!(
        MoneyStatus::WORDS,
        ["unpaid", "part", "paid", "overpaid", "refunded"]
    );
    assert_eq!(WhenShort::WORDS, ["refuse", "backorder"]);
    assert_eq!(TaxRounding::WORDS, ["line", "order"]);
    assert_eq!(
        PaymentMethod::WORDS,
        ["cash", "card", "bank_transfer", "cheque", "on_account"]
    );
    assert_eq!(PaperSize::WORDS, ["A4", "Letter", "100x150", "4x6"]);
    assert_eq!(TaxRounding::from_word("unit"), None);
}

#[test]
fn money_goes_back_by_a_way_of_paying() {
    for back in RefundMethod::ALL {
        assert_eq!(PaymentMethod::from(*back).as_str(), back.as_str());
    }
}

#[test]
fn paper_for_slips_and_labels_is_paper() {
    for slip in SlipPaper::ALL {
        assert_eq!(PaperSize::from(*slip).as_str(), slip.as_str());
    }
    for label in LabelPaper::ALL {
        assert_eq!(PaperSize::from(*label).as_str(), label.as_str());
    }
}
