//! An address beside how it is printed and what of it makes one hesitate.

use domain::address::{paper_lines, warnings};
use terms::{Address, CountryCode, Problem};
use terms_derive::wire;

#[wire]
pub struct AddressView {
    pub address: Address,
    /// The address as it is printed, line by line.
    pub paper_lines: Vec<String>,
    /// What the country usually asks for and is missing; never stops an order.
    pub warnings: Vec<Problem>,
}

/// `home`: the shop's country.
pub(crate) fn view(address: Address, home: &CountryCode) -> AddressView {
    AddressView {
        paper_lines: paper_lines(&address, home),
        warnings: warnings(&address),
        address,
    }
}
