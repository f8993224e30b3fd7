//! Numbers out of bytes that may be anything.

/// Two bytes, the larger first.
pub(super) fn two(bytes: &[u8], at: usize) -> Option<usize> {
    let both = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_be_bytes(both.try_into().ok()?)))
}

/// Four bytes, the largest first.
pub(super) fn four(bytes: &[u8], at: usize) -> Option<u32> {
    let all = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_be_bytes(all.try_into().ok()?))
}

/// A number of one to nine bytes, and where the next thing begins.
pub(super) fn varint(bytes: &[u8], at: usize) -> Option<(i64, usize)> {
    let mut value: u64 = 0;
    for step in 0..8 {
        let byte = *bytes.get(at.checked_add(step)?)?;
        value = value << 7 | u64::from(byte & 0x7f);
        if byte < 0x80 {
            return Some((value.cast_signed(), at + step + 1));
        }
    }
    let last = *bytes.get(at.checked_add(8)?)?;
    Some(((value << 8 | u64::from(last)).cast_signed(), at + 9))
}

#[cfg(test)]
mod tests;
