//! `payments.take`: records money that came in, or an agreement to pay later.

use crate::{
    context::Context,
    failure::Failure,
    steps::{about, named},
    views::order::{self, OrderView},
};
use domain::guards::orders::{PaymentFacts, payment_fits};
use store::{Writer, money::NewEntry};
use terms::{EntryKind, Line, Minor, OrderNumber, PaymentMethod, Positive, Tag};
use terms_derive::{request, wire};

/// Records money that came in, or an agreement to pay later.
#[request(example = r#"{ "order": "1001", "amount_minor": 100, "method": "card", "reference": "T-1" }"#)]
pub struct TakePayment {
    pub order: OrderNumber,
    pub amount_minor: Positive<Minor>,
    pub method: PaymentMethod,
    pub reference: Option<Line>,
}

/// What was taken, and what is paid on the order in all.
#[wire]
pub struct Taken {
    pub amount_minor: Minor,
    pub method: PaymentMethod,
    pub before: PaidInAll,
    pub after: PaidInAll,
}

#[wire]
pub struct PaidInAll {
    pub paid_minor: Minor,
}

pub(crate) fn take(
    writer: &mut Writer<'_>,
    context: &Context,
    request: TakePayment,
) -> Result<OrderView, Failure> {
    let order = named::order(writer, request.order)?;
    let amount_minor = request.amount_minor.get();
    payment_fits(
        &PaymentFacts {
            paid_minor: order.paid_minor,
        },
        amount_minor,
    )?;
    writer.money().insert(&NewEntry {
        order_id: order.id,
        kind: EntryKind::Payment,
        amount_minor,
        method: request.method,
        return_id: None,
        reference: request.reference.as_ref(),
    })?;
    let paid = writer.orders().by_id(order.id)?;
    let told = Taken {
        amount_minor,
        method: request.method,
        before: PaidInAll {
            paid_minor: order.paid_minor,
        },
        after: PaidInAll {
            paid_minor: paid.paid_minor,
        },
    };
    about::order::<TakePayment>(writer, &order, &told);
    writer.touch(Tag::Customer(order.customer_id));
    order::view(writer, context, paid)
}
