//! Money that comes in.

pub(crate) mod take;

use crate::{door::area, open_shop::OpenShop, views::order::OrderView};

area! { payments of OpenShop {
    change take: TakePayment => OrderView, Money, Taken;
} }
