use super::*;
use crate::fixture::busy_shop;
use terms::OrderLineId;

#[test]
fn a_return_is_told_with_its_figures() {
    let folder = tempfile::tempdir().unwrap();
    let file = busy_shop(&folder.path().join("shop.counterbook"));
    file.read(|reader| {
        let book = reader.returns();
        let open = book.list(true, None, RowLimit::new(5))?;
        assert_eq!(book.count_open()?, 1);
        let listed = &open.rows[0];
        assert_eq!(listed.refunded_minor, Minor::new(1000));
        let line = listed.lines[0];
        assert_eq!(
            (line.expected.get(), line.received.get(), line.settled.get()),
            (2, 1, 1)
        );
        assert_eq!(book.of_order(OrderId::new(1))?.len(), 1);
        assert!(
            book.list(false, Some(listed.found.id), RowLimit::new(5))?
                .rows
                .is_empty()
        );
        let settled = book.settled_of_lines(listed.found.id)?;
        assert_eq!(settled.get(&OrderLineId::new(1)), Some(&Quantity::new(1)));
        Ok::<_, crate::StoreError>(())
    })
    .unwrap();
}
