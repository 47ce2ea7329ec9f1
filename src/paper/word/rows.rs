//! A repeating table: its head is printed again on every page it runs over.

use super::words::Words;
use super::{ROOM, ROW, tighten, widths};
use crate::codec::word_made::{Cell, Merge, Paragraph, Row, Style, Table, Upright, twips};
use crate::dossier::Place;
use crate::form::{Column, Rows};

/// The room around the words of a table in small type.
const SMALL_ROOM: (u32, u32) = (twips(8), twips(8));

pub(super) fn rows(rows: &'static Rows, words: &Words) -> Table {
    let small = rows.is_small();
    let (label, written) = if small {
        (Style::SmallLabel, Style::Small)
    } else {
        (Style::Label, Style::Written)
    };
    let headings = rows.columns.iter().map(Column::heading);
    let mut made: Vec<Row> = rows
        .over
        .iter()
        .map(|over| head(vec![heading(label, over, rows.columns.len())]))
        .collect();
    made.push(head(headings.map(|text| heading(label, text, 1)).collect()));
    let head = made.len();
    let mut printed = Vec::new();
    for (nth, id) in words.answers.rows(rows.table.key).into_iter().enumerate() {
        let cells: Vec<Vec<Paragraph>> = rows
            .columns
            .iter()
            .map(|column| match column {
                Column::Blank(blank, _) => {
                    words.prose(blank, Place::cell(blank.key, id), (written, false))
                }
                Column::Nth(..) => vec![Paragraph::of(written, (nth + 1).to_string())],
                Column::Pen(..) => Vec::new(),
            })
            .collect();
        let texts: Vec<String> = cells
            .iter()
            .map(|lines| {
                let lines: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
                lines.join("\n")
            })
            .collect();
        made.push(row(cells, written, !rows.is_long(&texts)));
        printed.push(texts);
    }
    let filled = printed.len();
    let unfilled = filled..filled + rows.unfilled(&printed);
    let mut first: Vec<String> = printed.iter().map(|row| row[0].clone()).collect();
    for nth in unfilled {
        let stub = rows.stub(nth).unwrap_or_default();
        first.push(stub.to_owned());
        let stub = Paragraph::of(written, stub);
        let mut cells = vec![Vec::new(); rows.columns.len()];
        if let Some(first) = cells.first_mut() {
            first.push(stub);
        }
        made.push(row(cells, written, true));
    }
    for (row, span) in made.iter_mut().skip(head).zip(rows.spans(&first)) {
        seat(&mut row.cells[0], span);
    }
    let mut table = Table {
        widths: widths(rows.columns.iter().map(Column::width)),
        head,
        ruled: true,
        room: if small { SMALL_ROOM } else { ROOM },
        rows: made,
    };
    if words.tight && !small {
        tighten(&mut table);
    }
    table
}

/// The first cell of a row reaches so many rows down, or belongs to the one above.
fn seat(cell: &mut Cell, span: usize) {
    match span {
        0 => {
            cell.merge = Merge::GoesOn;
            cell.paragraphs.truncate(1);
            cell.paragraphs[0].text.clear();
        }
        1 => {}
        _ => {
            cell.merge = Merge::Begins;
            cell.upright = Upright::Middle;
        }
    }
}

fn head(cells: Vec<Cell>) -> Row {
    Row {
        height: ROW,
        whole: true,
        cells,
    }
}

fn heading(style: Style, text: &str, span: usize) -> Cell {
    Cell {
        span,
        upright: Upright::Middle,
        paragraphs: vec![Paragraph {
            stays: true,
            ..Paragraph::of(style, text)
        }],
        ..Cell::default()
    }
}

fn row(cells: Vec<Vec<Paragraph>>, written: Style, whole: bool) -> Row {
    let cell = |mut paragraphs: Vec<Paragraph>| {
        if paragraphs.is_empty() {
            paragraphs.push(Paragraph::of(written, ""));
        }
        Cell {
            paragraphs,
            ..Cell::default()
        }
    };
    Row {
        height: ROW,
        whole,
        cells: cells.into_iter().map(cell).collect(),
    }
}
