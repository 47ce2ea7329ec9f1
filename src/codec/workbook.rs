//! Reads the rows of an .xlsx workbook, every cell as the text it shows as far as that is known.

use std::fmt;
use std::io::Cursor;

use calamine::{
    DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError,
};
use serde::{Deserialize, Serialize};

use super::zip::Zip;
use super::zip_made::zip_of;
use super::{Block, Cell};

/// The most bytes of a workbook that is read.
pub const LARGEST_TABLE_FILE: usize = 2 * 1024 * 1024;
/// The most bytes its parts may have together when they are unpacked.
const LARGEST_UNPACKED: usize = 50 * 1024 * 1024;
/// Rows and columns beyond these are not looked at: more than any table here takes, less than a browser can bear.
const MOST_ROWS: u32 = 5000;
const MOST_COLUMNS: u32 = 200;

/// The sheet that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// What it is called.
    pub name: String,
    /// The other sheets in which something stands.
    pub others: Vec<String>,
    /// Its cells.
    pub block: Block,
}

/// Why no sheet was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadWorkbook {
    /// It is damaged, or no workbook.
    Damaged,
    /// It becomes larger than can be borne when it is unpacked.
    TooLarge,
    /// Nothing stands in it.
    Empty,
}

/// Reads the first sheet in which something stands; hidden ones only where there is no other.
///
/// # Errors
/// As the kind of `BadWorkbook` says.
pub fn read(bytes: &[u8]) -> Result<Sheet, BadWorkbook> {
    let plain = unpacked(bytes)?;
    let mut book = Xlsx::new(Cursor::new(plain)).map_err(|_| BadWorkbook::Damaged)?;
    let mut found = Sheet::default();
    for name in names(&book) {
        let block = block(&mut book, &name).map_err(|_| BadWorkbook::Damaged)?;
        match (block.is_empty(), found.block.is_empty()) {
            (true, _) => {}
            (false, true) => (found.name, found.block) = (name, block),
            (false, false) => found.others.push(name),
        }
    }
    if found.block.is_empty() {
        return Err(BadWorkbook::Empty);
    }
    Ok(found)
}

/// The same workbook with nothing packed and without pictures. Each part was measured while it was unpacked, so that
/// what reads it next can not be made to fill the memory.
fn unpacked(bytes: &[u8]) -> Result<Vec<u8>, BadWorkbook> {
    let zip = Zip::read(bytes).map_err(|_| BadWorkbook::Damaged)?;
    let mut parts = Vec::new();
    let mut left = LARGEST_UNPACKED;
    for entry in zip.files() {
        let Some(name) = entry.name.as_deref().filter(|name| is_part(name)) else {
            continue;
        };
        if entry.size > left {
            return Err(BadWorkbook::TooLarge);
        }
        let part = zip.unpack(entry, left).map_err(|_| BadWorkbook::Damaged)?;
        left -= part.len();
        if names_no_cell(&String::from_utf8_lossy(&part)) {
            return Err(BadWorkbook::Damaged);
        }
        parts.push((name, part));
    }
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, part)| (*name, &part[..]))
        .collect();
    Ok(zip_of(&parts, false))
}

/// Whether a part gives something a place beyond `XFD1048576`, the last there is: what reads it next would count past its
/// numbers and take it for another place.
fn names_no_cell(part: &str) -> bool {
    const PLACED: [&str; 4] = ["row", "c", "dimension", "mergeCell"];
    part.split('<').skip(1).any(|tag| {
        let name = tag
            .split(|c: char| c.is_ascii_whitespace() || c == '>')
            .next();
        let local = name.and_then(|name| name.rsplit(':').next());
        local.is_some_and(|name| PLACED.contains(&name))
            && attributes(tag).any(|(name, value)| matches!(name, "r" | "ref") && is_far(value))
    })
}

/// The attributes of a tag, each with its value, up to its end.
fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = tag;
    std::iter::from_fn(move || {
        let (before, after) = rest
            .split_once('=')
            .filter(|(before, _)| !before.contains('>'))?;
        let name = before
            .trim_ascii_end()
            .rsplit(|c: char| c.is_ascii_whitespace())
            .next()?;
        let after = after.trim_ascii_start();
        // A value without its end goes on to the end of the piece: no reader agrees with another on where it stops.
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, next) = match quote {
            Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
            None => ("", after),
        };
        rest = next;
        Some((name, value))
    })
}

/// Three letters and seven digits name every cell.
fn is_far(range: &str) -> bool {
    range.split(':').any(|cell| {
        let letters = cell.bytes().filter(u8::is_ascii_alphabetic).count();
        let digits = cell.bytes().filter(u8::is_ascii_digit).count();
        letters > 3 || digits > 7
    })
}

fn is_part(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| {
        ending.eq_ignore_ascii_case("xml") || ending.eq_ignore_ascii_case("rels")
    })
}

fn names<R: std::io::Read + std::io::Seek>(book: &Xlsx<R>) -> Vec<String> {
    let sheets = book.sheets_metadata().iter();
    let sheets = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let (seen, hidden): (Vec<_>, Vec<_>) =
        sheets.partition(|sheet| sheet.visible == SheetVisible::Visible);
    let names = |sheets: &[&calamine::Sheet]| -> Vec<String> {
        sheets.iter().map(|sheet| sheet.name.clone()).collect()
    };
    if seen.is_empty() {
        names(&hidden)
    } else {
        names(&seen)
    }
}

/// Cells are taken one by one, so that one far out does not make room for all before it.
fn block<R: std::io::Read + std::io::Seek>(
    book: &mut Xlsx<R>,
    name: &str,
) -> Result<Block, XlsxError> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut cells = book.worksheet_cells_reader(name)?;
    while let Some((cell, style)) = cells.next_cell_with_style_id()? {
        let (row, column) = cell.get_position();
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            continue;
        }
        let format = cells
            .styles()
            .get(style)
            .and_then(|style| style.number_format.as_ref());
        let zeros = format.map_or(0, |format| leading_zeros(&format.format_code));
        let text = shown(cell.get_value(), zeros);
        if !text.is_empty() {
            at(&mut rows, (row as usize, column as usize)).text = text;
        }
    }
    drop(cells);
    for merged in book.merge_cells_by_sheet_name(name)? {
        cover(&mut rows, &merged);
    }
    Ok(Block::of(rows))
}

fn at(rows: &mut Vec<Vec<Cell>>, (row, column): (usize, usize)) -> &mut Cell {
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
fn cover(rows: &mut Vec<Vec<Cell>>, merged: &Dimensions) {
    let ((top, left), (bottom, right)) = (merged.start, merged.end);
    let bottom = (bottom as usize).min(rows.len().saturating_sub(1));
    let right = (right as usize).min(MOST_COLUMNS as usize - 1);
    let (top, left) = (top as usize, left as usize);
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

/// What a cell shows. Numbers are written out whole, since a code of twelve digits is shown as 9.45E+12.
fn shown(value: &DataRef, zeros: usize) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => format!("{number:0zeros$}"),
        DataRef::Float(number) => format!("{number:0zeros$}"),
        DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::DateTime(moment) => date(moment),
        DataRef::DateTimeIso(text) => text.trim_end_matches("T00:00:00").replacen('T', " ", 1),
        DataRef::Error(error) => error.to_string(),
    }
}

/// A day as 2023-08-20, with the time where there is one; what is before the first day is a time alone.
fn date(moment: &ExcelDateTime) -> String {
    if moment.is_duration() {
        return moment.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let time = if second == 0 {
        format!("{hour:02}:{minute:02}")
    } else {
        format!("{hour:02}:{minute:02}:{second:02}")
    };
    if moment.as_f64() < 1.0 {
        return time;
    }
    let day = format!("{year}-{month:02}-{day:02}");
    if moment.as_f64().fract() == 0.0 {
        day
    } else {
        format!("{day} {time}")
    }
}

/// How many digits a format such as `000000` fills up to.
fn leading_zeros(format: &str) -> usize {
    let zeros = format.bytes().all(|byte| byte == b'0');
    if zeros { format.len() } else { 0 }
}

impl fmt::Display for BadWorkbook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Damaged => {
                "打不开：可能没有下载完整，或者不是 Excel 工作簿。请用电子表格打开，另存为“Excel 工作簿（.xlsx）”，再选一次。"
            }
            Self::TooLarge => {
                "展开后太大，没有打开。请把要用的几列复制到一个新的工作簿，另存后再选一次。"
            }
            Self::Empty => "里没有内容。请核对是否选错了文件。",
        })
    }
}

impl std::error::Error for BadWorkbook {}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;
    use crate::codec::workbook_made::workbook;

    /// A workbook of one sheet with these rows as XML, and with a style for each of these formats.
    fn book(rows: &str, behind: &str, formats: &[&str]) -> Vec<u8> {
        let (mut custom, mut styles) = (String::new(), String::new());
        for (id, format) in (200..).zip(formats) {
            write!(
                custom,
                "<numFmt numFmtId=\"{id}\" formatCode=\"{format}\"/>"
            )
            .unwrap();
            write!(styles, "<xf numFmtId=\"{id}\"/>").unwrap();
        }
        let styles = format!(
            "<styleSheet><numFmts>{custom}</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"31\"/>{styles}</cellXfs></styleSheet>"
        );
        let sheet = format!("<worksheet><sheetData>{rows}</sheetData>{behind}</worksheet>");
        with_parts(&[
            ("xl/worksheets/sheet1.xml", &sheet),
            ("xl/styles.xml", &styles),
        ])
    }

    fn with_parts(changed: &[(&str, &str)]) -> Vec<u8> {
        let made = workbook("表", &[vec!["x".to_owned()]]).unwrap();
        let zip = Zip::read(&made).unwrap();
        let parts: Vec<(String, Vec<u8>)> = zip
            .files()
            .map(|entry| {
                let name = entry.name.clone().unwrap();
                let other = changed.iter().find(|(each, _)| *each == name);
                let bytes = match other {
                    Some((_, text)) => text.as_bytes().to_vec(),
                    None => zip.unpack(entry, 100_000).unwrap(),
                };
                (name, bytes)
            })
            .collect();
        let parts: Vec<(&str, &[u8])> = parts
            .iter()
            .map(|(name, bytes)| (&name[..], &bytes[..]))
            .collect();
        zip_of(&parts, true)
    }

    #[test]
    fn what_is_written_is_read_as_it_was() {
        let texts = [
            "标准编号",
            "001",
            "1.10",
            "9450000000000",
            "2012-04-01",
            "Mar-27",
            "=1+1",
            "一\n二\t三",
            " 空格  ",
            "<&>\"'",
            "_x000D_",
            "a\rb",
            "𠮷\u{FE00}",
            "TRUE",
            "1e5",
            "#REF!",
            "",
        ];
        let rows: Vec<Vec<String>> = texts
            .iter()
            .map(|text| vec![(*text).to_owned(), "行".to_owned()])
            .collect();
        let made = workbook("标准/明细[表]", &rows).unwrap();
        let sheet = read(&made).unwrap();
        assert_eq!(sheet.block.texts(), rows);
        assert_eq!(sheet.name, "标准 明细 表");
        assert_eq!(sheet.others, [""; 0]);
        assert_eq!(made, workbook("标准/明细[表]", &rows).unwrap());
    }

    #[test]
    fn numbers_are_written_out_and_dates_told_by_their_format() {
        let rows = "<row r=\"2\"><c r=\"A2\"><v>9450000000000</v></c><c r=\"B2\"><v>0.10000000000000001</v></c>\
            <c r=\"C2\" s=\"1\"><v>40909</v></c><c r=\"D2\" s=\"2\"><v>45158.5</v></c><c r=\"E2\" s=\"3\"><v>12</v></c>\
            <c r=\"F2\" t=\"b\"><v>1</v></c><c r=\"G2\" t=\"e\"><v>#REF!</v></c><c r=\"H2\" t=\"str\"><v>公式</v></c>\
            <c r=\"I2\" s=\"4\"><v>0.4375</v></c></row>";
        let book = book(rows, "", &["yyyy/m/d\\ h:mm", "000000", "h:mm"]);
        assert_eq!(
            read(&book).unwrap().block.texts()[1],
            [
                "9450000000000",
                "0.1",
                "2012-01-01",
                "2023-08-20 12:00",
                "000012",
                "TRUE",
                "#REF!",
                "公式",
                "10:30"
            ]
        );
    }

    #[test]
    fn a_place_that_no_sheet_has_is_known() {
        for part in [
            "<c r=\"ABCDEFGHIJ1\"/>",
            "<row\n spans='1' r = '99999999999'>",
            "<x:dimension ref=\"A1:A12345678\"/>",
            "<c s=\\\"2\" r=\"ABCDEFG1\"/>",
            "<c r=\"ABCDEFG<is>",
        ] {
            assert!(names_no_cell(part), "{part}");
        }
        for part in [
            "<c r=\"XFD1048576\" t=\"inlineStr\"><is><t>r=\"ABCDEFGHIJ1\"</t></is></c>",
            "<mergeCell ref=\"A1:XFD1048576\"/><sheetPr r=\"ABCDE\">",
            "<c r=\"",
        ] {
            assert!(!names_no_cell(part), "{part}");
        }
    }

    #[test]
    fn merged_cells_cover_others_and_a_cell_far_out_makes_no_room() {
        let text = |at: &str, text: &str| {
            format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
        };
        let rows = format!(
            "<row r=\"1\">{}{}</row><row r=\"2\">{}</row><row r=\"1048576\">{}</row>",
            text("A1", "3月"),
            text("B1", "甲"),
            text("B2", "乙"),
            text("XFD1048576", "远")
        );
        let book = book(
            &rows,
            "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"C1:XFD1048576\"/></mergeCells>",
            &[],
        );
        let block = read(&book).unwrap().block;
        assert_eq!(block.texts(), [["3月", "甲"], ["", "乙"]]);
        assert_eq!(block.rows()[1][0].covered, Some((1, 0)));
    }

    #[test]
    fn what_is_no_workbook_is_refused() {
        assert_eq!(read(b"PK\x03\x04"), Err(BadWorkbook::Damaged));
        assert_eq!(
            read(&zip_of(&[("a.xml", b"<a/>")], true)),
            Err(BadWorkbook::Damaged)
        );
        assert_eq!(read(&book("", "", &[])), Err(BadWorkbook::Empty));
        let bomb = vec![b' '; LARGEST_UNPACKED + 1];
        assert_eq!(
            read(&zip_of(&[("xl/a.xml", &bomb)], true)),
            Err(BadWorkbook::TooLarge)
        );
        assert_eq!(
            read(&with_parts(&[(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row"
            )])),
            Err(BadWorkbook::Damaged)
        );
    }
}
