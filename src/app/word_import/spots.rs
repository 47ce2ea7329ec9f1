//! The lines and cells of a document in their order, and finding a label among them.

use crate::codec::near::distance;
use crate::codec::word::Part;
use crate::value::fold;

/// A line outside tables, or a cell.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    pub(super) text: String,
    /// Its text as labels are compared.
    key: String,
    /// The table and the row it stands in.
    pub(super) row: Option<(usize, usize)>,
    /// The column it begins in and how many it covers.
    pub(super) at: usize,
    pub(super) span: usize,
    /// Whether it belongs to the cell above.
    pub(super) goes_on: bool,
    /// Whether its words have found their place.
    pub(super) taken: bool,
}

/// All of them.
pub(super) struct Spots(pub(super) Vec<Spot>);

/// A text without white space and the colon behind it, in the usual characters.
pub(super) fn key(text: &str) -> String {
    let key: String = fold(text).split_whitespace().collect();
    key.trim_end_matches([':', '：']).to_owned()
}

impl Spots {
    pub(super) fn of(parts: &[Part]) -> Spots {
        let mut spots = Vec::new();
        let spot = |text: &str| Spot {
            text: text.to_owned(),
            key: key(text),
            row: None,
            at: 0,
            span: 1,
            goes_on: false,
            taken: false,
        };
        for (nth, part) in parts.iter().enumerate() {
            match part {
                Part::Line(text) => spots.extend(text.lines().map(spot)),
                Part::Table(rows) => {
                    for (row, cells) in rows.iter().enumerate() {
                        spots.extend(cells.iter().map(|cell| Spot {
                            row: Some((nth, row)),
                            at: cell.at,
                            span: cell.span,
                            goes_on: cell.goes_on,
                            ..spot(cell.text.trim_matches('\n'))
                        }));
                    }
                }
            }
        }
        Spots(spots)
    }

    /// Whether a label stands anywhere.
    pub(super) fn has(&self, label: &str) -> bool {
        self.0.iter().any(|spot| spot.begins_with(label))
    }

    /// Whether a title stands among the first lines.
    pub(super) fn has_title(&self, title: &str) -> bool {
        const FIRST: usize = 12;
        let said = self.0.iter().filter(|spot| !spot.key.is_empty());
        let begin: String = said
            .take(FIRST)
            .map(|spot| spot.key.as_str())
            .collect::<Vec<_>>()
            .join("\n");
        begin.lines().any(|line| line.ends_with(title))
    }

    /// The next spot from `from` on that says a label, or the first before it; else one that differs by a letter.
    pub(super) fn find(&self, label: &str, from: usize) -> Option<usize> {
        let in_order = || (from..self.0.len()).chain(0..from.min(self.0.len()));
        let free = |at: &usize| !self.0[*at].taken;
        let says = |at: &usize| self.0[*at].begins_with(label);
        let letters = label.chars().count();
        let near = |at: &usize| {
            let key = &self.0[*at].key;
            letters >= 4 && key.chars().count().abs_diff(letters) <= 1 && distance(key, label) <= 1
        };
        in_order()
            .filter(free)
            .find(says)
            .or_else(|| in_order().filter(free).find(near))
    }

    /// The other spots of the row of a spot, from it on.
    pub(super) fn behind(&self, at: usize) -> impl Iterator<Item = usize> {
        let row = self.0[at].row;
        (at + 1..self.0.len()).take_while(move |next| row.is_some() && self.0[*next].row == row)
    }

    /// The spots of the row below that of a spot.
    pub(super) fn below(&self, at: usize) -> Vec<usize> {
        let Some((table, row)) = self.0[at].row else {
            return Vec::new();
        };
        let is_below = |spot: &&Spot| spot.row == Some((table, row + 1));
        let found = self.0.iter().enumerate();
        found
            .filter(|(_, spot)| is_below(spot))
            .map(|(at, _)| at)
            .collect()
    }
}

impl Spot {
    pub(super) fn is_blank(&self) -> bool {
        self.key.is_empty()
    }

    /// Whether it is that label and nothing else.
    pub(super) fn is(&self, label: &str) -> bool {
        self.key == label
    }

    /// Whether it is that label, or says something behind it.
    pub(super) fn begins_with(&self, label: &str) -> bool {
        self.is(label) || behind(&self.text, label).is_some_and(stands_apart)
    }
}

/// Whether what stands behind a label is parted from it.
fn stands_apart(rest: &str) -> bool {
    rest.starts_with(|c: char| matches!(c, ':' | '：') || c.is_whitespace())
}

/// What stands behind a label with which a text begins, whatever white space is within it.
pub(super) fn behind<'a>(text: &'a str, label: &str) -> Option<&'a str> {
    let mut letters = label.chars();
    let mut next = letters.next()?;
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            continue;
        }
        if !(c == next || fold(c.encode_utf8(&mut [0; 4])).chars().eq([next])) {
            return None;
        }
        match letters.next() {
            Some(letter) => next = letter,
            None => return Some(&text[at + c.len_utf8()..]),
        }
    }
    None
}

/// What stands behind a label, without the colon.
pub(super) fn said_behind<'a>(text: &'a str, label: &str) -> &'a str {
    let rest = behind(text, label).unwrap_or_default();
    let rest = rest.trim_start();
    rest.strip_prefix([':', '：']).unwrap_or(rest).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_found_whatever_stands_in_and_behind_it() {
        for (text, said) in [
            ("试点名称：某某试点", "某某试点"),
            ("试 点 名 称 某某试点", "某某试点"),
            ("试点名称:\n某某试点", "某某试点"),
            ("试点名称", ""),
        ] {
            let spots = Spots::of(&[Part::Line(text.replace('\n', "\u{2028}"))]);
            assert!(spots.has("试点名称"), "{text}");
            assert_eq!(said_behind(text, "试点名称"), said);
        }
        // A longer word that begins alike is another label.
        let spots = Spots::of(&[Part::Line("试点名称表".to_owned())]);
        assert!(!spots.has("试点名称"));
        assert_eq!(spots.find("试点名称", 0), Some(0));
        assert_eq!(spots.find("评估目的", 0), None);
    }
}
