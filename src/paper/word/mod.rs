//! A paper as a document for Word and WPS, laid out from the same sheet as screen and print.
//!
//! | file | what it lays out |
//! |---|---|
//! | `words` | what a blank prints, and what stands in a cell |
//! | `cover` | the first page |
//! | `grid`, `rows`, `seals`, `tally` | the tables |

mod cover;
mod grid;
mod rows;
mod seals;
mod tally;
mod words;

use super::is_tight;
use crate::codec::word_made::{Block as Made, Document, Paragraph, Style, Table, twips};
use crate::dossier::{Answers, Place};
use crate::form::{Block, Form, Page};
use crate::value::Regions;
use words::Words;

/// What is laid out, and what it says of itself.
pub struct Printout<'a> {
    /// The form.
    pub form: &'static Form,
    /// What stands in it.
    pub answers: &'a dyn Answers,
    /// The table of divisions, where it is there.
    pub regions: Option<&'a Regions>,
    /// What does not accord with the regulation, with its article, and the reason given for it.
    pub reasons: &'a [(String, String)],
    /// What stands large over every page of a paper that is not finalised.
    pub across: Option<&'a str>,
    /// The foot of every page.
    pub foot: &'a str,
    /// Whether the number below a page says how many there are.
    pub counted: bool,
}

/// The width of the text area of A4.
const WIDTH: u32 = twips(1560);
/// That of a page turned on its side.
const TURNED: u32 = twips(2250);
/// The height of an upright one.
const HEIGHT: u32 = twips(2250);
/// So much of a page is left free where its height is shared out: fonts differ, and a line more must not begin a page.
const SPARE: u32 = twips(50);
/// The least height of a ruled row.
const ROW: u32 = twips(120);
/// The room around what stands in a cell: above and below, and beside.
const ROOM: (u32, u32) = (twips(16), twips(18));

/// What a part has that just exceeds its page: the least height of a row, the height of a line, the room above and below.
struct Tight {
    row: u32,
    line: u32,
    room: u32,
}

const TIGHT: Tight = Tight {
    row: twips(90),
    line: 312,
    room: twips(7),
};

/// The document.
pub fn word(printout: &Printout) -> Document {
    let pages = printout.form.sheet.pages;
    let mut document = Document {
        title: printout.form.title.to_owned(),
        head: printout.across.map(str::to_owned),
        foot: printout.foot.to_owned(),
        counted: printout.counted,
        cover: pages.first().is_some_and(is_cover),
        ..Document::default()
    };
    for page in pages {
        let words = Words {
            answers: printout.answers,
            regions: printout.regions,
            tight: is_tight(page, printout.answers),
        };
        let mut leaf = leaf(page, &words);
        if page.is_turned() {
            leaf.iter_mut().for_each(widen);
        }
        lay(&mut document, leaf, page.is_turned());
    }
    if let Some(leaf) = reasons(printout.reasons) {
        lay(&mut document, leaf, false);
    }
    if let Some(Made::Table(_)) = document.blocks.last() {
        document.blocks.push(thin());
    }
    document
}

/// Puts a leaf behind the others: it begins a page, and tables that follow each other stay two.
fn lay(document: &mut Document, leaf: Vec<Made>, turned: bool) {
    let blocks = &mut document.blocks;
    let mut begins = !blocks.is_empty();
    if begins && document.turned != turned {
        let turned = document.turned;
        blocks.push(Made::End { turned });
        begins = false;
    }
    document.turned = turned;
    for mut block in leaf {
        if let (Some(Made::Table(_)), Made::Table(_)) = (blocks.last(), &block) {
            blocks.push(thin());
        }
        if std::mem::take(&mut begins) {
            block.begin_page();
        }
        blocks.push(block);
    }
}

/// Makes a table as wide as the text of a page turned on its side.
fn widen(block: &mut Made) {
    let Made::Table(table) = block else { return };
    let mut before = 0;
    for width in &mut table.widths {
        let from = before * TURNED / WIDTH;
        before += *width;
        *width = before * TURNED / WIDTH - from;
    }
}

fn thin() -> Made {
    Made::Paragraph(Paragraph::of(Style::Thin, ""))
}

fn is_cover(page: &Page) -> bool {
    page.key == "cover"
}

fn leaf(page: &'static Page, words: &Words) -> Vec<Made> {
    if is_cover(page) {
        return cover::cover(page.blocks, words);
    }
    let mut made = Vec::new();
    let mut high = page.fills().map(|_| HEIGHT - SPARE);
    for block in page.blocks {
        let more = one(block, words, high);
        if let Some(left) = &mut high {
            let taken: u32 = more.iter().map(height).sum();
            *left = left.saturating_sub(taken);
        }
        made.extend(more);
    }
    made
}

/// Less room around the lines of a table.
fn tighten(table: &mut Table) {
    table.room.0 = TIGHT.room;
    for row in &mut table.rows {
        if row.height == ROW {
            row.height = TIGHT.row;
        }
        for words in row.cells.iter_mut().flat_map(|cell| &mut cell.paragraphs) {
            words.line = Some(TIGHT.line);
        }
    }
}

fn height(block: &Made) -> u32 {
    match block {
        Made::Paragraph(words) => words.height(WIDTH),
        Made::Table(_) | Made::End { .. } => 0,
    }
}

/// A block of a page; a grid that fills its page is as high as is told.
fn one(block: &'static Block, words: &Words, high: Option<u32>) -> Vec<Made> {
    match block {
        Block::Annex(text) => vec![paragraph(Style::Annex, text)],
        Block::Title(lines) => title(lines, (0, twips(60))),
        Block::Lines(lines) => vec![Made::Table(cover::lines(lines, words))],
        Block::Centred(pieces) => words
            .inside(pieces, words::Place::Centred)
            .into_iter()
            .map(Made::Paragraph)
            .collect(),
        Block::Heading(text) => vec![paragraph(Style::Heading, text)],
        Block::Notes(title, notes) => {
            let note = |(nth, note): (usize, &&str)| {
                let words = Paragraph::of(Style::Note, format!("{}. {note}", nth + 1));
                Made::Paragraph(Paragraph {
                    indented: true,
                    ..words
                })
            };
            let title = paragraph(Style::Centred, title);
            std::iter::once(title)
                .chain(notes.iter().enumerate().map(note))
                .collect()
        }
        Block::Running(blank) => {
            let mut all = words.prose(blank, Place::blank(blank.key), (Style::Running, true));
            if let Some(last) = all.last_mut() {
                last.room = Some((0, twips(60)));
            }
            all.into_iter().map(Made::Paragraph).collect()
        }
        Block::Grid(ruled) => vec![Made::Table(grid::grid(ruled, words, high))],
        Block::Rows(ruled) => vec![Made::Table(rows::rows(ruled, words))],
        Block::Tally(tally) => tally::tally(tally, words),
        Block::Seals(all) => vec![Made::Table(seals::seals(all, words))],
    }
}

fn paragraph(style: Style, text: &str) -> Made {
    Made::Paragraph(Paragraph::of(style, text))
}

/// The lines of a title, with so much room above the first and below the last.
fn title(lines: &[&str], (above, below): (u32, u32)) -> Vec<Made> {
    let last = lines.len().saturating_sub(1);
    let line = |(nth, line): (usize, &&str)| {
        let above = if nth == 0 { above } else { 0 };
        let below = if nth == last { below } else { 0 };
        Made::Paragraph(Paragraph {
            stays: true,
            room: Some((above, below)),
            ..Paragraph::of(Style::Title, *line)
        })
    };
    lines.iter().enumerate().map(line).collect()
}

/// So many columns of the same width.
fn equal(columns: usize) -> Vec<u32> {
    let columns = u32::try_from(columns).unwrap_or(u32::MAX);
    (0..columns)
        .map(|nth| WIDTH * (nth + 1) / columns - WIDTH * nth / columns)
        .collect()
}

/// Widths in hundredths as twips of the text area; what rounding takes from one column the next one has.
fn widths(hundredths: impl IntoIterator<Item = u8>) -> Vec<u32> {
    let mut sum = 0;
    let width = |width: u8| {
        let before = WIDTH * sum / 100;
        sum += u32::from(width);
        WIDTH * sum / 100 - before
    };
    hundredths.into_iter().map(width).collect()
}

/// The leaf behind the form, where reasons were given.
fn reasons(reasons: &[(String, String)]) -> Option<Vec<Made>> {
    if reasons.is_empty() {
        return None;
    }
    let heading = paragraph(Style::Heading, "附：不符合规定事项及理由");
    let reason = |(nth, (said, reason)): (usize, &(String, String))| {
        let said = Paragraph {
            stays: true,
            room: Some((twips(40), 0)),
            ..Paragraph::of(Style::Written, format!("{}. {said}", nth + 1))
        };
        let reason = Paragraph::of(Style::Written, format!("理由：{reason}"));
        [said, reason].map(Made::Paragraph)
    };
    let all = reasons.iter().enumerate().flat_map(reason);
    Some(std::iter::once(heading).chain(all).collect())
}
