//! Paragraphs and tables in the markup of .docx (ECMA-376, part 1, 17.3 and 17.4).

use std::fmt::Write;

use super::document::{Block, Cell, Document, Merge, Paragraph, Row, Style, Table, Upright};
use super::parts::style_id;
use super::twips;
use crate::codec::xml::escaped;

/// A text takes whatever is written to it.
macro_rules! push {
    ($xml:expr, $($what:tt)*) => { let _ = write!($xml, $($what)*); };
}

/// The greatest height of a row that the format knows, 22 inches; a row that runs on needs no more to begin with.
const HIGHEST: u32 = 31_680;

/// `word/document.xml` without its declaration.
pub(super) fn document(document: &Document) -> String {
    let mut xml = format!("<w:document xmlns:w=\"{WORD}\" xmlns:r=\"{RELATIONSHIPS}\"><w:body>");
    let mut cover = document.cover;
    for block in &document.blocks {
        match block {
            Block::Paragraph(words) => paragraph(&mut xml, words),
            Block::Table(cells) => table(&mut xml, cells),
            Block::End { turned } => {
                push!(
                    xml,
                    "<w:p><w:pPr><w:pStyle w:val=\"{}\"/>",
                    style_id(Style::Thin)
                );
                section(&mut xml, *turned, std::mem::take(&mut cover));
                xml.push_str("</w:pPr></w:p>");
            }
        }
    }
    section(&mut xml, document.turned, cover);
    xml.push_str("</w:body></w:document>");
    xml
}

pub(super) const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub(super) const RELATIONSHIPS: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// One paragraph; its properties stand in the order the schema asks for.
pub(super) fn paragraph(xml: &mut String, words: &Paragraph) {
    push!(
        xml,
        "<w:p><w:pPr><w:pStyle w:val=\"{}\"/>",
        style_id(words.style)
    );
    if words.stays {
        xml.push_str("<w:keepNext/>");
    }
    if words.begins_page {
        xml.push_str("<w:pageBreakBefore/>");
    }
    if words.room.is_some() || words.line.is_some() {
        xml.push_str("<w:spacing");
        if let Some((above, below)) = words.room {
            push!(xml, " w:before=\"{above}\" w:after=\"{below}\"");
        }
        if let Some(line) = words.line {
            push!(xml, " w:line=\"{line}\" w:lineRule=\"exact\"");
        }
        xml.push_str("/>");
    }
    if words.indented {
        // Office programs go by the letters; the twips are for those that do not know them.
        let letter = if words.style == Style::Running {
            320
        } else {
            240
        };
        push!(
            xml,
            "<w:ind w:firstLineChars=\"200\" w:firstLine=\"{}\"/>",
            2 * letter
        );
    }
    if words.begins > 0 {
        push!(xml, "<w:ind w:left=\"{}\"/>", words.begins);
    }
    xml.push_str("</w:pPr>");
    if !words.text.is_empty() {
        xml.push_str("<w:r>");
        text(xml, &words.text);
        xml.push_str("</w:r>");
    }
    xml.push_str("</w:p>");
}

/// Line breaks and tabs are elements of their own.
fn text(xml: &mut String, text: &str) {
    for (nth, line) in text.split('\n').enumerate() {
        if nth > 0 {
            xml.push_str("<w:br/>");
        }
        for (nth, piece) in line.split('\t').enumerate() {
            if nth > 0 {
                xml.push_str("<w:tab/>");
            }
            if !piece.is_empty() {
                push!(xml, "<w:t xml:space=\"preserve\">{}</w:t>", escaped(piece));
            }
        }
    }
}

fn table(xml: &mut String, table: &Table) {
    let (high, wide) = table.room;
    let width: u32 = table.widths.iter().sum();
    push!(
        xml,
        "<w:tbl><w:tblPr><w:tblW w:w=\"{width}\" w:type=\"dxa\"/>"
    );
    if table.ruled {
        xml.push_str("<w:tblBorders>");
        for side in SIDES.iter().chain(&["insideH", "insideV"]) {
            push!(xml, "<w:{side} {LINE}/>");
        }
        xml.push_str("</w:tblBorders>");
    }
    push!(
        xml,
        "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>\
         <w:top w:w=\"{high}\" w:type=\"dxa\"/><w:left w:w=\"{wide}\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"{high}\" w:type=\"dxa\"/><w:right w:w=\"{wide}\" w:type=\"dxa\"/>\
         </w:tblCellMar></w:tblPr><w:tblGrid>"
    );
    for width in &table.widths {
        push!(xml, "<w:gridCol w:w=\"{width}\"/>");
    }
    xml.push_str("</w:tblGrid>");
    for (nth, line) in table.rows.iter().enumerate() {
        row(xml, (line, nth < table.head), &table.widths);
    }
    xml.push_str("</w:tbl>");
}

fn row(xml: &mut String, (row, is_head): (&Row, bool), widths: &[u32]) {
    xml.push_str("<w:tr><w:trPr>");
    if row.whole || is_head {
        xml.push_str("<w:cantSplit/>");
    }
    if row.height > 0 {
        push!(
            xml,
            "<w:trHeight w:val=\"{}\" w:hRule=\"atLeast\"/>",
            row.height.min(HIGHEST)
        );
    }
    if is_head {
        xml.push_str("<w:tblHeader/>");
    }
    xml.push_str("</w:trPr>");
    let mut rest = widths;
    for one in &row.cells {
        let (own, others) = rest.split_at(one.span.max(1).min(rest.len()));
        cell(xml, one, own.iter().sum());
        rest = others;
    }
    xml.push_str("</w:tr>");
}

fn cell(xml: &mut String, cell: &Cell, width: u32) {
    push!(xml, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
    if cell.span > 1 {
        push!(xml, "<w:gridSpan w:val=\"{}\"/>", cell.span);
    }
    xml.push_str(match cell.merge {
        Merge::Not => "",
        Merge::Begins => "<w:vMerge w:val=\"restart\"/>",
        Merge::GoesOn => "<w:vMerge/>",
    });
    if cell.edges.0.iter().any(Option::is_some) {
        xml.push_str("<w:tcBorders>");
        for (side, edge) in SIDES.iter().zip(cell.edges.0) {
            match edge {
                Some(true) => {
                    push!(xml, "<w:{side} {LINE}/>");
                }
                Some(false) => {
                    push!(xml, "<w:{side} w:val=\"nil\"/>");
                }
                None => {}
            }
        }
        xml.push_str("</w:tcBorders>");
    }
    if let Some(beside) = cell.beside {
        push!(
            xml,
            "<w:tcMar><w:left w:w=\"{beside}\" w:type=\"dxa\"/><w:right w:w=\"{beside}\" w:type=\"dxa\"/></w:tcMar>"
        );
    }
    xml.push_str(match cell.upright {
        Upright::Top => "",
        Upright::Middle => "<w:vAlign w:val=\"center\"/>",
        Upright::Foot => "<w:vAlign w:val=\"bottom\"/>",
    });
    xml.push_str("</w:tcPr>");
    for words in &cell.paragraphs {
        paragraph(xml, words);
    }
    if cell.paragraphs.is_empty() {
        paragraph(xml, &Paragraph::of(Style::Thin, ""));
    }
    xml.push_str("</w:tc>");
}

const SIDES: [&str; 4] = ["top", "left", "bottom", "right"];
const LINE: &str = "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"";

/// A4 with the margins of GB/T 9704-2012, a head and a foot for all pages and another foot for a cover; a page turned on its side
/// is bound at its head.
fn section(xml: &mut String, turned: bool, cover: bool) {
    xml.push_str("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/>");
    if cover {
        xml.push_str("<w:headerReference w:type=\"first\" r:id=\"rId4\"/><w:footerReference w:type=\"first\" r:id=\"rId6\"/>");
    }
    let (size, [top, right, bottom, left], [head, foot]) = if turned {
        ((2970, 2100), [280, 370, 260, 350], [140, 130])
    } else {
        ((2100, 2970), [370, 260, 350, 280], [180, 210])
    };
    push!(
        xml,
        "<w:pgSz w:w=\"{}\" w:h=\"{}\"",
        twips(size.0),
        twips(size.1)
    );
    if turned {
        xml.push_str(" w:orient=\"landscape\"");
    }
    push!(
        xml,
        "/><w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"{}\" w:footer=\"{}\" w:gutter=\"0\"/>",
        twips(top),
        twips(right),
        twips(bottom),
        twips(left),
        twips(head),
        twips(foot)
    );
    if cover {
        xml.push_str("<w:titlePg/>");
    }
    xml.push_str("</w:sectPr>");
}
