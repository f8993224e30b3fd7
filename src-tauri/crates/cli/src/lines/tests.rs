use super::*;
use std::io::{BufReader, Read, repeat};

fn all(input: impl Read, most: usize) -> Vec<Line> {
    let mut input = BufReader::with_capacity(3, input);
    std::iter::from_fn(|| next(&mut input, most).expect("readable")).collect()
}

fn text(line: &str) -> Line {
    Line::Text(line.to_owned())
}

#[test]
fn lines_are_read_as_they_stand() {
    assert_eq!(all(&b""[..], 9), []);
    assert_eq!(all(&b"\n"[..], 9), [text("")]);
    assert_eq!(all(&b"a\n\nbc"[..], 9), [text("a"), text(""), text("bc")]);
    assert_eq!(all(&b"one\r\ntwo\r\n"[..], 3), [text("one"), text("two")]);
    assert_eq!(all("\u{e9}\u{fc}\n".as_bytes(), 4), [text("\u{e9}\u{fc}")]);
}

#[test]
fn what_is_too_long_is_read_past_and_the_next_line_is_whole() {
    assert_eq!(
        all(&b"1234\n12345\n123\n"[..], 4),
        [text("1234"), Line::TooLong, text("123")]
    );
    assert_eq!(all(&b"12345"[..], 4), [Line::TooLong]);
    assert_eq!(all(&b"12345\r\n"[..], 4), [Line::TooLong]);
    assert_eq!(
        all(&b"1234567890123456789012345\nok"[..], 4),
        [Line::TooLong, text("ok")]
    );
}

#[test]
fn what_is_no_text_is_one_bad_line() {
    assert_eq!(all(&b"a\xff\nok\n"[..], 9), [Line::Unreadable, text("ok")]);
}

#[test]
fn a_line_without_end_is_not_held() {
    let endless = repeat(b'x').take(300_000_000).chain(&b"\nlast\n"[..]);
    let mut input = BufReader::with_capacity(1 << 16, endless);
    assert_eq!(next(&mut input, 10).expect("readable"), Some(Line::TooLong));
    assert_eq!(next(&mut input, 10).expect("readable"), Some(text("last")));
    assert_eq!(next(&mut input, 10).expect("readable"), None);
}
