//! Everything of a shipment that paper may show.

use super::{plain, sender::sender};
use crate::{failure::Failure, views::line::kit_contents};
use ::documents::Sender;
use domain::address::paper_lines;
use store::{
    Reader,
    orders::{KitContent, Order, OrderLine},
    shipments::{Parcel, ParcelLine, Shipment},
    shop::Shop,
};
use terms::{ParcelNumber, ProblemCode, Problems, SlipCode};

/// Everything of a shipment that paper may show.
pub(crate) struct Shipped {
    pub shop: Shop,
    pub shipment: Shipment,
    /// The one that gives the number.
    pub order: Order,
    pub parcels: Vec<(Parcel, Vec<ParcelLine>)>,
    pub(super) lines: Vec<OrderLine>,
    pub(super) contents: Vec<KitContent>,
    pub(super) sender: Sender,
    pub(super) recipient: Recipient,
}

/// Who gets it: the named person, then the rest of the address.
pub(super) struct Recipient {
    pub name: String,
    pub lines: Vec<String>,
    pub phone: Option<String>,
}

impl Shipped {
    /// Notes a problem where the shipment goes nowhere.
    pub(crate) fn read(
        reader: &Reader<'_>,
        shipment: &Shipment,
        problems: &mut Problems,
    ) -> Result<Self, Failure> {
        let shop = reader.shop().the()?;
        let order = reader.orders().by_id(shipment.first_order_id)?;
        let lines = reader.orders().lines(order.id)?;
        let listed = reader.shipments().listed(shipment.id)?;
        Ok(Self {
            contents: kit_contents(reader, order.id, &lines)?,
            sender: sender(reader, &shop)?,
            recipient: recipient(reader, shipment, &shop, problems)?,
            shipment: listed.shipment,
            parcels: listed.parcels,
            shop,
            order,
            lines,
        })
    }

    /// Whether it has a box of this number.
    pub(crate) fn has(&self, parcel: ParcelNumber) -> bool {
        self.parcels.iter().any(|(known, _)| known.parcel == parcel)
    }

    /// One box, or all of them.
    pub(super) fn wanted(
        &self,
        only: Option<ParcelNumber>,
    ) -> impl Iterator<Item = &(Parcel, Vec<ParcelLine>)> {
        self.parcels
            .iter()
            .filter(move |(parcel, _)| only.is_none_or(|only| only == parcel.parcel))
    }

    /// How it goes: as the shipment says, or else as the customer was told.
    pub(super) fn service(&self) -> Option<String> {
        plain(
            self.shipment
                .service
                .clone()
                .or_else(|| self.order.goes_by.clone()),
        )
    }

    /// The code of one of its boxes.
    pub(super) fn code(&self, parcel: &Parcel) -> SlipCode {
        SlipCode {
            shipment: self.shipment.number,
            parcel: parcel.parcel,
            revision: None,
        }
    }
}

fn recipient(
    reader: &Reader<'_>,
    shipment: &Shipment,
    shop: &Shop,
    problems: &mut Problems,
) -> Result<Recipient, Failure> {
    let customer = reader.people().found(shipment.customer_id)?;
    let phone = plain(customer.phone);
    let Some(id) = shipment.ship_to_id else {
        problems.note("ship_to", ProblemCode::Required);
        return Ok(Recipient {
            name: customer.name.into(),
            lines: Vec::new(),
            phone,
        });
    };
    let address = reader.people().address(id)?;
    let mut lines = paper_lines(&address, &shop.country);
    // The carrier asks for a person first, whatever the custom of the country is.
    let name = plain(address.name.or(address.organisation)).unwrap_or_else(|| customer.name.into());
    if let Some(at) = lines
        .iter()
        .position(|line| line.to_lowercase() == name.to_lowercase())
    {
        lines.remove(at);
    }
    Ok(Recipient { name, lines, phone })
}
