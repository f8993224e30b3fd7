//! `shipments.preview`: what boxes would weigh and what is picked for them, while they are planned.

use crate::{
    context::Context,
    failure::Failure,
    steps::{
        boxes::{self, PackLine},
        named,
    },
    views::line::{self, OrderLineView},
};
use domain::sets::{Content, weight_of_contents};
use store::Reader;
use terms::{Decimals, Grams, ItemKind, Line, LineNumber, OrderNumber, Problem, Problems, Quantity, Sku};
use terms_derive::{request, wire};

#[wire]
pub struct PreviewParcel {
    #[schemars(length(max = 500))]
    pub lines: Vec<PackLine>,
}

/// What packing these parcels would be, with nothing written. A parcel may still be empty.
#[request(example = r#"{ "order": "1001", "parcels": [{ "lines": [{ "line": 1, "quantity": 2 }] }] }"#)]
pub struct PreviewShipment {
    pub order: OrderNumber,
    #[schemars(length(max = 99))]
    pub parcels: Vec<PreviewParcel>,
}

#[wire]
pub struct ParcelPreview {
    /// What the things in it weigh, without box and filling; none when one of them was never weighed, or
    /// when nothing is in it.
    pub weight_g: Option<Grams>,
}

/// A part of a set as it is picked for all parcels.
#[wire]
pub struct PickedPart {
    pub sku: Sku,
    pub name: Line,
    pub unit: Line<12>,
    pub unit_decimals: Decimals,
    pub quantity: Quantity,
    pub bin: Option<Line<40>>,
}

/// A line of goods as it is picked for all parcels.
#[wire]
pub struct PickedLine {
    pub line: LineNumber,
    pub quantity: Quantity,
    /// What could be packed of it and stays; below zero when the parcels hold more than there is.
    pub stays: Quantity,
    /// What is picked for it when it is a set; empty for anything else.
    pub parts: Vec<PickedPart>,
}

#[wire]
pub struct ShipmentPreview {
    /// In the order of the request.
    pub parcels: Vec<ParcelPreview>,
    /// Every line of the order that is goods.
    pub lines: Vec<PickedLine>,
    /// What would stop `shipments.pack` from packing them as they are.
    pub problems: Vec<Problem>,
}

pub(crate) fn preview(
    reader: &Reader<'_>,
    _: &Context,
    request: PreviewShipment,
) -> Result<ShipmentPreview, Failure> {
    let order = named::order(reader, request.order)?;
    let lines = reader.orders().lines(order.id)?;
    let boxes = request.parcels.iter().map(|parcel| parcel.lines.as_slice());
    let problems = boxes::check(&order, &lines, boxes).err();
    let lines = line::views(reader, order.id, lines)?;
    let goods = lines.iter().filter(|line| line.kind != ItemKind::Service);
    Ok(ShipmentPreview {
        parcels: request
            .parcels
            .iter()
            .map(|parcel| weighed(parcel, &lines))
            .collect(),
        lines: goods.map(|line| picked(line, &request.parcels)).collect(),
        problems: problems.map(Problems::into_vec).unwrap_or_default(),
    })
}

fn weighed(parcel: &PreviewParcel, lines: &[OrderLineView]) -> ParcelPreview {
    let content = |packed: &PackLine| {
        let line = lines.iter().find(|line| line.line == packed.line)?;
        Some(Content {
            weight_g: line.weight_g,
            unit_decimals: line.unit_decimals,
            quantity: packed.quantity.get(),
        })
    };
    let contents: Vec<Content> = parcel.lines.iter().filter_map(content).collect();
    ParcelPreview {
        weight_g: weight_of_contents(&contents),
    }
}

fn picked(line: &OrderLineView, parcels: &[PreviewParcel]) -> PickedLine {
    let packed = parcels.iter().flat_map(|parcel| &parcel.lines);
    let own = packed.filter(|packed| packed.line == line.line);
    let quantity: Quantity = own.map(|packed| packed.quantity.get()).sum();
    let parts = line.parts.iter().map(|part| PickedPart {
        sku: part.sku.clone(),
        name: part.name.clone(),
        unit: part.unit.clone(),
        unit_decimals: part.unit_decimals,
        quantity: quantity.times(part.quantity),
        bin: part.bin.clone(),
    });
    PickedLine {
        line: line.line,
        quantity,
        stays: line.to_pack - quantity,
        parts: parts.collect(),
    }
}

#[cfg(test)]
mod tests;
