//! A request of every command that is taken in the shop of `yard`, as the stuff that bad input is made of.

use serde_json::{Value, json};

/// Requests in which every field is filled that may be filled together, by command.
pub fn forms(folder: &str) -> Vec<(&'static str, Value)> {
    let mut forms = goods();
    forms.extend(orders());
    forms.extend(paper(folder));
    forms
}

pub fn address() -> Value {
    json!({
        "name": "Ada Quill", "organisation": "Quill & Co", "lines": ["3 Mill Row", "Flat 2"], "city": "Bristol",
        "region": "Avon", "post_code": "BS6 5JA", "country": "GB",
    })
}

fn customer() -> Value {
    json!({
        "name": "Bea Quill", "organisation": "Quill & Co", "phones": ["0117 496 0151"], "email": "bea@quill.example",
        "addresses": [address()], "note": "Calls on Fridays",
    })
}

fn goods() -> Vec<(&'static str, Value)> {
    vec![
        ("shop.show", json!({})),
        (
            "shop.change",
            json!({
                "name": "Quay Lane", "prices_include_tax": true, "tax_rounding": "line", "shipping_tax_code": "standard",
                "tax_rates": [
                    { "code": "reduced", "name": "VAT", "rate_ppm": 50_000, "from": "2011-01-04" },
                    { "code": "standard", "name": "VAT", "rate_ppm": 200_000, "from": "2011-01-04" },
                ],
                "address": address(), "phone": "0117 496 0114", "email": "hello@quay.example",
                "website": "www.quay.example", "logo_base64": null, "slip_paper": "A4", "label_paper": "100x150",
            }),
        ),
        (
            "items.save",
            json!({
                "sku": "NEW", "name": "New cup", "kind": "stocked", "price_minor": 1_000, "tax_code": "standard",
                "barcodes": ["2004310000017"], "weight_g": 300, "bin": "A-1", "unit": "pc", "unit_decimals": 0,
                "note": "Fragile",
            }),
        ),
        ("items.find", json!({ "text": "cup", "limit": 5, "after": "A" })),
        ("items.show", json!({ "sku": "CUP" })),
        (
            "stock.receive",
            json!({ "lines": [{ "sku": "CUP", "quantity": 1, "unit_cost_minor": 400 }], "note": "From the kiln" }),
        ),
        (
            "stock.adjust",
            json!({ "sku": "CUP", "quantity": 1, "reason": "Found behind the shelf" }),
        ),
        ("stock.level", json!({ "sku": "CUP" })),
        ("stock.moves", json!({ "sku": "CUP", "limit": 5, "before": 9 })),
        ("customers.save", customer()),
        ("customers.find", json!({ "text": "quill", "limit": 5 })),
        ("customers.show", json!({ "customer": 1 })),
        (
            "drafts.save",
            json!({ "body": { "caller_text": "Bea" }, "label": "Bea" }),
        ),
        ("drafts.list", json!({})),
        ("drafts.discard", json!({ "draft": 99 })),
    ]
}

fn orders() -> Vec<(&'static str, Value)> {
    let place = json!({
        "new_customer": customer(), "ship_to": address(),
        "lines": [{ "sku": "CUP", "quantity": 1, "unit_price_minor": 900, "discount_minor": 10, "note": "Blue", "when_short": "backorder" }],
        "shipping_minor": 395, "discount_minor": 100, "promised_on": "2031-04-01", "channel": "phone",
        "goes_by": "Royal Mail Tracked 48", "priority": 1, "is_gift": true,
        "notes": { "customer": "Thank you", "packing": "Wrap twice", "internal": "Calls back", "gift": "With love" },
    });
    let coming = json!({ "shipment": "1002-1", "parcel": 1, "line": 1, "quantity": 1, "reason": "damaged", "note": "Chipped" });
    vec![
        ("orders.preview", place.clone()),
        ("orders.place", place),
        ("orders.show", json!({ "order": "1001" })),
        (
            "orders.list",
            json!({ "filter": "all", "text": "quill", "customer": 1, "limit": 5, "before": "1003" }),
        ),
        (
            "orders.hold",
            json!({ "order": "1001", "reason": "Card declined" }),
        ),
        ("orders.release", json!({ "order": "1001" })),
        (
            "orders.cancel",
            json!({ "order": "1001", "reason": "Changed her mind" }),
        ),
        (
            "shipments.pack",
            json!({ "order": "1004", "parcels": [{ "lines": [{ "line": 1, "quantity": 1 }], "weight_g": 500 }] }),
        ),
        (
            "shipments.hand_over",
            json!({ "shipment": "1003-1", "carrier": "Royal Mail", "service": "Tracked 48", "tracking": ["RB473124829GB"] }),
        ),
        ("shipments.undo", json!({ "shipment": "1003-1" })),
        ("shipments.show", json!({ "shipment": "1002-1" })),
        ("shipments.list", json!({ "waiting_only": true, "limit": 5 })),
        (
            "payments.take",
            json!({ "order": "1004", "amount_minor": 100, "method": "card", "reference": "T-1" }),
        ),
        (
            "returns.open",
            json!({ "order": "1002", "lines": [coming], "note": "By post" }),
        ),
        (
            "returns.receive",
            json!({ "return": "R1002-1", "lines": [{ "line": 1, "quantity": 1 }] }),
        ),
        (
            "returns.inspect",
            json!({ "return": "R1002-2", "lines": [{ "line": 1, "quantity": 1, "condition": "opened", "disposition": "hold", "note": "No box" }] }),
        ),
        (
            "returns.settle",
            json!({ "return": "R1002-2", "method": "card", "restocking_fee_minor": 10 }),
        ),
        ("returns.show", json!({ "return": "R1002-1" })),
        (
            "returns.list",
            json!({ "open_only": true, "limit": 5, "before": "R1002-2" }),
        ),
    ]
}

fn paper(folder: &str) -> Vec<(&'static str, Value)> {
    vec![
        (
            "documents.make",
            json!({ "kind": "packing_slip", "shipment": "1002-1", "parcel": 1, "paper": "A4" }),
        ),
        ("documents.save", json!({ "document": 1, "to": folder })),
        ("documents.list", json!({ "order": "1002", "limit": 5 })),
        (
            "documents.preview",
            json!({ "document": 1, "page": 1, "width_px": 60 }),
        ),
        ("documents.printed", json!({ "document": 1, "printer": "Desk" })),
        ("desk.find", json!({ "text": "1002" })),
        ("desk.today", json!({})),
        ("desk.status", json!({})),
        ("changes.since", json!({ "seq": 1 })),
        ("activity.list", json!({ "limit": 5, "before": 9 })),
        ("doctor.run", json!({})),
        ("backup.make", json!({ "to": folder })),
    ]
}
