//! The cells of one sheet.

use quick_xml::events::BytesStart;

use super::super::xml::{Piece, attribute, walk};
use super::super::{Block, Cell};
use super::book::Book;
use super::number::Format;
use super::text::Text;
use super::{BadWorkbook, LARGEST_UNPACKED};

/// Rows and columns beyond these are not looked at: more than any table here takes, less than a browser can bear.
const MOST_ROWS: usize = 5000;
const MOST_COLUMNS: usize = 200;

/// Reads a sheet. Cells are taken one by one, so that one far out does not make room for all before it.
pub(super) fn block(book: &Book, sheet: &str) -> Result<Block, BadWorkbook> {
    let mut reading = Reading {
        book,
        rows: Vec::new(),
        left: LARGEST_UNPACKED,
        at: (0, 0),
        cell: None,
        text: Text::default(),
        merged: Vec::new(),
    };
    walk(sheet, |piece| reading.take_in(&piece))?;
    let (mut rows, merged) = (reading.rows, reading.merged);
    for corners in merged {
        cover(&mut rows, corners);
    }
    Ok(Block::of(rows))
}

/// Row and column, counted from 0.
type Place = (usize, usize);

/// Where the reading is, and what it has.
struct Reading<'a> {
    book: &'a Book,
    rows: Vec<Vec<Cell>>,
    /// So many bytes of text may still come: a long text can be named by a million cells.
    left: usize,
    /// Where the next cell stands that does not say.
    at: Place,
    cell: Option<Open>,
    text: Text,
    merged: Vec<(Place, Place)>,
}

/// The cell that is open.
struct Open {
    kind: String,
    format: Format,
}

impl Reading<'_> {
    fn take_in(&mut self, piece: &Piece<'_>) -> Result<(), BadWorkbook> {
        match piece {
            Piece::Begin(tag) => match tag.local_name().as_ref() {
                "row" => self.at = (self.row(tag)?, 0),
                "c" => self.open(tag)?,
                "mergeCell" => {
                    let range = attribute(tag, "ref")?.unwrap_or_default();
                    self.merged
                        .push(corners(&range).ok_or(BadWorkbook::Damaged)?);
                }
                _ if self.cell.is_some() => self.text.take_in(piece),
                _ => {}
            },
            Piece::End("row") => self.at = (self.at.0 + 1, 0),
            Piece::End("c") => self.close()?,
            Piece::End(_) | Piece::Text(_) if self.cell.is_some() => self.text.take_in(piece),
            Piece::End(_) | Piece::Text(_) => {}
        }
        Ok(())
    }

    fn row(&self, tag: &BytesStart) -> Result<usize, BadWorkbook> {
        let Some(number) = attribute(tag, "r")? else {
            return Ok(self.at.0);
        };
        let number = number.trim().parse().ok().and_then(row_at);
        number.ok_or(BadWorkbook::Damaged)
    }

    fn open(&mut self, tag: &BytesStart) -> Result<(), BadWorkbook> {
        if let Some(place) = attribute(tag, "r")? {
            self.at = place_of(&place).ok_or(BadWorkbook::Damaged)?;
        }
        let style = attribute(tag, "s")?.and_then(|style| style.parse().ok());
        let format = self.book.formats.get(style.unwrap_or(0));
        self.cell = Some(Open {
            kind: attribute(tag, "t")?.unwrap_or_default(),
            format: format.copied().unwrap_or(Format::Plain),
        });
        Ok(())
    }

    fn close(&mut self) -> Result<(), BadWorkbook> {
        let (text, place) = (self.text.take(), self.at);
        self.at.1 += 1;
        let (row, column) = place;
        let Some(cell) = self.cell.take() else {
            return Ok(());
        };
        if text.is_empty() || row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Ok(());
        }
        let text = self.shown(&cell, text)?;
        let left = self.left.checked_sub(text.len());
        self.left = left.ok_or(BadWorkbook::TooLarge)?;
        at(&mut self.rows, place).text = text;
        Ok(())
    }

    /// What a cell shows.
    fn shown(&self, cell: &Open, text: String) -> Result<String, BadWorkbook> {
        Ok(match &cell.kind[..] {
            "s" => {
                let nth: Option<usize> = text.trim().parse().ok();
                let shared = nth.and_then(|nth| self.book.strings.get(nth));
                shared.ok_or(BadWorkbook::Damaged)?.clone()
            }
            "str" | "inlineStr" | "e" => text,
            "b" if text.trim() == "0" => "FALSE".to_owned(),
            "b" => "TRUE".to_owned(),
            "d" => text.trim_end_matches("T00:00:00").replacen('T', " ", 1),
            _ => cell.format.shown(&text, self.book.epoch),
        })
    }
}

fn at(rows: &mut Vec<Vec<Cell>>, (row, column): Place) -> &mut Cell {
    if rows.len() <= row {
        rows.resize_with(row + 1, Vec::new);
    }
    let cells = &mut rows[row];
    if cells.len() <= column {
        cells.resize(column + 1, Cell::default());
    }
    &mut cells[column]
}

/// Marks what a merged cell covers, as far as rows reach.
fn cover(rows: &mut Vec<Vec<Cell>>, ((top, left), (bottom, right)): (Place, Place)) {
    let bottom = bottom.min(rows.len().saturating_sub(1));
    let right = right.min(MOST_COLUMNS - 1);
    let blank = |cell: Option<&Cell>| cell.is_none_or(Cell::is_blank);
    if blank(rows.get(top).and_then(|row| row.get(left))) {
        return;
    }
    for row in top..=bottom {
        for column in left..=right {
            let (up, beside) = (row - top, column - left);
            if up + beside > 0 {
                at(rows, (row, column)).covered = Some((up, beside));
            }
        }
    }
}

/// The corners of `A1:C3`; of `A1`, which is one cell, twice the same.
fn corners(range: &str) -> Option<(Place, Place)> {
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    Some((place_of(first)?, place_of(last)?))
}

/// The place that `C3` names; nothing beyond `XFD1048576`, the last there is.
fn place_of(name: &str) -> Option<Place> {
    const COLUMNS: usize = 16_384;
    let name = name.trim();
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = name.split_at(letters);
    if !(1..=3).contains(&letters.len()) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let value = |letter: u8| usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    let column = letters
        .bytes()
        .fold(0, |column, letter| column * 26 + value(letter));
    let row = digits.parse().ok().and_then(row_at)?;
    (column <= COLUMNS).then(|| (row, column - 1))
}

/// The row of a number counted from 1.
fn row_at(number: usize) -> Option<usize> {
    const ROWS: usize = 1_048_576;
    (1..=ROWS).contains(&number).then(|| number - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_told_by_its_letters_and_digits_and_no_sheet_has_one_beyond_the_last() {
        for (name, place) in [
            ("A1", (0, 0)),
            ("z10", (9, 25)),
            ("AA1", (0, 26)),
            ("XFD1048576", (1_048_575, 16_383)),
        ] {
            assert_eq!(place_of(name), Some(place));
        }
        for name in [
            "",
            "A",
            "1",
            "A0",
            "XFE1",
            "A1048577",
            "ABCD1",
            "A+1",
            "A1B",
            "甲1",
            "A-1",
            "A99999999999999999999",
        ] {
            assert_eq!(place_of(name), None, "{name}");
        }
        assert_eq!(corners("B2:C3"), Some(((1, 1), (2, 2))));
        assert_eq!(corners("B2"), Some(((1, 1), (1, 1))));
        assert_eq!(corners("B2:"), None);
    }
}
