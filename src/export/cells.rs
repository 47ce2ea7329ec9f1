//! Rows of cells in a text: as spreadsheets put them on the clipboard, and as RFC 4180 writes them.

use std::borrow::Cow;
use std::iter::Peekable;
use std::str::Chars;

/// The rows of a text, one after the other.
pub(super) struct Lines<'a> {
    rest: Peekable<Chars<'a>>,
    separator: char,
    line: usize,
}

/// One row: a cell may stand in double quotes and then hold separators, line breaks and doubled quotes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The line it begins on, counted from 1.
    pub(super) line: usize,
    /// Its cells, at least one.
    pub(super) cells: Vec<String>,
    /// What is wrong with its quotes. The cells are there all the same.
    pub(super) fault: Option<Fault>,
}

/// What can be wrong with quotes, and on which line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// A quote that opens there and is never closed.
    Unclosed(usize),
    /// Text between a closing quote and the next separator.
    Trailing(usize),
}

/// A row as it is written, with its line break. Every cell stands in quotes: a spreadsheet that is told to leave quoted
/// cells as text then changes neither `001` nor `1.10` nor a long number.
pub(super) fn line<'a>(cells: impl Iterator<Item = Cow<'a, str>>) -> String {
    let cells: Vec<String> = cells
        .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
        .collect();
    format!("{}\r\n", cells.join(","))
}

#[derive(Clone, Copy)]
enum Within {
    Start,
    Plain,
    Quotes { opened: usize },
    Behind,
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a str, separator: char) -> Self {
        Lines {
            rest: text.chars().peekable(),
            separator,
            line: 1,
        }
    }

    /// The next character, a line break outside of quotes as one `\n` whatever it is written with.
    fn step(&mut self, quoted: bool) -> Option<char> {
        let mut next = self.rest.next()?;
        if next == '\r' && !quoted {
            self.rest.next_if_eq(&'\n');
            next = '\n';
        }
        self.line += usize::from(next == '\n');
        Some(next)
    }
}

impl Iterator for Lines<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        self.rest.peek()?;
        let mut row = Row::begin(self.line);
        let mut within = Within::Start;
        while let Some(next) = self.step(matches!(within, Within::Quotes { .. })) {
            within = match (within, next) {
                (Within::Quotes { .. }, '"') if self.rest.next_if_eq(&'"').is_none() => {
                    Within::Behind
                }
                (Within::Quotes { .. }, _) => row.push(next, within),
                (Within::Start, '"') => Within::Quotes { opened: self.line },
                (_, '\n') => return Some(row),
                (_, _) if next == self.separator => row.part(),
                (Within::Behind, ' ') => within,
                (Within::Behind, _) => row.push_behind(next, self.line),
                _ => row.push(next, Within::Plain),
            };
        }
        if let Within::Quotes { opened } = within {
            row.fault = row.fault.or(Some(Fault::Unclosed(opened)));
        }
        Some(row)
    }
}

impl Row {
    fn begin(line: usize) -> Self {
        Row {
            line,
            cells: vec![String::new()],
            fault: None,
        }
    }

    /// Whether nothing but white space stands in it.
    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    fn part(&mut self) -> Within {
        self.cells.push(String::new());
        Within::Start
    }

    fn push(&mut self, c: char, within: Within) -> Within {
        self.cells
            .last_mut()
            .into_iter()
            .for_each(|cell| cell.push(c));
        within
    }

    fn push_behind(&mut self, c: char, line: usize) -> Within {
        self.fault = self.fault.or(Some(Fault::Trailing(line)));
        self.push(c, Within::Behind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        Lines::of(text, ',').map(|row| row.cells).collect()
    }

    #[test]
    fn rows_end_with_any_kind_of_line_break() {
        let rows = [["1", "2"], ["3", ""]];
        for text in ["1,2\r\n3,\r\n", "1,2\n3,", "1,2\r3,\r"] {
            assert_eq!(cells(text), rows, "{text:?}");
        }
        assert!(cells("").is_empty());
    }

    #[test]
    fn quotes_keep_what_would_part_cells_and_rows() {
        assert_eq!(
            cells("\"a,b\r\nc\",\"d\"\"e\",\"\" ,f\"g\n"),
            [["a,b\r\nc", "d\"e", "", "f\"g"]]
        );
        let lines: Vec<usize> = Lines::of("\"a\nb\"\nc\r\n\r\nd", ',')
            .map(|row| row.line)
            .collect();
        assert_eq!(lines, [1, 3, 4, 5]);
    }

    #[test]
    fn a_fault_in_quotes_is_told_with_its_line() {
        let faults = |text| {
            let rows = Lines::of(text, ',');
            rows.filter_map(|row| row.fault).collect::<Vec<_>>()
        };
        assert_eq!(faults("a\nb,\"c\nd"), [Fault::Unclosed(2)]);
        assert_eq!(faults("a\n\"b\nc\"d,e"), [Fault::Trailing(3)]);
        assert_eq!(faults("\"\",\"a\"\n"), []);
    }
}
