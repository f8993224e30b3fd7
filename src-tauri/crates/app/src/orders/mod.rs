//! Orders: previewed, placed, shown, stopped, cancelled.

pub(crate) mod cancel;
pub(crate) mod changes;
pub(crate) mod hold;
pub(crate) mod list;
pub(crate) mod place;
pub(crate) mod preview;
pub(crate) mod release;
pub(crate) mod show;

use crate::{door::area, open_shop::OpenShop, views::order::OrderView};
use changes::OrderChanges;
use list::OrderList;
use preview::OrderPreview;

area! { orders of OpenShop {
    ask preview: PreviewOrder => OrderPreview, Sell;
    change place: PlaceOrder => OrderView, Sell, Placed;
    ask show: ShowOrder => OrderView, Look;
    ask list: ListOrders => OrderList, Look;
    change hold: HoldOrder => OrderView, Sell, Held;
    change release: ReleaseOrder => OrderView, Sell, Released;
    change cancel: CancelOrder => OrderView, Sell, Cancelled;
    ask changes: ListChanges => OrderChanges, Look;
} }
