//! The books of the area: one to read, one to write as well.

use crate::file::books;

books! {
    /// The shop itself and its tax rates.
    TheShop, ShopWriter, shop
}
