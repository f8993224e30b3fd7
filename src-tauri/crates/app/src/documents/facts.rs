//! The facts of a shipment as the paper wants them: plain data, gathered in one reading.

use crate::{
    customers::address,
    failure::Failure,
    orders, shipments,
    wire::documents::{DocumentKind, MakeDocument},
};
use ::documents::{PackingSlip, Sender, ShippingLabel, SlipLine, SlipParcel, SlipPart};
use domain::{
    problem::{Problem, ProblemCode, Problems},
    quantity::measure,
    scan::SlipCode,
};
use serde_json::json;
use store::{
    Reader,
    orders::{Line, Order},
    shipments::{Parcel, ParcelLine, Shipment},
    shop::Shop,
    stock::KitContent,
};

/// What to print, gathered.
pub(crate) enum Facts {
    Slip(Box<PackingSlip>),
    Labels(Vec<ShippingLabel>),
}

/// What is printed, and for what.
pub(crate) struct Wanted {
    pub facts: Facts,
    pub shipment: Shipment,
    pub revision: i64,
    pub parcel: Option<i64>,
    pub paper: String,
}

/// Everything of the shipment that paper may show.
struct Gathered {
    shop: Shop,
    sender: Sender,
    order: Order,
    lines: Vec<Line>,
    contents: Vec<KitContent>,
    shipment: Shipment,
    parcels: Vec<Parcel>,
    parcel_lines: Vec<ParcelLine>,
    /// The named person, then the rest.
    recipient: (String, Vec<String>),
    phone: Option<String>,
}

pub(crate) fn gather(reader: &Reader<'_>, request: &MakeDocument) -> Result<Wanted, Failure> {
    let mut problems = Problems::default();
    let shipment = shipments::the_one(reader, &request.shipment)?;
    if shipment.undone_at.is_some() {
        problems.add(Problem::new("shipment", ProblemCode::NotAllowed).with("undone", true));
    }
    let all = read(reader, shipment, &mut problems)?;
    if request
        .parcel
        .is_some_and(|parcel| !all.parcels.iter().any(|known| known.parcel == parcel))
    {
        problems.note("parcel", ProblemCode::Unknown);
    }
    let paper = paper(request, &all.shop, &mut problems);
    problems.or_value(())?;
    let wanted: Vec<&Parcel> = all
        .parcels
        .iter()
        .filter(|parcel| request.parcel.is_none_or(|only| only == parcel.parcel))
        .collect();
    let facts = match request.kind {
        DocumentKind::PackingSlip => Facts::Slip(Box::new(slip(&all, &wanted))),
        DocumentKind::ShippingLabel => {
            Facts::Labels(wanted.iter().map(|parcel| label(&all, parcel)).collect())
        }
    };
    Ok(Wanted {
        facts,
        revision: all.order.revision,
        parcel: request.parcel,
        paper,
        shipment: all.shipment,
    })
}

fn paper(request: &MakeDocument, shop: &Shop, problems: &mut Problems) -> String {
    let (known, usual) = match request.kind {
        DocumentKind::PackingSlip => (["A4", "Letter"], &shop.slip_paper),
        DocumentKind::ShippingLabel => (["100x150", "4x6"], &shop.label_paper),
    };
    let paper = request.paper.as_ref().unwrap_or(usual);
    if !known.contains(&paper.as_str()) {
        problems.add(Problem::new("paper", ProblemCode::NotAllowed).with("allowed", json!(known)));
    }
    paper.clone()
}

fn read(reader: &Reader<'_>, shipment: Shipment, problems: &mut Problems) -> Result<Gathered, Failure> {
    let shop = reader.shop()?;
    let order = reader.order(shipment.order_id)?;
    let customer = reader.found_customer(order.customer_id)?;
    let recipient = match order.ship_to_id {
        Some(id) => {
            let stored = reader.address(id)?;
            let mut lines = address::on_paper(&stored, &shop.country);
            // The carrier asks for a person first, whatever the custom of the country is.
            let first = stored.name.or(stored.organisation).unwrap_or(customer.name);
            if let Some(at) = lines
                .iter()
                .position(|line| line.to_lowercase() == first.to_lowercase())
            {
                lines.remove(at);
            }
            (first, lines)
        }
        None => {
            problems.note("ship_to", ProblemCode::Required);
            (customer.name, Vec::new())
        }
    };
    let address = shop.address_id.map(|id| reader.address(id)).transpose()?;
    let lines = reader.order_lines(order.id)?;
    Ok(Gathered {
        sender: Sender {
            name: shop.name.clone(),
            address_lines: address
                .map(|stored| address::on_paper(&stored, &shop.country))
                .unwrap_or_default()
                .into_iter()
                // A shop that is its own organisation is named once.
                .filter(|line| *line != shop.name)
                .collect(),
            phone: shop.phone.clone(),
            email: shop.email.clone(),
            website: shop.website.clone(),
            logo: if shop.has_logo { reader.logo()? } else { None },
        },
        contents: orders::kit_contents(reader, order.id, &lines)?,
        lines,
        parcels: reader.parcels(shipment.id)?,
        parcel_lines: reader.parcel_lines(shipment.id)?,
        phone: customer.phone,
        shop,
        order,
        shipment,
        recipient,
    })
}

fn slip(all: &Gathered, wanted: &[&Parcel]) -> PackingSlip {
    let (name, rest) = &all.recipient;
    let order = &all.order;
    PackingSlip {
        sender: all.sender.clone(),
        order: order.number.to_string(),
        revision: small(order.revision),
        shipment: shipments::number(&all.shipment),
        ordered_on: order.placed_on,
        packed_on: all.shipment.packed_on,
        recipient_lines: std::iter::once(name).chain(rest).cloned().collect(),
        service: service(all),
        parcels: wanted.iter().map(|parcel| slip_parcel(all, parcel)).collect(),
        to_come: to_come(all),
        customer_note: order.note_customer.clone(),
        packing_note: order.note_packing.clone(),
        gift_note: order.note_gift.clone(),
        is_gift: order.is_gift,
    }
}

fn slip_parcel(all: &Gathered, parcel: &Parcel) -> SlipParcel {
    let code = SlipCode {
        shipment: shipments::number(&all.shipment),
        parcel: small(parcel.parcel),
        revision: Some(small(all.order.revision)),
    };
    let inside = all
        .parcel_lines
        .iter()
        .filter(|line| line.parcel == parcel.parcel);
    SlipParcel {
        number: small(parcel.parcel),
        of: small_count(all.parcels.len()),
        weight_g: parcel.weight_g,
        code: code.to_string(),
        lines: inside
            .filter_map(|inside| Some(slip_line(all, order_line(all, inside)?, inside.quantity)))
            .collect(),
    }
}

fn order_line<'a>(all: &'a Gathered, inside: &ParcelLine) -> Option<&'a Line> {
    all.lines.iter().find(|line| line.id == inside.order_line_id)
}

fn slip_line(all: &Gathered, line: &Line, quantity: i64) -> SlipLine {
    let parts = all.contents.iter().filter(|part| part.order_line_id == line.id);
    let part = |part: &KitContent| SlipPart {
        sku: part.sku.clone(),
        name: part.name.clone(),
        quantity: quantity_text(quantity * part.per_unit, part.unit_decimals, &part.unit),
        bin: part.bin.clone(),
    };
    SlipLine {
        parts: parts.map(part).collect(),
        sku: line.sku.clone(),
        name: line.name.clone(),
        quantity: quantity_text(quantity, line.unit_decimals, &line.unit),
        bin: line.bin.clone(),
        note: line.note.clone(),
    }
}

/// What the customer still gets and is neither in this shipment nor went before it.
fn to_come(all: &Gathered) -> Vec<SlipLine> {
    let here = |line: &Line| -> i64 {
        let inside = all
            .parcel_lines
            .iter()
            .filter(|inside| inside.order_line_id == line.id);
        inside.map(|inside| inside.quantity).sum()
    };
    let goods = all.lines.iter().filter(|line| line.kind != "service");
    goods
        .filter_map(|line| {
            let open = line.allocated + line.backordered;
            let left = if all.shipment.handed_over_at.is_some() {
                open
            } else {
                open - here(line)
            };
            (left > 0).then(|| slip_line(all, line, left))
        })
        .collect()
}

fn service(all: &Gathered) -> Option<String> {
    all.shipment.service.clone().or_else(|| all.order.goes_by.clone())
}

fn label(all: &Gathered, parcel: &Parcel) -> ShippingLabel {
    let code = SlipCode {
        shipment: shipments::number(&all.shipment),
        parcel: small(parcel.parcel),
        revision: None,
    };
    ShippingLabel {
        sender: all.sender.clone(),
        recipient_name: all.recipient.0.clone(),
        recipient_lines: all.recipient.1.clone(),
        recipient_phone: all.phone.clone(),
        service: service(all),
        carrier: all.shipment.carrier.clone(),
        parcel: small(parcel.parcel),
        of: small_count(all.parcels.len()),
        weight_g: parcel.weight_g,
        shipment_code: code.to_string(),
        tracking: parcel.tracking.clone(),
        reference: all.order.number.to_string(),
    }
}

/// `3`, or `1.25 kg` for an item that is measured.
fn quantity_text(quantity: i64, unit_decimals: u32, unit: &str) -> String {
    if unit_decimals == 0 {
        return quantity.to_string();
    }
    measure(quantity, unit_decimals, unit)
}

fn small(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn small_count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
