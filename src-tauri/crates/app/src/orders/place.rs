//! `orders.place`: the order stands, its stock is promised, its draft is gone; all in one transaction.

use crate::{
    context::Context,
    customers::save,
    failure::Failure,
    orders::{
        check::{Buyer, Checked, check},
        show,
    },
    wire::orders::{Channel, OrderView, PlaceOrder},
};
use domain::{allocation::Granted, pricing::Priced, problem::ProblemCode, tax::TaxedLine};
use serde_json::json;
use store::{
    Writer,
    orders::{NewLine, Order, Tax},
};

pub(crate) fn place(
    writer: &mut Writer<'_>,
    context: &Context,
    request: PlaceOrder,
) -> Result<OrderView, Failure> {
    let mut checked = check(writer, context.today, &request)?;
    std::mem::take(&mut checked.problems).or_value(())?;
    let (Some(priced), Ok(granted)) = (
        checked.priced.take(),
        std::mem::replace(&mut checked.granted, Ok(Vec::new())),
    ) else {
        return Err(Failure::invalid("lines", ProblemCode::Required));
    };
    let customer_id = match &checked.buyer {
        Buyer::Known { id, .. } => *id,
        Buyer::New(parsed) => save::write(writer, parsed, None)?,
        Buyer::Unknown => return Err(Failure::invalid("customer", ProblemCode::Required)),
    };
    let number = writer.take_order_number()?;
    let ship_to_id = checked
        .ship_to
        .as_ref()
        .map(|address| writer.insert_address(None, 0, address))
        .transpose()?;
    let order = order(context, &request, &checked, &priced, customer_id, ship_to_id);
    let order_id = writer.insert_order(number, &order)?;
    write_lines(writer, order_id, &checked, &priced, &granted)?;
    if let Some(draft) = request.draft {
        writer.delete_draft(draft)?;
        writer.touch("drafts");
    }
    note(writer, number, order_id, customer_id, &order);
    for line in &checked.lines {
        writer.touch(format!("item:{}", line.item.sku));
    }
    let order = Order {
        id: order_id,
        number,
        ..order
    };
    show::just_placed(writer, order, &checked.shop.country)
}

fn note(writer: &mut Writer<'_>, number: i64, order_id: i64, customer_id: i64, order: &Order) {
    let after = json!({ "total_minor": order.total_minor, "promised_on": order.promised_on });
    writer.note(
        format!("order {number}"),
        Some(order_id),
        Some(json!({ "before": null, "after": after })),
    );
    writer.touch("orders");
    writer.touch("stock");
    writer.touch(format!("order:{number}"));
    writer.touch(format!("customer:{customer_id}"));
}

fn order(
    context: &Context,
    request: &PlaceOrder,
    checked: &Checked,
    priced: &Priced,
    customer_id: i64,
    ship_to_id: Option<i64>,
) -> Order {
    let texts = &checked.texts;
    Order {
        id: 0,
        number: 0,
        revision: 1,
        customer_id,
        ship_to_id,
        channel: request.channel.unwrap_or(Channel::Phone).as_str().to_owned(),
        goes_by: texts.goes_by.clone(),
        promised_on: request.promised_on,
        priority: request.priority.unwrap_or(0),
        is_gift: request.is_gift.unwrap_or(false),
        note_customer: texts.customer.clone(),
        note_packing: texts.packing.clone(),
        note_internal: texts.internal.clone(),
        note_gift: texts.gift.clone(),
        hold_reason: None,
        cancel_reason: None,
        prices_include_tax: checked.shop.prices_include_tax,
        discount_minor: request.discount_minor.unwrap_or(0),
        subtotal_minor: priced.subtotal_minor,
        shipping_minor: priced.shipping_minor,
        tax_minor: priced.tax_minor,
        total_minor: priced.total_minor,
        credited_minor: 0,
        paid_minor: 0,
        refunded_minor: 0,
        placed_at: context.now,
        placed_on: context.today,
    }
}

fn write_lines(
    writer: &Writer<'_>,
    order_id: i64,
    checked: &Checked,
    priced: &Priced,
    granted: &[Granted],
) -> Result<(), Failure> {
    for (((number, line), price), granted) in (1_i64..).zip(&checked.lines).zip(&priced.lines).zip(granted) {
        writer.insert_order_line(
            order_id,
            &NewLine {
                line: number,
                item: &line.item,
                unit_price_minor: line.unit_price_minor,
                discount_minor: line.discount_minor,
                total_minor: price.total_minor,
                tax_minor: price.tax.tax_minor,
                note: line.note.as_deref(),
                when_short: line.when_short.as_str(),
                ordered: line.quantity,
                allocated: granted.allocated,
                backordered: granted.backordered,
                takes: &line.takes,
                taxes: &taxes(&price.tax),
            },
        )?;
    }
    writer.insert_taxes(order_id, None, &taxes(&priced.shipping_tax))?;
    Ok(())
}

fn taxes(taxed: &TaxedLine) -> Vec<Tax> {
    let by_rate = taxed.by_rate.iter();
    by_rate
        .map(|(rate, tax_minor)| Tax {
            name: rate.name.clone(),
            rate_ppm: rate.rate_ppm,
            tax_minor: *tax_minor,
        })
        .collect()
}
