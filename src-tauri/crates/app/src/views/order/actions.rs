//! What can be done with an order now: what the guard of each command says.

use super::super::{action::Action, line, shipment};
use domain::guards::{
    orders::{
        CancelFacts, HoldFacts, PaymentFacts, ReleaseFacts, may_cancel, may_hold, may_release,
        may_take_payment,
    },
    returns::{SentLine, may_return},
    shipments::{PackFacts, may_pack},
};
use store::{
    orders::{Order, OrderLine},
    shipments::ListedShipment,
};
use terms::{OrderAction, OrderId};

/// `sent`: what of the order was handed over.
pub(super) fn of(order: &Order, lines: &[OrderLine], sent: &[SentLine]) -> Vec<Action<OrderAction>> {
    let numbered = line::numbered(lines);
    let is_held = order.hold_reason.is_some();
    let may = |action| match action {
        OrderAction::Hold => may_hold(&HoldFacts {
            delivery_status: line::delivery_status(lines),
        }),
        OrderAction::Release => may_release(&ReleaseFacts { is_held }),
        OrderAction::Cancel => may_cancel(&CancelFacts {
            number: order.number,
            lines: &numbered,
        }),
        OrderAction::Pack => may_pack(&PackFacts {
            is_held,
            lines: &numbered,
        }),
        OrderAction::TakePayment => may_take_payment(&PaymentFacts {
            paid_minor: order.paid_minor,
        }),
        OrderAction::OpenReturn => may_return(sent),
    };
    OrderAction::ALL
        .iter()
        .map(|action| Action::of(*action, may(*action)))
        .collect()
}

/// What of an order lies in parcels that were handed over.
pub(super) fn sent(shipments: &[ListedShipment], order: OrderId) -> Vec<SentLine> {
    let gone = shipments
        .iter()
        .filter(|listed| listed.shipment.handed_over_at.is_some());
    let lines = gone
        .flat_map(|listed| &listed.parcels)
        .flat_map(|(_, lines)| lines);
    let own = lines.filter(|line| line.order_id == order);
    own.map(shipment::sent).collect()
}
