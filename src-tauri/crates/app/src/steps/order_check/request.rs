//! What an order says: asked by `orders.preview` while it is typed, and by `orders.place` when it stands.

use super::typed::{TypedAddress, TypedCustomer};
use crate::{steps::customer_write::SaveCustomer, views::order::Notes};
use terms::{
    Address, Barcode, Channel, CustomerId, Day, DraftId, Line, Minor, NotNegative, Note, Positive, Priority,
    Quantity, Sku, WhenShort,
};
use terms_derive::{request, wire};

#[wire]
pub struct NewLine {
    pub sku: Option<Sku>,
    pub barcode: Option<Barcode>,
    pub quantity: Positive<Quantity>,
    /// The item's price when not named.
    pub unit_price_minor: Option<NotNegative<Minor>>,
    /// Off the whole line.
    pub discount_minor: Option<NotNegative<Minor>>,
    pub note: Option<Note>,
    /// `refuse` when not named.
    pub when_short: Option<WhenShort>,
}

/// Places an order, or previews it: the same request does both.
#[request(example = r#"{
    "new_customer": {
        "name": "Bea Quill", "phones": ["0117 496 0151"],
        "addresses": [{ "lines": ["3 Mill Row"], "city": "Bristol", "post_code": "BS6 5JA", "country": "GB" }]
    },
    "lines": [{ "sku": "CUP", "quantity": 1, "note": "Blue", "when_short": "backorder" }],
    "shipping_minor": 395, "promised_on": "2031-04-01", "channel": "phone",
    "goes_by": "Royal Mail Tracked 48", "notes": { "customer": "Thank you" }
}"#)]
pub struct PlaceOrder {
    /// The id of a known customer. Either this or `new_customer`.
    pub customer: Option<CustomerId>,
    #[ts(as = "Option<SaveCustomer>")]
    pub new_customer: Option<TypedCustomer>,
    /// Where it goes; the customer's first address when not named.
    #[ts(as = "Option<Address>")]
    pub ship_to: Option<TypedAddress>,
    #[schemars(length(min = 1, max = 500))]
    pub lines: Vec<NewLine>,
    pub shipping_minor: Option<NotNegative<Minor>>,
    /// Off the whole order, spread over the lines by value.
    pub discount_minor: Option<NotNegative<Minor>>,
    pub promised_on: Option<Day>,
    /// `phone` when not named.
    pub channel: Option<Channel>,
    /// How it shall go, as told to the caller: `Royal Mail Tracked 48`.
    pub goes_by: Option<Line<50>>,
    /// 0 is usual; higher goes first.
    pub priority: Option<Priority>,
    pub notes: Option<Notes>,
    pub is_gift: Option<bool>,
    /// The draft that this order was typed in; it is gone once the order stands.
    pub draft: Option<DraftId>,
}

impl PlaceOrder {
    pub(crate) fn discount(&self) -> Minor {
        self.discount_minor.map(|amount| amount.get()).unwrap_or_default()
    }

    pub(crate) fn shipping(&self) -> Minor {
        self.shipping_minor.map(|amount| amount.get()).unwrap_or_default()
    }
}
