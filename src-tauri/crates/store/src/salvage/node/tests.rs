use super::*;
use crate::salvage::pages::Pages;
use proptest::prelude::*;

proptest! {
    #[test]
    fn any_bytes_are_a_page_or_none(
        mut bytes in prop::collection::vec(any::<u8>(), 512),
        kind in prop::sample::select(vec![0x02_u8, 0x05, 0x0a, 0x0d]),
        cells in 0_u8..60,
    ) {
        (bytes[0], bytes[3], bytes[4]) = (kind, 0, cells);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("any");
        std::fs::write(&path, &bytes).unwrap();
        let pages = Pages::open(&path).unwrap();
        if let Some(node) = Node::read(&bytes, 2, 512) {
            for at in 0..node.cells + 3 {
                let _ = node.cell(at, &pages);
            }
        }
    }
}

#[test]
fn a_chain_that_leads_back_to_itself_ends() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chain");
    let mut bytes = vec![0; 4096 * 3];
    bytes[4096..4096 + 4].copy_from_slice(&2_u32.to_be_bytes());
    std::fs::write(&path, bytes).unwrap();
    let pages = Pages::open(&path).unwrap();
    let mut payload = Payload::default();
    assert!(
        !payload.follow(2, 12_000, 4096, &pages),
        "it does not end where it should"
    );
    assert!(
        !payload.follow(2, usize::MAX, 4096, &pages),
        "more was followed than there is"
    );
}
