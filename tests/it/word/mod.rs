//! Every paper as a Word document, in every state: the words of the sheet in their order, the grid of the annex, the same bytes.
//!
//! `WORD_OUT=folder cargo test --test it word::` also writes each document there, for office programs and validators to judge.

mod letters;
mod read;
mod states;
mod variants;

use std::path::Path;
use std::{env, fs};

use shidian::app::word_import::reading;
use shidian::codec::word_made::{Block, Document, parts};
use shidian::codec::zip_made::zip_of;

use shidian::dossier::{Answers, Paper, Place};
use shidian::form::{Form, FormId};
use shidian::paper::word::{Printout, word};

use letters::{expected, letters};
use states::{STATES, paper};

const FINGERPRINT: &str = "内容指纹 1a2b 3c4d 5e6f 7081";

fn document(form: &'static Form, paper: &Paper, across: Option<&str>) -> Document {
    let foot = across.map_or(FINGERPRINT.to_owned(), |across| format!("{across}，未定稿"));
    word(&Printout {
        form,
        answers: &paper.indexed(),
        regions: None,
        reasons: &[],
        across,
        foot: &foot,
        counted: across.is_none(),
    })
}

fn docx(document: &Document) -> Vec<u8> {
    let parts = parts(document);
    let files: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, text)| (*name, text.as_bytes()))
        .collect();
    zip_of(&files, true)
}

fn part(document: &Document, name: &str) -> String {
    let parts = parts(document);
    let found = parts.into_iter().find(|(each, _)| *each == name);
    found.unwrap().1
}

/// Every paper in every state.
fn all() -> impl Iterator<Item = (&'static Form, &'static str, Paper)> {
    let forms = FormId::ALL.iter().map(|id| id.form());
    forms.flat_map(|form| STATES.map(|state| (form, state, paper(form, state))))
}

#[test]
fn a_document_holds_the_words_of_its_sheet_in_their_order_and_no_others() {
    let out = env::var("WORD_OUT").ok();
    for (form, state, paper) in all() {
        let document = document(form, &paper, None);
        let found = letters(&part(&document, "word/document.xml"));
        let wanted = expected(form, &paper);
        if let Some(at) = (0..wanted.len().max(found.len()))
            .find(|at| wanted.as_bytes().get(*at) != found.as_bytes().get(*at))
        {
            let near = |text: &str| {
                let text = String::from_utf8_lossy(&text.as_bytes()[at.saturating_sub(60)..]);
                text.chars().take(60).collect::<String>()
            };
            panic!(
                "{} {state} at {at}: “{}” instead of “{}”",
                form.short,
                near(&found),
                near(&wanted)
            );
        }
        if let Some(folder) = &out {
            let path = Path::new(folder).join(format!("{}-{state}", form.id.key()));
            fs::write(path.with_extension("docx"), docx(&document)).unwrap();
            fs::write(path.with_extension("txt"), wanted).unwrap();
        }
    }
}

#[test]
fn the_same_paper_gives_the_same_bytes_and_another_gives_others() {
    let form = FormId::Application.form();
    let [empty, typical] =
        ["empty", "typical"].map(|state| docx(&document(form, &paper(form, state), None)));
    assert_eq!(
        typical,
        docx(&document(form, &paper(form, "typical"), None))
    );
    assert_ne!(typical, empty);
}

#[test]
fn every_row_covers_all_columns_of_its_table_and_every_table_is_as_wide_as_the_text() {
    for (form, state, paper) in all() {
        let document = document(form, &paper, None);
        let mut turned = document.turned;
        for block in document.blocks.iter().rev() {
            if let Block::End { turned: before } = block {
                turned = *before;
            }
            let Block::Table(table) = block else { continue };
            assert_eq!(
                table.widths.iter().sum::<u32>(),
                if turned { 12756 } else { 8844 },
                "{} {state}",
                form.short
            );
            for row in &table.rows {
                let spans = row.cells.iter().map(|cell| cell.span.max(1));
                assert_eq!(
                    spans.sum::<usize>(),
                    table.widths.len(),
                    "{} {state}",
                    form.short
                );
            }
            assert!(table.head < table.rows.len());
        }
    }
}

#[test]
fn pages_of_wide_tables_are_turned_and_the_others_stand_upright() {
    let sections = |id: FormId| {
        let document = document(id.form(), &Paper::default(), None);
        let xml = part(&document, "word/document.xml");
        let sections: Vec<_> = xml.split("<w:sectPr>").skip(1).map(str::to_owned).collect();
        sections
            .iter()
            .map(|section| {
                let end = section.find("</w:sectPr>").unwrap();
                (
                    section[..end].contains("landscape"),
                    section[..end].contains("<w:titlePg/>"),
                )
            })
            .collect::<Vec<_>>()
    };
    // The cover, which bears no number, is in the first of them.
    assert_eq!(
        sections(FormId::Standards),
        [(false, true), (true, false), (false, false)]
    );
    assert_eq!(sections(FormId::Scoring), [(true, false)]);
    assert_eq!(sections(FormId::Application), [(false, true)]);
}

#[test]
fn seats_that_say_the_same_are_one_cell_and_are_read_back_row_by_row() {
    let form = FormId::Report.form();
    let mut paper = Paper::default();
    for (seat, name) in [
        ("组长", "某甲（示例）"),
        ("小组成员", "某乙（示例）"),
        ("小组成员", "某丙（示例）"),
    ] {
        let row = paper.add_row("panel");
        paper.write(Place::cell("panel.seat", row), seat);
        paper.write(Place::cell("panel.name", row), name);
    }
    let document = document(form, &paper, None);
    let xml = part(&document, "word/document.xml");
    // Two members and the four places that are left.
    assert_eq!(xml.matches("<w:vMerge w:val=\"restart\"/>").count(), 1);
    assert_eq!(xml.matches("<w:vMerge/>").count(), 5);
    let reading = reading(&shidian::codec::word::read(&docx(&document)).unwrap()).unwrap();
    assert_eq!(reading.changes(&paper).len(), 0);
    let mut whole = Paper::default();
    for change in reading.changes(&whole) {
        change.apply(&mut whole);
    }
    let rows = whole.rows("panel");
    let seats: Vec<_> = rows
        .iter()
        .map(|row| whole.text(Place::cell("panel.seat", *row)))
        .collect();
    assert_eq!(seats, ["组长", "小组成员", "小组成员"]);
}

#[test]
fn a_seal_has_room_on_one_page_with_its_signature() {
    let form = FormId::Application.form();
    let document = document(form, &paper(form, "empty"), None);
    let Some(Block::Table(seals)) = document.blocks.iter().rev().nth(1) else {
        panic!("the seals are not the last table")
    };
    assert_eq!(seals.rows.len(), 10);
    for block in seals.rows.chunks(2) {
        // Below the opinion 45 mm, which are 2551 twips.
        assert!(block[1].height >= 2551 && block.iter().all(|row| row.whole));
        let opinion = block[0].cells[0].paragraphs.iter();
        assert!(opinion.clone().count() > 0 && opinion.clone().all(|line| line.stays));
    }
}

#[test]
fn a_draft_says_so_on_every_page_and_a_finalised_paper_bears_its_fingerprint() {
    for form in FormId::ALL.iter().map(|id| id.form()) {
        let paper = paper(form, "typical");
        for (across, foot) in [
            (Some("草稿"), "草稿，未定稿"),
            (Some("演示"), "演示，未定稿"),
            (None, FINGERPRINT),
        ] {
            let document = document(form, &paper, across);
            assert_eq!(
                letters(&part(&document, "word/header1.xml")),
                across.unwrap_or_default()
            );
            let foot: String = foot.split_whitespace().collect();
            let number = across.map_or("第1页共1页", |_| "—1—");
            let below = part(&document, "word/footer1.xml");
            assert_eq!(letters(&below), format!("{foot}{number}"));
            assert_eq!(below.contains("NUMPAGES"), across.is_none());
            // The cover has no number.
            assert_eq!(letters(&part(&document, "word/footer2.xml")), foot);
            let section = part(&document, "word/document.xml");
            let is_cover = form.sheet.pages[0].key == "cover";
            assert_eq!(section.contains("<w:titlePg/>"), is_cover, "{}", form.short);
        }
    }
}

#[test]
fn reasons_stand_on_a_page_of_their_own_behind_the_form() {
    let form = FormId::Application.form();
    let paper = paper(form, "typical");
    let reasons = [(
        "试点时间不足两年（第八条）".to_owned(),
        "上级要求".to_owned(),
    )];
    let document = word(&Printout {
        form,
        answers: &paper.indexed(),
        regions: None,
        reasons: &reasons,
        across: None,
        foot: "",
        counted: false,
    });
    let xml = part(&document, "word/document.xml");
    let found = letters(&xml);
    assert_eq!(
        found.strip_prefix(expected(form, &paper).as_str()),
        Some("附：不符合规定事项及理由1.试点时间不足两年（第八条）理由：上级要求")
    );
}
