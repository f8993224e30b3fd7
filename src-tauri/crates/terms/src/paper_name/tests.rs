use super::*;
use crate::figures::Nth;

fn name(kind: DocumentKind, number: PaperNumber) -> PaperName {
    PaperName {
        kind,
        number,
        parcel: None,
        revision: Revision::FIRST,
        paper: PaperSize::A4,
    }
}

fn shipment(order: i64, index: i64) -> PaperNumber {
    PaperNumber::Shipment(ShipmentNumber {
        order: OrderNumber::new(order),
        index: Nth::new(index),
    })
}

#[test]
fn a_paper_is_called_after_what_it_is() {
    let slip = name(DocumentKind::PackingSlip, shipment(1001, 1));
    assert_eq!(slip.to_string(), "packing-slip-1001-1-r1-A4.pdf");
    let label = PaperName {
        parcel: Some(ParcelNumber::new(2)),
        revision: Revision::new(3),
        paper: PaperSize::Label100x150,
        ..name(DocumentKind::ShippingLabel, shipment(1001, 2))
    };
    assert_eq!(label.to_string(), "shipping-label-1001-2-parcel-2-r3-100x150.pdf");
    let returned = PaperNumber::Return(ReturnNumber {
        order: OrderNumber::new(7),
        index: Nth::new(1),
    });
    let of_return = name(DocumentKind::PackingSlip, returned).to_string();
    assert_eq!(of_return, "packing-slip-R7-1-r1-A4.pdf");
}

/// Figures that no Counterbook gives, as a file from a stranger may hold them.
#[test]
fn no_figure_makes_a_name_that_is_more_than_a_name() {
    let figures = [i64::MIN, -1, 0, 1, i64::MAX];
    for kind in DocumentKind::ALL {
        for paper in PaperSize::ALL {
            for figure in figures {
                let wild = PaperName {
                    parcel: Some(ParcelNumber::new(figure)),
                    revision: Revision::new(figure),
                    paper: *paper,
                    ..name(*kind, shipment(figure, i64::MAX))
                };
                is_plain(&wild.to_string());
            }
        }
    }
}

fn is_plain(name: &str) {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    let stem = name.strip_suffix(".pdf").unwrap();
    assert!(
        stem.starts_with(|first: char| first.is_ascii_lowercase()),
        "{name}"
    );
    assert!(stem.chars().all(is_plain) && name.len() < 150, "{name}");
}
