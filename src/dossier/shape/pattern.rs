//! Holds a short text to a pattern, in the part of the regular expressions of ECMA-262 that the tables of shapes use.
//!
//! Letters, classes, groups with alternatives, and `?`, `*`, `+`, `{n}`, `{m,n}` behind them; a pattern is always of the whole text. So one
//! line of the table is both what our reader asks and what a JSON Schema says, and the page carries no engine of regular expressions.

use std::collections::BTreeSet;

/// Where in a text a pattern may have come to, in bytes.
type Places = BTreeSet<usize>;

/// Whether the whole text is what the pattern describes. All ways are followed at once, so no text makes it slow.
pub(super) fn matches(pattern: &str, text: &str) -> bool {
    let ends = ends(pattern.as_bytes(), text.as_bytes(), &Places::from([0]));
    ends.contains(&text.len())
}

/// The places behind any of the alternatives.
fn ends(pattern: &[u8], text: &[u8], from: &Places) -> Places {
    let mut ends = Places::new();
    let (mut depth, mut begins) = (0, 0);
    for (nth, byte) in pattern.iter().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            b'|' if depth == 0 => {
                ends.extend(behind(&pattern[begins..nth], text, from.clone()));
                begins = nth + 1;
            }
            _ => {}
        }
    }
    ends.extend(behind(&pattern[begins..], text, from.clone()));
    ends
}

/// The places behind one alternative, atom by atom.
fn behind(mut pattern: &[u8], text: &[u8], mut at: Places) -> Places {
    while !pattern.is_empty() && !at.is_empty() {
        let (atom, rest) = pattern.split_at(length(pattern));
        let (times, rest) = repeats(rest);
        at = repeated(atom, times, text, at);
        pattern = rest;
    }
    at
}

/// The places behind an atom that stands so many times.
fn repeated(atom: &[u8], (least, most): (usize, usize), text: &[u8], mut at: Places) -> Places {
    let mut all = Places::new();
    for nth in 0..=most {
        if nth >= least {
            let known = all.len();
            all.extend(&at);
            if all.len() == known {
                break;
            }
        }
        at = once(atom, text, &at);
    }
    all
}

fn once(atom: &[u8], text: &[u8], at: &Places) -> Places {
    if let [b'(', inner @ .., b')'] = atom {
        return ends(inner, text, at);
    }
    let fits = |at: &&usize| text.get(**at).is_some_and(|byte| takes(atom, *byte));
    at.iter().filter(fits).map(|at| at + 1).collect()
}

/// Whether a class or a letter takes a byte.
fn takes(atom: &[u8], byte: u8) -> bool {
    match atom {
        [b'[', class @ .., b']'] => in_class(class, byte),
        [b'\\', letter] | [letter] => *letter == byte,
        _ => false,
    }
}

fn in_class(class: &[u8], byte: u8) -> bool {
    match class {
        [from, b'-', to, rest @ ..] => (*from..=*to).contains(&byte) || in_class(rest, byte),
        [letter, rest @ ..] => *letter == byte || in_class(rest, byte),
        [] => false,
    }
}

/// How many bytes of a pattern its first atom takes.
fn length(pattern: &[u8]) -> usize {
    match pattern[0] {
        b'\\' => 2,
        b'[' => 1 + place_of(pattern, b']'),
        b'(' => {
            let mut depth = 0;
            let closes = pattern.iter().position(|byte| {
                depth += i32::from(*byte == b'(') - i32::from(*byte == b')');
                depth == 0
            });
            1 + closes.unwrap_or(pattern.len() - 1)
        }
        _ => 1,
    }
}

/// How often an atom may stand, by what follows it.
fn repeats(pattern: &[u8]) -> ((usize, usize), &[u8]) {
    match pattern {
        [b'?', rest @ ..] => ((0, 1), rest),
        [b'*', rest @ ..] => ((0, usize::MAX), rest),
        [b'+', rest @ ..] => ((1, usize::MAX), rest),
        [b'{', rest @ ..] => {
            let (range, rest) = rest.split_at(place_of(rest, b'}'));
            let mut bounds = range.split(|byte| *byte == b',').map(number);
            let least = bounds.next().unwrap_or_default();
            ((least, bounds.next().unwrap_or(least)), &rest[1..])
        }
        _ => ((1, 1), pattern),
    }
}

fn place_of(pattern: &[u8], byte: u8) -> usize {
    let found = pattern.iter().position(|each| *each == byte);
    found.unwrap_or(pattern.len() - 1)
}

fn number(digits: &[u8]) -> usize {
    let digit = |number, byte: &u8| number * 10 + usize::from(byte - b'0');
    digits.iter().fold(0, digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_of_the_whole_text() {
        for (pattern, good, bad) in [
            (
                "[0-9a-f]{4}",
                vec!["01af"],
                vec!["", "01a", "01aff", "01aF", "01a甲", " 01a"],
            ),
            (
                "a(b|cd)?e",
                vec!["ae", "abe", "acde"],
                vec!["abcde", "ace", "a", "abcd"],
            ),
            (
                "(0|[1-9][0-9]{0,2})(\\.[0-9]+)*",
                vec!["0", "12", "999.1.22"],
                vec!["00", "1000", "1.", ".1", "1x1"],
            ),
            ("[a-z.-]+", vec!["a-b.c", "-"], vec!["", "A", "a b"]),
            ("(ab)*", vec!["", "ab", "ababab"], vec!["a", "aba"]),
            ("a{1,3}", vec!["a", "aaa"], vec!["", "aaaa"]),
            ("x|y", vec!["x", "y"], vec!["", "xy"]),
        ] {
            for text in good {
                assert!(matches(pattern, text), "{pattern} {text}");
            }
            for text in bad {
                assert!(!matches(pattern, text), "{pattern} {text}");
            }
        }
    }

    #[test]
    fn what_would_be_slow_by_trying_is_not() {
        let text = "a".repeat(2000) + "b";
        assert!(!matches("(a|a)*(a|aa)*", &text));
    }
}
