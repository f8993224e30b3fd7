//! `orders.place`: the order stands, its stock is promised, its draft is gone; all in one transaction.

use crate::{
    context::Context,
    door::tell,
    failure::Failure,
    steps::order_check::{Given, Placeable, check},
    views::order::{self, OrderView},
};
use chrono::NaiveDate;
use store::{
    Writer,
    orders::{NewLine, NewOrder},
};
use terms::{AddressId, Channel, CustomerId, Day, LineNumber, Minor, OrderId, OrderNumber, Subject, Tag};
use terms_derive::wire;

/// The request stands where the order is read: `orders.preview` asks the same.
pub use crate::steps::order_check::PlaceOrder;

/// What there was before, which is nothing, and what there is now.
#[wire]
pub struct Placed {
    pub before: Option<PlacedOrder>,
    pub after: PlacedOrder,
}

#[wire]
pub struct PlacedOrder {
    pub total_minor: Minor,
    pub promised_on: Option<NaiveDate>,
}

/// What only placing gives an order.
struct Place {
    number: OrderNumber,
    customer_id: CustomerId,
    ship_to_id: Option<AddressId>,
}

pub(crate) fn place(
    writer: &mut Writer<'_>,
    context: &Context,
    request: PlaceOrder,
) -> Result<OrderView, Failure> {
    let given = Given::read(&request);
    let placeable = check(writer, context.today, &given)?.placeable()?;
    let place = Place {
        customer_id: placeable.buyer.in_the_books(writer)?,
        number: writer.shop().take_order_number()?,
        ship_to_id: match &placeable.ship_to {
            Some(address) => Some(writer.people().insert_address(None, 0, address)?),
            None => None,
        },
    };
    let id = writer
        .orders()
        .insert(&new_order(context, &request, &placeable, &place))?;
    write_lines(writer, id, &placeable)?;
    if let Some(draft) = request.draft {
        writer.drafts().discard(draft)?;
        writer.touch(Tag::Drafts);
    }
    say(writer, id, &request, &placeable, &place);
    order::just_placed(
        writer,
        context,
        writer.orders().by_id(id)?,
        &placeable.shop.country,
    )
}

fn say(writer: &mut Writer<'_>, id: OrderId, request: &PlaceOrder, placeable: &Placeable<'_>, place: &Place) {
    let after = PlacedOrder {
        total_minor: placeable.priced.total_minor,
        promised_on: request.promised_on.map(Day::date),
    };
    let subjects = [
        Subject::Order(id, place.number),
        Subject::Customer(place.customer_id),
    ];
    tell::<PlaceOrder>(writer, subjects, &Placed { before: None, after });
    writer.touch(Tag::Orders);
    writer.touch(Tag::Stock);
    writer.touch(Tag::Order(place.number));
    writer.touch(Tag::Customer(place.customer_id));
    for line in &placeable.lines {
        writer.touch(Tag::Item(line.item.sku.clone()));
    }
}

fn new_order<'r>(
    context: &Context,
    request: &'r PlaceOrder,
    placeable: &Placeable<'_>,
    place: &Place,
) -> NewOrder<'r> {
    let notes = request.notes.as_ref();
    let priced = &placeable.priced;
    NewOrder {
        number: place.number,
        customer_id: place.customer_id,
        ship_to_id: place.ship_to_id,
        channel: request.channel.unwrap_or(Channel::Phone),
        goes_by: request.goes_by.as_ref(),
        promised_on: request.promised_on.map(Day::date),
        priority: request.priority.unwrap_or_default(),
        is_gift: request.is_gift.unwrap_or(false),
        note_customer: notes.and_then(|notes| notes.customer.as_ref()),
        note_packing: notes.and_then(|notes| notes.packing.as_ref()),
        note_internal: notes.and_then(|notes| notes.internal.as_ref()),
        note_gift: notes.and_then(|notes| notes.gift.as_ref()),
        prices_include_tax: placeable.shop.prices_include_tax,
        discount_minor: request.discount(),
        subtotal_minor: priced.subtotal_minor,
        shipping_minor: priced.shipping_minor,
        tax_minor: priced.tax_minor,
        total_minor: priced.total_minor,
        placed_on: context.today,
    }
}

fn write_lines(writer: &Writer<'_>, order: OrderId, placeable: &Placeable<'_>) -> Result<(), Failure> {
    let Placeable {
        lines,
        priced,
        granted,
        ..
    } = placeable;
    let numbers = (1_i64..).map(LineNumber::new);
    for (((number, line), price), granted) in numbers.zip(lines).zip(&priced.lines).zip(granted) {
        writer.orders().insert_line(
            order,
            &NewLine {
                line: number,
                item: &line.item,
                unit_price_minor: line.unit_price_minor,
                discount_minor: line.discount_minor,
                total_minor: price.total_minor,
                tax_minor: price.tax.tax_minor,
                note: line.note,
                when_short: line.when_short,
                ordered: line.quantity,
                allocated: granted.allocated,
                backordered: granted.backordered,
                takes: &line.takes,
                base_minor: price.tax.base_minor,
                taxes: &price.tax.by_rate,
            },
        )?;
    }
    let shipping = &priced.shipping_tax;
    Ok(writer
        .orders()
        .insert_taxes(order, None, shipping.base_minor, &shipping.by_rate)?)
}
