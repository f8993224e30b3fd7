//! Boxes: planned, packed, handed over, or taken apart again.

pub(crate) mod hand_over;
pub(crate) mod list;
pub(crate) mod pack;
pub(crate) mod preview;
pub(crate) mod show;
pub(crate) mod undo;

use crate::{door::area, open_shop::OpenShop, views::shipment::ShipmentView};
use list::ShipmentList;
use preview::ShipmentPreview;

area! { shipments of OpenShop {
    ask    preview:   PreviewShipment => ShipmentPreview, Pack;
    change pack:      PackShipment    => ShipmentView, Pack, ShipmentPacked;
    change hand_over: HandOver        => ShipmentView, Pack, HandedOver;
    change undo:      UndoShipment    => ShipmentView, Pack, ShipmentUndone;
    ask    show:      ShowShipment    => ShipmentView, Look;
    ask    list:      ListShipments   => ShipmentList, Look;
}}
