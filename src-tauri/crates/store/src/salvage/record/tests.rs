use super::*;
use proptest::prelude::*;

fn whole(bytes: &[u8]) -> Payload {
    Payload {
        bytes: bytes.to_vec(),
        is_whole: true,
        pages: Vec::new(),
    }
}

#[test]
fn a_row_is_read_from_its_kinds() {
    // Nothing, -2 in one byte, one, "ab".
    let row = read(&whole(&[5, 0, 1, 9, 17, 0xfe, b'a', b'b'])).unwrap();
    let wanted = [
        Value::Nothing,
        Value::Integer(-2),
        Value::Integer(1),
        Value::Text(b"ab".to_vec()),
    ];
    assert_eq!(row, wanted.map(Some));
}

#[test]
fn a_row_that_is_longer_or_shorter_than_it_says_is_none() {
    assert_eq!(read(&whole(&[2, 1, 7, 7])), None);
    assert_eq!(read(&whole(&[2, 2, 7])), None);
    assert_eq!(read(&whole(&[3, 1])), None);
    assert_eq!(read(&whole(&[2, 10])), None, "a kind that does not exist");
}

#[test]
fn of_a_row_that_is_cut_off_the_beginning_is_known() {
    let mut payload = whole(&[3, 1, 31, 7, b'a']);
    payload.is_whole = false;
    assert_eq!(read(&payload).unwrap(), [Some(Value::Integer(7)), None]);
}

proptest! {
    #[test]
    fn any_bytes_are_a_row_or_none(bytes: Vec<u8>, is_whole: bool) {
        let payload = Payload { bytes, is_whole, pages: Vec::new() };
        let _ = read(&payload);
    }
}
