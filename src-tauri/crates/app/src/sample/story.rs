//! What happened to each order, day after day, in the order in which it happened.

use super::{
    clock::Moment,
    deeds,
    desk::Desk,
    goods::{self, Delivery},
    people::People,
    table::{Cells, rows, said, there},
    tale::Tale,
};
use crate::{
    context::World as _, failure::Failure, orders::place::PlaceOrder, steps::order_check::NewLine,
    views::order::Notes,
};
use chrono::Days;
use terms::{Channel, Day, Minor, NotNegative, Priority, WhenShort};

enum What {
    Delivered(Delivery),
    Ordered,
    /// A step such as `card half` or `send RB473124829GB`.
    Then(&'static str),
}

struct Event {
    moment: Moment,
    tale: usize,
    what: What,
}

pub(super) fn play(desk: &Desk<'_>, people: &People) -> Result<(), Failure> {
    let mut events: Vec<Event> = goods::deliveries()?
        .into_iter()
        .map(|delivery| Event {
            moment: delivery.moment,
            tale: 0,
            what: What::Delivered(delivery),
        })
        .collect();
    let mut tales = Vec::new();
    for (tale, row) in rows(include_str!("orders.tsv")).enumerate() {
        events.extend(events_of(tale, &row));
        tales.push(Tale {
            row,
            order: None,
            shipment: None,
            returned: None,
        });
    }
    // A stable sort: what happens at one moment stays in the order of the table.
    events.sort_by_key(|event| event.moment.rank());
    for event in events {
        desk.at(event.moment);
        let tale = &mut tales[event.tale];
        match event.what {
            What::Delivered(delivery) => drop(desk.call(&delivery.goods)?),
            What::Ordered => order(desk, people, tale)?,
            What::Then(step) => deeds::then(desk, tale, step)?,
        }
    }
    Ok(())
}

fn events_of(tale: usize, row: &Cells) -> Vec<Event> {
    let place = i64::try_from(tale).unwrap_or(0);
    let placed = row.number(0).unwrap_or(0);
    let (mut day, mut minute) = (placed, 545 + place * 37 % 440);
    let mut events = vec![Event {
        moment: Moment::new(day, minute),
        tale,
        what: What::Ordered,
    }];
    for step in row.list(5, '|') {
        let (days, step) = step
            .trim_start_matches('+')
            .split_once(' ')
            .unwrap_or(("0", step));
        let at = placed - days.parse::<i64>().unwrap_or(0);
        minute = if at == day {
            minute + 9
        } else {
            570 + place * 11 % 300
        };
        day = at;
        events.push(Event {
            moment: Moment::new(day, minute),
            tale,
            what: What::Then(step),
        });
    }
    events
}

fn order(desk: &Desk<'_>, people: &People, tale: &mut Tale) -> Result<(), Failure> {
    let row = &tale.row;
    let amount = |name: &str| {
        tale.figure(name)
            .and_then(|minor| NotNegative::new(Minor::new(minor)))
    };
    let placed = desk.call(&PlaceOrder {
        customer: people
            .get(row.text(1).unwrap_or_default())
            .map(|customer| customer.id),
        new_customer: None,
        ship_to: None,
        lines: row.list(3, ',').map(line).collect::<Result<_, Failure>>()?,
        shipping_minor: amount("ship"),
        discount_minor: amount("off"),
        promised_on: tale.figure("promised").and_then(|days| in_days(desk, days)),
        channel: row.text(2).and_then(Channel::from_word),
        goes_by: tale.said("by")?,
        priority: tale.figure("prio").map(Priority::new),
        notes: Some(Notes {
            customer: tale.said("note")?,
            packing: tale.said("packing")?,
            internal: tale.said("internal")?,
            gift: tale.said("gift")?,
        }),
        is_gift: Some(tale.extra("gift").is_some()),
        draft: None,
    })?;
    tale.order = Some(placed.number);
    Ok(())
}

fn in_days(desk: &Desk<'_>, days: i64) -> Option<Day> {
    let days = Days::new(u64::try_from(days).ok()?);
    desk.clock.today().checked_add_days(days).and_then(Day::new)
}

/// `TOWEL*2-100(With love)`: two, a pound off the line, with a note. What is short may wait.
fn line(text: &str) -> Result<NewLine, Failure> {
    let (text, note) = match text.split_once('(') {
        Some((text, note)) => (text, note.strip_suffix(')')),
        None => (text, None),
    };
    let (sku, count) = text.split_once('*').unwrap_or((text, "1"));
    let (count, discount) = count.split_once('-').unwrap_or((count, ""));
    Ok(NewLine {
        sku: Some(said(sku)?),
        barcode: None,
        quantity: goods::pieces(there(count.parse().ok())?)?,
        unit_price_minor: None,
        discount_minor: discount
            .parse()
            .ok()
            .and_then(|minor| NotNegative::new(Minor::new(minor))),
        note: note.map(said).transpose()?,
        when_short: Some(WhenShort::Backorder),
    })
}
