//! A text cut into its sentences, labels and headings, by what can be seen and whatever its width.

use std::ops::Range;

use super::heading::{is_label, mark};
use crate::value::invisible;

/// A sentence, with its bytes in the text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) source: Range<usize>,
    pub(super) end: End,
}

/// How a piece ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// With its line.
    Line,
    /// With a colon behind a few words that name what follows.
    Label,
    /// With a full stop at the beginning of a line that goes on, as a heading may.
    Opening,
    /// With a full stop or a semicolon.
    Stop,
    /// With a question mark.
    Question,
    /// Before the next mark of a list.
    Mark,
}

/// A visible letter at its byte.
type Seen = (usize, char);

pub(super) fn cut(text: &str) -> Vec<Piece> {
    let visible = text.char_indices().filter(|(_, c)| !invisible(*c));
    let seen: Vec<Seen> = visible.map(|(at, c)| (at, narrow(c))).collect();
    let letters: Vec<char> = seen.iter().map(|(_, c)| *c).collect();
    let byte = |nth: usize| seen.get(nth).map_or(text.len(), |(at, _)| *at);
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut opens = true;
    for nth in 0..=letters.len() {
        let Some(end) = end_at(&letters, from..nth, opens) else {
            continue;
        };
        let blank = letters[from..nth].iter().all(|c| c.is_whitespace());
        let keeps = matches!(end, End::Line | End::Mark);
        if !blank {
            let to = byte(if keeps { nth } else { nth + 1 });
            let source = byte(from)..to;
            pieces.push(Piece { source, end });
        }
        opens = end == End::Line || (opens && blank);
        from = if end == End::Mark { nth } else { nth + 1 };
    }
    pieces
}

/// How a piece ends before the letter behind it, if it does.
fn end_at(letters: &[char], piece: Range<usize>, opens: bool) -> Option<End> {
    let at = piece.end;
    let Some(letter) = letters.get(at) else {
        return Some(End::Line);
    };
    let before = &letters[piece];
    match letter {
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(End::Line),
        '?' => Some(End::Question),
        '。' | '.' if *letter == '。' || ends_sentence(before) => {
            let rest = letters[at + 1..]
                .iter()
                .find(|c| **c == '\n' || !c.is_whitespace());
            let goes_on = rest.is_some_and(|c| *c != '\n');
            Some(if opens && goes_on {
                End::Opening
            } else {
                End::Stop
            })
        }
        '!' | ';' => Some(End::Stop),
        ':' if opens && is_label(before) => Some(End::Label),
        '(' if !before.is_empty() && mark(&letters[at..]) > 0 && !is_citation(before) => {
            Some(End::Mark)
        }
        _ => None,
    }
}

/// Whether a point ends a sentence: not that of 1.5, GB/T 24421.1 or a numbered line.
fn ends_sentence(before: &[char]) -> bool {
    before
        .last()
        .is_some_and(|c| !c.is_ascii_alphanumeric() && !c.is_whitespace())
}

/// Whether a mark in brackets belongs to the article before it: 第十五条（三）.
fn is_citation(before: &[char]) -> bool {
    before
        .last()
        .is_some_and(|c| "条款章节项)表件".contains(*c))
}

fn narrow(c: char) -> char {
    /// How far the full-width forms stand from their ASCII characters.
    const WIDTH: u32 = 0xFEE0;
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - WIDTH).unwrap_or(c),
        '｡' => '。',
        '､' => '、',
        '\u{3000}' => ' ',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<(&str, End)> {
        let piece = |piece: Piece| (text[piece.source].trim(), piece.end);
        cut(text).into_iter().map(piece).collect()
    }

    #[test]
    fn sentences_end_where_they_end_and_not_in_numbers() {
        assert_eq!(
            pieces("满意度 98.5%。依据GB/T 24421.1编制；共12项.再无其他？\n1.5 倍"),
            [
                ("满意度 98.5%。", End::Opening),
                ("依据GB/T 24421.1编制；", End::Stop),
                ("共12项.", End::Stop),
                ("再无其他？", End::Question),
                ("1.5 倍", End::Line),
            ]
        );
    }

    #[test]
    fn labels_marks_and_lines_are_pieces_of_their_own() {
        assert_eq!(
            pieces("（一）机构：设标准化科\n\n职责（一）管标准（二）管培训，见第十五条（三）"),
            [
                ("（一）机构：", End::Label),
                ("设标准化科", End::Line),
                ("职责", End::Mark),
                ("（一）管标准", End::Mark),
                ("（二）管培训，见第十五条（三）", End::Line),
            ]
        );
    }

    #[test]
    fn nothing_is_cut_into_nothing() {
        assert_eq!(pieces(" \n\u{200B}\u{3000}\r\n。。"), []);
    }
}
