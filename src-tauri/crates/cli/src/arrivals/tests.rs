//! Lines in their order, and what is done between them.

use super::*;
use std::io::{BufReader, Write};

const PAUSE: Duration = Duration::from_millis(10);

fn text(line: &str) -> Line {
    Line::Text(line.to_owned())
}

fn all(lines: &Arrivals) -> Vec<Line> {
    let next = || lines.next(PAUSE, || {}).unwrap();
    std::iter::from_fn(next).collect()
}

#[test]
fn every_line_comes_in_its_order_also_one_that_is_no_text() {
    let lines = Arrivals::of(|| &b"one\n\n\xff\xfe\nfour"[..], 9);
    assert_eq!(
        all(&lines),
        [text("one"), text(""), Line::Unreadable, text("four")]
    );
    assert_eq!(all(&Arrivals::of(|| &b""[..], 9)), []);
}

#[test]
fn a_pause_is_used_again_and_again_until_the_next_line_comes() {
    let (read, mut write) = io::pipe().unwrap();
    let lines = Arrivals::of(|| BufReader::new(read), 9);
    write.write_all(b"first\n").unwrap();
    let mut pauses = 0;
    assert_eq!(lines.next(PAUSE, || pauses += 1).unwrap(), Some(text("first")));
    pauses = 0;
    let second = lines.next(PAUSE, || {
        pauses += 1;
        if pauses == 3 {
            write.write_all(b"second\n").unwrap();
        }
    });
    assert_eq!(second.unwrap(), Some(text("second")));
    assert!(pauses >= 3);
}
