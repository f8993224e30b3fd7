//! Customers, their phones and addresses, and finding the caller.

mod book;
mod find;
mod read;
mod write;

pub use book::{People, PeopleWriter};
pub use find::{CustomerHit, FoundCustomer, NewestOrder};
pub use read::Customer;
pub use write::NewCustomer;

pub(crate) use write::insert_address;

use crate::statement::Statements;

pub(crate) const STATEMENTS: Statements = &[
    &read::CUSTOMER,
    &read::IDS,
    &read::PHONES,
    &read::ADDRESSES,
    &read::ADDRESS,
    &read::BALANCE,
    &read::COUNT_ORDERS,
    &find::BY_LAST_DIGITS,
    &find::BY_WORDS,
    &find::BY_PART_OF_NAME,
    &find::OF_ORDER,
    &find::FOUND,
    &find::HITS,
    &write::INSERT,
    &write::UPDATE,
    &write::DELETE_PHONES,
    &write::INSERT_PHONE,
    &write::DELETE_ADDRESSES,
    &write::INSERT_ADDRESS,
    &write::DELETE_WORDS,
    &write::INSERT_WORDS,
    &write::DELETE_TRIGRAMS,
    &write::INSERT_TRIGRAMS,
];
