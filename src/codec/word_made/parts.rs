//! Everything around the text of a .docx: styles by role, fonts, head and foot, and the package that names them.

use super::body::{self, RELATIONSHIPS, WORD};
use super::document::{Document, Paragraph, Style};
use crate::codec::xml::escaped;

impl Paragraph {
    /// How high it stands in a column so wide, as nearly as that can be told without its font.
    pub fn height(&self, width: u32) -> u32 {
        let Look {
            size, line, below, ..
        } = look(self.style);
        // A letter is as wide as high; those of half the width take a little more than half of one.
        let letter = size * 10;
        let indent = if self.indented { 2 * letter } else { 0 };
        let length = |words: &str| -> u32 {
            let letters = words.chars();
            letters
                .map(|c| {
                    if c.is_ascii() {
                        letter * 55 / 100
                    } else {
                        letter
                    }
                })
                .sum()
        };
        let column = (width / letter).max(1) * letter;
        let lines = self.text.split('\n').enumerate().map(|(nth, words)| {
            let before = if nth == 0 { indent } else { 0 };
            (before + length(words)).div_ceil(column).max(1)
        });
        let (above, below) = self.room.unwrap_or((0, below));
        above + lines.sum::<u32>() * self.line.unwrap_or(line) + below
    }
}

/// The files of the package, in the order in which they are packed.
pub fn parts(document: &Document) -> Vec<(&'static str, String)> {
    let number = number(document.counted);
    let foot = marginal("Foot", &document.foot);
    let head = marginal("Head", document.head.as_deref().unwrap_or_default());
    let files = [
        ("[Content_Types].xml", types()),
        (
            "_rels/.rels",
            relations(&[
                (OFFICE, "officeDocument", "word/document.xml"),
                (CORE, "metadata/core-properties", "docProps/core.xml"),
            ]),
        ),
        ("docProps/core.xml", core(&document.title)),
        ("word/document.xml", body::document(document)),
        (
            "word/_rels/document.xml.rels",
            relations(&[
                (OFFICE, "styles", "styles.xml"),
                (OFFICE, "fontTable", "fontTable.xml"),
                (OFFICE, "settings", "settings.xml"),
                (OFFICE, "header", "header1.xml"),
                (OFFICE, "footer", "footer1.xml"),
                (OFFICE, "footer", "footer2.xml"),
            ]),
        ),
        ("word/styles.xml", styles()),
        ("word/fontTable.xml", fonts()),
        ("word/settings.xml", settings()),
        ("word/header1.xml", part("hdr", &head)),
        ("word/footer1.xml", part("ftr", &(foot.clone() + &number))),
        // That of a cover.
        ("word/footer2.xml", part("ftr", &foot)),
    ];
    files
        .into_iter()
        .map(|(name, text)| (name, XML.to_owned() + &text))
        .collect()
}

/// The name under which a role stands in the file.
pub(super) const fn style_id(style: Style) -> &'static str {
    look(style).id
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const CORE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = RELATIONSHIPS;
const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// How the words of a role look: sizes in half points, lines in twips and of the same height whatever the font.
struct Look {
    id: &'static str,
    name: &'static str,
    font: &'static str,
    size: u32,
    line: u32,
    /// What the format calls justification.
    set: &'static str,
    below: u32,
    more: &'static str,
}

const FANGSONG: &str = "仿宋_GB2312";
const HEITI: &str = "黑体";
const SONGTI: &str = "宋体";
const XIAOBIAOSONG: &str = "方正小标宋简体";

/// A machine without the font that the standard names takes one of these for it; with the class and pitch of each.
const FONTS: [(&str, &str, &str); 4] = [
    (FANGSONG, "仿宋,FangSong,华文仿宋", "modern"),
    (HEITI, "SimHei,Heiti SC", "modern"),
    (SONGTI, "SimSun,Songti SC", "auto"),
    (XIAOBIAOSONG, "小标宋,华文中宋,宋体", "auto"),
];

const STYLES: [Style; 14] = [
    Style::Written,
    Style::Small,
    Style::Label,
    Style::SmallLabel,
    Style::Signed,
    Style::Annex,
    Style::Title,
    Style::Cover,
    Style::Dated,
    Style::Heading,
    Style::Centred,
    Style::Note,
    Style::Running,
    Style::Thin,
];

const fn look(style: Style) -> Look {
    let (id, name, font, size, line, set, below) = match style {
        Style::Written => ("Written", "Written", FANGSONG, 24, 370, "left", 0),
        Style::Small => ("Small", "Small", FANGSONG, 18, 282, "left", 0),
        Style::Label => ("Label", "Label", FANGSONG, 24, 370, "center", 0),
        Style::SmallLabel => ("SmallLabel", "Small Label", FANGSONG, 18, 282, "center", 0),
        Style::Signed => ("Signed", "Signed", FANGSONG, 24, 370, "right", 0),
        Style::Annex => ("Annex", "Annex", HEITI, 32, 508, "left", 0),
        Style::Title => ("Title", "Title", XIAOBIAOSONG, 44, 708, "center", 0),
        Style::Cover => ("Cover", "Cover", FANGSONG, 32, 508, "left", 0),
        Style::Dated => ("Dated", "Dated", FANGSONG, 32, 508, "center", 0),
        Style::Heading => ("Heading1", "heading 1", HEITI, 32, 476, "left", 227),
        Style::Centred => ("Centred", "Centred", HEITI, 32, 508, "center", 340),
        Style::Note => ("Note", "Note", FANGSONG, 32, 571, "left", 0),
        Style::Running => ("Running", "Running", FANGSONG, 32, 556, "both", 0),
        Style::Thin => ("Thin", "Thin", FANGSONG, 2, 4, "left", 0),
    };
    let more = match style {
        Style::Signed => "<w:ind w:right=\"340\"/>",
        _ => "",
    };
    Look {
        id,
        name,
        font,
        size,
        line,
        set,
        below,
        more,
    }
}

fn styles() -> String {
    let mut xml = format!(
        "<w:styles xmlns:w=\"{WORD}\"><w:docDefaults><w:rPrDefault><w:rPr>{}<w:lang w:val=\"zh-CN\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>\
         </w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr/></w:style>",
        type_of(FANGSONG, "", 24)
    );
    for role in STYLES {
        let bold = if role == Style::Title { "<w:b/>" } else { "" };
        let keeps = if role == Style::Heading {
            ("<w:keepNext/>", "<w:outlineLvl w:val=\"0\"/>")
        } else {
            ("", "")
        };
        xml.push_str(&style(&look(role), keeps, bold));
    }
    for (id, font, size, line, colour) in [
        // Grey, so that what stands large over every page does not fight with it.
        ("Head", HEITI, 44, 560, "<w:color w:val=\"808080\"/>"),
        ("Foot", SONGTI, 18, 240, ""),
        ("Number", SONGTI, 28, 340, ""),
    ] {
        let look = Look {
            id,
            name: id,
            font,
            size,
            line,
            set: "center",
            below: 0,
            more: "",
        };
        xml.push_str(&style(&look, ("", ""), colour));
    }
    xml + "</w:styles>"
}

fn style(look: &Look, (keeps, level): (&str, &str), more: &str) -> String {
    format!(
        "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>\
         <w:pPr>{keeps}<w:spacing w:before=\"0\" w:after=\"{}\" w:line=\"{}\" w:lineRule=\"exact\"/>{}<w:jc w:val=\"{}\"/>{level}</w:pPr>\
         <w:rPr>{}</w:rPr></w:style>",
        look.id,
        look.name,
        look.below,
        look.line,
        look.more,
        look.set,
        type_of(look.font, more, look.size)
    )
}

/// One font for all letters: those of half the width are as wide as the digits beside them.
fn type_of(font: &str, more: &str, size: u32) -> String {
    format!(
        "<w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:eastAsia=\"{font}\" w:cs=\"{font}\"/>{more}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>"
    )
}

fn fonts() -> String {
    let font = |(name, other, family): &(&str, &str, &str)| {
        format!(
            "<w:font w:name=\"{name}\"><w:altName w:val=\"{other}\"/><w:charset w:val=\"86\"/><w:family w:val=\"{family}\"/></w:font>"
        )
    };
    let all: String = FONTS.iter().map(font).collect();
    format!("<w:fonts xmlns:w=\"{WORD}\">{all}</w:fonts>")
}

fn settings() -> String {
    format!(
        "<w:settings xmlns:w=\"{WORD}\"><w:defaultTabStop w:val=\"480\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>\
         <w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"
    )
}

/// One line at the head or the foot of pages.
fn marginal(style: &str, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
        escaped(text)
    )
}

/// The number below a page, which the office program puts in.
fn number(counted: bool) -> String {
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let field = |name: &str| {
        format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
    };
    let inside = if counted {
        [
            run("第 "),
            field("PAGE"),
            run(" 页　共 "),
            field("NUMPAGES"),
            run(" 页"),
        ]
        .concat()
    } else {
        [run("— "), field("PAGE"), run(" —")].concat()
    };
    format!("<w:p><w:pPr><w:pStyle w:val=\"Number\"/></w:pPr>{inside}</w:p>")
}

fn part(name: &str, inside: &str) -> String {
    format!("<w:{name} xmlns:w=\"{WORD}\">{inside}</w:{name}>")
}

fn core(title: &str) -> String {
    format!(
        "<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
         <dc:title>{}</dc:title></cp:coreProperties>",
        escaped(title)
    )
}

fn types() -> String {
    let part = |(name, kind)| {
        format!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{KIND}.{kind}+xml\"/>")
    };
    let parts = [
        ("document", "document.main"),
        ("styles", "styles"),
        ("fontTable", "fontTable"),
        ("settings", "settings"),
        ("header1", "header"),
        ("footer1", "footer"),
        ("footer2", "footer"),
    ];
    format!(
        "<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{}\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>",
        parts.map(part).concat()
    )
}

fn relations(targets: &[(&str, &str, &str)]) -> String {
    let relation = |(at, (space, kind, target)): (usize, &(&str, &str, &str))| {
        let nth = at + 1;
        format!("<Relationship Id=\"rId{nth}\" Type=\"{space}/{kind}\" Target=\"{target}\"/>")
    };
    let all: String = targets.iter().enumerate().map(relation).collect();
    format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{all}</Relationships>")
}

#[cfg(test)]
mod tests {
    use super::super::{Block, Cell, Row, Table};
    use super::*;

    fn made(blocks: Vec<Block>) -> String {
        let document = Document {
            blocks,
            ..Document::default()
        };
        let parts = parts(&document);
        let found = parts.iter().find(|(name, _)| *name == "word/document.xml");
        found.unwrap().1.clone()
    }

    #[test]
    fn lines_and_tabs_are_elements_and_the_words_between_them_stay() {
        let xml = made(vec![Block::Paragraph(Paragraph::of(
            Style::Written,
            "甲 <1>\n\t乙",
        ))]);
        assert!(xml.contains(
            "<w:p><w:pPr><w:pStyle w:val=\"Written\"/></w:pPr><w:r><w:t xml:space=\"preserve\">甲 &lt;1&gt;</w:t><w:br/><w:tab/>\
             <w:t xml:space=\"preserve\">乙</w:t></w:r></w:p>"
        ));
    }

    #[test]
    fn a_cell_is_as_wide_as_the_columns_it_covers() {
        let cells = [2, 1].map(|span| Cell {
            span,
            ..Cell::default()
        });
        let xml = made(vec![Block::Table(Table {
            widths: vec![100, 200, 300],
            rows: vec![Row {
                cells: cells.to_vec(),
                ..Row::default()
            }],
            ..Table::default()
        })]);
        assert!(
            xml.contains(
                "<w:gridCol w:w=\"100\"/><w:gridCol w:w=\"200\"/><w:gridCol w:w=\"300\"/>"
            )
        );
        assert!(xml.contains("<w:tcW w:w=\"300\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/>"));
        assert_eq!(
            xml.matches("<w:tcW w:w=\"300\" w:type=\"dxa\"/>").count(),
            2
        );
    }

    #[test]
    fn every_role_has_a_style_of_its_own() {
        let styles = styles();
        for role in STYLES {
            let id = format!("w:styleId=\"{}\"", style_id(role));
            assert_eq!(styles.matches(&id).count(), 1, "{id}");
        }
        assert!(!styles.contains("Theme") && !styles.contains("theme"));
    }
}
