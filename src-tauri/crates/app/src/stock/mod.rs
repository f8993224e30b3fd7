//! What is there, and what is promised.

pub mod adjust;
pub mod level;
pub mod moves;
pub mod preview_adjust;
pub mod receive;

use crate::{door::area, open_shop::OpenShop, steps::stock_changed::StockChanged, views::item::StockLevel};
use moves::MovesView;
use preview_adjust::AdjustPreview;

area! { stock of OpenShop {
    change receive: ReceiveStock => StockChanged, Stock, Received;
    change adjust:  AdjustStock  => StockChanged, Stock, Adjusted;
    ask    preview_adjust: PreviewAdjust => AdjustPreview, Look;
    ask    level:   ShowStock    => StockLevel,   Look;
    ask    moves:   ListMoves    => MovesView,    Look;
}}
