//! What happened to each order, day after day, in the order in which it happened.

use super::{
    Desk,
    clock::Moment,
    goods::{self, Delivery},
    people::People,
    table::{Cells, rows, times},
};
use crate::{
    failure::Failure,
    wire::{orders::OrderView, returns::ReturnView, shipments::ShipmentView},
};
use chrono::Days;
use serde_json::{Value, json};

/// One order of the table and how far it is.
struct Tale {
    row: Cells,
    number: String,
    shipment: String,
    return_: String,
}

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
    let mut events: Vec<Event> = goods::deliveries()
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
            number: String::new(),
            shipment: String::new(),
            return_: String::new(),
        });
    }
    // A stable sort: what happens at one moment stays in the order of the table.
    events.sort_by_key(|event| event.moment.rank());
    for event in events {
        desk.at(event.moment);
        let tale = &mut tales[event.tale];
        match event.what {
            What::Delivered(delivery) => desk.run("stock.receive", delivery.payload)?,
            What::Ordered => order(desk, people, tale)?,
            What::Then(step) => then(desk, tale, step)?,
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
    let told = |name: &str| {
        row.list(4, ';')
            .find_map(|extra| extra.strip_prefix(name)?.strip_prefix('='))
    };
    let figure = |name: &str| told(name).and_then(|text| text.parse::<i64>().ok());
    let promised_on = figure("promised").and_then(|days| {
        use crate::context::World as _;
        desk.clock
            .today()
            .checked_add_days(Days::new(u64::try_from(days).ok()?))
    });
    let view: OrderView = desk.call(
        "orders.place",
        json!({
            "customer": people.get(row.text(1).unwrap_or_default()).map(|customer| customer.id),
            "channel": row.text(2),
            "lines": row.list(3, ',').map(line).collect::<Vec<_>>(),
            "shipping_minor": figure("ship"),
            "discount_minor": figure("off"),
            "priority": figure("prio"),
            "goes_by": told("by"),
            "promised_on": promised_on,
            "is_gift": told("gift").is_some(),
            "notes": {
                "customer": told("note"), "packing": told("packing"),
                "internal": told("internal"), "gift": told("gift"),
            },
        }),
    )?;
    tale.number = view.number;
    Ok(())
}

/// `TOWEL*2-100(With love)`: two, a pound off the line, with a note. What is short may wait.
fn line(text: &str) -> Value {
    let (text, note) = match text.split_once('(') {
        Some((text, note)) => (text, note.strip_suffix(')')),
        None => (text, None),
    };
    let (sku, count) = text.split_once('*').unwrap_or((text, "1"));
    let (count, discount) = count.split_once('-').unwrap_or((count, ""));
    json!({
        "sku": sku, "quantity": count.parse::<i64>().ok(), "note": note,
        "discount_minor": discount.parse::<i64>().ok(), "when_short": "backorder",
    })
}

fn then(desk: &Desk<'_>, tale: &mut Tale, step: &str) -> Result<(), Failure> {
    let (verb, rest) = step.split_once(' ').unwrap_or((step, ""));
    let number = tale.number.as_str();
    match verb {
        "hold" => desk.run("orders.hold", json!({ "order": number, "reason": rest })),
        "cancel" => desk.run("orders.cancel", json!({ "order": number, "reason": rest })),
        "pack" | "pack2" => pack(desk, tale, verb == "pack2"),
        "undo" => desk.run("shipments.undo", json!({ "shipment": tale.shipment })),
        "paper" => paper(desk, tale),
        "send" => send(desk, tale, rest),
        "back" => announce(desk, tale, rest),
        "got" => desk.run(
            "returns.receive",
            json!({ "return": tale.return_, "lines": [piece(rest)] }),
        ),
        "seen" => inspect(desk, tale, rest),
        "refund" => refund(desk, tale, rest),
        method => pay(desk, number, method, rest == "half"),
    }
}

fn pay(desk: &Desk<'_>, number: &str, method: &str, is_half: bool) -> Result<(), Failure> {
    let order: OrderView = desk.call("orders.show", json!({ "order": number }))?;
    let amount_minor = if is_half {
        order.balance_minor / 2
    } else {
        order.balance_minor
    };
    desk.run(
        "payments.take",
        json!({ "order": number, "amount_minor": amount_minor, "method": method }),
    )
}

/// Everything that is there into one box, or the lines in turn into two.
fn pack(desk: &Desk<'_>, tale: &mut Tale, in_two: bool) -> Result<(), Failure> {
    let order: OrderView = desk.call("orders.show", json!({ "order": tale.number }))?;
    let mut boxes: [Vec<Value>; 2] = Default::default();
    let mut weights_g = [180_i64, 180];
    let goods = order
        .lines
        .iter()
        .filter(|line| line.kind != crate::wire::items::ItemKind::Service && line.allocated > line.packed);
    for (index, line) in goods.enumerate() {
        let into = if in_two { index % 2 } else { 0 };
        let quantity = line.allocated - line.packed;
        boxes[into].push(json!({ "line": line.line, "quantity": quantity }));
        weights_g[into] += line.weight_g.unwrap_or(0) * quantity;
    }
    let parcels: Vec<Value> = boxes
        .iter()
        .zip(weights_g)
        .filter(|(lines, _)| !lines.is_empty())
        .map(|(lines, weight_g)| json!({ "lines": lines, "weight_g": weight_g }))
        .collect();
    let packed: ShipmentView = desk.call(
        "shipments.pack",
        json!({ "order": tale.number, "parcels": parcels }),
    )?;
    tale.shipment = packed.number;
    Ok(())
}

fn paper(desk: &Desk<'_>, tale: &Tale) -> Result<(), Failure> {
    for kind in ["packing_slip", "shipping_label"] {
        let made: crate::wire::documents::DocumentRow = desk.call(
            "documents.make",
            json!({ "kind": kind, "shipment": tale.shipment }),
        )?;
        desk.run("documents.printed", json!({ "document": made.document }))?;
    }
    Ok(())
}

/// `Royal Mail Tracked 48` is the carrier and its service.
fn send(desk: &Desk<'_>, tale: &Tale, tracking: &str) -> Result<(), Failure> {
    let goes_by = tale
        .row
        .list(4, ';')
        .find_map(|extra| extra.strip_prefix("by="))
        .unwrap_or_default();
    let carrier = ["Royal Mail", "Parcelforce"]
        .into_iter()
        .find(|name| goes_by.starts_with(name));
    let service = carrier.and_then(|name| goes_by.strip_prefix(name));
    let tracking: Vec<&str> = tracking.split_whitespace().collect();
    desk.run(
        "shipments.hand_over",
        json!({
            "shipment": tale.shipment, "carrier": carrier, "service": service, "tracking": tracking,
        }),
    )
}

/// `1*2 damaged`: two of line 1, which came in the first box.
fn announce(desk: &Desk<'_>, tale: &mut Tale, rest: &str) -> Result<(), Failure> {
    let (what, reason) = rest.split_once(' ').unwrap_or((rest, "other"));
    let mut line = piece(what);
    line["shipment"] = json!(tale.shipment);
    line["parcel"] = json!(1);
    line["reason"] = json!(reason);
    let opened: ReturnView = desk.call("returns.open", json!({ "order": tale.number, "lines": [line] }))?;
    tale.return_ = opened.number;
    Ok(())
}

fn inspect(desk: &Desk<'_>, tale: &Tale, rest: &str) -> Result<(), Failure> {
    let mut words = rest.split(' ');
    let mut line = piece(words.next().unwrap_or_default());
    line["condition"] = json!(words.next());
    line["disposition"] = json!(words.next());
    desk.run(
        "returns.inspect",
        json!({ "return": tale.return_, "lines": [line] }),
    )
}

/// `card 300`: by card, less a restocking fee.
fn refund(desk: &Desk<'_>, tale: &Tale, rest: &str) -> Result<(), Failure> {
    let (method, fee) = rest.split_once(' ').unwrap_or((rest, ""));
    desk.run(
        "returns.settle",
        json!({
            "return": tale.return_, "method": method, "restocking_fee_minor": fee.parse::<i64>().ok(),
        }),
    )
}

/// `1*2`: two of line 1.
fn piece(text: &str) -> Value {
    let (line, quantity) = times(text).unwrap_or(("1", 1));
    json!({ "line": line.parse::<i64>().ok(), "quantity": quantity })
}
