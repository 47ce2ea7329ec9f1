//! Counts of a table: as a tree whose lines are those of cells, so that nothing floats, and as a table.

use super::words::Words;
use super::{ROOM, ROW, WIDTH};
use crate::codec::word_made::{
    Block, Cell, Edges, Merge, Paragraph, Row, Style, Table, Upright, twips,
};
use crate::dossier::Counted;
use crate::form::Tally;

pub(super) fn tally(tally: &'static Tally, words: &Words) -> Vec<Block> {
    let counted = Counted::of(tally, words.answers);
    let table = if tally.tree {
        tree(tally, &counted)
    } else {
        table(tally, &counted)
    };
    vec![Block::Table(table)]
}

/// From the trunk to where a branch leaves it, and along the branch.
const TRUNK: u32 = twips(80);
const BRANCH: u32 = twips(80);
/// Between two boxes, and half the height of one.
const APART: u32 = twips(32);
const HALF: u32 = twips(45);

/// The whole, and under it a line down with a branch to each part: three columns, of which the first is the room beside the trunk,
/// the second a branch, the third the boxes.
fn tree(tally: &'static Tally, counted: &Counted) -> Table {
    let boxed = |text: String, span, merge| Cell {
        span,
        merge,
        edges: Edges::ALL,
        upright: Upright::Middle,
        paragraphs: vec![Paragraph {
            stays: true,
            ..Paragraph::of(Style::Written, text)
        }],
        ..Cell::default()
    };
    let line = |edges| Cell {
        edges: Edges(edges),
        ..Cell::default()
    };
    let row = |height, cells| Row {
        height,
        whole: true,
        cells,
    };
    let whole = format!("{}（{}）", tally.table.label, counted.total());
    let mut rows = vec![row(2 * HALF, vec![boxed(whole, 3, Merge::Not)])];
    let last = counted.down.len().saturating_sub(1);
    for (at, (word, _)) in counted.down.iter().enumerate() {
        let part = format!("{word}（{}）", counted.line(at));
        let trunk = Some(true);
        let below = (at < last).then_some(true);
        let gap = line([None, trunk, None, None]);
        rows.push(row(APART, vec![Cell::default(), gap, Cell::default()]));
        let branch = line([None, trunk, Some(true), None]);
        rows.push(row(
            HALF,
            vec![Cell::default(), branch, boxed(part, 1, Merge::Begins)],
        ));
        let rest = line([None, below, None, None]);
        rows.push(row(
            HALF,
            vec![
                Cell::default(),
                rest,
                boxed(String::new(), 1, Merge::GoesOn),
            ],
        ));
    }
    Table {
        widths: vec![TRUNK, BRANCH, WIDTH - TRUNK - BRANCH],
        room: (0, ROOM.1),
        rows,
        ..Table::default()
    }
}

fn table(tally: &'static Tally, counted: &Counted) -> Table {
    let cell = |text: String| Cell {
        upright: Upright::Middle,
        paragraphs: vec![Paragraph::of(Style::Label, text)],
        ..Cell::default()
    };
    let row = |texts: Vec<String>| Row {
        height: ROW,
        whole: true,
        cells: texts.into_iter().map(cell).collect(),
    };
    let sum = "合计".to_owned();
    let across = counted.across.iter().cloned();
    let ends = |first: &str, middle: Vec<String>, last: String| {
        let first = std::iter::once(first.to_owned());
        row(first.chain(middle).chain([last]).collect())
    };
    let mut rows = vec![ends(tally.down.label, across.collect(), sum.clone())];
    for (at, (word, counts)) in counted.down.iter().enumerate() {
        let counts = counts.iter().map(u32::to_string).collect();
        rows.push(ends(word, counts, counted.line(at).to_string()));
    }
    let sums = counted
        .across
        .iter()
        .map(|word| counted.column(word).to_string());
    rows.push(ends(&sum, sums.collect(), counted.total().to_string()));
    let columns = counted.across.len() + 2;
    Table {
        widths: super::equal(columns),
        head: 1,
        ruled: true,
        room: ROOM,
        rows,
    }
}
