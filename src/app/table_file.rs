//! A table as a file of a spreadsheet: what is opened becomes a block of cells or a reason, and all rows go out.

use std::fmt;

use super::table_import::Names;
use crate::codec::delimited::{self, MARK, line};
use crate::codec::guard::guarded;
use crate::codec::workbook::LARGEST_TABLE_FILE;
use crate::codec::zip::Zip;
use crate::codec::{Block, FileKind, encoding, markup};
use crate::dossier::{Answers, Place};
use crate::form::Table;

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableFile {
    /// Its cells, and what is to be said of them.
    Cells(Block, Vec<String>),
    /// It is an .xlsx workbook, which `codec::workbook` reads.
    Workbook,
}

/// Why nothing of a file was read, in words that begin with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoTable {
    name: String,
    why: Why,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    TooLarge,
    Empty,
    Encoding,
    Locked,
    Older,
    OpenDocument,
    NoRows,
    Document,
    Other,
}

/// Reads a file that was chosen for a table. `gb18030` is the browser's own decoder.
///
/// # Errors
/// Says what the file is and what to do instead.
pub fn read_table_file(
    table: &Table,
    (name, bytes): (&str, &[u8]),
    gb18030: impl FnOnce(&[u8]) -> Option<String>,
) -> Result<TableFile, NoTable> {
    let read = match FileKind::of(name, bytes) {
        _ if bytes.len() > LARGEST_TABLE_FILE => Err(Why::TooLarge),
        _ if bytes.is_empty() => Err(Why::Empty),
        Some(FileKind::Zip) => of_zip(bytes),
        Some(FileKind::WebPage) => of_page(bytes, gb18030),
        Some(kind) if is_compound(bytes) => Err(of_compound(kind, bytes)),
        Some(FileKind::Document) => Err(Why::Document),
        Some(_) => Err(Why::Other),
        None => of_text(table, bytes, gb18030),
    };
    let name = name.to_owned();
    read.map_err(|why| NoTable { name, why })
}

/// The labels of the columns, then every row in which something is written.
pub fn rows_of(table: &'static Table, answers: &dyn Answers) -> Vec<Vec<String>> {
    let labels = table
        .columns
        .iter()
        .map(|column| column.label.to_owned())
        .collect();
    let rows = answers.rows(table.key).into_iter().map(|row| {
        let texts = table.columns.iter();
        texts
            .map(|column| answers.text(Place::cell(column.key, row)))
            .collect()
    });
    let written = |texts: &Vec<String>| texts.iter().any(|text| !text.trim().is_empty());
    std::iter::once(labels)
        .chain(rows.filter(written))
        .collect()
}

/// The rows as CSV: every cell in quotes, what might be taken for a formula guarded, a mark in front.
pub fn csv_of(rows: &[Vec<String>]) -> String {
    let lines = rows
        .iter()
        .map(|texts| line(texts.iter().map(|text| guarded(text))));
    std::iter::once(MARK.to_string()).chain(lines).collect()
}

fn of_zip(bytes: &[u8]) -> Result<TableFile, Why> {
    const OPEN_DOCUMENT: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    let Ok(zip) = Zip::read(bytes) else {
        return Ok(TableFile::Workbook);
    };
    let kind = zip
        .files()
        .find(|entry| entry.name.as_deref() == Some("mimetype"));
    let kind = kind
        .and_then(|entry| zip.unpack(entry, 1000).ok())
        .unwrap_or_default();
    if kind.starts_with(OPEN_DOCUMENT) {
        return Err(Why::OpenDocument);
    }
    let names = zip.files().filter_map(|entry| entry.name.as_deref());
    match FileKind::of_zip(names) {
        FileKind::Spreadsheet => Ok(TableFile::Workbook),
        FileKind::Document => Err(Why::Document),
        _ => Err(Why::Other),
    }
}

fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xd0\xcf\x11\xe0")
}

/// What office programs up to 2003 wrote, and newer ones under a password: the names of its parts tell which.
fn of_compound(kind: FileKind, bytes: &[u8]) -> Why {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if holds("EncryptedPackage") {
        Why::Locked
    } else if holds("Workbook") || kind == FileKind::Spreadsheet {
        Why::Older
    } else {
        Why::Document
    }
}

/// Systems of offices write tables as web pages that are called .xls.
fn of_page(bytes: &[u8], gb18030: impl FnOnce(&[u8]) -> Option<String>) -> Result<TableFile, Why> {
    let text = encoding::decode(bytes, gb18030).ok_or(Why::Encoding)?;
    if text.contains("urn:schemas-microsoft-com:office:spreadsheet") && text.starts_with("<?xml") {
        return Err(Why::Older);
    }
    let block = markup::table(&text).ok_or(Why::Other)?;
    Ok(TableFile::Cells(block, Vec::new()))
}

fn of_text(
    table: &Table,
    bytes: &[u8],
    gb18030: impl FnOnce(&[u8]) -> Option<String>,
) -> Result<TableFile, Why> {
    let text = encoding::decode(bytes, gb18030).ok_or(Why::Encoding)?;
    if text.trim_start().starts_with('<')
        && let Some(block) = markup::table(&text)
    {
        return Ok(TableFile::Cells(block, Vec::new()));
    }
    let names = Names::of(table);
    let read = delimited::read(&text, |row| names.count(row));
    if read.block.is_empty() {
        return Err(Why::NoRows);
    }
    let stray = (!read.stray.is_empty()).then(|| {
        let rows: Vec<String> = read.stray.iter().take(5).map(ToString::to_string).collect();
        let more = if read.stray.len() > 5 { "等" } else { "" };
        format!(
            "第 {} {more}行有一个双引号没有收尾，照原样读入，请核对。",
            rows.join("、")
        )
    });
    Ok(TableFile::Cells(read.block, stray.into_iter().collect()))
}

impl fmt::Display for NoTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let why = match self.why {
            Why::TooLarge => {
                "超过 2 MB，没有打开。请把要用的几列复制到一个新的工作簿，另存后再选一次。"
            }
            Why::Empty | Why::NoRows => "里没有内容。请核对是否选错了文件。",
            Why::Encoding => {
                "里有认不出的字符，没有打开。请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”；要存 CSV，编码请选 UTF-8。"
            }
            Why::Locked => {
                "设了打开密码，没有打开。请用电子表格打开，去掉密码后另存一份，再选一次。"
            }
            Why::Older => {
                "是旧格式的电子表格（.xls、.et），没有打开。请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”，再选一次。"
            }
            Why::OpenDocument => {
                "是 OpenDocument 表格（.ods），没有打开。请用 LibreOffice 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”，再选一次。"
            }
            Why::Document => {
                "是文字文档，不是电子表格，没有打开。请打开文档，复制其中的表格，粘贴到这里。"
            }
            Why::Other => "不是电子表格，没有打开。请选择 .xlsx、.csv 或 .txt 文件。",
        };
        write!(f, "“{}”{why}", self.name)
    }
}

impl std::error::Error for NoTable {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::table_import::Proposal;
    use crate::codec::workbook_made::workbook;
    use crate::codec::zip_made::zip_of;
    use crate::dossier::Paper;
    use crate::form::application::PLAN;
    use crate::form::standards::{STANDARDS, SYSTEMS};

    const WRITTEN: &str = "\u{FEFF}\"时间\",\"阶段工作内容\",\"负责单位及参与单位\"\r\n";

    fn paper(table: &Table, rows: &[Vec<String>]) -> Paper {
        let mut paper = Paper::default();
        for texts in rows {
            let row = paper.add_row(table.key);
            for (column, text) in table.columns.iter().zip(texts) {
                paper.write(Place::cell(column.key, row), text);
            }
        }
        paper
    }

    fn opened(name: &str, bytes: &[u8]) -> Result<TableFile, String> {
        let none = |_: &[u8]| None;
        read_table_file(&PLAN, (name, bytes), none).map_err(|why| why.to_string())
    }

    fn taken(table: &'static Table, bytes: &[u8]) -> Vec<Vec<String>> {
        match read_table_file(table, ("a.csv", bytes), |_| None) {
            Ok(TableFile::Cells(block, _)) => Proposal::of(table, block, 0).taken().rows,
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_table_is_written_with_its_labels_and_every_formula_guarded() {
        let rows = [
            ["2025年3月", "一,\"二\"\n三", "=SUM(A1)"],
            ["", " ", ""],
            ["+1", "'@", "'某'"],
        ];
        let paper = paper(&PLAN, &rows.map(|row| row.map(str::to_owned).to_vec()));
        assert_eq!(
            csv_of(&rows_of(&PLAN, &paper)),
            format!(
                "{WRITTEN}\"2025年3月\",\"一,\"\"二\"\"\n三\",\"'=SUM(A1)\"\r\n\"'+1\",\"''@\",\"'某'\"\r\n"
            )
        );
        assert_eq!(csv_of(&rows_of(&PLAN, &Paper::default())), WRITTEN);
    }

    #[test]
    fn what_is_written_is_read_as_it_was() {
        const PIECES: [&str; 17] = [
            "", "甲", "'", "\"", "=", "+", "-", "@", "\n", "＝", "＋", "－", "＠", ",", ";", " ",
            "\u{FEFF}",
        ];
        let pairs = PIECES.map(|a| PIECES.map(|b| format!("甲{a}{b}")));
        let guarded = PIECES.map(|a| PIECES.map(|b| format!("{a}{b}乙")));
        let texts = [pairs.concat(), guarded.concat()].concat();
        let rows: Vec<Vec<String>> = texts
            .iter()
            .map(|text| vec!["2025年3月".to_owned(), text.clone(), "标准".to_owned()])
            .collect();
        let csv = csv_of(&rows_of(&PLAN, &paper(&PLAN, &rows)));
        assert_eq!(taken(&PLAN, csv.as_bytes()), rows);
        let one = vec![vec!["服务提供标准体系".to_owned()], vec!["'=,".to_owned()]];
        let csv = csv_of(&rows_of(&SYSTEMS, &paper(&SYSTEMS, &one)));
        assert_eq!(taken(&SYSTEMS, csv.as_bytes()), one);
    }

    #[test]
    fn a_leading_tab_comes_in_and_goes_out_as_nothing() {
        let csv = "标准编号,标准名称,发布日期\n\"\tGB/T 15624-2011\",\"\t001\",\"\t2012-04-01\"\n";
        let rows = taken(&STANDARDS, csv.as_bytes());
        assert_eq!(rows[0][1..3], ["GB/T 15624-2011", "001"]);
        assert_eq!(rows[0][5], "2012-04-01");
        let written = csv_of(&rows_of(&STANDARDS, &paper(&STANDARDS, &rows)));
        assert!(
            written.contains("\"GB/T 15624-2011\",\"001\","),
            "{written}"
        );
    }

    #[test]
    fn a_line_that_names_the_separator_and_a_title_are_no_rows() {
        for head in ["sep=;\n", "\u{FEFF}sep=;\r\n", "\u{FEFF}某表;;\n"] {
            let text =
                format!("{head}时间;阶段工作内容;负责单位及参与单位\n2027年3月;宣传,培训;办公室");
            assert_eq!(
                taken(&PLAN, text.as_bytes()),
                [["2027年3月", "宣传,培训", "办公室"]],
                "{head:?}"
            );
        }
    }

    #[test]
    fn a_quote_that_does_not_close_is_said_and_costs_nothing() {
        let read = opened("a.csv", "3月,\"自查\n4月,评估".as_bytes());
        let Ok(TableFile::Cells(block, said)) = read else {
            panic!("{read:?}");
        };
        assert_eq!(block.texts(), [["3月", "\"自查"], ["4月", "评估"]]);
        assert_eq!(said, ["第 1 行有一个双引号没有收尾，照原样读入，请核对。"]);
    }

    #[test]
    fn other_encodings_are_read() {
        let utf16: Vec<u8> = "\u{FEFF}时间\t内容\r\n3月\t自查"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(taken(&PLAN, &utf16), [["3月", "自查", ""]]);
        let gbk = [0xB1, 0xEA, 0xD7, 0xBC];
        let read = read_table_file(&PLAN, ("a.csv", &gbk), |_| Some("3月,自查".to_owned()));
        assert_eq!(
            read,
            Ok(TableFile::Cells(
                Block::of_texts(vec![vec!["3月".to_owned(), "自查".to_owned()]]),
                vec![]
            ))
        );
    }

    #[test]
    fn a_web_page_under_the_name_of_a_workbook_is_read() {
        let page = "<html><body><table><tr><td>3月</td><td>自查</td></tr></table></body></html>";
        for text in [page, &page[12..]] {
            let read = opened("导出.xls", text.as_bytes());
            assert_eq!(
                read,
                Ok(TableFile::Cells(
                    Block::of_texts(vec![vec!["3月".to_owned(), "自查".to_owned()]]),
                    vec![]
                ))
            );
        }
    }

    #[test]
    fn a_workbook_is_left_to_its_reader() {
        let made = workbook("表", &[vec!["甲".to_owned()]]).unwrap();
        assert_eq!(opened("a.csv", &made), Ok(TableFile::Workbook));
    }

    #[test]
    fn what_cannot_be_read_is_named_with_the_way_on() {
        let compound = |part: &str| {
            let name: Vec<u8> = part.encode_utf16().flat_map(u16::to_le_bytes).collect();
            [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &name].concat()
        };
        let ods = zip_of(
            &[(
                "mimetype",
                b"application/vnd.oasis.opendocument.spreadsheet",
            )],
            false,
        );
        let docx = zip_of(&[("word/document.xml", b"<a/>")], false);
        for (name, bytes, says) in [
            (
                "空.csv",
                &b""[..],
                "“空.csv”里没有内容。请核对是否选错了文件。",
            ),
            (
                "空.csv",
                b",,\r\n",
                "“空.csv”里没有内容。请核对是否选错了文件。",
            ),
            (
                "旧.xls",
                &compound("Workbook"),
                "“旧.xls”是旧格式的电子表格（.xls、.et），没有打开。请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”，再选一次。",
            ),
            (
                "密.xlsx",
                &compound("EncryptedPackage"),
                "“密.xlsx”设了打开密码，没有打开。请用电子表格打开，去掉密码后另存一份，再选一次。",
            ),
            (
                "a.ods",
                &ods,
                "“a.ods”是 OpenDocument 表格（.ods），没有打开。请用 LibreOffice 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”，再选一次。",
            ),
            (
                "a.docx",
                &docx,
                "“a.docx”是文字文档，不是电子表格，没有打开。请打开文档，复制其中的表格，粘贴到这里。",
            ),
            (
                "a.pdf",
                b"%PDF-1.7",
                "“a.pdf”不是电子表格，没有打开。请选择 .xlsx、.csv 或 .txt 文件。",
            ),
            (
                "乱.csv",
                b"\xff\xff,a",
                "“乱.csv”里有认不出的字符，没有打开。请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”；要存 CSV，编码请选 UTF-8。",
            ),
        ] {
            assert_eq!(opened(name, bytes).unwrap_err(), says);
        }
        let large = vec![b'a'; LARGEST_TABLE_FILE + 1];
        assert_eq!(
            opened("大.csv", &large).unwrap_err(),
            "“大.csv”超过 2 MB，没有打开。请把要用的几列复制到一个新的工作簿，另存后再选一次。"
        );
    }
}
