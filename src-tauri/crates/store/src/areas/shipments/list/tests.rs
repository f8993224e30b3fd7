use super::*;
use crate::fixture::busy_shop;

#[test]
fn every_box_is_told_with_what_is_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = busy_shop(&folder.path().join("shop.counterbook"));
    file.read(|reader| {
        let book = reader.shipments();
        let newest = book.list(false, RowLimit::new(1))?;
        assert!(newest.has_more);
        assert_eq!(newest.rows[0].shipment.number.to_string(), "1001-2");
        let waiting = book.list(true, RowLimit::new(5))?;
        assert_eq!((waiting.rows.len(), waiting.has_more), (1, false));
        let of_order = book.of_order(OrderId::new(1))?;
        let lines: Vec<_> = of_order.iter().map(|listed| listed.parcels[0].1.len()).collect();
        assert_eq!(lines, [2, 1]);
        let one = book.listed(of_order[0].shipment.id)?;
        assert_eq!(one.parcels[0].1[0].returning.get(), 2);
        assert!(!one.is_held);
        assert!(book.of_order(OrderId::new(2))?.is_empty());
        Ok::<_, crate::StoreError>(())
    })
    .unwrap();
}
