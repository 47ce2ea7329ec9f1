//! A ruled grid.

use super::words::{Place, Words};
use super::{ROOM, ROW, tighten, widths};
use crate::codec::word_made::{
    Cell as Made, Edges, Merge, Paragraph, Row, Style, Table, Upright, twips,
};
use crate::dossier::Place as Where;
use crate::form::{Blank, Cell, Grid, Piece};

/// The room beside a label.
const BESIDE_LABEL: u32 = twips(8);
/// A row as high as this rather runs on than leaves the foot of a page empty.
const LONG: u32 = 4 * ROW;
/// What is left to the pen, seal and all.
const PEN: u32 = twips(330);

/// The table; where it fills its page, so high in all.
pub(super) fn grid(grid: &'static Grid, words: &Words, high: Option<u32>) -> Table {
    let widths = widths(grid.widths.iter().copied());
    let mut rows = Vec::new();
    let mut tall = Vec::new();
    for cells in grid.rows {
        if let Some(high) = cells.iter().filter_map(height_asked).max() {
            tall.push((rows.len(), high));
        }
        let mut made = row(cells, words);
        let printed = |blank: &'static Blank| words.printed(blank, Where::blank(blank.key));
        made[0].whole &= !grid.is_long(cells, &printed);
        rows.extend(made);
    }
    for (nth, high) in &tall {
        rows[*nth].whole = *high.max(&least(&rows[*nth], (&widths, ROOM.0))) < LONG;
    }
    let mut made = Table {
        widths,
        head: usize::from(grid.head().is_some()),
        ruled: true,
        room: ROOM,
        rows,
    };
    if words.tight {
        tighten(&mut made);
    }
    if let Some(high) = high {
        share(&mut made, tall, high);
    }
    made
}

fn height_asked(cell: &Cell) -> Option<u32> {
    match cell {
        Cell::Tall(_, _, high) => Some(twips(u32::from(*high) * 10)),
        Cell::Label(..) | Cell::Blank(..) => None,
    }
}

/// A row, and below it what is left to the pen: there the line between the two is left out, and a label reaches down beside both.
fn row(cells: &'static [Cell], words: &Words) -> Vec<Row> {
    let signed = cells.iter().any(Cell::is_signed);
    let tall = cells.iter().filter_map(height_asked).max();
    let mut first = Row {
        height: tall.unwrap_or(ROW),
        whole: tall.is_none(),
        cells: cells.iter().map(|cell| one(cell, words, signed)).collect(),
    };
    if !signed {
        return vec![first];
    }
    let second = Row {
        height: PEN,
        whole: true,
        cells: cells.iter().map(pen).collect(),
    };
    first.height = first.height.saturating_sub(PEN).max(ROW);
    for cell in &mut first.cells {
        for words in &mut cell.paragraphs {
            words.stays = true;
        }
    }
    vec![first, second]
}

fn one(cell: &'static Cell, words: &Words, signed: bool) -> Made {
    let span = usize::from(cell.span());
    let edges = if signed {
        Edges::OPEN_BELOW
    } else {
        Edges::default()
    };
    match cell {
        Cell::Label(text, _) => Made {
            span,
            merge: if signed { Merge::Begins } else { Merge::Not },
            upright: Upright::Middle,
            beside: Some(BESIDE_LABEL),
            paragraphs: vec![Paragraph::of(Style::Label, *text)],
            ..Made::default()
        },
        Cell::Blank(pieces, _) => Made {
            span,
            edges,
            upright: Upright::Middle,
            paragraphs: words.inside(pieces, Place::Box),
            ..Made::default()
        },
        Cell::Tall(pieces, ..) => Made {
            span,
            edges,
            paragraphs: words.inside(pieces, Place::Tall),
            ..Made::default()
        },
    }
}

/// What is left to the pen at the foot of a cell.
fn pen(cell: &'static Cell) -> Made {
    let span = usize::from(cell.span());
    let (Cell::Blank(pieces, _) | Cell::Tall(pieces, ..)) = cell else {
        return Made {
            span,
            merge: Merge::GoesOn,
            paragraphs: vec![Paragraph::of(Style::Label, "")],
            ..Made::default()
        };
    };
    let lines = pieces.iter().find_map(|piece| match piece {
        Piece::Pen(lines) => Some(*lines),
        Piece::Text(_) | Piece::Blank(..) => None,
    });
    let line = |line: &&str| Paragraph::of(Style::Signed, *line);
    Made {
        span,
        edges: Edges::OPEN_ABOVE,
        upright: Upright::Foot,
        paragraphs: lines.unwrap_or_default().iter().map(line).collect(),
        ..Made::default()
    }
}

/// Rows that are room to write in share what the others leave of the page, in the measure of the heights they ask for; where one is
/// written fuller than that, the others give way, and where all are, each is as high as its text.
fn share(table: &mut Table, mut tall: Vec<(usize, u32)>, high: u32) {
    let (set, rows) = ((&*table.widths, table.room.0), &mut table.rows);
    let needs: Vec<u32> = rows.iter().map(|row| least(row, set)).collect();
    let is_tall = |nth: usize| tall.iter().any(|(at, _)| *at == nth);
    let others = (0..rows.len()).filter(|nth| !is_tall(*nth));
    let taken: u32 = others.map(|nth| needs[nth].max(rows[nth].height)).sum();
    let mut left = high.saturating_sub(taken);
    loop {
        let asked: u32 = tall.iter().map(|(_, asked)| asked).sum();
        let share = |own: u32| left * (own / 10) / (asked / 10).max(1);
        let fuller = tall.iter().position(|(nth, own)| needs[*nth] > share(*own));
        let Some(fuller) = fuller else {
            for (nth, own) in tall {
                rows[nth].height = share(own);
            }
            return;
        };
        let (nth, _) = tall.remove(fuller);
        // Its words make it as high as it must be; told to be higher than a page, it is cut off at the foot of one.
        rows[nth].height = ROW;
        left = left.saturating_sub(needs[nth]);
    }
}

/// How high the words of a row stand at most: where lines break is told by letters, and a program that keeps a point from the head of
/// a line makes an eighth more of them.
fn least(row: &Row, (widths, room): (&[u32], u32)) -> u32 {
    let mut rest = widths;
    let mut least = 0;
    for cell in &row.cells {
        let (own, others) = rest.split_at(cell.span.min(rest.len()));
        rest = others;
        let width = own.iter().sum::<u32>() - 2 * cell.beside.unwrap_or(ROOM.1);
        let lines = cell.paragraphs.iter().map(|words| words.height(width));
        least = least.max(lines.sum::<u32>() * 9 / 8 + 2 * room);
    }
    least
}
