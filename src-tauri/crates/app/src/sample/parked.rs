//! Two calls that were interrupted, as the window keeps them.

use super::{clock::Moment, desk::Desk, people::People};
use crate::failure::Failure;
use serde_json::{Value, json};
use terms::{Minor, Quantity};

pub(super) fn park(desk: &Desk<'_>, people: &People) -> Result<(), Failure> {
    let nadia = &people["nadia"];
    desk.at(Moment::new(0, 1_000));
    let known = json!({
        "customer": nadia.id,
        "customer_name": nadia.name,
        "lines": [
            line("1", "BOWL-M", "Soup bowl, sea glaze", Quantity::new(4), Minor::new(1_750)),
            line("2", "NAPKIN-4", "Linen napkins, set of four", Quantity::new(1), Minor::new(2_800)),
        ],
        "goes_by": "Royal Mail Tracked 48",
        "shipping_minor": 395,
    });
    desk.run("drafts.save", json!({ "body": known, "label": nadia.name }))?;
    desk.at(Moment::new(0, 1_010));
    let new = json!({
        "new_caller": { "name": "Winifred Achterberg", "organisation": "", "phone": "0117 496 0158", "email": "" },
        "lines": [line("1", "VASE-L", "Tall vase, cobalt", Quantity::new(1), Minor::new(5_200))],
        "notes": { "customer": "", "packing": "", "internal": "Asks her sister about the colour, calls back.", "gift": "" },
    });
    desk.run(
        "drafts.save",
        json!({ "body": new, "label": "Winifred Achterberg" }),
    )
}

fn line(key: &str, sku: &str, name: &str, quantity: Quantity, list_price_minor: Minor) -> Value {
    json!({
        "key": key, "sku": sku, "name": name, "unit_decimals": 0, "quantity": quantity,
        "list_price_minor": list_price_minor, "unit_price_minor": null, "discount_minor": null,
        "note": null, "when_short": "refuse",
    })
}
