//! Rows of cells parted by a character: CSV after RFC 4180, and what spreadsheets write and read under that name.

use std::borrow::Cow;

use super::Block;

/// Without it some spreadsheets take the text for another encoding.
pub const MARK: char = '\u{FEFF}';
/// What may part cells; the last of equals is taken, so the comma stands last.
const SEPARATORS: [char; 3] = [';', '\t', ','];
/// So many rows show what parts the cells.
const LOOKED_AT: usize = 50;

/// What was read, and the rows, counted from 1, in which a quote begins a cell without closing it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Delimited {
    /// The cells.
    pub block: Block,
    /// Rows in which a quote was taken as it stands.
    pub stray: Vec<usize>,
}

/// Reads a text that is parted by commas, semicolons or tabs, or by what a first line such as `sep=;` names.
/// `headings` says how many cells of a first row are headings that are known: that tells separators apart first of all.
pub fn read(text: &str, headings: impl Fn(&[String]) -> usize) -> Delimited {
    let text = text.strip_prefix(MARK).unwrap_or(text);
    let says = |c: char| !c.is_whitespace() && !SEPARATORS.contains(&c);
    if !text.contains(says) {
        return Delimited::default();
    }
    let (separator, text) = declared(text).unwrap_or_else(|| (most_likely(text, headings), text));
    let mut stray = Vec::new();
    let mut rows = Vec::new();
    for row in Rows::of(text, separator, |_| true) {
        if row.stray {
            stray.push(rows.len() + 1);
        }
        rows.push(row.cells);
    }
    let block = Block::of_texts(rows);
    Delimited { block, stray }
}

/// A row as it is written, with its line break. Every cell stands in quotes: a spreadsheet that is told to leave quoted
/// cells as text then changes neither `001` nor `1.10` nor a long number.
pub fn line<'a>(cells: impl Iterator<Item = Cow<'a, str>>) -> String {
    let cells: Vec<String> = cells
        .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
        .collect();
    format!("{}\r\n", cells.join(","))
}

/// One row.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) cells: Vec<String>,
    /// Whether a quote at the beginning of a cell closes nowhere at the end of one.
    pub(super) stray: bool,
}

/// The rows of a text. A cell may stand in quotes and then hold separators, line breaks and doubled quotes, where
/// `quoted` says so of what stands between the quotes; all else is taken as it stands.
pub(super) struct Rows<'a, Q> {
    rest: &'a str,
    separator: char,
    quoted: Q,
}

impl<'a, Q: Fn(&str) -> bool> Rows<'a, Q> {
    pub(super) fn of(text: &'a str, separator: char, quoted: Q) -> Self {
        Rows {
            rest: text,
            separator,
            quoted,
        }
    }

    /// The next cell, and whether it began with a quote that closes nowhere.
    fn cell(&mut self) -> (String, bool) {
        let closed = self.rest.strip_prefix('"').map(|rest| self.closed(rest));
        match closed {
            Some(Some((inside, rest))) if (self.quoted)(inside) => {
                self.rest = rest;
                (inside.replace("\"\"", "\""), false)
            }
            _ => (self.plain(), closed == Some(None)),
        }
    }

    fn plain(&mut self) -> String {
        let ends = |c: char| c == self.separator || is_break(c);
        let end = self.rest.find(ends).unwrap_or(self.rest.len());
        let (cell, rest) = self.rest.split_at(end);
        self.rest = rest;
        cell.to_owned()
    }

    /// What stands before the closing quote, and what behind it. A single quote closes, and the cell must end with it.
    fn closed(&self, rest: &'a str) -> Option<(&'a str, &'a str)> {
        let mut from = 0;
        loop {
            let at = from + rest[from..].find('"')?;
            let behind = &rest[at + 1..];
            if behind.starts_with('"') {
                from = at + 2;
                continue;
            }
            let behind = behind.trim_start_matches(' ');
            let ends = |c: char| c == self.separator || is_break(c);
            let at_end = behind.chars().next().is_none_or(ends);
            return at_end.then_some((&rest[..at], behind));
        }
    }

    /// Goes over a separator, if one comes next.
    fn parted(&mut self) -> bool {
        let rest = self.rest.strip_prefix(self.separator);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn go_over_break(&mut self) {
        let pair = self.rest.strip_prefix("\r\n");
        self.rest = pair
            .or_else(|| self.rest.strip_prefix(is_break))
            .unwrap_or_default();
    }
}

impl<Q: Fn(&str) -> bool> Iterator for Rows<'_, Q> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        if self.rest.is_empty() {
            return None;
        }
        let mut row = Row {
            cells: Vec::new(),
            stray: false,
        };
        loop {
            let (cell, stray) = self.cell();
            row.cells.push(cell);
            row.stray |= stray;
            if !self.parted() {
                self.go_over_break();
                return Some(row);
            }
        }
    }
}

fn is_break(c: char) -> bool {
    matches!(c, '\r' | '\n')
}

/// The separator that a first line such as `sep=;` names, and what follows that line.
fn declared(text: &str) -> Option<(char, &str)> {
    let (line, rest) = text.split_once(['\r', '\n']).unwrap_or((text, ""));
    let line = line.trim_matches('"');
    let named = line
        .get(..4)
        .filter(|head| head.eq_ignore_ascii_case("sep="));
    let mut named = named.map(|head| line[head.len()..].chars())?;
    let separator = named.next().filter(|c| !c.is_alphanumeric() && *c != '"')?;
    // In a file with several columns the line may have been filled up with separators.
    let alone = named.all(|c| matches!(c, ',' | ';' | '\t' | '"'));
    alone.then(|| (separator, rest.strip_prefix('\n').unwrap_or(rest)))
}

/// The separator that finds most headings in the first row, else most cells in every row.
fn most_likely(text: &str, headings: impl Fn(&[String]) -> usize) -> char {
    let finds = |separator: &char| {
        let rows = Rows::of(text, *separator, |_| true).map(|row| row.cells);
        let written = |row: &Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
        let rows: Vec<Vec<String>> = rows.filter(written).take(LOOKED_AT).collect();
        let known = rows.iter().map(|row| headings(row)).max();
        let cells = || rows.iter().map(Vec::len);
        (known, cells().min(), cells().sum::<usize>())
    };
    SEPARATORS.into_iter().max_by_key(finds).unwrap_or(',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        Rows::of(text, ',', |_| true).map(|row| row.cells).collect()
    }

    fn texts(text: &str) -> Vec<Vec<String>> {
        read(text, |_| 0).block.texts()
    }

    #[test]
    fn rows_end_with_any_kind_of_line_break() {
        let rows = [["1", "2"], ["3", ""]];
        for text in ["1,2\r\n3,\r\n", "1,2\n3,", "1,2\r3,\r"] {
            assert_eq!(cells(text), rows, "{text:?}");
        }
        assert!(cells("").is_empty());
        assert_eq!(cells("a\n\nb"), [["a"], [""], ["b"]]);
    }

    #[test]
    fn quotes_keep_what_would_part_cells_and_rows() {
        assert_eq!(
            cells("\"a,b\r\nc\",\"d\"\"e\",\"\" ,f\"g\n"),
            [["a,b\r\nc", "d\"e", "", "f\"g"]]
        );
    }

    #[test]
    fn a_quote_that_closes_nowhere_is_taken_as_it_stands_and_told_with_its_row() {
        let read = read("3月,b\n\"3月\"末,自查\n\"4月,评估\n5月,c\n", |_| 0);
        assert_eq!(
            read.block.texts(),
            [
                ["3月", "b"],
                ["\"3月\"末", "自查"],
                ["\"4月", "评估"],
                ["5月", "c"]
            ]
        );
        assert_eq!(read.stray, [2, 3]);
    }

    #[test]
    fn the_separator_is_the_one_that_parts_every_row() {
        let rows = [["时间", "内容"], ["3月", "宣传，培训"]];
        for text in [
            "时间,内容\n3月,宣传，培训",
            "时间;内容\n3月;宣传，培训",
            "\u{FEFF}时间\t内容\r\n3月\t宣传，培训\r\n",
        ] {
            assert_eq!(texts(text), rows, "{text:?}");
        }
        assert_eq!(
            texts("3月;宣传,培训\n4月;自查"),
            [["3月", "宣传,培训"], ["4月", "自查"]]
        );
        let known = |row: &[String]| row.iter().filter(|cell| *cell == "时间").count();
        let read = read("某表,一,二\n时间;a\n3月;b,c,d", known);
        assert_eq!(read.block.texts()[1], ["时间", "a"]);
    }

    #[test]
    fn a_line_that_names_the_separator_is_no_row() {
        for text in [
            "sep=;\r\na;b,c\r\n",
            "\u{FEFF}SEP=;\na;b,c",
            "\"sep=;\"\na;b,c",
            "sep=;;\ra;b,c",
            "sep=|\na|b,c",
            "sep=\t\na\tb,c",
        ] {
            assert_eq!(texts(text), [["a", "b,c"]], "{text:?}");
        }
        assert_eq!(texts("sep=,\n\"a\",b"), [["a", "b"]]);
        assert_eq!(texts("sep=x\na,b"), [["sep=x", ""], ["a", "b"]]);
        assert_eq!(read(",,\r\n", |_| 0), Delimited::default());
        assert_eq!(texts("sep=;，注意\na;b")[0], ["sep=", "，注意"]);
    }

    #[test]
    fn what_is_written_is_read_as_it_was() {
        let rows = [["一,\"二\"\n三", "\t;", ""], ["\"", "\r\n", "'"]];
        let written: String = rows
            .iter()
            .map(|row| line(row.iter().map(|cell| Cow::from(*cell))))
            .collect();
        assert_eq!(cells(&written), rows);
    }
}
