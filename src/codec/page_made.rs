//! Writes a document as one page of HTML without script, which any browser opens: for whoever has neither this program nor an office program.

use std::fmt::Write;

use super::word_made::{Block, Cell, Document, Merge, Paragraph, Row, Style, Table, Upright};
use super::xml::escaped;

/// A text takes whatever is written to it.
macro_rules! push {
    ($page:expr, $($what:tt)*) => { let _ = write!($page, $($what)*); };
}

/// The type of each role, the frames, and pages where the document has them; nothing is fetched.
const LOOK: &str = "body{max-width:52em;margin:2em auto;padding:0 1em;color:#000;background:#fff;\
font:16px/1.7 FangSong,STFangsong,FangSong_GB2312,serif;overflow-wrap:break-word;word-wrap:break-word}\
p{margin:.2em 0;white-space:pre-wrap;unicode-bidi:isolate}\
table{width:100%;margin:.6em 0;border-collapse:collapse;table-layout:fixed}td{vertical-align:top;padding:.3em .5em}\
.ruled td{border:1px solid #000}.middle{vertical-align:middle}.foot{vertical-align:bottom}\
.indented{text-indent:2em}.label,.dated,.centred,.title{text-align:center}.signed{text-align:right}\
.small,.small-label{font-size:14px}.small-label{text-align:center}\
.title{font-size:26px;font-weight:bold}.heading,.centred{font-size:20px;font-weight:bold}\
.note{font-size:14px}.across{color:#b00;text-align:center;font-size:20px}.page{margin:2.5em 0;border:0;border-top:1px dashed #999}\
@media print{body{margin:0;max-width:none}.page{margin:0;border:0;page-break-before:always;break-before:page}}";

/// The page.
pub fn page(document: &Document) -> String {
    let title = escaped(&document.title);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>{LOOK}</style>\n<body>\n"
    );
    if let Some(head) = &document.head {
        push!(page, "<p class=\"across\">{}</p>\n", escaped(head));
    }
    for block in &document.blocks {
        match block {
            Block::Paragraph(words) => {
                if words.begins_page {
                    page.push_str(NEXT);
                }
                paragraph(&mut page, words);
            }
            Block::Table(cells) => {
                if begins_page(cells) {
                    page.push_str(NEXT);
                }
                table(&mut page, cells);
            }
            Block::End { .. } => page.push_str(NEXT),
        }
    }
    push!(
        page,
        "<p class=\"note\">{}</p>\n</body>\n</html>\n",
        escaped(&document.foot)
    );
    page
}

const NEXT: &str = "<hr class=\"page\">\n";

fn begins_page(table: &Table) -> bool {
    let first = table.rows.first().and_then(|row| row.cells.first());
    first.is_some_and(|cell| cell.paragraphs.iter().any(|words| words.begins_page))
}

fn paragraph(page: &mut String, words: &Paragraph) {
    // What the format of office programs asks for between tables is nothing here.
    if words.style == Style::Thin {
        return;
    }
    let indented = if words.indented { " indented" } else { "" };
    push!(
        page,
        "<p class=\"{}{indented}\">{}</p>\n",
        class(words.style),
        escaped(&words.text)
    );
}

const fn class(style: Style) -> &'static str {
    match style {
        Style::Written | Style::Running | Style::Thin => "written",
        Style::Small => "small",
        Style::Label => "label",
        Style::SmallLabel => "small-label",
        Style::Signed => "signed",
        Style::Annex => "annex",
        Style::Title => "title",
        Style::Cover => "cover",
        Style::Dated => "dated",
        Style::Heading => "heading",
        Style::Centred => "centred",
        Style::Note => "note",
    }
}

fn table(page: &mut String, table: &Table) {
    page.push_str(if table.ruled {
        "<table class=\"ruled\">\n<colgroup>"
    } else {
        "<table>\n<colgroup>"
    });
    let whole: u32 = table.widths.iter().sum();
    for width in &table.widths {
        push!(page, "<col width=\"{}%\">", width * 100 / whole.max(1));
    }
    page.push_str("</colgroup>\n");
    for (nth, row) in table.rows.iter().enumerate() {
        page.push_str("<tr>");
        for (column, cell) in placed(row) {
            if cell.merge != Merge::GoesOn {
                self::cell(page, cell, covered(table, nth, column));
            }
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</table>\n");
}

/// The cells of a row, each with the column it begins in.
fn placed(row: &Row) -> impl Iterator<Item = (usize, &Cell)> {
    row.cells.iter().scan(0, |next, cell| {
        let column = *next;
        *next += cell.span.max(1);
        Some((column, cell))
    })
}

/// How many rows a cell covers: its own, and those below it that go on in its column.
fn covered(table: &Table, row: usize, column: usize) -> usize {
    let goes_on =
        |below: &&Row| placed(below).any(|(at, cell)| at == column && cell.merge == Merge::GoesOn);
    let first = placed(&table.rows[row]).find(|(at, _)| *at == column);
    if first.is_none_or(|(_, cell)| cell.merge != Merge::Begins) {
        return 1;
    }
    1 + table.rows[row + 1..].iter().take_while(goes_on).count()
}

fn cell(page: &mut String, cell: &Cell, rows: usize) {
    page.push_str("<td");
    if cell.span > 1 {
        push!(page, " colspan=\"{}\"", cell.span);
    }
    if rows > 1 {
        push!(page, " rowspan=\"{rows}\"");
    }
    page.push_str(match cell.upright {
        Upright::Top => ">",
        Upright::Middle => " class=\"middle\">",
        Upright::Foot => " class=\"foot\">",
    });
    for words in &cell.paragraphs {
        paragraph(page, words);
    }
    page.push_str("</td>");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Cell {
        Cell {
            paragraphs: vec![Paragraph::of(Style::Written, text)],
            ..Cell::default()
        }
    }

    fn body(blocks: Vec<Block>) -> String {
        let page = page(&Document {
            title: "申请书".to_owned(),
            blocks,
            foot: "内容指纹 0A1B".to_owned(),
            ..Document::default()
        });
        let (_, body) = page.split_once("<body>\n").unwrap();
        body.to_owned()
    }

    #[test]
    fn what_was_typed_never_becomes_markup() {
        let typed = "<script>alert(1)</script>&amp;\"'\u{0}";
        let made = body(vec![Block::Paragraph(Paragraph::of(Style::Running, typed))]);
        assert_eq!(
            made,
            "<p class=\"written\">&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;&quot;'</p>\n\
             <p class=\"note\">内容指纹 0A1B</p>\n</body>\n</html>\n"
        );
    }

    #[test]
    fn cells_that_cover_columns_and_rows_are_told_once() {
        let row = |cells: Vec<Cell>| Row {
            cells,
            ..Row::default()
        };
        let merged = |merge| Cell {
            merge,
            ..words("承担单位")
        };
        let wide = Cell {
            span: 2,
            ..words("年度计划")
        };
        let table = Table {
            widths: vec![100, 100, 200],
            ruled: true,
            rows: vec![
                row(vec![merged(Merge::Begins), wide]),
                row(vec![merged(Merge::GoesOn), words("甲"), words("乙")]),
            ],
            ..Table::default()
        };
        let made = body(vec![Block::Table(table)]);
        assert!(made.contains("<col width=\"25%\"><col width=\"25%\"><col width=\"50%\">"));
        assert!(made.contains(
            "<tr><td rowspan=\"2\"><p class=\"written\">承担单位</p>\n</td><td colspan=\"2\">"
        ));
        assert!(made.contains("<tr><td><p class=\"written\">甲</p>\n</td><td>"));
        assert_eq!(made.matches("承担单位").count(), 1);
    }
}
