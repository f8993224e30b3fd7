use crate::{
    StoreError,
    fixture::{busy_shop, run, said},
    people::NewCustomer,
};
use terms::{CustomerId, ItemKind, Minor, RowLimit};

#[test]
fn hits_come_in_the_order_asked_for_with_all_that_they_show() {
    let folder = tempfile::tempdir().unwrap();
    let file = busy_shop(&folder.path().join("shop.counterbook"));
    run(&file, "customers.new", |writer| {
        let new = NewCustomer {
            name: &said("Anna"),
            organisation: None,
            email: None,
            note: None,
        };
        writer.people().insert(&new).map(drop)
    });
    let (zoe, anna) = (CustomerId::new(1), CustomerId::new(2));
    file.read(|reader| {
        let people = reader.people();
        assert_eq!(people.by_last_digits("0123", RowLimit::new(5))?, [zoe]);
        let hits = people.hits(&[anna, zoe])?;
        assert_eq!(hits[0].customer.name, "Anna");
        assert!(hits[0].newest_order.is_none());
        assert_eq!(hits[1].customer, people.found(zoe)?);
        assert_eq!(hits[1].customer.phone, Some(said("0117 496 0123")));
        // 1001 is paid and 1000 of it paid back; 1002 is on account.
        assert_eq!(hits[1].balance_minor, Minor::new(5000));
        assert_eq!(people.balance(zoe)?, Minor::new(5000));
        let newest = hits[1].newest_order.as_ref().unwrap();
        assert_eq!(newest.number.get(), 1003);
        let kinds: Vec<ItemKind> = newest.lines.iter().map(|line| line.kind).collect();
        assert_eq!(kinds, [ItemKind::Stocked]);
        assert!(people.hits(&[CustomerId::new(9)]).is_err());
        Ok::<_, StoreError>(())
    })
    .unwrap();
}
