//! A ruled grid.

use super::words::{Place, Words};
use super::{ROOM, ROW, widths};
use crate::codec::word_made::{
    Cell as Made, Edges, Merge, Paragraph, Row, Style, Table, Upright, twips,
};
use crate::form::{Cell, Grid, Piece};

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
        rows.extend(row(cells, words));
    }
    for (nth, high) in &tall {
        rows[*nth].whole = *high.max(&least(&rows[*nth], &widths)) < LONG;
    }
    if let Some(high) = high {
        share(&mut rows, tall, (&widths, high));
    }
    Table {
        widths,
        head: usize::from(grid.head().is_some()),
        ruled: true,
        room: ROOM,
        rows,
    }
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
fn share(rows: &mut [Row], mut tall: Vec<(usize, u32)>, (widths, high): (&[u32], u32)) {
    let needs: Vec<u32> = rows.iter().map(|row| least(row, widths)).collect();
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
        rows[nth].height = needs[nth];
        left = left.saturating_sub(needs[nth]);
    }
}

/// How high the words of a row stand.
fn least(row: &Row, widths: &[u32]) -> u32 {
    let mut rest = widths;
    let mut least = 0;
    for cell in &row.cells {
        let (own, others) = rest.split_at(cell.span.min(rest.len()));
        rest = others;
        let width = own.iter().sum::<u32>() - 2 * cell.beside.unwrap_or(ROOM.1);
        let lines = cell.paragraphs.iter().map(|words| words.height(width));
        least = least.max(lines.sum::<u32>() + 2 * ROOM.0);
    }
    least
}
