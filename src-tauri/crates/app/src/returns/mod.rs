//! What comes back: announced, received, inspected, settled.

pub(crate) mod inspect;
pub(crate) mod list;
pub(crate) mod open;
pub(crate) mod preview;
pub(crate) mod receive;
pub(crate) mod settle;
pub(crate) mod show;

use crate::{door::area, open_shop::OpenShop, views::returned::ReturnView};
use list::ReturnList;
use preview::SettlementPreview;

area! { returns of OpenShop {
    change open:    OpenReturn    => ReturnView, Sell,  ReturnOpened;
    change receive: ReceiveReturn => ReturnView, Stock, ReturnReceived;
    change inspect: InspectReturn => ReturnView, Stock, ReturnInspected;
    change settle:  SettleReturn  => ReturnView, Money, ReturnSettled;
    ask    preview: PreviewSettlement => SettlementPreview, Look;
    ask    show:    ShowReturn    => ReturnView, Look;
    ask    list:    ListReturns   => ReturnList, Look;
}}
