use super::*;

#[test]
fn a_number_takes_as_many_bytes_as_it_needs() {
    assert_eq!(varint(&[0x07], 0), Some((7, 1)));
    assert_eq!(varint(&[0x81, 0x00], 0), Some((128, 2)));
    assert_eq!(varint(&[0xff; 9], 0), Some((-1, 9)));
    assert_eq!(varint(&[0x81], 0), None, "it is cut off");
    assert_eq!(varint(&[], 5), None);
}

#[test]
fn what_is_behind_the_end_is_nothing() {
    assert_eq!(two(&[1, 2, 3], 1), Some(0x0203));
    assert_eq!(two(&[1, 2, 3], 2), None);
    assert_eq!(four(&[1, 2, 3, 4], usize::MAX), None);
}
