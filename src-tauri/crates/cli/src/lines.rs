//! Lines of a bounded length: what is longer is read past and never held.

use std::io::{self, BufRead};

/// A line as it was read.
#[derive(Debug, PartialEq, Eq)]
pub enum Line {
    /// Its text, without its end.
    Text(String),
    /// More than the bound; what was read of it is gone.
    TooLong,
    /// No text in UTF-8.
    Unreadable,
}

/// The next line of at most `most` bytes; nothing at the end of the input. However long a line is, no more than
/// `most` bytes of it are held at once.
///
/// # Errors
/// As the input's.
pub fn next(input: &mut impl BufRead, most: usize) -> io::Result<Option<Line>> {
    let mut line = Vec::new();
    let mut length = 0_usize;
    loop {
        let read = match input.fill_buf() {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if read.is_empty() && length == 0 {
            return Ok(None);
        }
        let end = read.iter().position(|byte| *byte == b'\n');
        let part = &read[..end.unwrap_or(read.len())];
        let room = most.saturating_sub(line.len()) + 1;
        line.extend_from_slice(&part[..part.len().min(room)]);
        let is_last = end.is_some() || read.is_empty();
        let used = part.len() + usize::from(end.is_some());
        length += used;
        input.consume(used);
        if is_last {
            return Ok(Some(finished(line, most)));
        }
    }
}

fn finished(mut line: Vec<u8>, most: usize) -> Line {
    if line.len() <= most.saturating_add(1) && line.last() == Some(&b'\r') {
        line.pop();
    }
    if line.len() > most {
        return Line::TooLong;
    }
    String::from_utf8(line).map_or(Line::Unreadable, Line::Text)
}

#[cfg(test)]
mod tests;
