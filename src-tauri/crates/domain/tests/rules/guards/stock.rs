//! What is counted.

use domain::guards::stock::may_count;
use terms::ItemKind;

use super::NOTHING;
use crate::against;

#[test]
fn only_what_lies_on_a_shelf_is_counted() {
    assert_eq!(against(may_count(ItemKind::Stocked)), NOTHING);
    for kind in [ItemKind::Service, ItemKind::Kit] {
        assert_eq!(against(may_count(kind)), ["sku not_allowed"]);
    }
}
