//! What documents are put together from. Each takes its own small input and never a document; the words of a
//! document are said before they come here.

pub mod barcode;
pub mod column;
pub mod facts;
pub mod fitted_facts;
pub mod foot;
pub mod large_address;
pub mod logo;
pub mod masthead;
pub mod note;
pub mod recipient;
pub mod running_head;
pub mod sender;
pub mod sheet;
pub mod table;
pub mod totals;
