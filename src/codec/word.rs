//! Reads the words of a .docx: lines and tables in their order, with tracked changes as if they were accepted.

use std::fmt;

use quick_xml::events::BytesStart;
use serde::{Deserialize, Serialize};

use super::xml::{BadXml, Piece, attribute, walk};
use super::zip::{BadZip, Zip};

/// The most bytes of a document that is read.
pub const LARGEST_WORD_FILE: usize = 10 * 1024 * 1024;
/// The most bytes its text may have when it is unpacked.
const LARGEST_UNPACKED: usize = 20 * 1024 * 1024;

/// What a document says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// From the top.
    pub parts: Vec<Part>,
    /// Whether somebody's changes are still marked in it.
    pub changes: bool,
    /// How many pictures are in it, which say nothing here.
    pub pictures: usize,
    /// Whether numbers stand before its paragraphs that Word counts by itself.
    pub numbered: bool,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// A paragraph outside tables; never empty.
    Line(String),
    /// A table: the cells of each row that really stand there.
    Table(Vec<Vec<Cell>>),
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Its paragraphs, a line each.
    pub text: String,
    /// The column it begins in, as the grid counts.
    pub at: usize,
    /// How many it covers.
    pub span: usize,
    /// Whether it belongs to the one above.
    pub goes_on: bool,
}

/// Why no document was read; goes on behind the name of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadWord {
    /// It is cut, damaged, or no document.
    Damaged,
    /// It becomes larger than can be borne when it is unpacked.
    TooLarge,
    /// A password is asked for.
    Locked,
    /// It defines entities, as no office program does.
    Entities,
    /// Nothing stands in it.
    Empty,
}

/// Reads a document.
///
/// # Errors
/// As the kind of `BadWord` says.
pub fn read(bytes: &[u8]) -> Result<Written, BadWord> {
    if bytes.len() > LARGEST_WORD_FILE {
        return Err(BadWord::TooLarge);
    }
    let zip = Zip::read(bytes).map_err(of_zip)?;
    let is_text = |name: &str| {
        let number = name
            .strip_prefix("word/document")
            .and_then(|rest| rest.strip_suffix(".xml"));
        number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let mut files = zip.files();
    let entry = files.find(|entry| entry.name.as_deref().is_some_and(is_text));
    let entry = entry.ok_or(BadWord::Damaged)?;
    let text = zip.unpack(entry, LARGEST_UNPACKED).map_err(of_zip)?;
    let text = String::from_utf8(text).map_err(|_| BadWord::Damaged)?;
    let written = of_xml(&text)?;
    if written.parts.is_empty() {
        return Err(BadWord::Empty);
    }
    Ok(written)
}

/// Whether a file is a document of Word by its parts.
pub fn is_document(bytes: &[u8]) -> bool {
    Zip::read(bytes).is_ok_and(|zip| {
        let mut names = zip.files().filter_map(|entry| entry.name.as_deref());
        names.any(|name| name.starts_with("word/"))
    })
}

fn of_zip(why: BadZip) -> BadWord {
    match why {
        BadZip::Locked => BadWord::Locked,
        BadZip::TooLarge | BadZip::TooMany => BadWord::TooLarge,
        BadZip::Damaged | BadZip::Method => BadWord::Damaged,
    }
}

fn of_xml(text: &str) -> Result<Written, BadWord> {
    let mut reading = Walk::default();
    walk(text, |piece| -> Result<(), BadWord> {
        match piece {
            Piece::Begin(tag) => reading.open(tag)?,
            Piece::End(name) => reading.close(name),
            Piece::Text(words) if reading.in_text => reading.say(words),
            Piece::Text(_) => {}
        }
        Ok(())
    })?;
    Ok(reading.written)
}

impl From<BadXml> for BadWord {
    fn from(why: BadXml) -> Self {
        match why {
            BadXml::Malformed => Self::Damaged,
            BadXml::Entities => Self::Entities,
        }
    }
}

/// Where the reading is, and what it has.
#[derive(Default)]
struct Walk {
    written: Written,
    /// How deep in the elements.
    depth: usize,
    /// So deep begins what is not read: deleted words, and what stands once more for older programs.
    silent: Option<usize>,
    in_text: bool,
    /// The paragraphs that are open: a box within one has paragraphs of its own.
    paragraphs: Vec<String>,
    tables: Vec<Table>,
}

/// A table that is being read.
#[derive(Default)]
struct Table {
    rows: Vec<Vec<Cell>>,
    cells: Vec<Cell>,
    /// The cell that is open, and whether something stands in it.
    cell: Option<Cell>,
    at: usize,
}

impl Walk {
    fn open(&mut self, tag: &BytesStart) -> Result<(), BadWord> {
        self.depth += 1;
        let name = tag.local_name();
        let name = name.as_ref();
        if self.silent.is_some() {
            return Ok(());
        }
        match name {
            "del" | "moveFrom" => {
                self.silent = Some(self.depth);
                self.written.changes = true;
            }
            "ins" | "moveTo" => self.written.changes = true,
            // A copy of the choice before it; what a field is made from; the tabs of a paragraph's own settings.
            "Fallback" | "instrText" | "tabs" => self.silent = Some(self.depth),
            "p" if is_in_body(tag) => self.paragraphs.push(String::new()),
            "t" if !self.paragraphs.is_empty() => self.in_text = true,
            "tab" => self.say("\t"),
            "cr" => self.say("\n"),
            "br" if attribute(tag, "type")?.as_deref() != Some("page") => self.say("\n"),
            "noBreakHyphen" => self.say("-"),
            "sym" => self.say(sign(attribute(tag, "char")?.as_deref().unwrap_or_default())),
            "blip" | "imagedata" => self.written.pictures += 1,
            "numId" => {
                let counted = attribute(tag, "val")?.is_some_and(|id| id != "0");
                self.written.numbered |= counted;
            }
            "tbl" => self.tables.push(Table::default()),
            "tr" => self.with_table(|table| {
                table.at = 0;
                table.cells = Vec::new();
            }),
            "gridBefore" => {
                let skipped = number(attribute(tag, "val")?);
                self.with_table(|table| table.at += skipped);
            }
            "tc" => self.with_table(|table| {
                table.cell = Some(Cell {
                    at: table.at,
                    span: 1,
                    ..Cell::default()
                });
            }),
            "gridSpan" => {
                let span = number(attribute(tag, "val")?).max(1);
                self.with_cell(|cell| cell.span = span);
            }
            "vMerge" => {
                let goes_on = attribute(tag, "val")?.is_none_or(|val| val == "continue");
                self.with_cell(|cell| cell.goes_on = goes_on);
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        if self.silent == Some(self.depth) {
            self.silent = None;
        }
        self.depth = self.depth.saturating_sub(1);
        if self.silent.is_some() {
            return;
        }
        match name {
            "t" => self.in_text = false,
            "p" => {
                if let Some(line) = self.paragraphs.pop() {
                    self.line(line);
                }
            }
            "tc" => self.with_table(|table| {
                if let Some(cell) = table.cell.take() {
                    table.at += cell.span;
                    table.cells.push(cell);
                }
            }),
            "tr" => self.with_table(|table| {
                let cells = std::mem::take(&mut table.cells);
                if !cells.is_empty() {
                    table.rows.push(cells);
                }
            }),
            "tbl" => {
                if let Some(table) = self.tables.pop() {
                    self.table(table.rows);
                }
            }
            _ => {}
        }
    }

    fn say(&mut self, words: &str) {
        if let Some(line) = self.paragraphs.last_mut() {
            line.push_str(words);
        }
    }

    fn with_table(&mut self, act: impl FnOnce(&mut Table)) {
        if let Some(table) = self.tables.last_mut() {
            act(table);
        }
    }

    fn with_cell(&mut self, act: impl FnOnce(&mut Cell)) {
        self.with_table(|table| {
            if let Some(cell) = &mut table.cell {
                act(cell);
            }
        });
    }
}

impl Walk {
    /// A paragraph: of the cell that is open, or one outside tables.
    fn line(&mut self, line: String) {
        match self.tables.last_mut() {
            Some(table) => {
                if let Some(cell) = &mut table.cell {
                    cell.text.push_str(&line);
                    cell.text.push('\n');
                }
            }
            None if is_blank(&line) => {}
            None => self.written.parts.push(Part::Line(line)),
        }
    }

    /// A table; one within a cell counts for its text.
    fn table(&mut self, rows: Vec<Vec<Cell>>) {
        if self.tables.is_empty() {
            if rows.iter().flatten().any(|cell| !is_blank(&cell.text)) {
                self.written.parts.push(Part::Table(rows));
            }
            return;
        }
        for row in rows {
            let texts: Vec<String> = row.into_iter().map(|cell| cell.text).collect();
            self.line(texts.join("\t"));
        }
    }
}

/// Elements of drawings and of mathematics have paragraphs of their own, by the same name.
fn is_in_body(tag: &BytesStart) -> bool {
    let name = tag.name();
    let prefix = name.as_ref().split(':').next().unwrap_or_default();
    !matches!(prefix, "a" | "m")
}

fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// A number of columns, within what a table can have.
fn number(text: Option<String>) -> usize {
    const MOST_COLUMNS: usize = 1000;
    let number = text.and_then(|text| text.parse().ok()).unwrap_or_default();
    usize::min(number, MOST_COLUMNS)
}

/// The boxes to tick that Word takes from a font of signs; any other sign is told as one.
fn sign(code: &str) -> &'static str {
    match code.to_ascii_uppercase().as_str() {
        "F052" | "F0FE" | "F053" => "☑",
        "F0A3" | "F06F" | "F0A8" => "□",
        "F0FC" | "F050" => "√",
        _ => "\u{FFFD}",
    }
}

impl fmt::Display for BadWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Damaged => "打不开，可能没有下载完整或者已经损坏。请用 Word 或 WPS 打开它，另存为“Word 文档（.docx）”，再选一次。",
            Self::TooLarge => "太大，没有打开。请先删去其中的图片，另存一份，再选一次。",
            Self::Locked => "设了打开密码，没有打开。请用 Word 或 WPS 去掉密码，另存一份，再选一次。",
            Self::Entities => "不是办公软件写出来的，没有打开。请用 Word 或 WPS 打开它，另存为“Word 文档（.docx）”，再选一次。",
            Self::Empty => "里没有文字。如果内容是图片或扫描件，请照着填写。",
        })
    }
}

impl std::error::Error for BadWord {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::zip_made::zip_of;

    fn document(body: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?><w:document xmlns:w=\"x\"><w:body>{body}</w:body></w:document>"
        )
    }

    fn parts(body: &str) -> Vec<Part> {
        of_xml(&document(body)).unwrap().parts
    }

    fn cell(text: &str, at: usize, span: usize, goes_on: bool) -> Cell {
        Cell {
            text: text.to_owned(),
            at,
            span,
            goes_on,
        }
    }

    fn line(text: &str) -> Part {
        Part::Line(text.to_owned())
    }

    #[test]
    fn lines_and_cells_come_in_their_order() {
        assert_eq!(
            parts(
                "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t xml:space='preserve'> &lt;乙&#x4E59;</w:t><w:br/><w:t>丙</w:t></w:r></w:p><w:p/>\
                 <w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge w:val='restart'/></w:tcPr><w:p><w:r><w:t>一</w:t></w:r></w:p>\
                 <w:p><w:r><w:t>二</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>\
                 <w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>三</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            ),
            [
                line("甲\t <乙乙\n丙"),
                Part::Table(vec![
                    vec![cell("一\n二\n", 0, 2, false), cell("\n", 2, 1, false)],
                    vec![cell("\n", 0, 2, true), cell("三\n", 2, 1, false)],
                ])
            ]
        );
    }

    #[test]
    fn changes_are_read_as_accepted_and_told() {
        let written = of_xml(&document(
            "<w:p><w:r><w:t>原</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>",
        ))
        .unwrap();
        assert_eq!(written.parts, [line("原新")]);
        assert!(written.changes);
        assert!(
            !of_xml(&document("<w:p><w:r><w:t>原</w:t></w:r></w:p>"))
                .unwrap()
                .changes
        );
    }

    #[test]
    fn what_stands_once_more_for_older_programs_and_what_fields_are_made_from_is_left_out() {
        assert_eq!(
            parts(
                "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p>\
                 </w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r>\
                 <w:r><w:instrText> PAGE </w:instrText><w:t>外</w:t></w:r></w:p>"
            ),
            [line("框"), line("外")]
        );
    }

    #[test]
    fn a_table_within_a_cell_counts_for_its_text() {
        assert_eq!(
            parts(
                "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>内</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>"
            ),
            [Part::Table(vec![vec![cell("内\n\n\n", 0, 1, false)]])]
        );
    }

    #[test]
    fn entities_are_refused_and_so_is_what_is_cut() {
        let bomb = "<!DOCTYPE a [<!ENTITY b \"bb\">]>".to_owned()
            + &document("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>");
        assert_eq!(of_xml(&bomb), Err(BadWord::Entities));
        assert_eq!(
            of_xml(&document("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")),
            Err(BadWord::Entities)
        );
        assert_eq!(of_xml("<w:document><w:body></w:p>"), Err(BadWord::Damaged));
        let deep = "<w:p>".repeat(201);
        assert_eq!(of_xml(&deep), Err(BadWord::Damaged));
    }

    #[test]
    fn a_file_is_read_by_the_name_of_its_text_and_within_limits() {
        let text = document("<w:p><w:r><w:t>甲</w:t></w:r></w:p>");
        for name in ["word/document.xml", "word/document2.xml"] {
            let file = zip_of(&[(name, text.as_bytes())], true);
            assert_eq!(read(&file).unwrap().parts, [line("甲")]);
        }
        let none = zip_of(&[("word/documents.xml", text.as_bytes())], true);
        assert_eq!(read(&none), Err(BadWord::Damaged));
        let empty = zip_of(
            &[("word/document.xml", document("<w:p/>").as_bytes())],
            true,
        );
        assert_eq!(read(&empty), Err(BadWord::Empty));
        let bomb = zip_of(&[("word/document.xml", &vec![b' '; 1 << 20])], true);
        assert_eq!(read(&bomb), Err(BadWord::TooLarge));
        assert_eq!(read(b"PK"), Err(BadWord::Damaged));
    }
}
