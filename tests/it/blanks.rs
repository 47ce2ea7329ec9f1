//! The empty papers as one plain page: no script, no wasm; Internet Explorer 11 opens and prints it where the program cannot run.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use shidian::codec::word_made::{
    Block, Cell, Document, Merge, Paragraph, Row, Style, Table, Upright,
};
use shidian::dossier::Paper;
use shidian::form::{Form, FormId};
use shidian::paper::word::{Printout, word};

const HEAD: &str = "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n\
    <meta http-equiv=\"X-UA-Compatible\" content=\"IE=edge\">\n<title>空白表 - 试点助手</title>\n\
    <link rel=\"stylesheet\" href=\"./blank.css\">\n</head>\n<body>\n";
const ADVICE: &str =
    "这里的空白表在旧浏览器里也能打印：点开一张，再按 Ctrl+P。打印出来可以手工填写。";

/// A paper shows when it is the target of the address; widths and heights stand in attributes, for a policy forbids styles there.
const STYLE: &str = "\
body { margin: 0 auto; max-width: 156mm; padding: 16px; color: #000; background: #fff; font: 12pt/18.5pt FangSong, STFangsong, SimSun, serif; }
h1 { font: 700 22pt/35pt SimSun, serif; }
#list li { margin: 6px 0; }
.paper { display: none; }
.paper:target { display: block; }
p { margin: 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0; }
td { box-sizing: border-box; padding: 2pt 5pt; vertical-align: top; word-wrap: break-word; }
td p.cover { white-space: nowrap; }
.plain td { padding-left: 0; padding-right: 0; }
.ruled td { border: 1px solid #000; }
td.middle { vertical-align: middle; }
td.foot { vertical-align: bottom; }
td.t0 { border-top: 0; }
td.b0 { border-bottom: 0; }
td.b1 { border-bottom: 1px solid #000; }
td.all { border: 1px solid #000; }
.whole { page-break-inside: avoid; }
.page { page-break-before: always; padding-top: 24px; }
.in { text-indent: 2em; }
.small, .smalllabel { font-size: 9pt; line-height: 14pt; }
.label, .smalllabel, .title, .dated, .centred { text-align: center; }
.signed { text-align: right; padding-right: 2em; }
.annex, .heading, .centred { font: 16pt/25pt SimHei, STHeiti, sans-serif; }
.heading, .centred { margin-bottom: 12pt; page-break-after: avoid; }
.title { font: 700 22pt/35pt SimSun, serif; }
.cover, .dated, .note, .running { font-size: 16pt; line-height: 28pt; }
.thin { font-size: 1px; line-height: 1px; }
@page { size: A4; margin: 37mm 26mm 25mm 28mm; }
@media print {
  body { max-width: none; padding: 0; }
  #list, .back { display: none; }
  .page { padding-top: 0; }
}
";

#[test]
fn the_page_of_blank_papers_is_that_of_the_forms() {
    let (page, style) = blanks();
    hold("public/blank.html", &page);
    hold("public/blank.css", &style);
}

#[test]
fn it_needs_no_script_and_no_style_in_an_attribute() {
    let (page, _) = blanks();
    for barred in ["<script", "style=", " on", "javascript:"] {
        assert!(!page.contains(barred), "{barred}");
    }
}

#[test]
fn a_cell_over_rows_stands_once_and_says_how_many() {
    let cell = |merge| Cell {
        merge,
        ..Cell::default()
    };
    let row = |merge| Row {
        cells: vec![cell(merge), cell(Merge::Not)],
        ..Row::default()
    };
    let rows = [Merge::Begins, Merge::GoesOn, Merge::Not].map(row);
    let mut rooms = BTreeSet::new();
    let drawn: Vec<String> = (0..3).map(|nth| tr(&rows, nth, &mut rooms)).collect();
    assert_eq!(
        drawn,
        [
            "<tr><td rowspan=\"2\"></td><td></td></tr>\n",
            "<tr><td></td></tr>\n",
            "<tr><td></td><td></td></tr>\n"
        ]
    );
}

/// The page and its style.
fn blanks() -> (String, String) {
    let mut rooms = BTreeSet::new();
    let forms: Vec<&'static Form> = FormId::ALL.iter().map(|id| id.form()).collect();
    let mut page = format!("{HEAD}<div id=\"list\">\n<h1>空白表</h1>\n<p>{ADVICE}</p>\n<ul>\n");
    for form in &forms {
        let (id, called, title) = (form.id.key(), form.called(), form.title);
        let _ = writeln!(page, "<li><a href=\"#{id}\">{called}</a>：{title}</li>");
    }
    page.push_str("</ul>\n</div>\n");
    for form in &forms {
        let _ = writeln!(
            page,
            "<div class=\"paper\" id=\"{}\">\n<p class=\"back\"><a href=\"#list\">返回目录</a></p>",
            form.id.key()
        );
        for block in empty(form).blocks {
            page.push_str(&match &block {
                Block::Paragraph(words) => p(words, &mut rooms),
                Block::Table(table) => drawn(table, &mut rooms),
                // No browser of that age turns single pages.
                Block::End { .. } => "<div class=\"page\"></div>\n".to_owned(),
            });
        }
        page.push_str("</div>\n");
    }
    page.push_str("</body>\n</html>\n");
    let rooms: Vec<String> = rooms.into_iter().collect();
    (page, format!("{STYLE}{}", rooms.concat()))
}

fn empty(form: &'static Form) -> Document {
    word(&Printout {
        form,
        answers: &Paper::default().indexed(),
        regions: None,
        reasons: &[],
        across: None,
        foot: "",
        counted: false,
    })
}

/// A paragraph; what it keeps free around it is noted as a rule of the style.
fn p(words: &Paragraph, rooms: &mut BTreeSet<String>) -> String {
    let mut classes = vec![format!("{:?}", words.style).to_lowercase()];
    if words.style == Style::Written {
        classes.clear();
    }
    for (class, is) in [("in", words.indented), ("page", words.begins_page)] {
        if is {
            classes.push(class.to_owned());
        }
    }
    if let Some((above, below)) = words.room {
        rooms.insert(format!(
            ".r{above}-{below} {{ padding-top: {}pt; padding-bottom: {}pt; }}\n",
            above / 20,
            below / 20
        ));
        classes.push(format!("r{above}-{below}"));
    }
    if words.begins > 0 {
        let begins = words.begins;
        rooms.insert(format!(
            ".s{begins} {{ padding-left: {}pt; }}\n",
            begins / 20
        ));
        classes.push(format!("s{begins}"));
    }
    let text = escaped(&words.text).replace('\n', "<br>");
    let text = if text.is_empty() { "&nbsp;" } else { &text };
    format!("<p{}>{text}</p>\n", class(&classes))
}

fn drawn(table: &Table, rooms: &mut BTreeSet<String>) -> String {
    let whole: u32 = table.widths.iter().sum();
    let begins = table.rows.first().is_some_and(|row| {
        let paragraphs = row.cells.iter().flat_map(|cell| &cell.paragraphs);
        paragraphs.into_iter().any(|words| words.begins_page)
    });
    let mut html = if begins {
        // What begins a page within a cell is taken no notice of by old engines.
        "<p class=\"thin page\">&nbsp;</p>\n".to_owned()
    } else {
        String::new()
    };
    html.push_str(if table.ruled {
        "<table class=\"ruled\"><colgroup>"
    } else {
        "<table class=\"plain\"><colgroup>"
    });
    for width in &table.widths {
        let _ = write!(html, "<col width=\"{}%\">", width * 100 / whole);
    }
    html.push_str("</colgroup>\n");
    for nth in 0..table.rows.len() {
        if nth == 0 && table.head > 0 {
            html.push_str("<thead>\n");
        }
        if nth == table.head {
            html.push_str(if nth > 0 {
                "</thead>\n<tbody>\n"
            } else {
                "<tbody>\n"
            });
        }
        html.push_str(&tr(&table.rows, nth, rooms));
    }
    html.push_str("</tbody></table>\n");
    html
}

fn tr(rows: &[Row], nth: usize, rooms: &mut BTreeSet<String>) -> String {
    let row = &rows[nth];
    let whole = if row.whole { " class=\"whole\"" } else { "" };
    let mut html = format!("<tr{whole}>");
    let mut column = 0;
    for cell in &row.cells {
        let span = cell.span.max(1);
        if cell.merge != Merge::GoesOn {
            let below = rows[nth + 1..].iter();
            let more = below.take_while(|row| goes_on(row, column)).count();
            html.push_str(&td(cell, row.height, more + 1, rooms));
        }
        column += span;
    }
    html + "</tr>\n"
}

/// Whether the cell at that column belongs to the one above.
fn goes_on(row: &Row, column: usize) -> bool {
    let mut at = 0;
    for cell in &row.cells {
        if at == column {
            return cell.merge == Merge::GoesOn;
        }
        at += cell.span.max(1);
    }
    false
}

fn td(cell: &Cell, height: u32, rows: usize, rooms: &mut BTreeSet<String>) -> String {
    let mut classes: Vec<String> = Vec::new();
    match cell.upright {
        Upright::Top => {}
        Upright::Middle => classes.push("middle".to_owned()),
        Upright::Foot => classes.push("foot".to_owned()),
    }
    match cell.edges.0 {
        [Some(true), Some(true), Some(true), Some(true)] => classes.push("all".to_owned()),
        [above, _, below, _] => {
            for (side, drawn) in [('t', above), ('b', below)] {
                if let Some(drawn) = drawn {
                    classes.push(format!("{side}{}", u8::from(drawn)));
                }
            }
        }
    }
    let mut html = format!("<td{}", class(&classes));
    for (name, value) in [("colspan", cell.span), ("rowspan", rows)] {
        if value > 1 {
            let _ = write!(html, " {name}=\"{value}\"");
        }
    }
    if height > 0 && rows == 1 {
        // Twips as pixels.
        let _ = write!(html, " height=\"{}\"", height / 15);
    }
    html.push('>');
    for words in &cell.paragraphs {
        html.push_str(p(words, rooms).trim_end());
    }
    html + "</td>"
}

fn class(names: &[String]) -> String {
    if names.is_empty() {
        return String::new();
    }
    format!(" class=\"{}\"", names.join(" "))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn hold(path: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if env::var("UPDATE_DOCS").is_ok_and(|wish| wish == "1") {
        fs::write(&file, text).unwrap();
    }
    assert!(
        fs::read_to_string(&file).unwrap_or_default() == text,
        "{path} is out of date: run UPDATE_DOCS=1 cargo test --test it"
    );
}
