//! Paper: made from the facts of a shipment, kept byte for byte, printed again exactly.

pub(crate) mod list;
pub(crate) mod make;
pub(crate) mod preview;
pub(crate) mod printed;
pub(crate) mod save;

use crate::{door::area, open_shop::OpenShop, views::document::DocumentRow};
use list::DocumentList;
use preview::DocumentPage;
use save::SavedDocument;

area! { documents of OpenShop {
    make   make:    MakeDocument    => DocumentRow,   Pack, DocumentMade;
    local  save:    SaveDocument    => SavedDocument, Pack;
    ask    list:    ListDocuments   => DocumentList,  Look;
    local  preview: PreviewDocument => DocumentPage,  Look;
    change printed: NotePrinted     => DocumentRow,   Pack, DocumentPrinted;
}}
