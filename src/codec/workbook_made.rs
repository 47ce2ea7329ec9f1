//! Writes rows as an .xlsx workbook of one sheet in which every cell is text, so that a spreadsheet leaves codes, dates
//! and long numbers as they are. The same rows always give the same bytes.

use std::fmt::{self, Write};

use super::zip_made::zip_of;

/// As many characters (of UTF-16) a cell of such a workbook may hold.
const LONGEST_CELL: usize = 32_767;
/// As many a name of a sheet.
const LONGEST_NAME: usize = 31;
/// A column is as wide as its longest line, within these.
const WIDTHS: (usize, usize) = (8, 40);

/// A cell that no workbook can hold: the row and the column, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellTooLong {
    /// Its row, the headings being the first.
    pub row: usize,
    /// Its column.
    pub column: usize,
}

/// The workbook of these rows, of which the first holds the headings.
///
/// # Errors
/// Where a text is longer than a workbook can hold.
pub fn workbook(name: &str, rows: &[Vec<String>]) -> Result<Vec<u8>, CellTooLong> {
    let sheet = sheet(rows)?;
    let book = format!(
        "{XML}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}/relationships\"><sheets>\
         <sheet name=\"{}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        escaped(&sheet_name(name))
    );
    let files = [
        ("[Content_Types].xml", types()),
        (
            "_rels/.rels",
            relations(&[("officeDocument", "xl/workbook.xml")]),
        ),
        ("xl/workbook.xml", book),
        (
            "xl/_rels/workbook.xml.rels",
            relations(&[
                ("worksheet", "worksheets/sheet1.xml"),
                ("styles", "styles.xml"),
            ]),
        ),
        ("xl/styles.xml", styles()),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    let files = files
        .each_ref()
        .map(|(name, text)| (*name, text.as_bytes()));
    Ok(zip_of(&files, true))
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

fn types() -> String {
    const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let part = |(name, kind)| {
        format!("<Override PartName=\"/xl/{name}.xml\" ContentType=\"{KIND}.{kind}+xml\"/>")
    };
    let parts = [
        ("workbook", "sheet.main"),
        ("styles", "styles"),
        ("worksheets/sheet1", "worksheet"),
    ];
    format!(
        "{XML}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{}</Types>",
        parts.map(part).concat()
    )
}

fn relations(targets: &[(&str, &str)]) -> String {
    let relation = |(at, (kind, target)): (usize, &(&str, &str))| {
        let nth = at + 1;
        format!(
            "<Relationship Id=\"rId{nth}\" Type=\"{OFFICE}/relationships/{kind}\" Target=\"{target}\"/>"
        )
    };
    let all: String = targets.iter().enumerate().map(relation).collect();
    format!("{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">{all}</Relationships>")
}

/// Style 1 is that of text (format 49), style 2 that of a heading.
fn styles() -> String {
    const ALIGNED: &str = "<alignment vertical=\"top\" wrapText=\"1\"/>";
    let cell = |font| {
        format!(
            "<xf numFmtId=\"49\" fontId=\"{font}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">{ALIGNED}</xf>"
        )
    };
    let none = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"";
    format!(
        "{XML}<styleSheet xmlns=\"{MAIN}\">\
         <fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font><font><b/><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\">{none}/></cellStyleXfs>\
         <cellXfs count=\"3\">{none} xfId=\"0\"/>{}{}</cellXfs></styleSheet>",
        cell(0),
        cell(1)
    )
}

/// Columns are text as a whole, so that what is typed below the last row stays as it is typed too.
fn sheet(rows: &[Vec<String>]) -> Result<String, CellTooLong> {
    let mut xml = format!(
        "{XML}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\">\
         <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>"
    );
    for column in 0..rows.first().map_or(0, Vec::len) {
        let nth = column + 1;
        let width = width(rows, column);
        push(
            &mut xml,
            format_args!(
                "<col min=\"{nth}\" max=\"{nth}\" width=\"{width}\" style=\"1\" customWidth=\"1\"/>"
            ),
        );
    }
    xml.push_str("</cols><sheetData>");
    for (row, cells) in rows.iter().enumerate() {
        push(&mut xml, format_args!("<row r=\"{}\">", row + 1));
        for (column, text) in cells.iter().enumerate() {
            if text.encode_utf16().count() > LONGEST_CELL {
                let (row, column) = (row + 1, column + 1);
                return Err(CellTooLong { row, column });
            }
            let style = if row == 0 { 2 } else { 1 };
            push(
                &mut xml,
                format_args!(
                    "<c r=\"{}{}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                    letters(column),
                    row + 1,
                    escaped(text)
                ),
            );
        }
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData></worksheet>");
    Ok(xml)
}

fn push(xml: &mut String, text: fmt::Arguments) {
    // A text takes whatever is written to it.
    let _ = xml.write_fmt(text);
}

fn width(rows: &[Vec<String>], column: usize) -> usize {
    let wide = |line: &str| {
        line.chars()
            .map(|c| if c.is_ascii() { 1 } else { 2 })
            .sum::<usize>()
    };
    let lines = rows
        .iter()
        .filter_map(|row| row.get(column))
        .flat_map(|text| text.lines());
    let longest = lines.map(wide).max().unwrap_or_default();
    (longest + 2).clamp(WIDTHS.0, WIDTHS.1)
}

/// A column as spreadsheets name it: A to Z, AA and on.
fn letters(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    match column / 26 {
        0 => last.to_string(),
        more => letters(more - 1) + &last.to_string(),
    }
}

/// Without the characters that no name of a sheet may hold.
fn sheet_name(name: &str) -> String {
    let spaced = name.replace(['[', ']', ':', '*', '?', '/', '\\', '\''], " ");
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= LONGEST_NAME
    };
    let short: String = spaced.trim().chars().take_while(fits).collect();
    if short.is_empty() {
        "Sheet1".to_owned()
    } else {
        short
    }
}

/// A text inside XML. What XML cannot hold, and what looks like it, is written by its number, as workbooks do
/// (ECMA-376, part 1, 22.9.2.19).
fn escaped(text: &str) -> String {
    let mut done = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            '&' => done.push_str("&amp;"),
            '<' => done.push_str("&lt;"),
            '>' => done.push_str("&gt;"),
            '"' => done.push_str("&quot;"),
            '\t' | '\n' => done.push(c),
            '_' if is_number(&text[at..]) => done.push_str("_x005F_"),
            '\u{FFFE}' | '\u{FFFF}' => push(&mut done, format_args!("_x{:04X}_", u32::from(c))),
            c if u32::from(c) < 0x20 => push(&mut done, format_args!("_x{:04X}_", u32::from(c))),
            c => done.push(c),
        }
    }
    done
}

fn is_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    matches!(bytes, [b'_', b'x', a, b, c, d, b'_', ..] if [a, b, c, d].iter().all(|digit| digit.is_ascii_hexdigit()))
}

impl fmt::Display for CellTooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let CellTooLong { row, column } = self;
        write!(
            f,
            "第 {row} 行第 {column} 列超过 {LONGEST_CELL} 字，Excel 的一格放不下。请改存成 CSV，或者先分成几段。"
        )
    }
}

impl std::error::Error for CellTooLong {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_by_letters() {
        for (column, name) in [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (51, "AZ"),
            (52, "BA"),
            (702, "AAA"),
        ] {
            assert_eq!(letters(column), name);
        }
    }

    #[test]
    fn a_cell_that_is_too_long_is_told_with_its_place() {
        let rows = [vec!["a".to_owned()], vec!["长".repeat(LONGEST_CELL + 1)]];
        assert_eq!(
            workbook("表", &rows).unwrap_err().to_string(),
            "第 2 行第 1 列超过 32767 字，Excel 的一格放不下。请改存成 CSV，或者先分成几段。"
        );
    }

    #[test]
    fn a_name_of_a_sheet_holds_nothing_that_is_forbidden() {
        assert_eq!(sheet_name("甲/乙[丙]'"), "甲 乙 丙");
        assert_eq!(sheet_name("?*"), "Sheet1");
        assert_eq!(sheet_name(&"𠮷".repeat(20)), "𠮷".repeat(15));
    }
}
