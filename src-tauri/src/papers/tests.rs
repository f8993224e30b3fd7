#![cfg(unix)]

use super::*;
use std::os::unix::fs::{PermissionsExt, symlink};
use terms::{DocumentKind, Nth, OrderNumber, PaperNumber, PaperSize, Revision, ShipmentNumber};

fn slip() -> PaperName {
    PaperName {
        kind: DocumentKind::PackingSlip,
        number: PaperNumber::Shipment(ShipmentNumber {
            order: OrderNumber::new(1001),
            index: Nth::FIRST,
        }),
        parcel: None,
        revision: Revision::FIRST,
        paper: PaperSize::A4,
    }
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_paper_lies_alone_where_nobody_else_may_look_and_goes_after_use() {
    let app = tempfile::tempdir().unwrap();
    let one = lay(app.path(), slip(), b"%PDF").unwrap();
    let other = lay(app.path(), slip(), b"%PDF").unwrap();
    assert_ne!(one.path(), other.path());
    assert!(one.path().ends_with("packing-slip-1001-1-r1-A4.pdf"));
    let folder = one.path().parent().unwrap().to_owned();
    assert_eq!(folder.parent().unwrap().parent(), Some(app.path()));
    assert_eq!(
        (mode(&folder), mode(&app.path().join(FOLDER)), mode(one.path())),
        (0o700, 0o700, 0o600)
    );
    drop(one);
    assert!(!folder.exists());
    let kept = other.keep();
    assert_eq!(fs::read(&kept).unwrap(), b"%PDF");
    clear(app.path());
    assert!(!kept.exists());
}

#[test]
fn a_link_in_place_of_the_folder_is_not_followed_and_what_it_leads_to_stays() {
    let (app, home) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::write(home.path().join("thesis"), "all of it").unwrap();
    symlink(home.path(), app.path().join(FOLDER)).unwrap();
    assert!(lay(app.path(), slip(), b"%PDF").is_err());
    clear(app.path());
    assert!(home.path().join("thesis").exists());
    assert!(lay(app.path(), slip(), b"%PDF").is_ok());
}
