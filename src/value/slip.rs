//! Slips of the pen in a code: two neighbours swapped, or a character taken for one that looks like it.

use std::fmt;

/// What would put a code right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// The character at this position, counted from 1, and the one behind it were swapped.
    Swapped(usize),
    /// At this position another character was meant.
    Mistaken {
        /// Counted from 1.
        position: usize,
        /// What stands there.
        found: char,
        /// What was meant.
        meant: char,
    },
}

/// Characters that are taken for one another, on paper or on screen.
const ALIKE: [&str; 19] = [
    "0O", "0D", "0Q", "OQ", "OD", "1I", "1L", "17", "2Z", "38", "4A", "5S", "6G", "8B", "CG", "EF",
    "MN", "PR", "UV",
];

/// The slips that explain why a code does not fit, if the code meant does.
pub(super) fn slips(code: &str, fits: impl Fn(&str) -> bool) -> Vec<Slip> {
    let chars: Vec<char> = code.chars().collect();
    let swapped = (0..chars.len().saturating_sub(1)).filter_map(|at| {
        let mut meant = chars.clone();
        meant.swap(at, at + 1);
        (meant != chars && fits(&String::from_iter(meant))).then_some(Slip::Swapped(at + 1))
    });
    swapped.chain(mistaken(code, alike, &fits)).collect()
}

/// The single characters that put a code right if another of these was meant.
pub(super) fn mistaken<I: Iterator<Item = char>>(
    code: &str,
    others: impl Fn(char) -> I,
    fits: impl Fn(&str) -> bool,
) -> Vec<Slip> {
    let mut found = Vec::new();
    for (position, (at, c)) in (1..).zip(code.char_indices()) {
        let (before, rest) = code.split_at(at);
        let after = &rest[c.len_utf8()..];
        let fitting = others(c).filter(|meant| fits(&format!("{before}{meant}{after}")));
        found.extend(fitting.map(|meant| Slip::Mistaken {
            position,
            found: c,
            meant,
        }));
    }
    found
}

/// The characters that `c` is taken for.
pub(super) fn alike(c: char) -> impl Iterator<Item = char> {
    let pairs = ALIKE.iter().filter(move |pair| pair.contains(c));
    pairs.flat_map(move |pair| pair.chars().filter(move |other| *other != c))
}

impl fmt::Display for Slip {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Swapped(position) => write!(f, "第 {position}、{} 位对调", position + 1),
            Self::Mistaken {
                position,
                found,
                meant,
            } => write!(f, "第 {position} 位的 {found} 改成 {meant}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(code: &str, meant: &str) -> Vec<String> {
        let slips = slips(code, |other| other == meant);
        slips.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn two_neighbours_swapped_are_found() {
        assert_eq!(told("1324", "1234"), ["第 2、3 位对调"]);
        assert_eq!(told("1234", "2143"), [""; 0]);
    }

    #[test]
    fn a_character_taken_for_one_that_looks_like_it_is_found() {
        assert_eq!(told("A8C", "ABC"), ["第 2 位的 8 改成 B"]);
        assert_eq!(told("O", "0"), ["第 1 位的 O 改成 0"]);
        assert_eq!(told("5Z", "52"), ["第 2 位的 Z 改成 2"]);
        assert_eq!(told("A1", "A2"), [""; 0]);
    }

    #[test]
    fn likeness_goes_both_ways() {
        assert_eq!(alike('0').collect::<String>(), "ODQ");
        assert_eq!(alike('B').collect::<String>(), "8");
        assert_eq!(alike('W').count(), 0);
    }
}
