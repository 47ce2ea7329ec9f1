//! The letters of a document, and those that the sheet of a form prints, both without white space.

use shidian::dossier::{Answers, Counted, Paper, Place};
use shidian::form::{Blank, Block, Cell, Column, Form, Piece, Rows, Seal};
use shidian::value::Kind;

/// What stands between the tags of texts.
pub(super) fn letters(xml: &str) -> String {
    let runs = xml.split("<w:t ").chain(xml.split("<w:t>").skip(1)).skip(1);
    let mut runs: Vec<(usize, String)> = runs
        .filter_map(|run| {
            let (text, _) = run.split_once("</w:t>")?;
            let text = text.rsplit_once('>').map_or(text, |(_, text)| text);
            Some((run.as_ptr() as usize, plain(text)))
        })
        .collect();
    runs.sort_by_key(|(at, _)| *at);
    runs.into_iter().map(|(_, text)| squeezed(&text)).collect()
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What a sheet prints, from the top.
pub(super) fn expected(form: &'static Form, paper: &Paper) -> String {
    let mut all = String::new();
    for block in form.sheet.pages.iter().flat_map(|page| page.blocks) {
        of_block(&mut all, block, paper);
    }
    squeezed(&all)
}

fn of_block(all: &mut String, block: &'static Block, paper: &Paper) {
    match block {
        Block::Annex(text) | Block::Heading(text) => all.push_str(text),
        Block::Title(lines) => lines.iter().for_each(|line| all.push_str(line)),
        Block::Centred(pieces) => of_pieces(all, pieces, paper),
        Block::Running(blank) => all.push_str(&prints(blank, Place::blank(blank.key), paper)),
        Block::Lines(lines) => {
            for line in *lines {
                all.push_str(line.label);
                of_pieces(all, line.pieces, paper);
            }
        }
        Block::Notes(title, notes) => {
            all.push_str(title);
            for (nth, note) in (1..).zip(*notes) {
                all.extend([format!("{nth}.{note}")]);
            }
        }
        Block::Grid(grid) => {
            for row in grid.rows {
                row.iter().for_each(|cell| of_cell(all, cell, paper));
                row.iter().for_each(|cell| pen(all, cell));
            }
        }
        Block::Rows(rows) => of_rows(all, rows, paper),
        Block::Tally(tally) => {
            let counted = Counted::of(tally, paper);
            let whole = counted.total().to_string();
            if tally.tree {
                all.extend([format!("{}（{whole}）", tally.table.label)]);
            } else {
                all.push_str(tally.down.label);
                all.push_str(&counted.across.concat());
                all.push_str("合计");
            }
            for (at, (word, counts)) in counted.down.iter().enumerate() {
                let line = counted.line(at);
                if tally.tree {
                    all.extend([format!("{word}（{line}）")]);
                } else {
                    let counts: String = counts.iter().map(u32::to_string).collect();
                    all.extend([format!("{word}{counts}{line}")]);
                }
            }
            if !tally.tree {
                all.push_str("合计");
                for word in &counted.across {
                    all.push_str(&counted.column(word).to_string());
                }
                all.push_str(&whole);
            }
        }
        Block::Seals(seals) => seals.iter().for_each(|seal| of_seal(all, seal, paper)),
    }
}

fn of_cell(all: &mut String, cell: &'static Cell, paper: &Paper) {
    match cell {
        Cell::Label(text, _) => all.push_str(text),
        Cell::Blank(pieces, _) | Cell::Tall(pieces, ..) => {
            // The style puts a colon between two blanks that stand side by side.
            let mut before = false;
            for piece in *pieces {
                let Piece::Blank(blank, _) = piece else {
                    before = false;
                    of_pieces(all, std::slice::from_ref(piece), paper);
                    continue;
                };
                let text = prints(blank, Place::blank(blank.key), paper);
                if before && !text.is_empty() {
                    all.push('：');
                }
                of_pieces(all, std::slice::from_ref(piece), paper);
                before = true;
            }
        }
    }
}

fn pen(all: &mut String, cell: &'static Cell) {
    let (Cell::Blank(pieces, _) | Cell::Tall(pieces, ..)) = cell else {
        return;
    };
    for piece in *pieces {
        if let Piece::Pen(lines) = piece {
            all.push_str(&lines.concat());
        }
    }
}

fn of_pieces(all: &mut String, pieces: &'static [Piece], paper: &Paper) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => all.push_str(text),
            Piece::Pen(_) => {}
            Piece::Blank(blank, empty) => {
                let text = prints(blank, Place::blank(blank.key), paper);
                let is_prose = blank.kind == Kind::Prose;
                all.push_str(if text.is_empty() && !is_prose {
                    empty
                } else {
                    &text
                });
            }
        }
    }
}

fn of_rows(all: &mut String, rows: &'static Rows, paper: &Paper) {
    all.push_str(rows.over.unwrap_or_default());
    rows.columns
        .iter()
        .for_each(|column| all.push_str(column.heading()));
    let mut written = Vec::new();
    for id in paper.rows(rows.table.key) {
        let texts: Vec<String> = rows
            .columns
            .iter()
            .map(|column| match column {
                Column::Blank(blank, _) => prints(blank, Place::cell(blank.key, id), paper),
                Column::Nth(..) | Column::Pen(..) => String::new(),
            })
            .collect();
        written.push(texts);
    }
    let mut first: Vec<String> = written.iter().map(|row| row[0].clone()).collect();
    for nth in written.len()..written.len() + rows.unfilled(&written) {
        first.push(rows.stub(nth).unwrap_or_default().to_owned());
    }
    // A seat that several rows share is printed once.
    for (nth, span) in rows.spans(&first).into_iter().enumerate() {
        if span > 0 {
            all.push_str(&first[nth]);
        }
        let Some(texts) = written.get(nth) else {
            continue;
        };
        for (at, column) in rows.columns.iter().enumerate() {
            match column {
                Column::Nth(..) => all.push_str(&(nth + 1).to_string()),
                _ if at > 0 => all.push_str(&texts[at]),
                _ => {}
            }
        }
    }
}

fn of_seal(all: &mut String, seal: &'static Seal, paper: &Paper) {
    let mut one = |label: &str, name: String, opinion: String| {
        all.extend([format!("{opinion}{label}{name}负责人（签名）年月日")]);
    };
    match seal {
        Seal::One(label, name, opinion) => one(
            label,
            prints(name, Place::blank(name.key), paper),
            prints(opinion, Place::blank(opinion.key), paper),
        ),
        Seal::Each(label, table, name, opinion) => {
            let ids = paper.rows(table.key);
            if ids.is_empty() {
                one(label, String::new(), String::new());
            }
            for id in ids {
                one(
                    label,
                    prints(name, Place::cell(name.key, id), paper),
                    prints(opinion, Place::cell(opinion.key, id), paper),
                );
            }
        }
    }
}

fn prints(blank: &Blank, place: Place, paper: &Paper) -> String {
    let text = paper.text(place);
    match blank.kind {
        Kind::Region => text.trim().to_owned(),
        _ => blank.prints(&text),
    }
}
