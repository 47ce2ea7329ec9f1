//! The first page: the title above its middle, the lines to write on below, the date at its foot.

use super::words::{Place, Words};
use super::{HEIGHT, SPARE, WIDTH, one, title};
use crate::codec::word_made::{Block as Made, Cell, Edges, Paragraph, Row, Style, Table, twips};
use crate::form::{Block, Line};

/// Above the title.
const HEAD: u32 = twips(260);
/// Between two lines.
const APART: u32 = twips(80);
/// A letter of the lines.
const LETTER: u32 = 320;

pub(super) fn cover(blocks: &'static [Block], words: &Words) -> Vec<Made> {
    let gap = gap(blocks, words);
    let mut made = Vec::new();
    for block in blocks {
        match block {
            Block::Title(lines) => made.extend(title(lines, (HEAD, gap))),
            Block::Centred(pieces) => {
                for line in words.inside(pieces, Place::Centred) {
                    made.push(Made::Paragraph(Paragraph {
                        room: Some((gap, 0)),
                        ..line
                    }));
                }
            }
            other => made.extend(one(other, words, None)),
        }
    }
    made
}

/// What the blocks leave of the page stands below the title, and as much above the date.
fn gap(blocks: &'static [Block], words: &Words) -> u32 {
    let mut taken = SPARE;
    let mut shares = 0;
    for block in blocks {
        shares += u32::from(matches!(block, Block::Title(_) | Block::Centred(_)));
        taken += match block {
            Block::Title(lines) => height(&title(lines, (HEAD, 0))),
            other => height(&one(other, words, None)),
        };
    }
    HEIGHT.saturating_sub(taken) / shares.max(1)
}

fn height(made: &[Made]) -> u32 {
    let of = |block: &Made| match block {
        Made::Paragraph(words) => words.height(WIDTH),
        Made::End { .. } => 0,
        Made::Table(table) => {
            let column = table.widths.last().copied().unwrap_or_default() - 2 * table.room.1;
            let row = |row: &Row| {
                let value = row.cells.last().map(|cell| cell.paragraphs.iter());
                value
                    .into_iter()
                    .flatten()
                    .map(|line| line.height(column))
                    .sum::<u32>()
            };
            table.rows.iter().map(row).sum()
        }
    };
    made.iter().map(of).sum()
}

/// Labels, and rules to write on.
pub(super) fn lines(lines: &'static [Line], words: &Words) -> Table {
    let longest = lines.iter().map(|line| line.label.chars().count()).max();
    let letters = u32::try_from(longest.unwrap_or_default()).unwrap_or_default();
    let label = letters.max(7) * LETTER + twips(20);
    let row = |line: &'static Line| {
        let of = |paragraphs: Vec<Paragraph>, edges| Cell {
            paragraphs: apart(paragraphs),
            edges,
            ..Cell::default()
        };
        Row {
            whole: true,
            cells: vec![
                Cell {
                    beside: Some(0),
                    ..of(
                        vec![Paragraph::of(Style::Cover, line.label)],
                        Edges::default(),
                    )
                },
                of(words.inside(line.pieces, Place::Rule), Edges::BELOW),
            ],
            ..Row::default()
        }
    };
    Table {
        widths: vec![label, WIDTH - label],
        room: (0, twips(20)),
        rows: lines.iter().map(row).collect(),
        ..Table::default()
    }
}

/// The first of them keeps its distance from the line above.
fn apart(mut paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    if let Some(first) = paragraphs.first_mut() {
        first.room = Some((APART, 0));
    }
    paragraphs
}
