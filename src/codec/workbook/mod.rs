//! Reads the rows of an .xlsx workbook, every cell as the text it shows as far as that is known.

mod book;
mod cells;
mod number;
mod text;

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Block;
use super::xml::BadXml;
use book::{Book, Package};

/// The most bytes of a workbook that is read.
pub const LARGEST_TABLE_FILE: usize = 2 * 1024 * 1024;
/// The most bytes its parts may have together when they are unpacked.
const LARGEST_UNPACKED: usize = 50 * 1024 * 1024;
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
    let mut package = Package::of(bytes)?;
    let book = Book::read(&mut package)?;
    let mut found = Sheet::default();
    for place in &book.sheets {
        let part = package.part(&place.path)?.ok_or(BadWorkbook::Damaged)?;
        let block = cells::block(&book, &part)?;
        let name = place.name.clone();
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

impl From<BadXml> for BadWorkbook {
    fn from(_: BadXml) -> Self {
        Self::Damaged
    }
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
    use crate::codec::zip::Zip;
    use crate::codec::zip_made::zip_of;

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
            read(&zip_of(&[("xl/workbook.xml", &bomb)], true)),
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

    /// A workbook as other programs lay it out: places from the root, texts shared, sheets hidden.
    fn others(sheets: &[(&str, &str, &str)], strings: &str, book: &str) -> Vec<u8> {
        const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let mut parts = vec![
            (
                "_rels/.rels".to_owned(),
                format!(
                    "<Relationships><Relationship Id='r' Type='{OFFICE}/officeDocument' Target='/xl/Book.xml'/></Relationships>"
                ),
            ),
            (
                "xl/sharedStrings.xml".to_owned(),
                format!("<sst>{strings}</sst>"),
            ),
        ];
        let (mut named, mut relations) = (String::new(), String::new());
        for (nth, (name, state, rows)) in sheets.iter().enumerate() {
            write!(
                named,
                "<sheet name='{name}' sheetId='{nth}' state='{state}' r:id='r{nth}'/>"
            )
            .unwrap();
            write!(relations, "<Relationship Id='r{nth}' Type='{OFFICE}/worksheet' Target='/xl/worksheets/s{nth}.xml'/>").unwrap();
            parts.push((
                format!("xl/Worksheets/s{nth}.xml"),
                format!("<x:worksheet xmlns:x='x'><x:sheetData>{rows}</x:sheetData></x:worksheet>"),
            ));
        }
        parts.push((
            "xl/Book.xml".to_owned(),
            format!("<workbook xmlns:r='r'>{book}<sheets>{named}<sheet name='图' r:id='chart'/></sheets></workbook>"),
        ));
        parts.push((
            "xl/_rels/Book.xml.rels".to_owned(),
            format!("<Relationships>{relations}<Relationship Id='chart' Type='{OFFICE}/chartsheet' Target='c.xml'/>\
                <Relationship Id='s' Type='{OFFICE}/sharedStrings' Target='sharedStrings.xml'/></Relationships>"),
        ));
        let parts: Vec<(&str, &[u8])> = parts
            .iter()
            .map(|(name, text)| (&name[..], text.as_bytes()))
            .collect();
        zip_of(&parts, false)
    }

    #[test]
    fn shared_texts_are_joined_from_their_runs_without_the_readings_above_them() {
        let strings = "<si><t>甲</t></si><si><r><rPr/><t xml:space='preserve'>乙 </t></r><r><t>丙&amp;_x000D_</t></r>\
            <rPh><t>よみ</t></rPh><phoneticPr/></si>";
        let rows = "<x:row><x:c t='s'><x:v>1</x:v></x:c><x:c/><x:c t='s'><x:v>0</x:v></x:c></x:row>\
            <x:row><x:c t='str'><x:f>A1&amp;\"x\"</x:f><x:v>丁</x:v></x:c></x:row>";
        let sheet = read(&others(&[("一&amp;二", "visible", rows)], strings, "")).unwrap();
        assert_eq!(sheet.name, "一&二");
        assert_eq!(
            sheet.block.texts(),
            [["乙 丙&\r", "", "甲"], ["丁", "", ""]]
        );
        let missing = "<x:row><x:c t='s'><x:v>9</x:v></x:c></x:row>";
        let damaged = others(&[("一", "visible", missing)], strings, "");
        assert_eq!(read(&damaged), Err(BadWorkbook::Damaged));
    }

    #[test]
    fn hidden_sheets_are_read_where_there_is_no_other() {
        let row = |text| format!("<x:row><x:c t='str'><x:v>{text}</x:v></x:c></x:row>");
        let (shown, hidden) = (row("看得见"), row("藏起来"));
        let both = [
            ("藏", "hidden", &hidden[..]),
            ("空", "visible", ""),
            ("见", "visible", &shown),
            ("再", "visible", &shown),
        ];
        let sheet = read(&others(&both, "", "")).unwrap();
        assert_eq!(
            (&sheet.name[..], sheet.others),
            ("见", vec!["再".to_owned()])
        );
        let sheet = read(&others(&[("藏", "veryHidden", &hidden)], "", "")).unwrap();
        assert_eq!(sheet.block.texts(), [["藏起来"]]);
    }

    #[test]
    fn days_count_from_1904_where_the_workbook_says_so() {
        let rows =
            "<row><c s=\"1\"><v>39447</v></c><c t=\"d\"><v>2012-01-01T00:00:00</v></c></row>";
        let plain = book(rows, "", &[]);
        assert_eq!(
            read(&plain).unwrap().block.texts(),
            [["2007-12-31", "2012-01-01"]]
        );
        let named = "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"表\" r:id=\"rId1\"/></sheets></workbook>";
        let styles =
            "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        let macs = with_parts(&[
            ("xl/workbook.xml", named),
            ("xl/styles.xml", styles),
            ("xl/worksheets/sheet1.xml", &sheet),
        ]);
        assert_eq!(
            read(&macs).unwrap().block.texts(),
            [["2012-01-01", "2012-01-01"]]
        );
    }

    #[test]
    fn one_long_text_named_by_many_cells_fills_no_memory() {
        let long = "长".repeat(1_000_000);
        let cells = "<x:c t='s'><x:v>0</x:v></x:c>".repeat(20);
        let rows = format!("<x:row>{cells}</x:row>");
        let strings = format!("<si><t>{long}</t></si>");
        let book = others(&[("一", "visible", &rows)], &strings, "");
        assert_eq!(read(&book), Err(BadWorkbook::TooLarge));
    }

    #[test]
    fn a_workbook_that_calc_saved_says_what_calc_shows() {
        let saved = include_bytes!("../../../tests/fixtures/tables/saved-by-calc.xlsx");
        let sheet = read(saved).unwrap();
        assert_eq!(sheet.name, "t");
        assert_eq!(
            sheet.block.texts(),
            [
                ["序号", "标准编号", "发布日期", "开始", "数", "码", "百分"],
                [
                    "1",
                    "GB/T 15971—2010",
                    "2012-04-01",
                    "2023-08-20 12:30",
                    "0.1",
                    "1",
                    "12%"
                ],
                [
                    "2",
                    "两行\n第二行",
                    "2027-03-05",
                    "10:30",
                    "9450000000000",
                    "2",
                    "TRUE"
                ]
            ]
        );
    }
}
