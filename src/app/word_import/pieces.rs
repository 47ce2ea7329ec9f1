//! One cell taken apart into the blanks that stand in it.

use super::spots::{behind, key};
use crate::form::{Blank, Piece};
use crate::value::Kind;

/// What each blank says, and what is left behind the place of the pen.
pub(super) fn apart(
    pieces: &'static [Piece],
    text: &str,
) -> (Vec<(&'static Blank, String)>, String) {
    let (text, left) = without_pen(pieces, text);
    let mut said: Vec<(&'static Blank, String)> = Vec::new();
    let mut rest = text.trim();
    let mut open: Option<&'static Blank> = None;
    for piece in pieces {
        match piece {
            Piece::Text(words) => {
                let Some((before, after)) = parted(rest, words, open) else {
                    continue;
                };
                if let Some(blank) = open.take() {
                    said.push((blank, before.trim().to_owned()));
                }
                rest = after;
            }
            Piece::Blank(blank, _) => {
                if let Some(before) = open.replace(blank) {
                    let (own, after) = of_two(before, rest);
                    said.push((before, own.to_owned()));
                    rest = after;
                }
            }
            Piece::Pen(_) => {}
        }
    }
    if let Some(blank) = open {
        said.push((blank, rest.trim().to_owned()));
    }
    let empties: Vec<String> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Blank(_, empty) => Some(key(empty)),
            _ => None,
        })
        .collect();
    said.retain(|(_, text)| {
        let key = key(text);
        !key.is_empty() && !empties.contains(&key)
    });
    (said, left)
}

/// What stands before printed words and what behind them; words for a stretch of time are written in many ways.
fn parted<'a>(text: &'a str, words: &str, open: Option<&Blank>) -> Option<(&'a str, &'a str)> {
    const TO: [&str; 8] = ["至", "到", "—", "–", "～", "~", "－", "-"];
    let words = words.trim();
    if words.is_empty() {
        // A wide space as the form has it, else any.
        if let Some(parts) = text.split_once('\u{3000}') {
            return Some(parts);
        }
        return text.trim().split_once(char::is_whitespace);
    }
    let dated = open.is_some_and(|blank| blank.kind.is_dated());
    let ways: &[&str] = if words == "至" && dated {
        &TO
    } else {
        &[words]
    };
    for way in ways {
        let label = key(way);
        let found = text
            .char_indices()
            .find_map(|(at, _)| behind(&text[at..], &label).map(|rest| (&text[..at], rest)));
        // A hyphen may stand within the dates too: the middle one parts them.
        let found = if *way == "-" { middle(text) } else { found };
        if found.is_some() {
            return found;
        }
    }
    None
}

fn middle(text: &str) -> Option<(&str, &str)> {
    let places: Vec<usize> = text.match_indices('-').map(|(at, _)| at).collect();
    let at = *places
        .get(places.len() / 2)
        .filter(|_| places.len() % 2 == 1)?;
    Some((&text[..at], &text[at + 1..]))
}

/// Two blanks side by side: a choice, and what is said of it.
fn of_two<'a>(first: &Blank, text: &'a str) -> (&'a str, &'a str) {
    if let Kind::Choice(options) = first.kind {
        for option in options {
            if let Some(rest) = behind(text, option) {
                let own = &text[..text.len() - rest.len()];
                let parts = |c: char| c.is_whitespace() || "：:，,；;。（(".contains(c);
                return (own.trim(), rest.trim_start_matches(parts));
            }
        }
    }
    let (own, rest) = text.split_once(['：', ':']).unwrap_or((text, ""));
    (own.trim(), rest.trim())
}

/// The text before the place of the pen, and what somebody has written there.
fn without_pen(pieces: &'static [Piece], text: &str) -> (String, String) {
    let lines = pieces.iter().find_map(|piece| match piece {
        Piece::Pen(lines) => Some(*lines),
        _ => None,
    });
    let Some((first, others)) = lines.and_then(<[&str]>::split_first) else {
        return (text.to_owned(), String::new());
    };
    let first = key(first);
    let mut before = Vec::new();
    let mut left = Vec::new();
    let mut behind_it = false;
    for line in text.lines() {
        if let Some(rest) = behind(line, &first) {
            behind_it = true;
            left.push(rest.trim_matches([':', '：', ' ', '\u{3000}']));
        } else if !behind_it {
            before.push(line);
        } else if !others.iter().any(|other| key(other) == key(line)) {
            left.push(line.trim());
        }
    }
    left.retain(|line| !line.is_empty());
    (before.join("\n"), left.join("\n"))
}

/// The option that is ticked among all that are printed, as offices do with boxes.
pub(super) fn ticked(blank: &Blank, text: &str) -> Option<&'static str> {
    const TICKS: [char; 4] = ['☑', '√', '■', '✓'];
    let Kind::Choice(options) = blank.kind else {
        return None;
    };
    let text = key(text);
    if !text.contains(TICKS) {
        return None;
    }
    // Most stand before the word; where none does, they stand behind.
    let before = |option: &str| {
        TICKS
            .iter()
            .any(|tick| text.contains(&format!("{tick}{option}")))
    };
    let after = |option: &str| {
        TICKS
            .iter()
            .any(|tick| text.contains(&format!("{option}{tick}")))
    };
    let any_before = options.iter().any(|option| before(&key(option)));
    let is_ticked = |option: &&&str| {
        let option = key(option);
        if any_before {
            before(&option)
        } else {
            after(&option)
        }
    };
    let mut found = options.iter().filter(is_ticked);
    match (found.next(), found.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}
