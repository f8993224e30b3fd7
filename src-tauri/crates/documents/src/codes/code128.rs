//! Code 128 (ISO/IEC 15417): a text of ASCII characters as bars.

/// The widths of bars and spaces of every symbol character, beginning with a bar; the last one is the stop.
/// ISO/IEC 15417, table 1.
#[rustfmt::skip]
const WIDTHS: [&[u8]; 107] = [
    b"212222", b"222122", b"222221", b"121223", b"121322", b"131222", b"122213", b"122312", b"132212", b"221213",
    b"221312", b"231212", b"112232", b"122132", b"122231", b"113222", b"123122", b"123221", b"223211", b"221132",
    b"221231", b"213212", b"223112", b"312131", b"311222", b"321122", b"321221", b"312212", b"322112", b"322211",
    b"212123", b"212321", b"232121", b"111323", b"131123", b"131321", b"112313", b"132113", b"132311", b"211313",
    b"231113", b"231311", b"112133", b"112331", b"132131", b"113123", b"113321", b"133121", b"313121", b"211331",
    b"231131", b"213113", b"213311", b"213131", b"311123", b"311321", b"331121", b"312113", b"312311", b"332111",
    b"314111", b"221411", b"431111", b"111224", b"111422", b"121124", b"121421", b"141122", b"141221", b"112214",
    b"112412", b"122114", b"122411", b"142112", b"142211", b"241211", b"221114", b"413111", b"241112", b"134111",
    b"111242", b"121142", b"121241", b"114212", b"124112", b"124211", b"411212", b"421112", b"421211", b"212141",
    b"214121", b"412121", b"111143", b"111341", b"131141", b"114113", b"114311", b"411113", b"411311", b"113141",
    b"114131", b"311141", b"411131", b"211412", b"211214", b"211232", b"2331112",
];

const STOP: u8 = 106;

/// The three ways to read a symbol character: capitals and control characters; capitals and small letters; pairs
/// of digits. The numbers are those of ISO/IEC 15417, clause 4.3.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Set {
    A,
    B,
    C,
}

const SETS: [Set; 3] = [Set::A, Set::B, Set::C];

impl Set {
    fn start(self) -> u8 {
        match self {
            Self::A => 103,
            Self::B => 104,
            Self::C => 105,
        }
    }

    /// The symbol character that changes to this set from another.
    fn latch(self) -> u8 {
        match self {
            Self::A => 101,
            Self::B => 100,
            Self::C => 99,
        }
    }

    /// The first symbol character for `text` in this set, and how many bytes it stands for.
    fn take(self, text: &[u8]) -> Option<(u8, usize)> {
        match (self, text) {
            (Self::A, [byte @ 32..=95, ..]) | (Self::B, [byte @ 32..=127, ..]) => Some((byte - 32, 1)),
            (Self::A, [byte @ 0..=31, ..]) => Some((byte + 64, 1)),
            (Self::C, [tens @ b'0'..=b'9', ones @ b'0'..=b'9', ..]) => {
                Some(((tens - b'0') * 10 + (ones - b'0'), 2))
            }
            _ => None,
        }
    }
}

/// The shortest symbol for the text, as module widths in turn bar, space, bar …; it begins and ends with a bar.
///
/// `None` if the text is empty or not ASCII.
pub fn widths(text: &str) -> Option<Vec<u8>> {
    if text.is_empty() || !text.is_ascii() {
        return None;
    }
    let characters = symbol_characters(text.as_bytes());
    let widths = characters.iter().flat_map(|&value| WIDTHS[usize::from(value)]);
    Some(widths.map(|width| width - b'0').collect())
}

fn symbol_characters(text: &[u8]) -> Vec<u8> {
    let plan = Plan::new(text);
    let mut set = plan.best_start();
    let mut values = vec![set.start()];
    let mut at = 0;
    while at < text.len() {
        let next = plan.set_at(at, set);
        if next != set {
            values.push(next.latch());
            set = next;
        }
        let Some((value, taken)) = set.take(&text[at..]) else {
            break;
        };
        values.push(value);
        at += taken;
    }
    values.push(check_character(&values));
    values.push(STOP);
    values
}

/// ISO/IEC 15417, annex A: the sum of value times position, modulo 103.
fn check_character(values: &[u8]) -> u8 {
    let weighted = values.iter().zip(std::iter::once(1).chain(1..));
    let sum: u32 = weighted
        .map(|(&value, position)| u32::from(value) * position)
        .sum();
    u8::try_from(sum % 103).unwrap_or_default()
}

/// For every place in the text and every set, how many symbol characters the rest needs: worked out from the end.
struct Plan {
    /// `rest[at][set]`: reading on in this set, without changing now.
    direct: Vec<[u32; 3]>,
}

/// More than any text needs; adding to it does not overflow.
const IMPOSSIBLE: u32 = u32::MAX / 4;

impl Plan {
    fn new(text: &[u8]) -> Self {
        let mut plan = Self {
            direct: vec![[0; 3]; text.len() + 1],
        };
        for at in (0..text.len()).rev() {
            plan.direct[at] = SETS.map(|set| match set.take(&text[at..]) {
                Some((_, taken)) => 1 + plan.cost(at + taken, set),
                None => IMPOSSIBLE,
            });
        }
        plan
    }

    fn direct(&self, at: usize, set: Set) -> u32 {
        self.direct[at][set as usize]
    }

    /// The cheapest way on when the symbol stands in `set`.
    fn cost(&self, at: usize, set: Set) -> u32 {
        let next = self.set_at(at, set);
        self.direct(at, next) + u32::from(next != set)
    }

    /// The set to read on in; the present one when a change gains nothing.
    fn set_at(&self, at: usize, set: Set) -> Set {
        let cost = |next: Set| self.direct(at, next) + u32::from(next != set);
        let cheapest = SETS.into_iter().min_by_key(|next| (cost(*next), *next != set));
        cheapest.unwrap_or(set)
    }

    fn best_start(&self) -> Set {
        let preferred = [Set::B, Set::C, Set::A];
        preferred
            .into_iter()
            .min_by_key(|set| self.direct(0, *set))
            .unwrap_or(Set::B)
    }
}

#[cfg(test)]
mod tests;
