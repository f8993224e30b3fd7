use super::*;
use crate::fixture::busy_shop;

fn wanted(filter: OrderFilter, rows: i64) -> OrdersWanted<'static> {
    OrdersWanted {
        filter,
        name: None,
        number: None,
        customer: None,
        before: None,
        limit: RowLimit::new(rows),
    }
}

#[test]
fn a_page_counts_orders_and_not_their_lines() {
    let folder = tempfile::tempdir().unwrap();
    let file = busy_shop(&folder.path().join("shop.counterbook"));
    file.read(|reader| {
        let book = reader.orders();
        let newest = book.list(&wanted(OrderFilter::All, 2))?;
        assert!(newest.has_more);
        let lines: Vec<_> = newest
            .rows
            .iter()
            .map(|row| (row.order.number.get(), row.lines.len()))
            .collect();
        assert_eq!(lines, [(1003, 1), (1002, 1)]);
        let before = Some(OrderNumber::new(1002));
        let rest = book.list(&OrdersWanted {
            before,
            ..wanted(OrderFilter::All, 2)
        })?;
        assert_eq!(rest.rows[0].lines.len(), 3);
        assert!(!rest.has_more);
        Ok::<_, crate::StoreError>(())
    })
    .unwrap();
}

#[test]
fn a_filter_counts_what_it_lists_however_it_is_narrowed() {
    let folder = tempfile::tempdir().unwrap();
    let file = busy_shop(&folder.path().join("shop.counterbook"));
    file.read(|reader| {
        let book = reader.orders();
        let mut counts = Vec::new();
        for filter in OrderFilter::ALL {
            let all = wanted(*filter, 10);
            let of_customer = OrdersWanted {
                customer: Some(CustomerId::new(1)),
                ..all.clone()
            };
            let named = OrdersWanted {
                name: Some("bron"),
                ..all.clone()
            };
            let either = OrdersWanted {
                number: Some(OrderNumber::new(9)),
                ..named.clone()
            };
            let count = usize::try_from(book.count(*filter)?).unwrap();
            for narrowed in [all, of_customer, named, either] {
                assert_eq!(book.list(&narrowed)?.rows.len(), count, "{narrowed:?}");
            }
            counts.push((*filter, count));
        }
        let packed = counts.iter().find(|(filter, _)| *filter == OrderFilter::Packed);
        assert_eq!(packed, Some(&(OrderFilter::Packed, 1)));
        let by_number = OrdersWanted {
            number: Some(OrderNumber::new(1002)),
            ..wanted(OrderFilter::All, 10)
        };
        assert_eq!(book.list(&by_number)?.rows.len(), 1);
        let stranger = OrdersWanted {
            customer: Some(CustomerId::new(9)),
            ..wanted(OrderFilter::All, 10)
        };
        assert_eq!(book.list(&stranger)?.rows.len(), 0);
        Ok::<_, crate::StoreError>(())
    })
    .unwrap();
}

#[test]
fn every_choice_has_a_place_of_its_own() {
    let mut places = Vec::new();
    for filter in OrderFilter::ALL {
        for choice in 0..8 {
            places.push(place(*filter, choice & 1 > 0, choice & 2 > 0, choice & 4 > 0));
        }
    }
    places.sort_unstable();
    assert_eq!(places, (0..tails().len()).collect::<Vec<_>>());
}
