//! Addresses between the wire, the rules and the shop file.

use crate::wire::customers::{Address, AddressView};
use domain::{
    address::{self, RawAddress, paper_lines},
    problem::Problems,
};
use store::customers::StoredAddress;

/// Parses an address, collecting its problems behind `path`.
pub(crate) fn parse(path: &str, given: &Address, problems: &mut Problems) -> Option<StoredAddress> {
    let raw = RawAddress {
        name: given.name.as_deref(),
        organisation: given.organisation.as_deref(),
        lines: &given.lines,
        city: given.city.as_deref(),
        region: given.region.as_deref(),
        post_code: given.post_code.as_deref(),
        country: &given.country,
    };
    raw.parse(path, problems).map(|parsed| StoredAddress {
        name: parsed.name,
        organisation: parsed.organisation,
        lines: parsed.lines,
        city: parsed.city,
        region: parsed.region,
        post_code: parsed.post_code,
        country: parsed.country,
    })
}

pub(crate) fn to_wire(stored: StoredAddress) -> Address {
    Address {
        name: stored.name,
        organisation: stored.organisation,
        lines: stored.lines,
        city: stored.city,
        region: stored.region,
        post_code: stored.post_code,
        country: stored.country,
    }
}

pub(crate) fn to_domain(stored: &StoredAddress) -> address::Address {
    address::Address {
        name: stored.name.clone(),
        organisation: stored.organisation.clone(),
        lines: stored.lines.clone(),
        city: stored.city.clone(),
        region: stored.region.clone(),
        post_code: stored.post_code.clone(),
        country: stored.country.clone(),
    }
}

/// The lines as printed on a parcel that is sent from `country`.
pub(crate) fn on_paper(stored: &StoredAddress, country: &str) -> Vec<String> {
    paper_lines(&to_domain(stored), country)
}

pub(crate) fn view(stored: StoredAddress, country: &str) -> AddressView {
    let warnings = address::warnings(&to_domain(&stored));
    AddressView {
        paper_lines: on_paper(&stored, country),
        warnings: warnings.into_iter().map(Into::into).collect(),
        address: to_wire(stored),
    }
}
