use crate::{
    StoreError,
    fixture::{busy_shop, run},
    paper::{NewDocument, PaperSubject},
};
use terms::{DocumentKind, OrderId, PaperSize, ReturnId, Revision, RowLimit, ShipmentId};

#[test]
fn the_paper_of_an_order_is_that_of_its_shipments_and_returns_too() {
    let folder = tempfile::tempdir().unwrap();
    let file = busy_shop(&folder.path().join("shop.counterbook"));
    let subjects = [
        PaperSubject::Order(OrderId::new(1)),
        PaperSubject::Return(ReturnId::new(1)),
        PaperSubject::Order(OrderId::new(2)),
    ];
    run(&file, "documents.make", |writer| {
        for subject in subjects {
            writer.paper().insert(&NewDocument {
                kind: DocumentKind::PackingSlip,
                subject,
                parcel: None,
                paper: PaperSize::Letter,
                revision: Revision::FIRST,
                pages: 2,
                sha256: &"a".repeat(64),
                bytes: b"paper",
            })?;
        }
        Ok(())
    });
    file.read(|reader| {
        let paper = reader.paper();
        let found = paper.of_order(OrderId::new(1), RowLimit::new(10))?;
        let ids: Vec<i64> = found.iter().map(|document| document.id.get()).collect();
        assert_eq!(ids, [3, 2, 1], "newest first, each once");
        let number = found[0].return_number().map(|number| number.to_string());
        assert_eq!(number.as_deref(), Some("R1001-1"));
        assert_eq!(found[1].shipment(), None);
        let number = found[2].shipment().map(|number| number.to_string());
        assert_eq!(number.as_deref(), Some("1001-1"));
        assert_eq!(found[0].size_bytes, 5);
        let of_shipment = paper.of_shipment(ShipmentId::new(1), RowLimit::new(10))?;
        assert_eq!(of_shipment.len(), 1);
        for (subject, id) in subjects.into_iter().zip(2..) {
            let same = paper.by_hash(subject, &"a".repeat(64))?;
            assert_eq!(same.map(terms::DocumentId::get), Some(id));
        }
        Ok::<_, StoreError>(())
    })
    .unwrap();
}
